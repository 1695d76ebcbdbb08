import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GUIDANCE_MESSAGES, showGuidance } from '../../../src/guidance/author/messages.ts';
import { readSmall, SMALL_FACTS, SMALL_NATIONS, SMALL_SOURCES } from './files.ts';

/** The small library with one text put in place of another; the text must be there. */
function broken(file: 'sources' | 'facts' | 'nations', from: string, to: string): string[] {
  const text = { sources: SMALL_SOURCES, facts: SMALL_FACTS, nations: SMALL_NATIONS }[file];
  expect(text).toContain(from);
  return readSmall({ [file]: text.replace(from, to) }).diagnostics.map(showGuidance);
}

const FAULTS: [
  what: string,
  file: 'sources' | 'facts' | 'nations',
  from: string,
  to: string,
  expected: string[],
][] = [
  ['a tab for spaces', 'facts', '  topic: school', '\ttopic: school', ['facts.yaml:2:1: error not-yaml']],
  [
    'an id twice',
    'facts',
    'F02:',
    'F01:',
    [
      'facts.yaml:7:27: error unknown-fact F01 names F02',
      'facts.yaml:11:1: error duplicate-id "F01" stands here a second time.',
    ],
  ],
  [
    'an id of another form',
    'facts',
    'F03:',
    'F3:',
    ['facts.yaml:21:1: error bad-id "F3" is not an id of a fact.'],
  ],
  [
    'a misspelt field',
    'facts',
    '  status: read',
    '  statos: read',
    [
      'facts.yaml:1:1: error missing-field F01 has no status.',
      'facts.yaml:5:3: error unknown-field "statos" is not a field of a fact. Did you mean "status"?',
    ],
  ],
  [
    'a missing field',
    'sources',
    '  publisher: A council\n',
    '',
    ['sources.yaml:1:1: error missing-field S1 has no publisher.'],
  ],
  [
    'a status that there is not',
    'facts',
    'status: quoted',
    'status: quote',
    [
      'facts.yaml:15:11: error not-one-of status of F02 takes one of read, quoted, to-check. Did you mean "quoted"?',
    ],
  ],
  [
    'a topic that there is not',
    'facts',
    'topic: school',
    'topic: scool',
    [
      'facts.yaml:2:10: error not-one-of topic of F01 takes one of health, school, law, nations, coercion-and-help, vulnerability, then-and-now, practice. Did you mean "school"?',
    ],
  ],
  [
    'a nation that there is not',
    'facts',
    'nations: [scotland]',
    'nations: [scotlnd]',
    [
      'facts.yaml:16:13: error not-one-of nations of F02 takes one of england, wales, scotland, northern-ireland. Did you mean "scotland"?',
    ],
  ],
  [
    'a day that is none',
    'facts',
    'review-by: 2027-02-23',
    'review-by: 2027-02-30',
    [
      'facts.yaml:9:14: error wrong-form review-by of F01 is not a day of the form 2026-11-23. Write year-month-day: 2026-11-23.',
    ],
  ],
  [
    'an address without https',
    'sources',
    'https://www.example.org/other',
    'www.example.org/other',
    ['sources.yaml:12:12: error wrong-form address of S2 is not a full address that starts with https://.'],
  ],
  [
    'a pair without its warning',
    'facts',
    ', warning: Not the same people.',
    '',
    ['must say why the two are not the same measure'],
  ],
  [
    'a review before the check',
    'sources',
    'review-by: 2027-02-23',
    'review-by: 2026-02-23',
    [
      'sources.yaml:8:14: error review-before-check S1 is to be reviewed by 2026-02-23, before it was checked on 2026-11-23.',
    ],
  ],
  [
    'stale before the check',
    'facts',
    'stale-after: 2027-08-31',
    'stale-after: 2026-08-31',
    ['facts.yaml:19:16: error stale-before-check F02 goes stale after 2026-08-31'],
  ],
  [
    'a source that there is not',
    'facts',
    'sources: [S1]',
    'sources: [S1, S22]',
    ['facts.yaml:4:17: error unknown-source F01 names S22, which is not in sources.yaml. Did you mean "S2"?'],
  ],
  [
    'a fact that there is not',
    'facts',
    'rests-on: [F01]',
    'rests-on: [F11]',
    ['error unknown-fact F03 names F11, which is not in facts.yaml. Did you mean "F01"?'],
  ],
  [
    'a ring of facts',
    'facts',
    '  nations: [england]\n',
    '  nations: [england]\n  rests-on: [F03]\n',
    ['error rests-on-itself F01 rests on itself: F01, F03, F01.'],
  ],
  [
    'a replacement that there is not',
    'facts',
    '{ scotland: F02 }',
    '{ scotland: F22 }',
    ['facts.yaml:7:27: error unknown-fact F01 names F22, which is not in facts.yaml. Did you mean "F02"?'],
  ],
  [
    'a replacement that does not hold there',
    'facts',
    '{ scotland: F02 }',
    '{ wales: F02 }',
    [
      'facts.yaml:7:24: error replacement-not-there F02 is to stand for F01 in Wales, and does not hold there.',
    ],
  ],
  [
    'a replacement where the fact holds',
    'facts',
    '{ scotland: F02 }',
    '{ england: F03 }',
    ['warning replacement-not-needed F01 holds in England itself, so F03 never takes its place there.'],
  ],
  [
    'a replacement for no nation',
    'facts',
    '{ scotland: F02 }',
    '{ scotlnd: F02 }',
    ['error unknown-nation "scotlnd" is not a nation.'],
  ],
  [
    'a word that there is not',
    'facts',
    'Tell the $lead.',
    'Tell the $leed.',
    [
      'facts.yaml:3:9: error unknown-word F01 uses "$leed", which is not a word in nations.yaml. Did you mean "lead"?',
    ],
  ],
  [
    'a word that a nation lacks',
    'facts',
    'told to the $lead',
    'told to the $hub',
    [
      'facts.yaml:13:9: error word-missing-where-it-holds F02 holds in Scotland and uses "$hub", for which Scotland has no word.',
    ],
  ],
  [
    'a word left out of a nation',
    'nations',
    'lead: DSP, ',
    '',
    ['nations.yaml:2:1: error missing-word Wales has no word "lead".'],
  ],
  [
    'a nation left out',
    'nations',
    /wales.*\n/.exec(SMALL_NATIONS)![0],
    '',
    ['error missing-nation nations.yaml has no words for wales.'],
  ],
  [
    'a nation that there is not',
    'nations',
    'wales:',
    'whales:',
    [
      'nations.yaml:1:1: error missing-nation nations.yaml has no words for wales.',
      'nations.yaml:2:1: error unknown-nation "whales" is not a nation. Did you mean "wales"?',
    ],
  ],
  [
    'a word of the wrong form',
    'nations',
    'hub: MASH',
    'hub: { misses: it }',
    ['nations.yaml:1:67: error wrong-form hub of England has the wrong form.'],
  ],
  ['a number in two facts', 'facts', 'says: One in ten.', 'says: Ring 0800 1111.', []],
  [
    'no question to ask',
    'facts',
    '  ask: Is it so?\n',
    '',
    ['facts.yaml:11:1: warning no-ask F02 does not say what to ask once it is stale.'],
  ],
  [
    'a source that no fact names',
    'facts',
    'sources: [S1]',
    'sources: [S2]',
    ['sources.yaml:1:1: warning source-not-used No fact names S1.'],
  ],
];

describe('a fault in a guidance file', () => {
  for (const [what, file, from, to, expected] of FAULTS) {
    it(`is told in its place: ${what}`, () => {
      const told = broken(file, from, to);
      expect(told.map((line, i) => line.includes(expected[i]!) || line)).toEqual(expected.map(() => true));
    });
  }

  it('leaves no library where it is an error, and one where it is a warning', () => {
    expect(readSmall().diagnostics).toEqual([]);
    expect(readSmall({ facts: SMALL_FACTS.replace('[S1]', '[S9]') }).library).toBeNull();
    expect(readSmall({ facts: SMALL_FACTS.replace('  ask: Is it so?\n', '') }).library).not.toBeNull();
  });

  it('is told of a telephone number that stands in two facts', () => {
    const twice = SMALL_FACTS.replace('told to the $lead.', 'told on 0800 1111.').replace(
      'says: One in ten.',
      'says: Ring 08001111.',
    );
    expect(readSmall({ facts: twice }).diagnostics.map(showGuidance)).toEqual([
      expect.stringContaining(
        'facts.yaml:23:9: error repeated-number The number 08001111 stands in F03 and in F02.',
      ),
    ]);
  });

  it('is told with every other fault of the three files, in file order', () => {
    const { diagnostics } = readSmall({
      sources: SMALL_SOURCES.replace('publisher: A council', 'publsher: A council'),
      facts: SMALL_FACTS.replace('status: read', 'status: red').replace('[S2]', '[S7]'),
      nations: SMALL_NATIONS.replace('lead: DSP, ', ''),
    });
    expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'sources.yaml missing-field',
      'sources.yaml unknown-field',
      'facts.yaml not-one-of',
      'facts.yaml unknown-source',
      'nations.yaml missing-word',
    ]);
  });

  it('never ends in an exception, whatever is in the file', () => {
    for (const text of [
      '',
      'null',
      '[]',
      'F01',
      'F01: 3',
      'F01: []',
      'F01:\n  - a',
      '{',
      '? [a]\n: b',
      'F01: *x',
      'F01: &a\n  b: *a',
    ]) {
      expect(readSmall({ facts: text }).library, text).toBeNull();
      expect(() => readSmall({ sources: text, nations: text })).not.toThrow();
    }
  });

  it('is explained in docs/guidance.md by its code', () => {
    const page = readFileSync('docs/guidance.md', 'utf8');
    expect(Object.keys(GUIDANCE_MESSAGES).filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });

  it('has a hint for every code', () => {
    for (const [code, { hint }] of Object.entries(GUIDANCE_MESSAGES)) expect(hint, code).not.toBe('');
  });
});

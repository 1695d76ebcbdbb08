import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataModel } from '../../../src/host/runtime/data-model.ts';
import { everything, type Mapping } from '../../../src/lms/mapping.ts';
import { illegal, type ProfileStandard } from '../../../src/lms/profile.ts';
import type { Reporting } from '../../../src/lms/record-of.ts';
import { scorm12 } from '../../../src/lms/scorm12.ts';
import { scorm2004 } from '../../../src/lms/scorm2004.ts';
import { nextRun } from '../../../src/story/learner/attempt.ts';
import { AT, attemptOf, BEST, LOOKED, numbers, recordFor, runBy, STEP, story, WEAK } from './runs.ts';

const MAPPINGS: Record<ProfileStandard, Mapping> = {
  scorm12,
  'scorm2004-3': scorm2004,
  'scorm2004-4': scorm2004,
};
const STANDARDS = Object.keys(MAPPINGS) as ProfileStandard[];

function table(standard: ProfileStandard, list: typeof BEST, settings: Partial<Reporting> = {}): string[] {
  const record = recordFor(attemptOf(list), { standard, ...settings });
  return everything(MAPPINGS[standard], record, 725_200).map(([element, value]) => `${element} = ${value}`);
}

/** The learner's own time of day, wherever the test runs. */
const clock = (at: number): string => new Date(at).toTimeString().slice(0, 8);

describe('SCORM 1.2', () => {
  it('says a best run in this order', () => {
    const rows = table('scorm12', BEST);
    expect(rows.slice(0, 18)).toEqual([
      'cmi.interactions.0.id = at_the_window',
      'cmi.interactions.0.objectives.0.id = noticing',
      `cmi.interactions.0.time = ${clock(AT)}`,
      'cmi.interactions.0.type = choice',
      'cmi.interactions.0.correct_responses.0.pattern = a',
      'cmi.interactions.0.weighting = 1',
      'cmi.interactions.0.student_response = a',
      'cmi.interactions.0.result = correct',
      'cmi.interactions.0.latency = 00:00:04.20',
      'cmi.interactions.1.id = the_log',
      'cmi.interactions.1.objectives.0.id = noticing',
      `cmi.interactions.1.time = ${clock(AT + STEP)}`,
      'cmi.interactions.1.type = matching',
      'cmi.interactions.1.correct_responses.0.pattern = {1.a,3.b}',
      'cmi.interactions.1.weighting = 1',
      'cmi.interactions.1.student_response = 1.a,3.b',
      'cmi.interactions.1.result = correct',
      'cmi.interactions.1.latency = 00:01:05.20',
    ]);
    expect(rows.filter((row) => /\.[2-5]\.(student|correct)/.test(row))).toEqual([
      'cmi.interactions.2.correct_responses.0.pattern = a',
      'cmi.interactions.2.student_response = a',
      'cmi.interactions.3.correct_responses.0.pattern = a,b,c,d',
      'cmi.interactions.3.student_response = a,b,c,d',
      'cmi.interactions.4.correct_responses.0.pattern = {1.a,2.b,3.a}',
      'cmi.interactions.4.student_response = 1.a,2.b,3.a',
      'cmi.interactions.5.correct_responses.0.pattern = {a,b}',
      'cmi.interactions.5.student_response = a,b',
    ]);
    expect(rows.slice(-23).filter((row) => !row.includes('suspend_data'))).toEqual([
      'cmi.objectives.0.id = noticing',
      'cmi.objectives.0.score.min = 0',
      'cmi.objectives.0.score.max = 100',
      'cmi.objectives.0.score.raw = 100',
      'cmi.objectives.0.status = passed',
      'cmi.objectives.1.id = device',
      'cmi.objectives.1.score.min = 0',
      'cmi.objectives.1.score.max = 100',
      'cmi.objectives.1.score.raw = 100',
      'cmi.objectives.1.status = passed',
      'cmi.objectives.2.id = reporting',
      'cmi.objectives.2.score.min = 0',
      'cmi.objectives.2.score.max = 100',
      'cmi.objectives.2.score.raw = 100',
      'cmi.objectives.2.status = passed',
      'cmi.core.score.min = 0',
      'cmi.core.score.max = 100',
      'cmi.core.score.raw = 100',
      'cmi.core.lesson_status = passed',
      'cmi.core.lesson_location = safe',
      'cmi.core.session_time = 00:12:05.20',
      'cmi.core.exit = suspend',
    ]);
  });

  it.each([
    ['before an ending', BEST.slice(0, 1), {}, ['lesson_status = incomplete']],
    [
      'not yet passed',
      WEAK,
      {},
      ['score.min = 0', 'score.max = 100', 'score.raw = 62.5', 'lesson_status = incomplete'],
    ],
    [
      'failed',
      WEAK,
      { onFail: 'failed' },
      ['score.min = 0', 'score.max = 100', 'score.raw = 62.5', 'lesson_status = failed'],
    ],
    [
      'after a critical error',
      LOOKED,
      {},
      ['score.min = 0', 'score.max = 100', 'score.raw = 50', 'lesson_status = incomplete'],
    ],
  ] as const)('says score and status %s', (_, list, settings, expected) => {
    const rows = table('scorm12', [...list], settings).filter((row) =>
      /^cmi.core.(score|lesson_status)/.test(row),
    );
    expect(rows).toEqual(expected.map((row) => `cmi.core.${row}`));
  });
});

describe('SCORM 2004', () => {
  it('says a decision with its type before its response, its words last', () => {
    expect(table('scorm2004-3', BEST).slice(0, 20)).toEqual([
      'cmi.interactions.0.id = at_the_window',
      'cmi.interactions.0.type = choice',
      'cmi.interactions.0.objectives.0.id = noticing',
      'cmi.interactions.0.timestamp = 2026-01-02T15:10:05.25Z',
      'cmi.interactions.0.correct_responses.0.pattern = sit_down',
      'cmi.interactions.0.weighting = 1',
      'cmi.interactions.0.learner_response = sit_down',
      'cmi.interactions.0.result = correct',
      'cmi.interactions.0.latency = PT4.20S',
      'cmi.interactions.0.description = What do you do first? – Put your bag down. “I’ve got ten minutes. What’s the homework?”',
      'cmi.interactions.1.id = the_log',
      'cmi.interactions.1.type = matching',
      'cmi.interactions.1.objectives.0.id = noticing',
      'cmi.interactions.1.timestamp = 2026-01-02T15:11:35.37Z',
      'cmi.interactions.1.correct_responses.0.pattern = late[.]change[,]phone[.]secrecy',
      'cmi.interactions.1.weighting = 1',
      'cmi.interactions.1.learner_response = late[.]change[,]phone[.]secrecy',
      'cmi.interactions.1.result = correct',
      'cmi.interactions.1.latency = PT1M5.20S',
      'cmi.interactions.1.description = Which of these would you follow up? – Stayed behind again; left by the back gate. = A change from how Rowan was; Turned the phone over when I came near. = Something kept hidden',
    ]);
  });

  it.each([
    [
      'before an ending',
      BEST.slice(0, 1),
      {},
      ['completion_status = incomplete', 'success_status = unknown', 'progress_measure = 0.17'],
    ],
    [
      'passed',
      BEST,
      {},
      [
        'score.min = 0',
        'score.max = 100',
        'score.raw = 100',
        'score.scaled = 1',
        'completion_status = completed',
        'success_status = passed',
        'progress_measure = 1',
      ],
    ],
    [
      'not yet passed',
      WEAK,
      {},
      [
        'score.min = 0',
        'score.max = 100',
        'score.raw = 62.5',
        'score.scaled = 0.625',
        'completion_status = incomplete',
        'success_status = unknown',
        'progress_measure = 0.99',
      ],
    ],
    [
      'failed',
      WEAK,
      { onFail: 'failed' },
      [
        'score.min = 0',
        'score.max = 100',
        'score.raw = 62.5',
        'score.scaled = 0.625',
        'completion_status = completed',
        'success_status = failed',
        'progress_measure = 1',
      ],
    ],
  ] as const)('says score and statuses %s', (_, list, settings, expected) => {
    const rows = table('scorm2004-3', [...list], settings).filter((row) =>
      /^cmi.(score|completion|success|progress)/.test(row),
    );
    expect(rows).toEqual(expected.map((row) => `cmi.${row}`));
  });

  it('says a wrong and a partly right answer in its own words', () => {
    const list = [
      { ...BEST[0]!, answer: { kind: 'choose-one', choice: 'tomorrow' } as const },
      ...WEAK.slice(1, 3),
    ];
    const results = (standard: ProfileStandard): string[] =>
      table(standard, list).filter((row) => row.includes('.result'));
    expect(results('scorm2004-3').map((row) => row.split(' = ')[1])).toEqual([
      'incorrect',
      'correct',
      'incorrect',
    ]);
    expect(results('scorm12').map((row) => row.split(' = ')[1])).toEqual(['wrong', 'correct', 'wrong']);
  });
});

/** Every run so far of a few, each up to every decision, as pairs of one session. */
function everyPrefix(
  standard: ProfileStandard,
  runs: number[][],
  settings: Partial<Reporting>,
): (readonly [string, string])[][] {
  let attempt = attemptOf([]);
  const sent: (readonly [string, string])[][] = [];
  for (const run of runs) {
    const list = runBy(story, run);
    for (let made = 0; made <= list.length; made++) {
      attempt = { ...attempt, list: list.slice(0, made) };
      sent.push(
        everything(MAPPINGS[standard], recordFor(attempt, { standard, ...settings }), made * 777_123),
      );
    }
    attempt = nextRun(story, attempt, 1);
  }
  return sent;
}

describe.each(STANDARDS)('%s, every prefix of random runs', (standard) => {
  const detail = fc.constantFrom('decisions', 'score' as const) as fc.Arbitrary<'decisions' | 'score'>;
  const onFail = fc.constantFrom('incomplete', 'failed' as const) as fc.Arbitrary<'incomplete' | 'failed'>;

  it('breaks no rule of the strict profile, nor of the strict LMS', () => {
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 3 }), detail, onFail, (runs, how, fail) => {
        for (const pairs of everyPrefix(standard, runs, { detail: how, onFail: fail })) {
          const model = dataModel(standard, {});
          for (const [element, value] of pairs) {
            expect([element, value, illegal(element, value, standard)]).toEqual([element, value, null]);
            expect([element, value, model.refuseSet(element, value)]).toEqual([element, value, null]);
            model.take(element, value);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the strict profile refuses what some LMS refuses', () => {
  it.each([
    ['scorm12', 'cmi.core.lesson_status', 'not attempted'],
    ['scorm12', 'cmi.core.lesson_status', 'Passed'],
    ['scorm12', 'cmi.core.score.raw', '100.5'],
    ['scorm12', 'cmi.core.score.raw', '-1'],
    ['scorm12', 'cmi.core.exit', 'normal'],
    ['scorm12', 'cmi.core.exit', 'logout'],
    ['scorm12', 'cmi.core.session_time', '0:05:00'],
    ['scorm12', 'cmi.core.session_time', '00:05:00.555'],
    ['scorm12', 'cmi.core.session_time', '00:05:00.5'],
    ['scorm12', 'cmi.suspend_data', 'a'.repeat(3501)],
    ['scorm12', 'cmi.suspend_data', '{"a":1}'],
    ['scorm12', 'cmi.core.lesson_location', 'é'],
    ['scorm12', 'cmi.interactions.0.id', 'the log'],
    ['scorm12', 'cmi.interactions.0.id', 'the-log'],
    ['scorm12', 'cmi.interactions.0.id', `a${'b'.repeat(61)}`],
    ['scorm12', 'cmi.interactions.0.type', 'other'],
    ['scorm12', 'cmi.interactions.0.time', '9:15:30'],
    ['scorm12', 'cmi.interactions.0.result', 'incorrect'],
    ['scorm12', 'cmi.interactions.0.student_response', 'tell_dsl'],
    ['scorm12', 'cmi.interactions.0.student_response', ''],
    ['scorm12', 'cmi.interactions.0.description', 'no such element'],
    ['scorm2004-3', 'cmi.interactions.0.timestamp', '2026-01-01T10:00:00Z'],
    ['scorm2004-3', 'cmi.interactions.0.timestamp', '2026-01-01T10:00:00.123Z'],
    ['scorm2004-3', 'cmi.interactions.0.latency', 'PT12.555S'],
    ['scorm2004-3', 'cmi.interactions.0.learner_response', 'tell-dsl'],
    ['scorm2004-3', 'cmi.interactions.0.learner_response', 'tell the dsl'],
    ['scorm2004-3', 'cmi.interactions.0.learner_response', `${'a'.repeat(125)}[,]${'b'.repeat(125)}`],
    ['scorm2004-3', 'cmi.interactions.0.result', 'wrong'],
    ['scorm2004-3', 'cmi.interactions.0.description', 'two\nlines'],
    ['scorm2004-3', 'cmi.interactions.0.description', 'a'.repeat(251)],
    ['scorm2004-3', 'cmi.interactions.0.description', '{lang=en}'],
    ['scorm2004-3', 'cmi.score.scaled', '62.5'],
    ['scorm2004-3', 'cmi.exit', 'normal'],
    ['scorm2004-3', 'cmi.interactions.x.id', 'a'],
  ] as const)('%s %s = %s', (standard, element, value) => {
    expect(illegal(element, value, standard)).toEqual(expect.any(String));
  });
});

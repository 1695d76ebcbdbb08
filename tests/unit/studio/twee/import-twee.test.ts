import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { importTwee } from '../../../../src/studio/twee/import-twee.ts';
import { checkLesson } from '../../../../src/story/author/check.ts';
import { compileLesson } from '../../../../src/story/author/compile.ts';
import { linksOf } from '../../../../src/story/learner/links.ts';
import { CONTEXT, FOREIGN, lines } from './stories.ts';

describe('a lesson made from a Twine story', () => {
  const { yaml, notCarried } = importTwee(FOREIGN, { words: ['lead'] });
  const lesson = parseDocument(yaml).toJS() as { scenes: Record<string, Record<string, unknown>> } & Record<
    string,
    unknown
  >;

  it('has a scene for each passage, choices for links, a way on for one link, an ending for none', () => {
    expect(lesson).toMatchObject({
      id: 'a-walk-in-the-park',
      title: 'A walk: in the "park"',
      start: 'the-gate',
    });
    expect(lesson.scenes).toEqual({
      'the-gate': {
        when: 'Monday, 9am',
        beats: [
          { narration: 'You stand at the gate. **Nobody** is *here*.' },
          { speech: { who: 'mr-reed', says: 'Coming in?' } },
          { narration: 'You feel fine. Bold & brave.' },
          { narration: 'R&D' },
        ],
        decision: {
          kind: 'choose-one',
          prompt: 'What do you do?',
          competency: null,
          choices: {
            'go-in': { text: 'Go in', rating: null, because: null, 'rests-on': null, then: 'inside' },
            'the-pond': { text: 'The pond', rating: null, because: null, 'rests-on': null, then: 'pond' },
            'turn-back': {
              text: 'Turn back',
              rating: null,
              because: null,
              'rests-on': null,
              then: 'nowhere',
            },
          },
        },
      },
      inside: {
        when: null,
        beats: [{ narration: 'A dark room, says $lead. The Pond is near.' }],
        then: 'pond',
      },
      pond: {
        when: null,
        beats: [{ narration: '- one duck\n- two ducks' }, { narration: 'The water is cold, and deep.' }],
        then: 'inside',
      },
      scene: { when: null, ending: { outcome: null, title: 'All well', text: 'Nothing more.' } },
    });
  });

  it('lists what was not carried by its line, and keeps its text in comments beside its scene', () => {
    const at = (part: string, what: string) => `${lines(FOREIGN, part)}: ${what}`;
    expect(notCarried.map(({ line, what }) => `${line}: ${what}`)).toEqual([
      at('Notes', 'Text before the first passage'),
      at(':: StoryData', 'Of StoryData: format'),
      at(':: My styles', 'The passage "My styles", which is no scene'),
      at(':: StoryInit', 'The passage "StoryInit", which is no scene'),
      at(':: The gate', 'Where passages stand on Twine’s map: the studio lays out its own'),
      at(':: The gate', 'The tag outside'),
      at('<<if', 'The macro <<if $mood gt 0>>'),
      at('<<if', 'The macro <<endif>>'),
      at('<b>', 'The HTML <b>'),
      at('<b>', 'The HTML </b>'),
      at('<!--', 'The comment <!-- a comment over two lines -->'),
      at('[img', 'The image [img[gate.png]]'),
      at('[[Nowhere', 'What a link sets: $mood to 2'),
      at('[[Nowhere', 'A link to "Nowhere", a passage that is not there'),
      at('(if:', 'The macro (if: $x is 1)'),
      at('(set:', 'The macro (set: $a to "b)")'),
      at('[[cold', 'The words of a link that is no choice: cold'),
    ]);
    for (const part of [
      'Notes of the author',
      'body { color: red }',
      '<<set $mood to 1>>',
      '"format": "SugarCube"',
    ])
      expect(yaml).toContain(
        `# ${part}`.replace('# "', '# { "ifid": "d674c58c-defa-4f70-b7a2-27742230c0fc", "'),
      );
    const before = yaml.slice(0, yaml.indexOf('\n  the-gate:'));
    expect(before).toContain(
      '  # <<if $mood gt 0>>You feel fine.<<endif>> <b>Bold</b> &amp; brave. <!-- a comment\n  # over two lines',
    );
    expect(before).toContain('# Twine IFID: D674C58C-DEFA-4F70-B7A2-27742230C0FC');
  });

  it('says in plain words what is still to be written, and of nothing else', () => {
    const { diagnostics } = checkLesson({ text: yaml, file: 'lesson.yaml' }, CONTEXT);
    const said = diagnostics.filter(({ level }) => level === 'error').map(({ code }) => code);
    expect(new Set(said)).toEqual(new Set(['empty-field', 'unknown-scene', 'unknown-word']));
    expect(diagnostics.map(({ message }) => message)).toContain('"rating" of the choice "go-in" is empty.');
    expect(yaml).toContain('rating: # best, acceptable or poor.');
  });

  it('compiles once the empty fields are filled, with the links that the story had', () => {
    const fill: [RegExp, string][] = [
      [/( +rating:) #.*/g, '$1 best'],
      [/( +rests-on:) #.*/g, '$1 [F19]'],
      [/(minutes:) #.*/g, '$1 5'],
      [/(audience:) #.*/g, '$1 [teachers]'],
      [/(competencies:) #.*/g, '$1 { listening: Hearing a child }'],
      [/(competency:) #.*/g, '$1 listening'],
      [/(outcome:) #.*/g, '$1 safe'],
      [/([a-z-]+:) # .*/g, '$1 Words.'],
      [/then: nowhere/g, 'then: scene'],
    ];
    const filled = fill.reduce(
      (text, [field, value]) => text.replace(field, value),
      yaml.replace(/^ *#.*\n/gm, ''),
    );
    const { story } = compileLesson({ text: filled, file: 'lesson.yaml' }, CONTEXT);
    expect(
      Object.values(story!.scenes).map((scene) => [scene.id, linksOf(scene).map(({ to }) => to)]),
    ).toEqual([
      ['the-gate', ['inside', 'pond', 'scene']],
      ['inside', ['pond']],
      ['pond', ['inside']],
      ['scene', []],
    ]);
  });

  it('can always be read, whatever the Twee file: sound ids, sound structure, and each word of it somewhere', () => {
    const bit = fc.constantFrom(
      '\n',
      '\n\n',
      ':: A\n',
      ':: b [x script]\n',
      ':: StoryInit\n',
      ':: c v2\n',
      '::\n',
      '[[A]]',
      '[[go->b]]',
      '[[c v2<-x]]',
      '[[|]]',
      '[[a|b][$x]]',
      '(if: ',
      ')',
      '[',
      ']',
      '<<x>>',
      '<b>',
      '{x: 1}',
      '$y',
      '"',
      "'",
      '# ',
      '- ',
      ': ',
      'word ',
      'Bob: "hi"',
      'When: now',
      'The end: z',
      'Only if late: x',
      'Notebook (saw): y',
      '\u0007',
      '\u2028',
      '\t',
      '\u{1F600}',
      '&lt;',
      '&#0;',
      '\\',
      '|',
      '%',
      '@',
      '`',
      '? ',
      '-',
      '日本 ',
      'null',
      '2024',
    );
    const structure =
      /^(?:yaml-|bad-id|id-|code-|lms-|unknown-key|wrong-type|two-ways|no-way|duplicate|not-a|text-cut|no-heading|beat-kind|note-kind)/;
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
        const source = bits.join('');
        const made = importTwee(source);
        const { diagnostics } = checkLesson({ text: made.yaml, file: 'lesson.yaml' }, CONTEXT);
        expect(diagnostics.filter(({ code }) => structure.test(code))).toEqual([]);
        for (const word of source.match(/word|日本|2024|<<x>>|\$y/g) ?? []) expect(made.yaml).toContain(word);
      }),
      { numRuns: 150 },
    );
  });
});

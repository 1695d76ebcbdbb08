import fc from 'fast-check';
import { Document, visit } from 'yaml';

/** Words with every mark that a lesson's text may carry, and some that it may not. */
const WORDS = [
  'Idris',
  'the line',
  'is *not* a',
  '**today**',
  '$lead',
  '$Lead-in-full',
  '[what the law says](F30)',
  'a_b',
  '2 * 3 * 4',
  '\\*',
  'a < b',
  'R&D',
  '"quoted"',
  "it's",
  '# no comment',
  'key: value',
  '[[no link]]',
  '->',
  '<-',
  '|',
  '{brace}',
  '::',
  '%',
  '\u00e9\u00e8',
  '\u{1F600}',
  '\u00a0',
  '&amp;',
  ']]>',
  '- dash',
  '<b>',
  '_under_',
  '`tick`',
  '(set: $x to 1)',
];

const line = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.stringMatching(/^[A-Za-z0-9,.?!'()]{1,8}$/)), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(' ').trim() || 'word');

const prose = fc
  .array(fc.tuple(fc.constantFrom('\n\n', '\n', '\n- ', '\n1. '), line), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map(([gap, text], i) => (i === 0 ? text : gap + text)).join(''));

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4})?$/);

const beat = fc.oneof(
  prose.map((narration) => ({ narration })),
  prose.map((says) => ({ speech: { who: 'idris', says } })),
  prose.map((saw) => ({ note: { saw } })),
  prose.map((narration) => ({ narration, if: 'late' })),
);

const outcome = (to: fc.Arbitrary<string>) =>
  fc.record({ because: prose, 'rests-on': fc.constant(['F30']), then: to });

const choiceTo = (to: fc.Arbitrary<string>) =>
  fc.record({
    text: prose,
    rating: fc.constantFrom('best', 'acceptable', 'poor'),
    because: prose,
    'rests-on': fc.constant(['F30']),
    sets: fc.constantFrom([], ['late']),
    then: to,
  });

const decisionTo = (to: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.record({
      kind: fc.constant('choose-one'),
      prompt: line,
      competency: fc.constant('listening'),
      choices: fc.dictionary(id, choiceTo(to), { minKeys: 2, maxKeys: 4 }),
    }),
    fc.record({
      kind: fc.constant('sort'),
      prompt: line,
      competency: fc.constant('listening'),
      categories: fc.record({ now: line, later: line }),
      items: fc.dictionary(id, fc.record({ text: prose, belongs: fc.constant('now') }), {
        minKeys: 1,
        maxKeys: 3,
      }),
      outcomes: fc.record({ right: outcome(to), partly: outcome(to), wrong: outcome(to) }),
    }),
  );

const sceneTo = (to: fc.Arbitrary<string>) =>
  fc
    .tuple(
      fc.record(
        { part: line, when: line, where: line, beats: fc.array(beat, { maxLength: 4 }) },
        { requiredKeys: ['when', 'beats'] },
      ),
      fc.oneof(
        decisionTo(to).map((decision) => ({ decision })),
        to.map((then) => ({ then })),
        fc
          .record({ outcome: fc.constantFrom('safe', 'unsafe'), title: line, text: prose })
          .map((ending) => ({ ending })),
      ),
    )
    .map(([scene, way]) => ({ ...scene, ...way }));

/** A lesson as plain values, sound in structure and odd in its words. */
export const anyLesson = fc.uniqueArray(id, { minLength: 2, maxLength: 6 }).chain((ids) =>
  fc.record({
    id: fc.constant('any-lesson'),
    title: line,
    version: fc.constant('1.0.0'),
    audience: fc.array(line, { minLength: 1, maxLength: 2 }),
    role: line,
    minutes: fc.constant(5),
    about: line,
    'content-note': prose,
    closing: prose,
    'one-thing': fc.array(line, { maxLength: 3 }),
    competencies: fc.record({ listening: line }),
    people: fc.constant({ idris: { name: 'Idris', role: 'pupil, Year 4' } }),
    start: fc.constant(ids[0]!),
    scenes: fc
      .tuple(...ids.map(() => sceneTo(fc.constantFrom(...ids))))
      .map((scenes) => Object.fromEntries(ids.map((name, i) => [name, scenes[i]!]))),
  }),
);

/** How a lesson may be written down: its texts on one line, folded, as they stand, or in quotes. */
export const anyStyle = fc.infiniteStream(
  fc.constantFrom('PLAIN', 'BLOCK_FOLDED', 'BLOCK_LITERAL', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'),
);

/** A lesson's values as YAML, in a mixture of styles, with comments. */
export function yamlOf(lesson: unknown, styles: Iterator<string>): string {
  const document = new Document(lesson, { aliasDuplicateObjects: false });
  document.commentBefore = ' An odd lesson';
  visit(document, {
    Scalar(key, scalar) {
      if (key === 'key' || typeof scalar.value !== 'string') return;
      const style = styles.next().value as 'PLAIN';
      // The parser takes no colon, and the writer no line break, in text without quotes.
      scalar.type = style === 'PLAIN' && /[:\n]/.test(scalar.value) ? 'QUOTE_DOUBLE' : style;
      if (scalar.value.length % 7 === 3) scalar.comment = ' a comment';
    },
  });
  return document.toString({ lineWidth: 60 });
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCondition } from '../../../../src/story/author/conditions.ts';
import { holds } from '../../../../src/story/learner/condition.ts';
import type { Condition } from '../../../../src/story/learner/story.ts';

const FLAGS = ['late', 'told', 'alone'];
const SETS = Array.from(
  { length: 2 ** FLAGS.length },
  (_, mask) => new Set(FLAGS.filter((_, i) => mask & (1 << i))),
);

/** A condition as text, and what it means as a sum of JavaScript, so that the reader is not its own judge. */
interface Written {
  text: string;
  means: (set: ReadonlySet<string>) => boolean;
}

const flag = fc
  .constantFrom(...FLAGS)
  .map((name): Written => ({ text: name, means: (set) => set.has(name) }));
const written: fc.Arbitrary<Written> = fc.letrec<{ either: Written; both: Written; single: Written }>(
  (tie) => ({
    either: fc.array(tie('both'), { minLength: 1, maxLength: 3 }).map((parts) => ({
      text: parts.map(({ text }) => text).join(' or '),
      means: (set) => parts.some(({ means }) => means(set)),
    })),
    both: fc.array(tie('single'), { minLength: 1, maxLength: 3 }).map((parts) => ({
      text: parts.map(({ text }) => text).join(' and '),
      means: (set) => parts.every(({ means }) => means(set)),
    })),
    single: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      flag,
      tie('single').map(({ text, means }) => ({
        text: `not ${text}`,
        means: (set: ReadonlySet<string>) => !means(set),
      })),
      tie('either').map(({ text, means }) => ({ text: `(${text})`, means })),
    ),
  }),
).either;

const read = (text: string): Condition => {
  const { condition } = readCondition(text);
  expect(condition, text).not.toBeNull();
  return condition!;
};

describe('a condition', () => {
  it('means what it says: not before and, and before or, parentheses before all', () => {
    fc.assert(
      fc.property(written, ({ text, means }) => {
        const condition = read(text);
        for (const set of SETS) expect(holds(condition, set)).toBe(means(set));
      }),
      { seed: 91, numRuns: 1000 },
    );
  });

  it.each([
    ['late or told and alone', ['late'], true],
    ['(late or told) and alone', ['late'], false],
    ['not late and told', ['told'], true],
    ['not (late and told)', ['told'], true],
    ['not not late', ['late'], true],
    ['late and not (told or alone)', ['late', 'alone'], false],
  ])('%s, with %j set', (text, set, expected) => {
    expect(holds(read(text), new Set(set))).toBe(expected);
  });

  it('names every flag that it asks for, with its place in the text', () => {
    const found = readCondition('late and not (told or late)');
    expect(found.condition && found.flags).toEqual([
      { word: 'late', offset: 0 },
      { word: 'told', offset: 14 },
      { word: 'late', offset: 22 },
    ]);
  });

  it.each([
    ['late and', 'a flag is missing at its end'],
    ['and late', '"and" stands where a flag should'],
    ['late or or told', '"or" stands where a flag should'],
    ['(late', 'a parenthesis is opened and not closed'],
    ['late)', '"and" or "or" is missing before ")"'],
    ['()', 'a parenthesis is closed where a flag should stand'],
    ['late told', '"and" or "or" is missing before "told"'],
    ['Late', '"Late" cannot be a flag'],
    ['late && told', '"&&" is written "and"'],
    ['late constructor', '"and" or "or" is missing before "constructor"'],
    ['(late AND told)', '"AND" is written "and"'],
    ['late OR told', '"OR" is written "or"'],
    ['Not late', '"Not" is written "not"'],
    ['late, told', '"late," ends in a comma, where "and" or "or" should follow'],
    [`${'('.repeat(30)}late${')'.repeat(30)}`, 'it has too many parentheses inside each other'],
  ])('that reads "%s" is refused: %s', (text, fault) => {
    expect(readCondition(text)).toMatchObject({ condition: null, fault: { fault } });
  });

  it('of any text at all is read or refused, and the fault stands in the text', () => {
    const pieces = fc.constantFrom('late', 'told', 'and', 'or', 'not', '(', ')', ' ', 'x_y', '&&', 'é');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join(' ');
        const found = readCondition(text);
        if (found.condition) return;
        const { word, offset } = found.fault;
        expect(text.slice(offset, offset + word.length)).toBe(word);
      }),
      { seed: 92, numRuns: 2000 },
    );
  });
});

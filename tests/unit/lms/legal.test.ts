import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { illegalValues } from '../../../src/lms/legal.ts';
import { everything } from '../../../src/lms/mapping.ts';
import { illegal } from '../../../src/lms/profile.ts';
import { recordOf } from '../../../src/lms/record-of.ts';
import { scorm12 } from '../../../src/lms/scorm12.ts';
import { scorm2004 } from '../../../src/lms/scorm2004.ts';
import { play } from '../../../src/story/learner/play.ts';
import type { Decision, Sort, Story } from '../../../src/story/learner/story.ts';
import { attemptOf, numbers, runBy, SETTINGS, story } from './runs.ts';

/** The story with one decision changed, its routes as they were. */
function changed(scene: string, change: (decision: Decision) => Decision): Story {
  const at = story.scenes[scene]!;
  if (at.step.kind !== 'decision') throw new Error(scene);
  return {
    ...story,
    scenes: {
      ...story.scenes,
      [scene]: { ...at, step: { kind: 'decision', decision: change(at.step.decision) } },
    },
  };
}

const sorted = (length: number): Story =>
  changed('the-sort', (decision) => ({
    ...(decision as Sort),
    items: Array.from({ length: 8 }, (_, i) => ({
      id: `${'i'.repeat(length - 1)}${i}`,
      text: [],
      belongs: 'now',
    })),
    categories: ['now', 'c'.repeat(length)].map((id) => ({ id, text: [] })),
  }));

it('finds nothing in a lesson that reports everywhere', () => {
  expect(illegalValues(story)).toEqual([]);
});

describe('finds', () => {
  it('eight pairs whose response is over 250 characters, by the longest answer, and not one character sooner', () => {
    // 8 pairs of n and n with [.], seven [,]: 16n + 45.
    expect(illegalValues(sorted(12))).toEqual([]);
    expect(illegalValues(sorted(13))).toEqual([
      expect.objectContaining({
        scene: 'the-sort',
        message: expect.stringContaining('shorten the ids in this decision'),
      }),
    ]);
  });

  it('a scene whose id is too long once it carries visit, run and first answer', () => {
    const renamed = (id: string): Story => ({
      ...story,
      scenes: { ...story.scenes, [id]: { ...story.scenes['the-log']!, id } },
    });
    expect(illegalValues(renamed(`a${'b'.repeat(44)}`))).toEqual([]);
    expect(illegalValues(renamed(`a${'b'.repeat(45)}`)).map(({ item }) => item)).toEqual([
      `a${'b'.repeat(45)}`,
    ]);
  });

  it('ids that are one once hyphens are underscores', () => {
    const twice = changed('the-record', (decision) => {
      if (decision.kind !== 'choose-many') return decision;
      return {
        ...decision,
        options: [
          ...decision.options,
          { id: 'a-b', text: [], right: false },
          { id: 'a_b', text: [], right: false },
        ],
      };
    });
    expect(illegalValues(twice)).toEqual([expect.objectContaining({ scene: 'the-record', item: 'a_b' })]);
  });

  it('more choices than there are letters', () => {
    const many = changed('the-record', (decision) => {
      if (decision.kind !== 'choose-many') return decision;
      const options = Array.from({ length: 37 }, (_, i) => ({ id: `o${i}`, text: [], right: i < 2 }));
      return { ...decision, options };
    });
    expect(illegalValues(many).map(({ scene }) => scene)).toContain('the-record');
  });
});

it('finds something in every lesson of which a run sends something illegal', () => {
  const lengths = fc.integer({ min: 8, max: 20 });
  fc.assert(
    fc.property(lengths, fc.array(numbers, { minLength: 5, maxLength: 5 }), (length, runs) => {
      const one = sorted(length);
      const clean = illegalValues(one).length === 0;
      for (const run of runs) {
        const list = runBy(one, run);
        for (const [standard, mapping] of [
          ['scorm12', scorm12],
          ['scorm2004-3', scorm2004],
        ] as const) {
          const record = recordOf(one, attemptOf(list), play(one, list), [], { ...SETTINGS, standard });
          for (const [element, value] of everything(mapping, record, 0))
            if (clean)
              expect([element, value, illegal(element, value, standard)]).toEqual([element, value, null]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

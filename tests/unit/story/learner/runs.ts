import fc from 'fast-check';
import { weigh } from '../../../../src/story/learner/answer.ts';
import type { Attempt } from '../../../../src/story/learner/attempt.ts';
import { ALPHABET } from '../../../../src/story/learner/code.ts';
import { advance, asking, setOut, type Taken } from '../../../../src/story/learner/play.ts';
import type { Story } from '../../../../src/story/learner/story.ts';
import { everyAnswer, smallStory } from '../generate.ts';

/** A story and a run of it, to an ending unless `picks` gave out. */
export interface Run {
  story: Story;
  list: Taken[];
}

/** Picks that decide a run: at each decision an answer, and one before it where it may be reconsidered. */
const picks = fc.array(fc.tuple(fc.nat(10_000), fc.option(fc.nat(10_000), { nil: null, freq: 4 })), {
  minLength: 40,
  maxLength: 40,
});

/** A generated story and a run of it to where it ends. */
export function anyRun(scenes = 6): fc.Arbitrary<Run> {
  return fc
    .tuple(smallStory({ scenes }), picks)
    .map(([story, picked]) => ({ story, list: listOf(story, picked) }));
}

function listOf(story: Story, picked: readonly [number, number | null][]): Taken[] {
  const run = setOut(story);
  const list: Taken[] = [];
  for (const [pick, before] of picked) {
    const decision = asking(story, run);
    const answers = decision ? everyAnswer(decision, run.flags) : [];
    if (!decision || answers.length === 0) break;
    const answer = answers[pick % answers.length]!;
    const first = before === null || !decision.reconsider ? null : answers[before % answers.length]!;
    const kept =
      first &&
      weigh(decision, first, run.flags).critical === null &&
      JSON.stringify(first) !== JSON.stringify(answer);
    const taken: Taken = { scene: run.passage.at(-1)!.scene, answer, ...(kept && { first }) };
    if (!advance(story, run, taken)) throw new Error('an answer that is offered must fit');
    list.push(taken);
  }
  return list;
}

/** Everything of an attempt but its list. */
export const anyHeader: fc.Arbitrary<Omit<Attempt, 'list'>> = fc.record({
  token: fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 8, maxLength: 8 }),
  run: fc.integer({ min: 1, max: 4095 }),
  seed: fc.nat(262_143),
  sent: fc.nat(4095),
  sentBefore: fc.nat(4095),
  best: fc.option(
    fc.record({ score: fc.nat(10_000).map((hundredths) => hundredths / 100), passed: fc.boolean() }),
    { nil: null },
  ),
});

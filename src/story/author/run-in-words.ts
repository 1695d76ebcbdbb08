import { weigh } from '../learner/answer.ts';
import { replay, type Taken } from '../learner/play.ts';
import { resultOf } from '../learner/score.ts';
import type { Story } from '../learner/story.ts';
import { answerInIds } from './prove-found.ts';
import { plainProse } from './prove-words.ts';

const NO_FLAGS: ReadonlySet<string> = new Set();

/** A decision as taken: `door: later, poor. Ask Sam to come back in the morning.` */
export function takenInWords(story: Story, { scene, answer }: Taken): string {
  const { step } = story.scenes[scene]!;
  if (step.kind !== 'decision') return scene;
  const { decision } = step;
  if (decision.kind === 'choose-one') {
    const id = answerInIds(answer);
    const choice = decision.choices.find((one) => one.id === id);
    if (!choice) return `${scene}: ${id}`;
    const error = choice.critical ? `, the critical error ${choice.critical}` : '';
    return `${scene}: ${id}, ${choice.rating}${error}. ${plainProse(choice.text)}`;
  }
  const { outcome, critical } = weigh(decision, answer, NO_FLAGS);
  return `${scene}: ${answerInIds(answer)}; ${critical ? `the critical error ${critical}` : outcome}.`;
}

/**
 * A run, one line for each decision, and what it comes to where it comes to an ending.
 * `scored` says whether the story has its denominator.
 */
export function runInWords(story: Story, run: readonly Taken[], scored: boolean): string[] {
  const taken = run.map((one, i) => `${i + 1}. ${takenInWords(story, one)}`);
  if (!scored || run.length === 0) return taken;
  const { played, kept } = replay(story, run);
  if (!played.ending || kept < run.length) return taken;
  const { score, passed } = resultOf(story, played);
  return [
    ...taken,
    `It ends at "${played.at.scene}" with ${score} of 100, ${passed ? 'passed' : 'not passed'}.`,
  ];
}

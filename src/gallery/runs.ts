/** Runs of a lesson to show its screens with, derived from the story alone. */
import { answerOf, bestAnswer, chosen, thingsOf } from '../course/learner/kinds.ts';
import { offered, type Answer } from '../story/learner/answer.ts';
import { play, type Playthrough, type Taken } from '../story/learner/play.ts';
import type { Decision, Rating, Story } from '../story/learner/story.ts';

/** How a run is answered: null where it stops. */
type Hand = (at: Playthrough & { decision: Decision }) => Answer | null;

/** Plays a story by a hand, to an ending or to where the hand stops. */
export function playBy(story: Story, hand: Hand, list: readonly Taken[] = []): Taken[] {
  const run = [...list];
  for (;;) {
    const played = play(story, run);
    const { decision, at } = played;
    const answer = decision && hand({ ...played, decision });
    if (!answer) return run;
    run.push({ scene: at.scene, answer });
  }
}

/** The best answer to everything. */
export const best: Hand = ({ decision, at }) => bestAnswer(decision, at.flags);

/** The best answers up to the first decision that is so; null where the best run meets none. */
export function upTo(story: Story, so: (decision: Decision) => boolean): Taken[] | null {
  const run = playBy(story, (at) => (so(at.decision) ? null : best(at)));
  return play(story, run).decision ? run : null;
}

/** One decision answered by rating: of a kind that is measured, all of it or none. */
export function rated(decision: Decision, rating: Rating, at: Playthrough['at']): Answer | null {
  if (decision.kind !== 'choose-one') return null;
  const choice = offered(decision, at.flags).find((one) => one.rating === rating && !one.critical);
  return choice ? { kind: 'choose-one', choice: choice.id } : null;
}

/** The worst run without a critical error, as far as the ratings of single choices go. */
export const poor: Hand = (at) =>
  rated(at.decision, 'poor', at.at) ?? rated(at.decision, 'acceptable', at.at) ?? best(at);

/** Answers that are each what a decision takes, one after the other in rating: the debrief of a mixed run. */
export const mixed: Hand = (at) =>
  rated(at.decision, (['best', 'acceptable', 'poor'] as const)[at.steps.length % 3]!, at.at) ??
  (at.decision.kind === 'choose-one' ? best(at) : answerOf(at.decision, halfOf(at.decision)));

/** The best answers up to the first critical choice on offer, which is taken. */
export function toCritical(story: Story): Taken[] {
  let made = false;
  return playBy(story, (at) => {
    if (made) return null;
    const { decision } = at;
    const critical =
      decision.kind === 'choose-one' && offered(decision, at.at.flags).find((choice) => choice.critical);
    made = Boolean(critical);
    return critical ? { kind: 'choose-one', choice: critical.id } : best(at);
  });
}

/** The right answer with its first thing left out, or the order turned round. */
function halfOf(decision: Decision): ReadonlyMap<string, string> {
  const ids = thingsOf(decision).map(({ id }) => id);
  if (decision.kind === 'put-in-order') return chosen([...ids].reverse());
  const right = [...Object.entries(placedIn(decision))];
  return new Map(decision.kind === 'sort' ? right : right.slice(1));
}

function placedIn(decision: Decision): Record<string, string> {
  const answer = bestAnswer(decision, new Set());
  if (answer.kind === 'sort') return answer.placed;
  if (answer.kind === 'spot') return answer.marked;
  return Object.fromEntries(answer.kind === 'choose-many' ? answer.ticked.map((id) => [id, '']) : []);
}

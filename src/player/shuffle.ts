import { thingsOf, withThings } from '../course/learner/kinds.ts';
import { offered } from '../story/learner/answer.ts';
import { hash32 } from '../story/learner/code.ts';
import type { Visit } from '../story/learner/play.ts';
import type { Decision } from '../story/learner/story.ts';

/** A shuffled copy: the same seed and place always give the same order, so a resumed decision looks as it did. */
export function shuffled<T>(things: readonly T[], seed: number, place: string): T[] {
  const order = [...things];
  for (let i = order.length - 1; i > 0; i--) {
    const j = hash32(`${seed}/${place}/${i}`) % (i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** A shuffled copy that never comes out as it went in, where there are two things or more. */
export function disordered<T>(things: readonly T[], seed: number, place: string): T[] {
  const order = shuffled(things, seed, place);
  return order.every((thing, i) => thing === things[i]) ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/**
 * A decision with what it offers at a visit, in the order shown: no choice whose condition does not hold. A log keeps the order of its days, and categories and reasons
 * the author's; things to put in order never start out right.
 */
export function asShown(decision: Decision, seed: number, { scene, visit, flags }: Visit): Decision {
  const place = `${scene}/${visit}`;
  const things = decision.kind === 'choose-one' ? offered(decision, flags) : thingsOf(decision);
  switch (decision.kind) {
    case 'spot':
      return decision;
    case 'put-in-order':
      return withThings(decision, disordered(things, seed, place));
    default:
      return withThings(decision, shuffled(things, seed, place));
  }
}

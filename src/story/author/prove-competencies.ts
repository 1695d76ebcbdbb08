import type { CompetencyId, Story } from '../learner/story.ts';
import type { State } from './prove-states.ts';
import type { Range } from './prove-totals.ts';

/** What runs can show of one competency. */
export interface CompetencyRange {
  id: CompetencyId;
  name: string;
  /** The least and the most of points earned over points possible, 0 to 1, over runs that meet it with points. */
  min: number;
  max: number;
  /** Points possible in it over all runs; a run with 0 shows nothing of it. */
  possible: Range;
}

/** For each competency, in the order of the lesson, the range that a run can show of it. Exact. */
export function competencyRanges(
  story: Story,
  states: readonly State[],
  order: readonly number[],
): CompetencyRange[] {
  return story.competencies.map(({ id, name }) => {
    const weights = states.map(({ scene: { step } }) =>
      step.kind === 'decision' && step.decision.competency === id ? 10 * step.decision.weight : 0,
    );
    const possible = {
      min: 0 - (dearest(states, order, weights, 0, -1)?.value ?? 0),
      max: dearest(states, order, weights, 0, 1)?.value ?? 0,
    };
    if (possible.max === 0) return { id, name, min: 0, max: 0, possible };
    return {
      id,
      name,
      min: extreme(states, order, weights, -1),
      max: extreme(states, order, weights, 1),
      possible,
    };
  });
}

/**
 * The greatest (sign 1) or least (sign -1) share of earned over possible points, over runs that meet some, by
 * Dinkelbach's method: take any run's share, look for a run that does better by it, take its share instead. All in
 * whole numbers, so that it ends on the very run.
 */
function extreme(
  states: readonly State[],
  order: readonly number[],
  weights: readonly number[],
  sign: 1 | -1,
): number {
  let [earned, possible] = sign === 1 ? [0, 1] : [1, 1];
  for (;;) {
    const best = dearest(states, order, weights, sign * possible, -sign * earned, true)!;
    if (best.value <= 0) return earned / possible;
    [earned, possible] = [best.earned, best.possible];
  }
}

interface Sum {
  value: number;
  earned: number;
  possible: number;
}

/** The run with the most of `perEarned` × points earned + `perPossible` × points possible; of those that meet some, if asked. */
function dearest(
  states: readonly State[],
  order: readonly number[],
  weights: readonly number[],
  perEarned: number,
  perPossible: number,
  meeting = false,
): Sum | null {
  /** The best from each state on: of all runs, and of those that meet some points from there. */
  const best = new Array<Sum | null>(states.length).fill(null);
  const met = new Array<Sum | null>(states.length).fill(null);
  for (let i = order.length - 1; i >= 0; i--) {
    const at = order[i]!;
    const { to, responses, scene } = states[at]!;
    const possible = weights[at]!;
    if (scene.step.kind === 'ending') best[at] = { value: 0, earned: 0, possible: 0 };
    to.forEach((next, road) => {
      const earned = possible > 0 ? responses[road]!.points : 0;
      const add = (sum: Sum | null): Sum | null =>
        sum && {
          value: sum.value + perEarned * earned + perPossible * possible,
          earned: sum.earned + earned,
          possible: sum.possible + possible,
        };
      best[at] = better(best[at]!, add(best[next]!));
      met[at] = better(met[at]!, add(possible > 0 ? best[next]! : met[next]!));
    });
  }
  return (meeting ? met : best)[order[0]!]!;
}

function better(a: Sum | null, b: Sum | null): Sum | null {
  return a && (!b || a.value >= b.value) ? a : b;
}

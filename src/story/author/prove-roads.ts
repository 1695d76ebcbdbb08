import type { Taken } from '../learner/play.ts';
import { longestTaken } from './prove-classes.ts';
import type { State } from './prove-states.ts';
import type { Arrivals } from './prove-totals.ts';

/** One step back towards the start: the state it came from, and the road it took there. */
interface Back {
  state: number;
  road: number;
}

/** For every state, the run with the fewest decisions that comes to it. */
export interface NearestRoads {
  /** States, those after the fewest decisions first. */
  order: number[];
  back: (Back | null)[];
}

/** Breadth first over decisions: a scene that simply leads on is no further away. The start is state 0. */
export function nearestRoads(states: readonly State[]): NearestRoads {
  const back = new Array<Back | null>(states.length).fill(null);
  const done = new Uint8Array(states.length);
  const order: number[] = [];
  let layer: [at: number, back: Back | null][] = [[0, null]];
  while (layer.length > 0) {
    const next: typeof layer = [];
    // The layer grows while it is walked: what a scene leads on to belongs to the same one.
    for (const [at, from] of layer) {
      if (done[at]) continue;
      done[at] = 1;
      back[at] = from;
      order.push(at);
      const { to, responses } = states[at]!;
      to.forEach((reached, road) => {
        if (!done[reached]) (responses[road] ? next : layer).push([reached, { state: at, road }]);
      });
    }
    layer = next;
  }
  return { order, back };
}

/** The run with the fewest decisions that comes to a state. */
export function runTo(states: readonly State[], { back }: NearestRoads, at: number): Taken[] {
  const run: Taken[] = [];
  for (let from = back[at]; from; from = back[from.state]) take(run, states, from);
  return run.reverse();
}

/** The run from a state on that always takes the first road with the most points. */
export function bestRunFrom(states: readonly State[], most: readonly number[], at: number): Taken[] {
  const run: Taken[] = [];
  for (let from = at; ;) {
    const road = bestRoad(states[from]!, most, most[from]!);
    if (road < 0) return run;
    take(run, states, { state: from, road });
    from = states[from]!.to[road]!;
  }
}

/** The first road from a state that keeps all the points which the state still holds; -1 at an ending. */
export function bestRoad({ to, responses }: State, most: readonly number[], held: number): number {
  return to.findIndex((next, road) => (responses[road]?.points ?? 0) + most[next]! === held);
}

/** A way to a state without a critical error: what it cost, in how many decisions. */
export interface Clean {
  cost: number;
  decisions: number;
  state: number;
  by: { before: Clean; road: number } | null;
}

/**
 * For every state, the ways to it without a critical error that cost no more than allowed, in points lost: of each
 * cost, the one with the fewest decisions, and none that is both dearer and longer than another.
 */
export function cleanWays(
  states: readonly State[],
  order: readonly number[],
  most: readonly number[],
  allowed: number,
): Clean[][] {
  const ways: Clean[][] = states.map(() => []);
  ways[order[0]!]!.push({ cost: 0, decisions: 0, state: order[0]!, by: null });
  for (const at of order) {
    const { to, responses } = states[at]!;
    for (const before of ways[at]!)
      to.forEach((next, road) => {
        const response = responses[road];
        if (response && response.critical !== null) return;
        const cost = before.cost + most[at]! - (response?.points ?? 0) - most[next]!;
        const decisions = before.decisions + (response ? 1 : 0);
        const there = ways[next]!;
        if (cost > allowed || there.some((way) => way.cost <= cost && way.decisions <= decisions)) return;
        ways[next] = there.filter((way) => way.cost < cost || way.decisions < decisions);
        ways[next].push({ cost, decisions, state: next, by: { before, road } });
      });
  }
  return ways;
}

/** The run of a way. */
export function runOf(states: readonly State[], way: Clean): Taken[] {
  const run: Taken[] = [];
  for (let last = way; last.by; last = last.by.before)
    take(run, states, { state: last.by.before.state, road: last.by.road });
  return run.reverse();
}

/** What a run takes at a state to go down a road. */
export function takenAt({ scene, responses }: State, road: number): Taken {
  return { scene: scene.id, answer: responses[road]!.example };
}

function take(run: Taken[], states: readonly State[], { state, road }: Back): void {
  if (states[state]!.responses[road]) run.push(takenAt(states[state]!, road));
}

/** A run whose list takes the most characters in the trail: its road, and an answer of each class that it takes. */
export function longestRun(
  states: readonly State[],
  order: readonly number[],
  arrivals: readonly Arrivals[],
): Taken[] {
  const back = new Array<Back | null>(states.length).fill(null);
  let last = order[0]!;
  for (const at of order) {
    const { to, responses, scene } = states[at]!;
    const reconsider = scene.step.kind === 'decision' && scene.step.decision.reconsider;
    to.forEach((next, road) => {
      const response = responses[road];
      const own = response ? longestTaken(response, responses, reconsider) : 0;
      if (arrivals[at]!.trail + own === arrivals[next]!.trail) back[next] ??= { state: at, road };
    });
    if (arrivals[at]!.trail > arrivals[last]!.trail) last = at;
  }
  const run: Taken[] = [];
  for (let from = back[last]; from; from = back[from.state]) take(run, states, from);
  return run.reverse();
}

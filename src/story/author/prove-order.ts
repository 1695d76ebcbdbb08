/** A place that roads lead on from, by their numbers. */
interface Place {
  to: readonly number[];
}

/** States in an order in which every road leads forward; null where roads lead round in a circle. */
export function inOrder(states: readonly Place[]): number[] | null {
  const into = new Int32Array(states.length);
  for (const { to } of states) for (const next of to) into[next]!++;
  const order: number[] = [];
  into.forEach((count, at) => {
    if (count === 0) order.push(at);
  });
  for (let i = 0; i < order.length; i++)
    for (const next of states[order[i]!]!.to) if (--into[next]! === 0) order.push(next);
  return order.length === states.length ? order : null;
}

/** States that can all reach one another (or one by itself). What only leads out of a knot cannot come back to it. */
export interface Knot {
  states: number[];
  /** Whether a road leads from one of its states to another, or back to itself. */
  circular: boolean;
  /** Whether no road leads out of it. */
  closed: boolean;
}

/** Every knot (Tarjan's strongly connected components), without recursion: a lesson may be ten thousand scenes deep. */
export function knots(states: readonly Place[]): Knot[] {
  const found: Knot[] = [];
  const knotOf = new Int32Array(states.length).fill(-1);
  const number = new Int32Array(states.length);
  const low = new Int32Array(states.length);
  const open: number[] = [];
  let count = 0;
  for (let root = 0; root < states.length; root++) {
    if (number[root] !== 0) continue;
    const path: { at: number; road: number }[] = [];
    const enter = (at: number): void => {
      number[at] = low[at] = ++count;
      open.push(at);
      path.push({ at, road: 0 });
    };
    enter(root);
    while (path.length > 0) {
      const top = path.at(-1)!;
      const next = states[top.at]!.to[top.road++];
      if (next !== undefined) {
        if (number[next] === 0) enter(next);
        else if (knotOf[next] === -1) low[top.at] = Math.min(low[top.at]!, number[next]!);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) low[above.at] = Math.min(low[above.at]!, low[top.at]!);
      if (low[top.at] === number[top.at]) {
        const own = open.splice(open.lastIndexOf(top.at));
        for (const at of own) knotOf[at] = found.length;
        found.push({ states: own.sort((a, b) => a - b), circular: false, closed: true });
      }
    }
  }
  states.forEach(({ to }, at) => {
    const knot = found[knotOf[at]!]!;
    for (const next of to)
      if (knotOf[next] === knotOf[at]) knot.circular = true;
      else knot.closed = false;
  });
  return found;
}

/** The shortest circle through states that can all reach one another; of several, one through the earliest state. */
export function shortestCircle(states: readonly Place[], knot: readonly number[]): number[] {
  const within = new Set(knot);
  let best: number[] = [];
  for (const start of knot) {
    const before = new Map<number, number>();
    let front = [start];
    search: for (let length = 1; front.length > 0 && (best.length === 0 || length < best.length); length++) {
      const next: number[] = [];
      for (const at of front)
        for (const to of states[at]!.to) {
          if (to === start) {
            best = back(before, start, at);
            break search;
          }
          if (!within.has(to) || before.has(to)) continue;
          before.set(to, at);
          next.push(to);
        }
      front = next;
    }
    // Every circle through it has been looked at.
    within.delete(start);
  }
  return best;
}

function back(before: ReadonlyMap<number, number>, start: number, from: number): number[] {
  const circle = [from];
  for (let at = from; at !== start;) {
    at = before.get(at)!;
    circle.push(at);
  }
  return circle.reverse();
}

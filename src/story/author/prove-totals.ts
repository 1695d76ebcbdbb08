import { longestTaken } from './prove-classes.ts';
import type { State } from './prove-states.ts';

/** The least and the most of something over runs. */
export interface Range {
  min: number;
  max: number;
}

/** Runs of one sort, with or without a critical error, and the points they earn. */
export interface Earned {
  runs: bigint;
  points: Range;
}

/** Everything that runs bring to one state, over all runs from the start to it. */
export interface Arrivals {
  /** Runs without a critical error so far; null where there are none. */
  clean: Earned | null;
  /** Runs with one. */
  critical: Earned | null;
  decisions: Range;
  /** Time up to it, its own not counted, in tenths of a second: whole numbers, so exact. */
  tenths: Range;
  /** Most characters of the list in the trail. */
  trail: number;
}

/** Estimates: 200 words a minute, 20 seconds a decision. */
const TENTHS_A_WORD = 3;
const TENTHS_A_DECISION = 200;
export const TENTHS_A_MINUTE = 600;

/** M(s), the most points that any continuation from each state can earn. */
export function mostAhead(states: readonly State[], order: readonly number[]): number[] {
  const most = new Array<number>(states.length).fill(0);
  for (let i = order.length - 1; i >= 0; i--) {
    const { to, responses } = states[order[i]!]!;
    to.forEach((next, road) => {
      most[order[i]!] = Math.max(most[order[i]!]!, (responses[road]?.points ?? 0) + most[next]!);
    });
  }
  return most;
}

/** What a state's own time adds to a run: its words, and its decision. In tenths of a second. */
export function tenthsAt({ words, responses }: State): number {
  return words * TENTHS_A_WORD + (responses.length > 0 ? TENTHS_A_DECISION : 0);
}

/**
 * What runs bring to each state. States come in an order in which every road leads forward, the start first. Only
 * endings keep the number of their runs: it has as many digits as a run has decisions, and is not wanted elsewhere.
 */
export function arrivalsAt(states: readonly State[], order: readonly number[]): Arrivals[] {
  const arrivals = new Array<Arrivals>(states.length);
  const none: Range = { min: 0, max: 0 };
  arrivals[order[0]!] = {
    clean: { runs: 1n, points: none },
    critical: null,
    decisions: none,
    tenths: none,
    trail: 0,
  };
  for (const at of order) {
    const state = states[at]!;
    const { to, responses, scene } = state;
    const here = arrivals[at]!;
    const reconsider = scene.step.kind === 'decision' && scene.step.decision.reconsider;
    const tenths = shift(here.tenths, tenthsAt(state));
    to.forEach((next, road) => {
      const response = responses[road];
      let { clean, critical } = here;
      let { decisions, trail } = here;
      if (response) {
        clean = earn(here.clean, response.points, response.answers);
        critical = earn(here.critical, response.points, response.answers);
        if (response.critical !== null) [clean, critical] = [null, join(clean, critical)];
        decisions = shift(decisions, 1);
        trail += longestTaken(response, responses, reconsider);
      }
      const there = arrivals[next];
      arrivals[next] = {
        clean: join(there?.clean ?? null, clean),
        critical: join(there?.critical ?? null, critical),
        decisions: span(there?.decisions, decisions),
        tenths: span(there?.tenths, tenths),
        trail: Math.max(there?.trail ?? 0, trail),
      };
    });
    if (to.length > 0) {
      if (here.clean) here.clean = { runs: 0n, points: here.clean.points };
      if (here.critical) here.critical = { runs: 0n, points: here.critical.points };
    }
  }
  return arrivals;
}

/** Runs by points, without and with a critical error. */
export interface Spread {
  clean: Map<number, bigint>;
  critical: Map<number, bigint>;
}

/** The exact distribution of points over all runs that come to an ending. */
export function spreadOf(states: readonly State[], order: readonly number[]): Spread {
  const spreads = new Map<number, Spread>([[order[0]!, { clean: new Map([[0, 1n]]), critical: new Map() }]]);
  const all: Spread = { clean: new Map(), critical: new Map() };
  for (const at of order) {
    const { to, responses, scene } = states[at]!;
    const here = spreads.get(at)!;
    spreads.delete(at);
    if (scene.step.kind === 'ending') {
      pour(here.clean, all.clean);
      pour(here.critical, all.critical);
    }
    to.forEach((next, road) => {
      const response = responses[road];
      let there = spreads.get(next);
      if (!there) spreads.set(next, (there = { clean: new Map(), critical: new Map() }));
      const worth = [response?.points ?? 0, response?.answers ?? 1n] as const;
      pour(here.clean, (response?.critical ?? null) === null ? there.clean : there.critical, ...worth);
      pour(here.critical, there.critical, ...worth);
    });
  }
  return all;
}

function pour(from: ReadonlyMap<number, bigint>, into: Map<number, bigint>, points = 0, answers = 1n): void {
  for (const [earned, runs] of from)
    into.set(earned + points, (into.get(earned + points) ?? 0n) + runs * answers);
}

function earn(so: Earned | null, points: number, answers: bigint): Earned | null {
  return so && { runs: so.runs * answers, points: shift(so.points, points) };
}

/** Both of two sorts of runs. */
export function join(a: Earned | null, b: Earned | null): Earned | null {
  if (!a || !b) return a ?? b;
  return { runs: a.runs + b.runs, points: span(a.points, b.points) };
}

function shift({ min, max }: Range, by: number): Range {
  return by === 0 ? { min, max } : { min: min + by, max: max + by };
}

/** The least and the most of two ranges. */
export function span(a: Range | undefined, b: Range): Range {
  return a ? { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) } : b;
}

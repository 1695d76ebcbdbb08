import type { FlagId, SceneId, Story } from '../learner/story.ts';
import { trailLength } from '../learner/trail.ts';
import { competencyRanges, type CompetencyRange } from './prove-competencies.ts';
import { costs, type ProvedResponse } from './prove-costs.ts';
import {
  passFaults,
  passes,
  provedEndings,
  reported,
  scoresOf,
  type ProvedEnding,
  type Walk,
} from './prove-endings.ts';
import { found, type ProofFault } from './prove-found.ts';
import { inOrder } from './prove-order.ts';
import { longestRun, nearestRoads, runTo } from './prove-roads.ts';
import { shapeFaults } from './prove-shape.ts';
import { walkStates } from './prove-states.ts';
import {
  arrivalsAt,
  join,
  mostAhead,
  span,
  spreadOf,
  tenthsAt,
  TENTHS_A_MINUTE,
  type Arrivals,
  type Range,
} from './prove-totals.ts';
import { waysBack, type WayBack } from './prove-ways-back.ts';

export type { ProofFault } from './prove-found.ts';
export type { ProvedEnding } from './prove-endings.ts';
export type { ProvedResponse } from './prove-costs.ts';
export type { CompetencyRange } from './prove-competencies.ts';
export type { WayBack } from './prove-ways-back.ts';

/** What a proof must hold besides the story's own rules: supplied by whoever knows the LMS. */
export interface Obligations {
  /** The most characters that stored progress may take. */
  suspendData?: number;
  /** Values that an LMS would refuse, each with the scene whose decision reports it. */
  illegalValues?: (story: Story) => readonly { scene: SceneId; fault: string }[];
  /** The most (scene, flags) states that are walked. */
  maxStates?: number;
}

/** What was established about a lesson. Every number is exact. */
export interface Proof {
  /** Whether nothing was found that forbids packaging. */
  sound: boolean;
  /**
   * Whether every state was walked and every run is finite. Where not, the lesson is unsound and the numbers below
   * are 0.
   */
  complete: boolean;
  faults: ProofFault[];
  warnings: ProofFault[];
  /** M(start), the most points that any run can earn: what a score is a share of. */
  denominator: number;
  scenes: number;
  states: number;
  /** Distinct runs: sequences of distinct answers that come to an ending. */
  runs: bigint;
  /** Scores as reported, 0 to 100. */
  score: Range;
  /** Runs by reported score, in ascending order; null where states × points are too many to compute it. */
  distribution: [score: number, runs: bigint][] | null;
  /** Runs that pass; null where the distribution was not computed. */
  passing: bigint | null;
  decisions: Range;
  /** Estimated at 200 words a minute and 20 seconds a decision. */
  minutes: Range;
  competencies: CompetencyRange[];
  endings: ProvedEnding[];
  /** What every response that can be given costs. */
  responses: ProvedResponse[];
  /** Roads back to a scene met before, each of which makes progress; null where they were too many to look for. */
  waysBack: WayBack[] | null;
  /** Characters of the longest stored progress that any run needs. */
  longestTrail: number;
}

/** Three and a half thousand characters hold in every LMS (docs/lms.md §4). */
export const SUSPEND_DATA = 3500;
/** The most states walked, unless told otherwise. */
export const MAX_STATES = 400_000;
/** States × points below which the distribution of scores is computed. */
const MAX_SPREAD = 2_000_000;

/**
 * Proves a lesson: walks every (scene, flags) state that a run can reach, and establishes what `Proof` holds.
 *
 * Takes a compiled story whose names have been checked (its denominator is not read), and the obligations of the LMS.
 * Never passes what it did not look at: a lesson with too many states, or with a circle, is unsound.
 */
export function prove(story: Story, obligations: Obligations = {}): Proof {
  const limit = obligations.maxStates ?? MAX_STATES;
  const walked = walkStates(story, limit);
  if ('tooMany' in walked) return unproved(story, [tooMany(limit, walked.tooMany)], 0);
  const { states } = walked;
  const nearest = nearestRoads(states);
  const at = new Map(nearest.order.toReversed().map((state) => [states[state]!.scene.id, state]));
  const all = [
    ...shapeFaults(story, states, nearest),
    ...(obligations.illegalValues?.(story) ?? []).map(({ scene, fault }) =>
      found(
        'illegal-interaction-value',
        ['scenes', scene, 'decision'],
        { scene, fault },
        at.has(scene) ? runTo(states, nearest, at.get(scene)!) : [],
      ),
    ),
  ];
  const order = inOrder(states);
  if (!order) return unproved(story, all, states.length);

  const most = mostAhead(states, order);
  const denominator = most[0]!;
  const arrivals = arrivalsAt(states, order);
  const walk: Walk = { story: { ...story, denominator }, states, order, nearest, most, arrivals };
  const priced = costs(states, most, nearest);
  const endings = provedEndings(walk);
  all.push(
    ...priced.faults,
    ...passFaults(walk, endings),
    ...(denominator === 0 ? [found('nothing-scored', ['scenes'], {})] : []),
  );
  const totals = totalsOf(walk);
  const suspendData = obligations.suspendData ?? SUSPEND_DATA;
  if (totals.longestTrail > suspendData)
    all.push(
      found(
        'suspend-data-too-long',
        ['scenes'],
        { length: totals.longestTrail, limit: suspendData },
        longestRun(states, order, arrivals),
      ),
    );
  return {
    ...verdict(all),
    complete: true,
    denominator,
    scenes: Object.keys(story.scenes).length,
    states: states.length,
    ...totals,
    ...distributed(walk),
    competencies: competencyRanges(story, states, order),
    endings,
    responses: priced.responses,
    waysBack: waysBack(states, order),
  };
}

type Totals = Pick<Proof, 'runs' | 'score' | 'decisions' | 'minutes' | 'longestTrail'>;

const NONE: Range = { min: 0, max: 0 };

/** What is summed up over every ending. */
function totalsOf({ story, states, arrivals }: Walk): Totals {
  let sum = null as Omit<Arrivals, 'trail'> | null;
  for (const [at, { clean, critical, decisions, tenths }] of arrivals.entries()) {
    if (states[at]!.scene.step.kind !== 'ending') continue;
    const own = tenthsAt(states[at]!);
    sum = {
      clean: join(sum?.clean ?? null, clean),
      critical: join(sum?.critical ?? null, critical),
      decisions: span(sum?.decisions, decisions),
      tenths: span(sum?.tenths, { min: tenths.min + own, max: tenths.max + own }),
    };
  }
  // A run is stored after every decision, so that one which comes to no ending counts too.
  const longestTrail = trailLength(arrivals.reduce((longest, { trail }) => Math.max(longest, trail), 0));
  if (!sum) return { runs: 0n, score: NONE, decisions: NONE, minutes: NONE, longestTrail };
  const { clean, critical, decisions, tenths } = sum;
  return {
    runs: (clean?.runs ?? 0n) + (critical?.runs ?? 0n),
    score: scoresOf(story, clean?.points, critical?.points),
    decisions,
    minutes: { min: tenths.min / TENTHS_A_MINUTE, max: tenths.max / TENTHS_A_MINUTE },
    longestTrail,
  };
}

function distributed({ story, states, order }: Walk): Pick<Proof, 'distribution' | 'passing'> {
  if (story.denominator === 0 || states.length * story.denominator >= MAX_SPREAD)
    return { distribution: null, passing: null };
  const { clean, critical } = spreadOf(states, order);
  const runs = new Map<number, bigint>();
  let passing = 0n;
  for (const [earned, count] of clean) {
    const score = reported(story, earned, false);
    runs.set(score, (runs.get(score) ?? 0n) + count);
    if (passes(story, earned)) passing += count;
  }
  for (const [earned, count] of critical) {
    const score = reported(story, earned, true);
    runs.set(score, (runs.get(score) ?? 0n) + count);
  }
  return { distribution: [...runs].sort(([a], [b]) => a - b), passing };
}

function tooMany(limit: number, flags: readonly FlagId[]): ProofFault {
  return found('too-many-states', ['scenes'], {
    limit,
    flags: flags.join(', ') || 'none: the lesson has too many scenes',
  });
}

function verdict(all: readonly ProofFault[]): Pick<Proof, 'sound' | 'faults' | 'warnings'> {
  const faults = all.filter(({ level }) => level === 'error');
  return { sound: faults.length === 0, faults, warnings: all.filter(({ level }) => level === 'warning') };
}

function unproved(story: Story, all: readonly ProofFault[], states: number): Proof {
  return {
    ...verdict(all),
    complete: false,
    denominator: 0,
    scenes: Object.keys(story.scenes).length,
    states,
    runs: 0n,
    score: NONE,
    distribution: null,
    passing: null,
    decisions: NONE,
    minutes: NONE,
    competencies: [],
    endings: [],
    responses: [],
    waysBack: null,
    longestTrail: 0,
  };
}

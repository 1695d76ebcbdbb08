import { resultOf } from '../learner/score.ts';
import type { SceneId, Story } from '../learner/story.ts';
import { found, type ProofFault } from './prove-found.ts';
import {
  bestRunFrom,
  cleanWays,
  runOf,
  runTo,
  takenAt,
  type Clean,
  type NearestRoads,
} from './prove-roads.ts';
import type { State } from './prove-states.ts';
import { join, type Arrivals, type Earned, type Range } from './prove-totals.ts';

/** One ending: how many runs come to it, and what they score. */
export interface ProvedEnding {
  scene: SceneId;
  outcome: 'safe' | 'unsafe';
  runs: bigint;
  /** Scores as reported, 0 to 100. */
  score: Range;
  /** Whether some run that comes to it passes. */
  passed: boolean;
}

/** A lesson with its denominator, its states, and what runs bring to them. */
export interface Walk {
  story: Story;
  states: readonly State[];
  order: readonly number[];
  nearest: NearestRoads;
  most: readonly number[];
  arrivals: readonly Arrivals[];
}

/** Every ending that is reached, in the order of the file. A lesson that scores nothing has no scores: all are 0. */
export function provedEndings({ story, states, arrivals }: Walk): ProvedEnding[] {
  const sums = new Map<SceneId, { clean: Earned | null; critical: Earned | null }>();
  states.forEach(({ scene }, at) => {
    if (scene.step.kind !== 'ending') return;
    const so = sums.get(scene.id);
    sums.set(scene.id, {
      clean: join(so?.clean ?? null, arrivals[at]!.clean),
      critical: join(so?.critical ?? null, arrivals[at]!.critical),
    });
  });
  return Object.values(story.scenes).flatMap(({ id, step }) => {
    const sum = sums.get(id);
    if (!sum || step.kind !== 'ending') return [];
    const { clean, critical } = sum;
    return {
      scene: id,
      outcome: step.ending.outcome,
      runs: (clean?.runs ?? 0n) + (critical?.runs ?? 0n),
      score: scoresOf(story, clean?.points, critical?.points),
      passed: clean !== null && story.denominator > 0 && passes(story, clean.points.max),
    };
  });
}

/** The least and the most that is reported over runs with these points, without and with a critical error. */
export function scoresOf(story: Story, clean: Range | undefined, critical: Range | undefined): Range {
  if (story.denominator === 0) return { min: 0, max: 0 };
  const scores = [clean, critical].flatMap((points, i) =>
    points ? [points.min, points.max].map((earned) => reported(story, earned, i === 1)) : [],
  );
  return { min: Math.min(...scores), max: Math.max(...scores) };
}

/** What is reported of a run. Which critical error it made does not matter, only whether. */
export function reported(story: Story, earned: number, critical: boolean): number {
  return resultOf(story, { earned, criticals: critical ? ['viewing'] : [] }).score;
}

/** Whether a run without a critical error passes with these points. */
export function passes(story: Story, earned: number): boolean {
  return resultOf(story, { earned, criticals: [] }).passed;
}

/** Where what an ending is called and who passes do not agree, and where a heavy decision does not bite. */
export function passFaults(walk: Walk, endings: readonly ProvedEnding[]): ProofFault[] {
  const { story, states, nearest } = walk;
  if (story.denominator === 0) return [];
  let ways: Clean[][] | null = null;
  const cleanTo = (at: number): Clean[] => {
    ways ??= cleanWays(states, walk.order, walk.most, allowance(story));
    return ways[at]!;
  };
  return [
    ...endings.flatMap(({ scene, outcome, passed }) => {
      const path = ['scenes', scene, 'ending', 'outcome'];
      const isHere = (at: number): boolean => states[at]!.scene.id === scene;
      if (outcome === 'safe' && !passed)
        return [
          found(
            'safe-ending-never-passed',
            path,
            { scene },
            runTo(states, nearest, nearest.order.find(isHere)!),
          ),
        ];
      if (outcome === 'safe' || !passed) return [];
      const shortest = nearest.order
        .filter(isHere)
        .flatMap(cleanTo)
        .reduce((a, b) => (b.decisions < a.decisions ? b : a));
      return [found('unsafe-ending-passed', path, { scene }, runOf(states, shortest))];
    }),
    ...criticalFaults(walk),
    ...heavyFaults(walk, cleanTo),
  ];
}

/** The most points that a run can lose and still pass. */
function allowance(story: Story): number {
  let allowed = Math.floor((story.denominator * (100 - story.pass)) / 100);
  while (!passes(story, story.denominator - allowed)) allowed--;
  while (passes(story, story.denominator - allowed - 1)) allowed++;
  return allowed;
}

/** Asks of every critical response what the best run that makes it is reported at: never a pass, at any LMS's mark. */
function criticalFaults({ story, states, nearest, most, arrivals }: Walk): ProofFault[] {
  const faults = new Map<string, ProofFault>();
  for (const at of nearest.order) {
    const { scene, responses, to } = states[at]!;
    const { clean, critical } = arrivals[at]!;
    const before = Math.max(clean?.points.max ?? 0, critical?.points.max ?? 0);
    responses.forEach((response, road) => {
      const key = `${scene.id} ${response.id}`;
      if (response.critical === null || faults.has(key)) return;
      const earned = before + response.points + most[to[road]!]!;
      const { score, passed } = resultOf(story, { earned, criticals: [response.critical] });
      if (!passed && score < story.pass) return;
      faults.set(
        key,
        found(
          'critical-passes',
          ['scenes', scene.id, 'decision'],
          { scene: scene.id, critical: response.critical },
          [
            ...runTo(states, nearest, at),
            takenAt(states[at]!, road),
            ...bestRunFrom(states, most, to[road]!),
          ],
        ),
      );
    });
  }
  return [...faults.values()];
}

/** Decisions of this weight are there so that a poor answer cannot pass (design: "Points"). */
const HEAVY = 3;

function heavyFaults(
  { story, states, nearest, most, arrivals }: Walk,
  cleanTo: (at: number) => Clean[],
): ProofFault[] {
  const faults = new Map<SceneId, ProofFault>();
  for (const at of nearest.order) {
    const state = states[at]!;
    const { scene, responses, to } = state;
    if (scene.step.kind !== 'decision' || scene.step.decision.weight < HEAVY || faults.has(scene.id))
      continue;
    // Well everywhere else: nothing was lost on the way here.
    if (arrivals[at]!.clean?.points.max !== story.denominator - most[at]!) continue;
    const { weight } = scene.step.decision;
    const road = responses.findIndex(
      ({ rating, critical, points }, i) =>
        rating === 'poor' &&
        critical === null &&
        passes(story, story.denominator - (most[at]! - points - most[to[i]!]!)),
    );
    if (road < 0) continue;
    const way = cleanTo(at).find(({ cost }) => cost === 0)!;
    faults.set(
      scene.id,
      found(
        'heavy-poor-passes',
        ['scenes', scene.id, 'decision'],
        {
          scene: scene.id,
          weight,
          pass: story.pass,
          most: story.pass < 100 ? Math.ceil((1000 * weight) / (100 - story.pass)) : 0,
        },
        [...runOf(states, way), takenAt(state, road), ...bestRunFrom(states, most, to[road]!)],
      ),
    );
  }
  return [...faults.values()];
}

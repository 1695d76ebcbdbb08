import type { Rating, SceneId } from '../learner/story.ts';
import { found, type ProofFault } from './prove-found.ts';
import { bestRoad, runTo, takenAt, type NearestRoads } from './prove-roads.ts';
import type { State } from './prove-states.ts';
import { span, type Range } from './prove-totals.ts';

/** What one response costs, over every state in which it is on offer. */
export interface ProvedResponse {
  scene: SceneId;
  /** The choice's id, or the outcome's. */
  response: string;
  rating: Rating;
  /** Points it earns, and points its rating alone takes away. */
  points: number;
  own: number;
  /** What it takes off the most that can still be earned: M(s) − points − M(the state it leads to). */
  cost: Range;
  /** The most that it costs beyond its own points. */
  beyond: number;
}

/** What every response costs, and where that is not what its rating says. */
export function costs(
  states: readonly State[],
  most: readonly number[],
  nearest: NearestRoads,
): { responses: ProvedResponse[]; faults: ProofFault[] } {
  const responses = new Map<string, ProvedResponse>();
  const faults = new Map<string, ProofFault>();
  // In order of decisions, so that the first state to show a fault is on its shortest run.
  for (const at of nearest.order) {
    const state = states[at]!;
    const { scene, to } = state;
    if (scene.step.kind !== 'decision') continue;
    const { kind, weight } = scene.step.decision;
    state.responses.forEach((response, road) => {
      const { id, rating, points } = response;
      const cost = most[at]! - points - most[to[road]!]!;
      const own = 10 * weight - points;
      const key = `${scene.id} ${id}`;
      const so = responses.get(key);
      const range = span(so?.cost, { min: cost, max: cost });
      responses.set(key, {
        scene: scene.id,
        response: id,
        rating,
        points,
        own,
        cost: range,
        beyond: range.max - own,
      });
      const code = costCode(rating, cost, own);
      if (!code || faults.has(`${code} ${key}`)) return;
      const named = kind === 'choose-one' ? `choice "${id}"` : `outcome "${id}"`;
      const path = ['scenes', scene.id, 'decision', kind === 'choose-one' ? 'choices' : 'outcomes', id];
      const holes = { scene: scene.id, response: named, cost, expected: own };
      const run = [...runTo(states, nearest, at), takenAt(state, road)];
      const fault =
        code === 'poor-costs-more'
          ? found(code, path, { ...holes, skipped: skipped(states, most, at, to[road]!) }, run)
          : found(code, path, holes, run);
      faults.set(`${code} ${key}`, fault);
    });
  }
  return { responses: [...responses.values()], faults: [...faults.values()] };
}

type CostCode = 'best-costs' | 'acceptable-costs' | 'poor-costs-too-little' | 'poor-costs-more';

function costCode(rating: Rating, cost: number, own: number): CostCode | null {
  if (rating === 'poor') return cost < own ? 'poor-costs-too-little' : cost > own ? 'poor-costs-more' : null;
  if (cost === own) return null;
  return rating === 'best' ? 'best-costs' : 'acceptable-costs';
}

/** The scored decisions that the best way on from a state still meets, and the best way on from another does not. */
function skipped(states: readonly State[], most: readonly number[], at: number, to: number): string {
  const here = decisionsAhead(states, most, at);
  const there = new Set(decisionsAhead(states, most, to));
  const missed = here.filter((scene) => scene !== states[at]!.scene.id && !there.has(scene));
  return missed.length > 0
    ? missed.map((scene) => `"${scene}"`).join(', ')
    : 'points that the best road holds';
}

function decisionsAhead(states: readonly State[], most: readonly number[], from: number): SceneId[] {
  const scenes: SceneId[] = [];
  for (let at = from; ;) {
    const state = states[at]!;
    const { step, id } = state.scene;
    if (step.kind === 'decision' && step.decision.weight > 0) scenes.push(id);
    const road = bestRoad(state, most, most[at]!);
    if (road < 0) return scenes;
    at = state.to[road]!;
  }
}

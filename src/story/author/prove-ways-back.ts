import type { FlagId, SceneId } from '../learner/story.ts';
import { knots } from './prove-order.ts';
import type { State } from './prove-states.ts';

/** A road back to a scene that some run has already met, which makes progress: a flag has been set since. */
export interface WayBack {
  scene: SceneId;
  /** The choice's id, or the outcome's; null where the scene simply leads on. */
  response: string | null;
  to: SceneId;
  /** The flags in which the two visits differ. */
  since: FlagId[];
}

/** The most states that are looked at for ways back, once for each scene among them: far more than any lesson has. */
const MOST_LOOKED_AT = 500_000;

/**
 * Every way back of a lesson whose runs are all finite, in the order in which its scenes are met. Null where
 * finding them would take too long; the lesson is no less proved for that.
 */
export function waysBack(states: readonly State[], order: readonly number[]): WayBack[] | null {
  const groups = returning(states);
  if (groups.reduce((sum, group) => sum + group.scenes * group.states.length, 0) > MOST_LOOKED_AT)
    return null;
  const found = new Map<string, WayBack>();
  for (const group of groups) {
    const within = new Set(group.states);
    const forward = order.filter((at) => within.has(at));
    for (const scene of new Set(forward.map((at) => states[at]!.scene.id)))
      for (const way of backTo(scene, states, forward, within)) {
        const key = `${way.scene} ${way.response} ${way.to}`;
        if (!found.has(key)) found.set(key, way);
      }
  }
  const place = new Map(order.map((at, i) => [states[at]!.scene.id, i]).reverse() as [SceneId, number][]);
  return [...found.values()].sort((a, b) => place.get(a.scene)! - place.get(b.scene)!);
}

/** States whose scenes can all lead to one another under some flags or others: only there can a run meet a scene again. */
function returning(states: readonly State[]): { scenes: number; states: number[] }[] {
  const numbers = new Map<SceneId, number>();
  const scenes: { to: number[]; states: number[] }[] = [];
  states.forEach(({ scene: { id } }, at) => {
    const number = numbers.get(id) ?? numbers.set(id, scenes.length).get(id)!;
    (scenes[number] ??= { to: [], states: [] }).states.push(at);
  });
  const numberOf = (at: number): number => numbers.get(states[at]!.scene.id)!;
  states.forEach(({ to }, at) => scenes[numberOf(at)]!.to.push(...to.map(numberOf)));
  return knots(scenes)
    .filter(({ circular }) => circular)
    .map(({ states: members }) => ({
      scenes: members.length,
      states: members.flatMap((number) => scenes[number]!.states),
    }));
}

/** The roads that lead to a scene from where a run has already met it. `forward` are the states within, in order. */
function backTo(
  scene: SceneId,
  states: readonly State[],
  forward: readonly number[],
  within: ReadonlySet<number>,
): WayBack[] {
  /** For each state after a visit to the scene, the state of that visit. */
  const after = new Map<number, number>();
  const ways: WayBack[] = [];
  for (const at of forward) {
    const state = states[at]!;
    const visit = state.scene.id === scene ? at : after.get(at);
    if (visit === undefined) continue;
    state.to.forEach((next, road) => {
      if (!within.has(next)) return;
      after.set(next, visit);
      if (states[next]!.scene.id !== scene) return;
      ways.push({
        scene: state.scene.id,
        response: state.responses[road]?.id ?? null,
        to: scene,
        since: [...states[next]!.flags].filter((flag) => !states[visit]!.flags.has(flag)),
      });
    });
  }
  return ways;
}

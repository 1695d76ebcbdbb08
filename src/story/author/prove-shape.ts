import type { SceneId, Story } from '../learner/story.ts';
import { found, type ProofFault } from './prove-found.ts';
import { knots, shortestCircle } from './prove-order.ts';
import { runTo, type NearestRoads } from './prove-roads.ts';
import type { State } from './prove-states.ts';

/** Whether every scene is reached, every state comes to an ending, and every decision offers a best response. */
export function shapeFaults(story: Story, states: readonly State[], nearest: NearestRoads): ProofFault[] {
  const reached = new Set(states.map(({ scene }) => scene.id));
  const faults = Object.keys(story.scenes)
    .filter((id) => !reached.has(id))
    .map((scene) => found('unreachable-scene', ['scenes', scene], { scene }));
  return [...faults, ...withoutBest(states, nearest), ...knotFaults(states, nearest)];
}

function withoutBest(states: readonly State[], nearest: NearestRoads): ProofFault[] {
  const faults = new Map<SceneId, ProofFault>();
  for (const at of nearest.order) {
    const { scene, responses } = states[at]!;
    if (scene.step.kind !== 'decision' || faults.has(scene.id)) continue;
    if (responses.some(({ rating }) => rating === 'best')) continue;
    faults.set(
      scene.id,
      found(
        'no-best-response',
        ['scenes', scene.id, 'decision'],
        { scene: scene.id },
        runTo(states, nearest, at),
      ),
    );
  }
  return [...faults.values()];
}

/** Circles, each with its shortest way round, and places that no road leads out of and that are no ending. */
function knotFaults(states: readonly State[], nearest: NearestRoads): ProofFault[] {
  const place = new Int32Array(states.length);
  nearest.order.forEach((at, i) => (place[at] = i));
  const earliest = (some: readonly number[]): number =>
    some.reduce((a, b) => (place[b]! < place[a]! ? b : a));
  const all = knots(states)
    .filter(
      ({ circular, closed, states: [first] }) =>
        circular || (closed && states[first!]!.scene.step.kind !== 'ending'),
    )
    .sort((a, b) => place[earliest(a.states)]! - place[earliest(b.states)]!);
  const faults: ProofFault[] = [];
  const stuck = new Set<SceneId>();
  const circling = new Set<SceneId>();
  for (const knot of all) {
    const scenes = knot.states.map((at) => states[at]!.scene.id);
    const first = earliest(knot.states);
    if (knot.closed && !scenes.some((scene) => stuck.has(scene))) {
      const scene = states[first]!.scene.id;
      faults.push(found('no-way-to-an-ending', ['scenes', scene], { scene }, runTo(states, nearest, first)));
      for (const id of scenes) stuck.add(id);
    }
    // The same scenes go round under every set of flags: once is enough.
    if (knot.circular && !scenes.some((scene) => circling.has(scene))) {
      faults.push(circular(states, nearest, turned(shortestCircle(states, knot.states), place)));
      for (const id of scenes) circling.add(id);
    }
  }
  return faults;
}

/** A circle from the state at which a run first comes to it. */
function turned(circle: readonly number[], place: Int32Array): number[] {
  const entry = circle.reduce((a, b) => (place[b]! < place[a]! ? b : a));
  const from = circle.indexOf(entry);
  return [...circle.slice(from), ...circle.slice(0, from)];
}

function circular(states: readonly State[], nearest: NearestRoads, circle: readonly number[]): ProofFault {
  const scenes = circle.map((at) => states[at]!.scene.id);
  return found(
    'endless-loop',
    ['scenes', scenes[0]!],
    { cycle: [...scenes, scenes[0]!].join(' → ') },
    runTo(states, nearest, circle[0]!),
  );
}

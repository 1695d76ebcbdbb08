import { holds } from '../learner/condition.ts';
import type { FlagId, Route, Scene, SceneId, Story } from '../learner/story.ts';
import { choiceClasses, offeredClasses, outcomeClasses, type ResponseClass } from './prove-classes.ts';
import { liveFlags, type Bits } from './prove-flags.ts';
import { countWords, wordsUnder, type SceneWords } from './prove-words.ts';

/**
 * One (scene, flags) state that some run reaches. Of the flags only those are kept that something ahead still asks
 * for: two runs that differ in a flag nobody reads again are in the same state.
 */
export interface State {
  scene: Scene;
  /** The flags that are set and still asked for. */
  flags: ReadonlySet<FlagId>;
  /** Every response on offer, for a decision; none elsewhere. */
  responses: readonly ResponseClass[];
  /** The state that each response leads to, or the one that a scene simply leads on to. Empty at an ending. */
  to: readonly number[];
  /** Words a learner reads here. */
  words: number;
}

export type Walked = { states: State[] } | { tooMany: FlagId[] };

/** What is the same in every state of a scene. */
interface SceneParts {
  scene: Scene;
  live: Bits;
  words: SceneWords;
  responsesUnder: (flags: ReadonlySet<FlagId>) => readonly ResponseClass[];
  sets: Map<ResponseClass, Bits>;
  states: Map<Bits, number>;
}

/** Every state that any run can reach. Gives up past `most` states and names the flags that multiply. */
export function walkStates(story: Story, most: number): Walked {
  const { names, bitsOf, live } = liveFlags(story);
  const parts = new Map<SceneId, SceneParts>();
  const sets = new Map<Bits, ReadonlySet<FlagId>>();
  const states: (State & { to: number[] })[] = [];
  const bits: Bits[] = [];

  function partsOf(id: SceneId): SceneParts {
    const known = parts.get(id);
    if (known) return known;
    const scene = story.scenes[id]!;
    const fresh: SceneParts = {
      scene,
      live: live.get(id)!,
      words: countWords(scene),
      responsesUnder: respondingIn(scene),
      sets: new Map(),
      states: new Map(),
    };
    parts.set(id, fresh);
    return fresh;
  }

  function setOf(some: Bits): ReadonlySet<FlagId> {
    const known = sets.get(some);
    if (known) return known;
    const fresh = new Set(names.filter((_, i) => (some >> BigInt(i)) & 1n));
    sets.set(some, fresh);
    return fresh;
  }

  function arrive(id: SceneId, set: Bits): number {
    const own = partsOf(id);
    const kept = set & own.live;
    const known = own.states.get(kept);
    if (known !== undefined) return known;
    const flags = setOf(kept);
    const { scene } = own;
    states.push({
      scene,
      flags,
      responses: own.responsesUnder(flags),
      to: [],
      words: wordsUnder(own.words, flags),
    });
    bits.push(kept);
    own.states.set(kept, states.length - 1);
    return states.length - 1;
  }

  function leave(state: State & { to: number[] }, routes: readonly Route[], set: Bits): void {
    // The bits may hold more than the flags of this state, so that conditions are asked of the whole.
    const conditional = routes.length > 1 || routes[0]?.if !== undefined;
    const flags = conditional ? setOf(set) : state.flags;
    const route = routes.find((candidate) => holds(candidate.if, flags));
    state.to.push(route && story.scenes[route.to] ? arrive(route.to, set) : NOWHERE);
  }

  arrive(story.start, 0n);
  for (let next = 0; next < states.length; next++) {
    const state = states[next]!;
    const { step } = state.scene;
    const own = parts.get(state.scene.id)!;
    if (step.kind === 'onward') leave(state, step.routes, bits[next]!);
    for (const response of state.responses) {
      let added = own.sets.get(response);
      if (added === undefined) own.sets.set(response, (added = bitsOf(response.consequence.sets)));
      leave(state, response.consequence.routes, bits[next]! | added);
    }
    closeDeadRoads(state);
    if (states.length > most) return { tooMany: multiplying(states, names) };
  }
  return { states };
}

const NOWHERE = -1;

/** A road of which no route holds leads nowhere: the check refuses it, and the proof goes on without it. */
function closeDeadRoads(state: State & { to: number[] }): void {
  if (!state.to.includes(NOWHERE)) return;
  state.responses = state.responses.filter((_, i) => state.to[i] !== NOWHERE);
  state.to = state.to.filter((to) => to !== NOWHERE);
}

function respondingIn({ step }: Scene): SceneParts['responsesUnder'] {
  if (step.kind !== 'decision') return () => [];
  const { decision } = step;
  if (decision.kind !== 'choose-one') {
    const classes = outcomeClasses(decision);
    return () => classes;
  }
  const classes = choiceClasses(decision);
  const all = [...classes.values()];
  if (decision.choices.every((choice) => choice.if === undefined)) return () => all;
  return (flags) => offeredClasses(decision, classes, flags);
}

/** The flags by which the states of the most crowded scene differ. */
function multiplying(states: readonly State[], names: readonly FlagId[]): FlagId[] {
  const crowds = new Map<Scene, State[]>();
  for (const state of states) {
    const crowd = crowds.get(state.scene);
    if (crowd) crowd.push(state);
    else crowds.set(state.scene, [state]);
  }
  const most = [...crowds.values()].reduce((a, b) => (b.length > a.length ? b : a));
  return names.filter((flag) => new Set(most.map(({ flags }) => flags.has(flag))).size === 2);
}

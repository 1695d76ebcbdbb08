import type { Condition, Consequence, FlagId, Route, Scene, SceneId, Story } from '../learner/story.ts';

/** A set of flags as bits, one for each flag that some condition of the lesson asks for. */
export type Bits = bigint;

/** Which flags still matter where. */
export interface LiveFlags {
  /** The flags that some condition asks for; the place of each is its bit. */
  names: readonly FlagId[];
  /** The bits of flags. Flags that nobody asks for have none. */
  bitsOf: (flags: readonly FlagId[]) => Bits;
  /** For each scene, the flags that it, or a scene it can lead to, may still ask for. */
  live: ReadonlyMap<SceneId, Bits>;
}

/**
 * The flags that matter at each scene: those that something ahead asks for before the road there sets them anyway.
 * Two runs that differ only in other flags have the same future, so that they may be taken as one state. Roads are
 * followed whatever their conditions, which can only keep too many flags.
 */
export function liveFlags(story: Story): LiveFlags {
  const scenes = Object.values(story.scenes);
  const names = [...new Set(scenes.flatMap((scene) => conditionsIn(scene).flatMap(flagsOf)))];
  const bits = new Map(names.map((name, i) => [name, 1n << BigInt(i)]));
  const bitsOf = (flags: readonly FlagId[]): Bits =>
    flags.reduce((all, flag) => all | (bits.get(flag) ?? 0n), 0n);

  const live = new Map<SceneId, Bits>();
  const waysOf = new Map<SceneId, { to: SceneId; asked: Bits; sets: Bits }[]>();
  const into = new Map<SceneId, SceneId[]>(scenes.map(({ id }) => [id, []]));
  for (const scene of scenes) {
    live.set(scene.id, bitsOf(ownConditions(scene).flatMap(flagsOf)));
    const ways = leavings(scene).flatMap(({ sets, routes }) => {
      const asked = bitsOf(routes.flatMap((route) => flagsOf(route.if)));
      return routes.map(({ to }) => ({ to, asked, sets: bitsOf(sets) }));
    });
    waysOf.set(scene.id, ways);
    for (const { to } of ways) into.get(to)?.push(scene.id);
  }

  // Scenes stand in the file much as they are played, so that from the last to the first little is done twice.
  const waiting = scenes.map(({ id }) => id);
  const queued = new Set(waiting);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    queued.delete(id);
    const before = live.get(id)!;
    let after = before;
    for (const { to, asked, sets } of waysOf.get(id)!) after |= (asked | (live.get(to) ?? 0n)) & ~sets;
    if (after === before && after === 0n) continue;
    live.set(id, after);
    if (after === before) continue;
    for (const earlier of into.get(id)!) {
      if (queued.has(earlier)) continue;
      queued.add(earlier);
      waiting.push(earlier);
    }
  }
  return { names, bitsOf, live };
}

/** What a scene asks for itself, before anything is answered: to show a beat, or to offer a choice. */
function ownConditions({ beats, step }: Scene): (Condition | undefined)[] {
  const choices =
    step.kind === 'decision' && step.decision.kind === 'choose-one' ? step.decision.choices : [];
  return [...beats.map((beat) => beat.if), ...choices.map((choice) => choice.if)];
}

function conditionsIn(scene: Scene): (Condition | undefined)[] {
  return [
    ...ownConditions(scene),
    ...leavings(scene).flatMap(({ routes }) => routes.map((route) => route.if)),
  ];
}

/** Each way a scene is left, whatever is on offer: what it sets, and where it leads. */
export function leavings({ step }: Scene): { sets: readonly FlagId[]; routes: readonly Route[] }[] {
  if (step.kind === 'ending') return [];
  if (step.kind === 'onward') return [{ sets: [], routes: step.routes }];
  const { decision } = step;
  if (decision.kind === 'choose-one') return decision.choices;
  return Object.values(decision.outcomes).filter((outcome): outcome is Consequence => outcome !== undefined);
}

function flagsOf(condition: Condition | undefined): FlagId[] {
  if (condition === undefined) return [];
  if ('flag' in condition) return [condition.flag];
  if ('not' in condition) return flagsOf(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(flagsOf);
}

import type { Beat, Condition, FlagId, Route, Scene, SceneId, Story } from '../../story/learner/story.ts';

const ALWAYS: Condition = { all: [] };

/** A story that starts at one of its scenes, with some flags already set. */
export function startingAt(story: Story, start: SceneId, flags: ReadonlySet<FlagId>): Story {
  const scenes = Object.fromEntries(
    Object.entries(story.scenes).map(([id, scene]) => [id, flags.size === 0 ? scene : withSet(scene, flags)]),
  );
  return { ...story, start, scenes };
}

/** Every flag that a story asks for or sets, in the order in which it first names them. */
export function flagsOf(story: Story): FlagId[] {
  const found = new Set<FlagId>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      if (key === 'flag' && typeof part === 'string') found.add(part);
      else if (key === 'sets' && Array.isArray(part)) for (const flag of part as FlagId[]) found.add(flag);
      else walk(part);
    }
  };
  walk(story.scenes);
  return [...found];
}

function withSet(scene: Scene, flags: ReadonlySet<FlagId>): Scene {
  const asked = <Part extends { if?: Condition }>(part: Part): Part =>
    part.if === undefined ? part : { ...part, if: decided(part.if, flags) };
  const routes = (some: readonly Route[]): Route[] => some.map(asked);
  const beats: Beat[] = scene.beats.map(asked);
  const { step } = scene;
  if (step.kind === 'onward') return { ...scene, beats, step: { ...step, routes: routes(step.routes) } };
  if (step.kind === 'ending') return { ...scene, beats };
  const { decision } = step;
  if (decision.kind === 'choose-one') {
    const choices = decision.choices.map((choice) => asked({ ...choice, routes: routes(choice.routes) }));
    return { ...scene, beats, step: { kind: 'decision', decision: { ...decision, choices } } };
  }
  const { right, partly, wrong, critical } = decision.outcomes;
  const leading = <Part extends { routes: Route[] }>(part: Part): Part => ({
    ...part,
    routes: routes(part.routes),
  });
  const outcomes = {
    right: leading(right),
    partly: leading(partly),
    wrong: leading(wrong),
    ...(critical && { critical: leading(critical) }),
  };
  return { ...scene, beats, step: { kind: 'decision', decision: { ...decision, outcomes } } };
}

/** A condition in which flags that are set hold whatever else happens. */
function decided(condition: Condition, flags: ReadonlySet<FlagId>): Condition {
  if ('flag' in condition) return flags.has(condition.flag) ? ALWAYS : condition;
  if ('not' in condition) return { not: decided(condition.not, flags) };
  if ('all' in condition) return { all: condition.all.map((part) => decided(part, flags)) };
  return { any: condition.any.map((part) => decided(part, flags)) };
}

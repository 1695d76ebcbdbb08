import type { Condition, FlagId, Route, SceneId } from './story.ts';

/** Whether a condition holds over the flags that have been set. No condition always holds. */
export function holds(condition: Condition | undefined, flags: ReadonlySet<FlagId>): boolean {
  if (condition === undefined) return true;
  if ('flag' in condition) return flags.has(condition.flag);
  if ('not' in condition) return !holds(condition.not, flags);
  if ('all' in condition) return condition.all.every((part) => holds(part, flags));
  return condition.any.some((part) => holds(part, flags));
}

/**
 * The scene that a list of routes leads to.
 * Throws RangeError where no route holds: `check` refuses such a lesson, so this is a caller's bug.
 */
export function follow(routes: readonly Route[], flags: ReadonlySet<FlagId>): SceneId {
  const route = routes.find((candidate) => holds(candidate.if, flags));
  if (!route) throw new RangeError('no route holds: the last route of a list carries no condition');
  return route.to;
}

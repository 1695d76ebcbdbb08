import type { LessonKey } from './lesson-key.ts';

/**
 * The key of a lesson that replaces another, with the decisions that only the other asked: what was answered to them
 * stays in the gradebook, and is to be read there as before.
 */
export function withFormerDecisions(now: LessonKey | null, before: LessonKey | null): LessonKey | null {
  if (!now || !before || now.lesson !== before.lesson) return now;
  const asked = new Set(now.decisions.map(({ scene }) => scene));
  return {
    ...now,
    decisions: [...now.decisions, ...before.decisions.filter(({ scene }) => !asked.has(scene))],
  };
}

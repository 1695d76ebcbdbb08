import type { Playthrough } from './play.ts';
import type { CompetencyId, Story } from './story.ts';

/** The result of an ended run. `score` is what is reported: 0 to 100, floored to two decimals. */
export interface Result {
  score: number;
  passed: boolean;
}

/** The most that a run with a critical error is reported at. */
export const CRITICAL_CAP = 50;

/**
 * The result of a run as it stands (design: "Points", "Critical errors").
 * Passed is decided in integers, 100 × earned ≥ pass × denominator, with no critical error; a run with one is
 * reported at 50, or one below the pass mark if that is lower, because an LMS with a mark of its own would pass it.
 */
export function resultOf(
  story: Story,
  { earned, criticals }: Pick<Playthrough, 'earned' | 'criticals'>,
): Result {
  const score = Math.floor((10_000 * earned) / story.denominator) / 100;
  if (criticals.length === 0) return { score, passed: 100 * earned >= story.pass * story.denominator };
  return { score: Math.max(0, Math.min(score, CRITICAL_CAP, story.pass - 1)), passed: false };
}

/** The better of two results: passed beats not passed, then the higher score. */
export function better(a: Result | null, b: Result | null): Result | null {
  if (a === null || b === null) return a ?? b;
  if (a.passed !== b.passed) return a.passed ? a : b;
  return b.score > a.score ? b : a;
}

/** Points earned and points possible so far in one competency, over the decisions a run met. */
export interface CompetencyResult {
  id: CompetencyId;
  name: string;
  earned: number;
  possible: number;
}

/** A run by competency, in the order of the lesson; competencies that the run never met have `possible` 0. */
export function byCompetency(story: Story, { steps }: Pick<Playthrough, 'steps'>): CompetencyResult[] {
  return story.competencies.map(({ id, name }) => {
    const own = steps.filter(({ decision }) => decision.competency === id);
    return {
      id,
      name,
      earned: own.reduce((sum, { weighed }) => sum + weighed.points, 0),
      possible: own.reduce((sum, { decision }) => sum + 10 * decision.weight, 0),
    };
  });
}

import { standing, type Attempt } from '../story/learner/attempt.ts';
import type { Taken } from '../story/learner/play.ts';
import { better } from '../story/learner/score.ts';
import type { Story } from '../story/learner/story.ts';

/** A run kept on this device, read. */
export interface DeviceCopy {
  attempt: Attempt;
  /** When it was last written, milliseconds since the epoch. */
  at: number;
  location: string;
  ended: boolean;
}

/** What to go on with. */
export interface Reconciled {
  /** Null: start afresh. */
  attempt: Attempt | null;
  /** The copy that was taken, or null where the LMS's own word was. */
  from: DeviceCopy | null;
  /** A run that somebody left here and that may be this learner's: to be asked, with starting afresh as the default. */
  ask: DeviceCopy | null;
}

/**
 * Puts what the LMS gave back (`lms`, null where it gave nothing) together with what this device kept (docs/lms.md
 * §7.3). The same token says that it is the same attempt: then the longer list wins where one begins with the other,
 * a later run wins over an earlier one, and else the LMS's. A copy of another token is never taken unasked, and a
 * finished one never offered. The best result of both is kept.
 */
export function reconcile(story: Story, lms: Attempt | null, copies: readonly DeviceCopy[]): Reconciled {
  if (!lms) {
    const left = copies.filter(({ ended }) => !ended).sort((a, b) => b.at - a.at);
    return { attempt: null, from: null, ask: left[0] ?? null };
  }
  const copy = copies.find(({ attempt }) => attempt.token === lms.token);
  if (!copy) return { attempt: lms, from: null, ask: null };
  if (!isFurther(copy.attempt, lms))
    return {
      attempt: { ...lms, best: better(lms.best, standing(story, copy.attempt)) },
      from: null,
      ask: null,
    };
  const best = copy.attempt.run > lms.run ? standing(story, lms) : lms.best;
  return { attempt: { ...copy.attempt, best: better(copy.attempt.best, best) }, from: copy, ask: null };
}

function isFurther(copy: Attempt, lms: Attempt): boolean {
  if (copy.run !== lms.run) return copy.run > lms.run;
  return copy.list.length > lms.list.length && lms.list.every((taken, i) => same(taken, copy.list[i]!));
}

function same(a: Taken, b: Taken): boolean {
  return canonical(a) === canonical(b);
}

/** The same text for the same decision, whatever the order in which its parts were put together. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

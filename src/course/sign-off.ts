import { createHash } from 'node:crypto';
import type { ShownFact } from '../guidance/learner/fact.ts';
import type { Story } from '../story/learner/story.ts';

/**
 * The mark that a sign-off names: the first 12 characters of the SHA-256 of a compiled lesson, at its own pass mark, with
 * the text of every fact that it cites. Another wording, another road, another fact: another mark.
 */
export function markOf(story: Story, ownPass: number, facts: Readonly<Record<string, ShownFact>>): string {
  const read = { story: { ...story, pass: ownPass, denominator: 0 }, facts };
  return createHash('sha256').update(inOrder(read), 'utf8').digest('hex').slice(0, 12);
}

/** JSON with the keys of every object in order, so that only content counts. */
export function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}

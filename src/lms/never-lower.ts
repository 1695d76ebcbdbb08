import type { Mapping, Pair } from './mapping.ts';

/** How far each word of a status says that a learner has come. Words not here say nothing. */
const RANKS: Readonly<Record<string, number>> = { incomplete: 1, failed: 2, completed: 2, passed: 3 };

function rank(status: string | undefined): number {
  return RANKS[status ?? ''] ?? 0;
}

/**
 * Whether a value says less than the LMS already holds (docs/lms.md §4.2): an earlier status, or a lower score, unless
 * the record it belongs to turns what is held into a pass. `all` is the whole of what is about to be sent.
 */
export function lowers(
  mapping: Mapping,
  held: ReadonlyMap<string, string>,
  all: readonly Pair[],
  [element, value]: Pair,
): boolean {
  if (element.endsWith('_status')) return rank(value) < rank(held.get(element));
  if (!element.includes('.score.')) return false;
  const of = (name: string): string | undefined => all.find(([one]) => one === name)?.[1];
  if (of(mapping.passed) === 'passed' && held.get(mapping.passed) !== 'passed') return false;
  const now = held.get(mapping.scoreRaw);
  return now !== undefined && now !== '' && Number(of(mapping.scoreRaw)) < Number(now);
}

/**
 * Another value for an element, one that says the same or less: what an LMS takes for a change. Elements that it would
 * do harm to touch (ids, responses) stay as they are.
 */
export function nudged(element: string, value: string): string {
  const name = element.slice(element.lastIndexOf('.') + 1);
  if (/^(raw|min|max|scaled|progress_measure)$/.test(name))
    return value.includes('.') ? `${value}0` : `${value}.0`;
  switch (name) {
    case 'lesson_status':
    case 'completion_status':
      return 'incomplete';
    case 'success_status':
      return 'unknown';
    case 'suspend_data':
      return value.slice(0, -1);
    case 'lesson_location':
    case 'location':
      return `${value}-`;
    case 'exit':
      return '';
    default:
      return value;
  }
}

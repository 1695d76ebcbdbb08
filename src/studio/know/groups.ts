import { FAMILIES } from '../../story/author/messages.ts';
import type { Found } from '../analysis/found.ts';

/** Faults of one family, in plain words. */
export interface Group {
  title: string;
  found: Found[];
}

const TITLES: Readonly<Record<string, string>> = {
  'The file cannot be read': 'The text cannot be read',
  Fields: 'Something is missing or in the wrong form',
  'Names, roads and flags': 'Names, roads and flags that do not meet',
  Decisions: 'Decisions',
  Words: 'How it is worded',
  'The proof': 'What the proof found',
};

/** What was found, grouped by what it is about: errors first within each. Empty groups are left out. */
export function grouped(found: readonly Found[]): Group[] {
  return FAMILIES.map(({ title, rows }) => ({
    title: TITLES[title] ?? title,
    found: found
      .filter(({ code }) => Object.hasOwn(rows, code))
      .sort((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning')),
  })).filter((group) => group.found.length > 0);
}

/** `2 errors, 1 warning`, or that there is nothing. */
export function countsInWords(found: readonly Found[]): string {
  const errors = found.filter(({ level }) => level === 'error').length;
  const warnings = found.length - errors;
  const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
  if (found.length === 0) return 'Nothing found';
  if (errors === 0) return counted(warnings, 'warning');
  return warnings === 0
    ? counted(errors, 'error')
    : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
}

import { textHash } from './text-hash.ts';
import type { TranslatedText } from './translation.ts';
import type { LessonUnit } from './units.ts';

/** How far a text is translated. `stale`: its original has changed since. */
export type UnitStanding =
  | { standing: 'current' | 'stale'; unit: LessonUnit; entry: TranslatedText }
  | { standing: 'missing'; unit: LessonUnit; entry: null };

/** Each text of a lesson with its translation, and translations of texts that are no longer there. */
export interface Standings {
  units: UnitStanding[];
  deleted: TranslatedText[];
}

/** Texts of one list that share fewer of their words than this are not versions of one another. */
const ALIKE = 0.4;

/**
 * Finds the translation of each text: at its path, else wherever an unchanged text has gone (a beat moved by one put
 * in before it, a scene renamed). What is left over is paired with changed texts: in a list with the one most alike,
 * elsewhere at the same path.
 */
export function standingsOf(units: readonly LessonUnit[], entries: readonly TranslatedText[]): Standings {
  const open = new Set(entries);
  const found = new Map<LessonUnit, UnitStanding>();
  const hashes = new Map(units.map((unit) => [unit, textHash(unit.text)]));
  const left = (): LessonUnit[] => units.filter((unit) => !found.has(unit));
  const claim = (
    unit: LessonUnit,
    entry: TranslatedText | undefined,
    standing: 'current' | 'stale',
  ): void => {
    if (!entry || !open.delete(entry)) return;
    found.set(unit, { standing, unit, entry });
  };

  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  for (const unit of units) {
    const entry = byPath.get(unit.key);
    if (entry?.hash === hashes.get(unit)) claim(unit, entry, 'current');
  }

  const moved = new Map<string, TranslatedText[]>();
  for (const entry of open) {
    const key = `${shapeOf(entry.path)}\n${entry.hash}`;
    moved.set(key, [...(moved.get(key) ?? []), entry]);
  }
  for (const unit of left()) {
    const candidates = moved.get(`${shapeOf(unit.key)}\n${hashes.get(unit)}`)?.filter((one) => open.has(one));
    const near = candidates?.find(({ path }) => listOf(path) === listOf(unit.key));
    claim(unit, near ?? candidates?.[0], 'current');
  }

  for (const { unit, entry } of alikeIn(left(), [...open])) if (!found.has(unit)) claim(unit, entry, 'stale');
  for (const unit of left()) claim(unit, byPath.get(unit.key), 'stale');
  return {
    units: units.map((unit) => found.get(unit) ?? { standing: 'missing', unit, entry: null }),
    deleted: [...open],
  };
}

/** Changed texts and left-over translations of the same lists that are likely the same, the likeliest first. */
function alikeIn(
  units: readonly LessonUnit[],
  entries: readonly TranslatedText[],
): { unit: LessonUnit; entry: TranslatedText }[] {
  return units
    .flatMap((unit) => {
      const list = listOf(unit.key);
      if (list === null) return [];
      return entries
        .filter(({ path }) => listOf(path) === list && shapeOf(path) === shapeOf(unit.key))
        .map((entry) => ({ unit, entry, alike: alike(unit.text, entry.source) }));
    })
    .filter((pair) => pair.alike >= ALIKE)
    .sort((one, other) => other.alike - one.alike);
}

/** A path without the names and numbers that a lesson gives: texts of one shape are of one kind. */
function shapeOf(path: string): string {
  let inGroup = false;
  return path
    .split('/')
    .map((step) => {
      const given = inGroup || /^\d+$/.test(step);
      inGroup = !given && GROUPS.has(step);
      return given ? '*' : step;
    })
    .join('/');
}

const GROUPS: ReadonlySet<string> = new Set([
  'scenes',
  'people',
  'competencies',
  'choices',
  'options',
  'items',
  'entries',
  'categories',
  'reasons',
  'outcomes',
]);

/** The list that a path runs through, and null where it runs through none. */
function listOf(path: string): string | null {
  const match = /^(.*?)\/\d+(?:\/|$)/.exec(path);
  return match ? match[1]! : null;
}

/** How many words two texts share: 0 none, 1 all. */
function alike(one: string, other: string): number {
  const words = wordsOf(one);
  const others = wordsOf(other);
  const shared = [...words].filter((word) => others.has(word)).length;
  return words.size + others.size === 0 ? 0 : (2 * shared) / (words.size + others.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}$'’-]+/gu) ?? []);
}

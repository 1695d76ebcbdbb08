import type { Catalogue } from '../../../src/locale/translated.ts';

/** One wording of a language: where it stands (`hints.sort`), and what it says, in each of its forms. */
export interface Wording {
  path: string;
  /** By plural category; only `other` where it has no plural forms. */
  forms: Readonly<Record<string, string>>;
}

/** Every wording of a language. */
export function wordingsOf(catalogue: Catalogue): Wording[] {
  return Object.entries(catalogue).flatMap(([name, entry]): Wording[] => {
    if (typeof entry === 'boolean' || name === 'locale' || name === 'dir') return [];
    if (typeof entry === 'string') return [{ path: name, forms: { other: entry } }];
    if ('other' in entry) return [{ path: name, forms: entry }];
    return Object.entries<string>(entry).map(([key, says]) => ({
      path: `${name}.${key}`,
      forms: { other: says },
    }));
  });
}

/** Everything that a language says, every form by itself. */
export function textsOf(catalogue: Catalogue): { path: string; text: string }[] {
  return wordingsOf(catalogue).flatMap(({ path, forms }) =>
    Object.values(forms).map((text) => ({ path, text })),
  );
}

/** The holes of a text, in order: `{0}`, `{1}`. */
export function holesIn(text: string): string[] {
  return (text.match(/\{[^}]*\}?/g) ?? []).sort();
}

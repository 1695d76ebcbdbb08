import type { Nation } from '../learner/fact.ts';

export const NATIONS: readonly Nation[] = ['england', 'wales', 'scotland', 'northern-ireland'];

/** What a nation is called in a sentence. */
export const NATION_NAMES: Readonly<Record<Nation, string>> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

/** A word of a nation: as it is said there and whether that is confirmed, or why there is none. */
export type NationWord = { says: string; toCheck: boolean } | { missing: string };

const WORD = /\$([A-Za-z][a-z]*(?:-[a-z]+)*)/g;

/** The words that a text uses, without `$` and in lower case, each once. */
export function wordsIn(text: string): string[] {
  return [...new Set([...text.matchAll(WORD)].map((match) => lower(match[1]!)))];
}

/**
 * A text in a nation's words: `$lead` becomes `DSL`, and `$Lead-in-full` starts with a capital.
 * `words` is without `$`. A word that is not there stays as it was written.
 */
export function inWords(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(WORD, (whole, name: string) => {
    const word = Object.hasOwn(words, lower(name)) ? words[lower(name)]! : null;
    if (word === null) return whole;
    return name === lower(name) ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** A nation's words by name, without the `$`. */
export type NationWords = Readonly<Record<string, string>>;

const WORD = /\$([A-Za-z][a-z]*(?:-[a-z]+)*)/g;

/** A nation's id as its name: `northern-ireland` is Northern Ireland. */
export function nationName(nation: string): string {
  return nation.replace(
    /(^|-)([a-z])/g,
    (_, hyphen: string, letter: string) => (hyphen ? ' ' : '') + letter.toUpperCase(),
  );
}

/** The nation words that a text uses, as written, without the `$`. */
export function wordsUsed(text: string): { word: string; offset: number }[] {
  return text.includes('$')
    ? [...text.matchAll(WORD)].map((match) => ({ word: match[1]!, offset: match.index }))
    : [];
}

/** The name under which a nation lists a word: `$Lead-in-full` starts a sentence with `lead-in-full`. */
export function listedAs(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** A text in a nation's words. A word that the nation does not have is left as it stands. */
export function inWords(text: string, words: NationWords): string {
  if (!text.includes('$')) return text;
  return text.replace(WORD, (written, word: string) => {
    const name = listedAs(word);
    if (!Object.hasOwn(words, name)) return written;
    const said = words[name]!;
    return name === word ? said : said.charAt(0).toUpperCase() + said.slice(1);
  });
}

/**
 * A text with what it quotes blanked out, at the same length, so that places still count. What stands in "double
 * quotes", “curly quotes” or *emphasis* is somebody's words, or a word that is spoken of.
 */
export function withoutQuotations(text: string): string {
  return text.replace(/"[^"]*"|“[^”]*”|(?<!\*)\*(?!\*)[^*]+\*(?!\*)/g, (quoted) => ' '.repeat(quoted.length));
}

/** The number of words in a text; marks that stand alone are none. */
export function wordCount(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** How many times some words stand in a text before an offset. */
export function countBefore(text: string, words: string, offset: number): number {
  return text.slice(0, offset).split(words).length - 1;
}

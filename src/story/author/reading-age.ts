/**
 * The age at which a text can be read with ease: the Flesch–Kincaid grade, 0.39 × words in a sentence + 11.8 ×
 * syllables in a word − 15.59, plus five years for an English school. Null for fewer than 30 words, where it says
 * nothing. Quotations should be taken out first: people speak as they speak.
 */
export function readingAge(text: string): number | null {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  if (words.length < FEWEST) return null;
  const sentences = Math.max(
    1,
    text.split(/[.!?:;]+(?=\s|$)|\n{2,}/).filter((part) => /\p{L}/u.test(part)).length,
  );
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59 + 5;
}

const FEWEST = 30;

/** Groups of vowels, without a silent e: exact for most English words, and near enough for a mean. */
function syllablesIn(word: string): number {
  const parts = word.toLowerCase().split(/[-’']/);
  return (
    parts.reduce((sum, part) => {
      const letters = part
        .replace(/(?:[^laeiouy]es|[^laeiouy]ed|[^laeiouy]e)$/, (end) => end[0]!)
        .replace(/^y/, '');
      return sum + (letters.match(/[aeiouy]{1,2}/g)?.length ?? (/[a-z]{2}/.test(part) ? 1 : 0));
    }, 0) || 1
  );
}

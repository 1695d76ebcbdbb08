import type { SignOff } from '../../story/author/compile.ts';
import { textHash } from './text-hash.ts';

/** The tag of the language that lessons are written in. */
export const WRITTEN_IN = 'en-GB';

/** One text in another language, and the text that it was made from. */
export interface TranslatedText {
  /** The path at which it stood: `scenes/in-the-line/beats/0/narration`. */
  path: string;
  /** The hash of the original: another hash means that the original has changed since. */
  hash: string;
  /** The original as it then read, for people; the hash is what counts. */
  source: string;
  text: string;
}

/** A lesson's texts in another language: what `translations/<locale>.yaml` holds. */
export interface Translation {
  /** The lesson's id. */
  lesson: string;
  /** The language of the original, and the one it is translated to: BCP 47 tags. */
  from: string;
  to: string;
  /** Who signed this translation off, a person who reads it; left out, nobody has. */
  signedOff?: SignOff;
  texts: TranslatedText[];
}

/** A text made from an original as it now reads. */
export function translatedText(path: string, source: string, text: string): TranslatedText {
  return { path, hash: textHash(source), source, text };
}

/** A language tag in its usual form; null where it is none (RFC 5646). */
export function languageTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

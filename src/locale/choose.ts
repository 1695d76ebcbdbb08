import * as enGB from './en-GB.ts';

/** Every word of the interface, in one language: what the British English file has, in any words. */
export type Messages = { readonly [Name in keyof typeof enGB]: Said<(typeof enGB)[Name]> };

type Said<Word> = Word extends string
  ? string
  : Word extends (...holes: infer Holes) => string
    ? (...holes: Holes) => string
    : { readonly [Key in keyof Word]: string };

const LANGUAGES: Readonly<Record<string, Messages>> = { 'en-GB': enGB };

/** The tags of the drafts that no speaker of the language has reviewed: a package in one says so. */
export const UNREVIEWED: readonly string[] = ['cy'];

/** The interface in a language, by its tag; British English where that language is not here. */
export function messagesFor(locale: string): Messages {
  return LANGUAGES[locale] ?? enGB;
}

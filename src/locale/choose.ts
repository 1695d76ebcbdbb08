import { enGB } from './en-GB.ts';
import type { Messages } from './messages.ts';

const LANGUAGES: Readonly<Record<string, Messages>> = { 'en-GB': enGB };

/** The tags of the drafts that no speaker of the language has reviewed: a package in one says so. */
export const UNREVIEWED: readonly string[] = ['cy'];

/** The interface in a language, by its tag; British English where that language is not here. */
export function messagesFor(locale: string): Messages {
  return LANGUAGES[locale] ?? enGB;
}

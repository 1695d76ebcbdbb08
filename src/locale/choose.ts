import { enGB } from './en-GB.ts';
import type { Messages } from './messages.ts';

const LANGUAGES: Readonly<Record<string, Messages>> = { 'en-GB': enGB };

/** The interface in a language, by its tag; British English where that language is not here. */
export function messagesFor(locale: string): Messages {
  return LANGUAGES[locale] ?? enGB;
}

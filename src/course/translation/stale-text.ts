import type { TranslatedText } from './translation.ts';
import type { LessonUnit } from './units.ts';

/** A text whose original has changed since it was translated. */
export interface StaleText {
  path: string;
  /** The original as it was, and as it now is. */
  was: string;
  now: string;
  /** The old translation. */
  text: string;
}

/** How a stale text is told of. */
export function staleText({ key, text: now }: LessonUnit, { source, text }: TranslatedText): StaleText {
  return { path: key, was: source, now, text };
}

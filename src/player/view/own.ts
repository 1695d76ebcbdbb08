import { html } from 'lit';
import { lessonLanguage, words } from '../../locale/words.ts';
import type { Shown } from './parts.ts';

/** Fills a hole of a wording for text of the lesson, until it is shown (`around`). */
export const HERE = '\uE000';

/** Text of the lesson and what comes with it, said to be in its own language where the interface is in another. */
export function own(text: Shown): Shown {
  return lessonLanguage === words.locale
    ? text
    : html`<span lang=${lessonLanguage} dir="auto">${text}</span>`;
}

/** A wording whose hole is filled by `HERE`, with text of the lesson in its place. */
export function around(said: string, text: Shown): Shown {
  const [before, after] = said.split(HERE);
  return [before!, own(text), after!];
}

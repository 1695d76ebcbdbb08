import { html } from 'lit';
import { guidanceLanguage, lessonLanguage, words } from '../../locale/words.ts';
import type { Shown } from './parts.ts';

/** Fills a hole of a wording for text of the lesson, until it is shown (`around`). */
export const HERE = '\uE000';

/** Text of the lesson, said to be in its own language where the interface is in another. */
export function own(text: Shown): Shown {
  return saidIn(lessonLanguage, text);
}

/** Text of the facts or the course, which stay in their own language when the lesson is translated. */
export function ofCourse(text: Shown): Shown {
  return saidIn(guidanceLanguage, text);
}

function saidIn(language: string, text: Shown): Shown {
  return language === words.locale ? text : html`<span lang=${language} dir="auto">${text}</span>`;
}

/** A wording whose hole is filled by `HERE`, with text of the lesson in its place. */
export function around(said: string, text: Shown): Shown {
  return within(said, own(text));
}

/** The same with text of the facts or the course. */
export function aroundOfCourse(said: string, text: Shown): Shown {
  return within(said, ofCourse(text));
}

function within(said: string, shown: Shown): Shown {
  const [before, after] = said.split(HERE);
  return [before!, shown, after!];
}

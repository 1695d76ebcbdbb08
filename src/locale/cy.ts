import { debrief } from './cy/debrief.ts';
import { frame } from './cy/frame.ts';
import { guidance } from './cy/guidance.ts';
import { opening } from './cy/opening.ts';
import { story } from './cy/story.ts';
import { written } from './cy/written.ts';
import type { Catalogue } from './translated.ts';

/**
 * The interface in Welsh: a first draft, which no Welsh speaker has reviewed. What fills a hole is never mutated here,
 * so a hole stands where nothing before it would mutate it. A noun stays singular after a numeral, but 2, 3 and 6 may
 * mutate it: those are the forms of what is counted.
 */
export const cy: Catalogue = {
  locale: 'cy',
  dir: 'ltr',
  reviewed: false,
  ...frame,
  ...opening,
  ...story,
  ...debrief,
  ...guidance,
  ...written,
};

import type { Nation, ShownFact } from '../../guidance/learner/fact.ts';
import type { Catalogue } from '../../locale/translated.ts';
import type { Story } from '../../story/learner/story.ts';

export type Standard = 'scorm12' | 'scorm2004-3' | 'scorm2004-4' | 'cmi5' | 'web';
/** How much an LMS is told: every decision, or only score, status, time and resume data. */
export type Detail = 'decisions' | 'score';
/** What an ended run that did not pass is reported as. */
export type OnFail = 'incomplete' | 'failed';

/** How one package was built: the same player reads it in every package. */
export interface Settings {
  standard: Standard;
  detail: Detail;
  onFail: OnFail;
  nation: Nation;
  locale: string;
}

/** A line of the support card: who to turn to, and how. `number` and `hours` come from a fact. */
export interface SupportLine {
  who: string;
  how: string;
  /** Whom it is for: the child, the member of staff, or both. */
  for: 'child' | 'staff' | 'both';
  rests?: string;
}

export interface ShownCourse {
  id: string;
  title: string;
  /** What to do if a real child is at risk now. One action away on every screen. */
  realConcern: string;
  support: SupportLine[];
  /** Local contacts, for a school's own packages; a blank `value` prints "Ask: ___". */
  contacts: { role: string; value: string }[];
  /** The school that the package was built for, and its logo's path in the package. */
  school?: { name: string; logo?: string };
  certificate: { title: string; wording: string };
}

/**
 * What a package adds to the player: one lesson, its facts, how it was built, and the words of the interface.
 * It stands in `index.html` as `<script type="application/json" id="lesson">`, as `src/course/carried.ts` writes it, with
 * every `<` escaped.
 */
export interface Payload {
  format: 1;
  story: Story;
  facts: Record<string, ShownFact>;
  course: ShownCourse;
  settings: Settings;
  /** Why this package is a review copy; empty for a release. One sentence each. */
  reviewCopy: string[];
  /** The tag of the language that the lesson, its facts and the course are written in. */
  language: string;
  /** The tag of the language that the lesson is translated into; left out, it is not. Facts and course are in `language`. */
  translated?: string;
  /** What the interface says, in the language of the settings. */
  words: Catalogue;
}

/** A payload from its two parts: how and for whom the package was built, and what all packages of a lesson share. */
export function withRest(built: Pick<Payload, 'course'>, shared: Payload): Payload {
  return { ...built, ...shared, course: { ...shared.course, ...built.course } };
}

import type { FactId } from '../learner/story.ts';
import type { NationWords } from './nation-words.ts';

/** What a lesson is compiled against: the guidance of one nation, and the course's own defaults. */
export interface LessonContext {
  /** Every fact of the library, with the nations in which it holds. */
  facts: ReadonlyMap<FactId, { status: string; nations: readonly string[] }>;
  /** The nation's words, without `$`. */
  words: NationWords;
  nation: string;
  /** The course's pass mark, for a lesson that names none. */
  defaultPass: number;
}

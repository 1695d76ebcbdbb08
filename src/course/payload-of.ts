import type { Nation, ShownFact } from '../guidance/learner/fact.ts';
import { inWords } from '../guidance/author/nations.ts';
import { shown } from '../guidance/author/shown.ts';
import type { Library } from '../guidance/author/library.ts';
import { catalogueOf } from '../locale/choose.ts';
import type { Story } from '../story/learner/story.ts';
import type { CourseFile } from './course-file.ts';
import type { Payload, Settings, ShownCourse } from './learner/payload.ts';

/** The course as a learner in a nation is shown it: in that nation's words, each line of help with its number. */
export function shownCourse(course: CourseFile, library: Library, nation: Nation): ShownCourse {
  const words = library.words(nation);
  const say = (text: string): string => inWords(text, words);
  return {
    id: course.id,
    title: course.title,
    realConcern: say(course['real-concern']),
    support: course.support.map(({ who, how, for: whom, rests }) => {
      const fact = rests === undefined ? null : shown(library, rests, nation);
      return {
        who: say(who),
        how: fact ? `${say(how).replace(/\.$/, '')}. ${fact.says.trim()}` : say(how),
        for: whom,
        ...(rests !== undefined && { rests }),
      };
    }),
    contacts: [],
    certificate: { title: say(course.certificate.title), wording: say(course.certificate.wording) },
  };
}

/** The facts of some ids as a learner in a nation is shown them, by the id that the lesson cites. */
export function shownFacts(
  ids: readonly string[],
  library: Library,
  nation: Nation,
): Record<string, ShownFact> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const fact = shown(library, id, nation);
      return fact ? [[id, fact]] : [];
    }),
  );
}

/**
 * What a package of a proved lesson carries. `story` is the final one, with its denominator.
 * Throws Error where the interface is not in the language of the settings.
 */
export function payloadOf(
  lesson: {
    story: Story;
    facts: Record<string, ShownFact>;
    course: ShownCourse;
    reviewCopy: string[];
    language: string;
    translation?: { to: string } | null;
  },
  settings: Settings,
): Payload {
  const { story, facts, course, reviewCopy, language, translation } = lesson;
  return {
    format: 1,
    story,
    facts,
    course,
    settings,
    reviewCopy,
    language,
    ...(translation && { translated: translation.to }),
    words: catalogueOf(settings.locale),
  };
}

import { existsSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import type { Day } from '../guidance/author/dates.ts';
import type { Library } from '../guidance/author/library.ts';
import { openWords } from '../guidance/author/shown.ts';
import type { Nation, ShownFact } from '../guidance/learner/fact.ts';
import { checkLesson } from '../story/author/check.ts';
import { withDenominator } from '../story/author/compile.ts';
import { prove, type Proof } from '../story/author/prove.ts';
import type { Story } from '../story/learner/story.ts';
import { citedFacts } from './cited-facts.ts';
import { lessonFile, type SoundCourse, type SourceText } from './course.ts';
import { anyError, type Fault } from './fault.ts';
import { contextFor, LMS_OBLIGATIONS } from './lesson-context.ts';
import type { ShownCourse } from './learner/payload.ts';
import { shownCourse, shownFacts } from './payload-of.ts';
import { proofFaults } from './proof-faults.ts';
import { restedOn, reviewBy, reviewCopyReasons } from './review-copy.ts';
import { markOf } from './sign-off.ts';
import { WRITTEN_IN } from './translation/translation.ts';
import {
  inLanguage,
  keptTranslation,
  languageName,
  untranslated,
  type KeptTranslation,
  type TranslationStanding,
} from './translated-lesson.ts';

/** For whom, and on which day, a lesson is joined. */
export interface JoinOptions {
  nation: Nation;
  /** The language of the interface. */
  locale: string;
  /** The pass mark; left out, the lesson's own. */
  pass?: number;
  day: Day;
}

/** A lesson checked, proved and joined with its facts. */
export interface LoadedLesson {
  id: string;
  file: string;
  /** The tag of the language that it is written in. */
  language: string;
  /** The final story, with its denominator, at the mark asked for; null where the check found an error. */
  story: Story | null;
  /** Null where the check found an error: there is nothing to prove yet. */
  proof: Proof | null;
  /** The lesson's own pass mark, or the course's. */
  ownPass: number;
  /** What the check and the proof found, in the order of the file. */
  faults: Fault[];
  /** What it cites, and what the course has every lesson show. */
  facts: Record<string, ShownFact>;
  course: ShownCourse;
  /** What a sign-off of the lesson as it now stands must name; '' where it could not be compiled. */
  mark: string;
  /** Why it is a review copy, one sentence each; empty where it may be released. */
  reviewCopy: string[];
  /** How far it is translated into the language asked for; null in its own language. */
  translation: TranslationStanding | null;
  /** The earliest day by which something that it rests on is to be reviewed; null where it rests on nothing. */
  earliestReview: Day | null;
}

/** A lesson whose story is there and proved sound: one that can be packaged. */
export interface SoundLesson extends LoadedLesson {
  story: Story;
  proof: Proof;
}

/** Reads a lesson of a course and joins it. Throws Error where there is no such lesson. */
export function loadLesson(course: SoundCourse, id: string, options: JoinOptions): LoadedLesson {
  const file = lessonFile(course.dir, id);
  if (!existsSync(file))
    throw new Error(`There is no lesson "${id}". There are: ${course.lessons.join(', ')}.`);
  const source = { text: readFileSync(file, 'utf8'), file };
  return joinLesson(course, id, source, options, keptTranslation(file, options.locale));
}

/**
 * Checks and proves a lesson's text and joins it with the facts and words of a nation. Reads no file and no clock. With
 * a translation it is the lesson in that language, where texts that are stale or missing stand as they are in its own.
 */
export function joinLesson(
  course: SoundCourse,
  id: string,
  source: SourceText,
  options: JoinOptions,
  kept: KeptTranslation | null = null,
): LoadedLesson {
  const { library, file: courseFile } = course;
  const { nation, locale, day } = options;
  const shown = inLanguage(source, kept);
  const context = contextFor(course, nation);
  const {
    story: compiled,
    diagnostics: found,
    places,
    signedOff,
  } = checkLesson({ ...source, text: shown.text }, context);
  const diagnostics = [
    ...shown.faults,
    ...(shown.standing
      ? errorsInTranslation(found, () => checkLesson(source, context).diagnostics, shown.standing)
      : found),
  ];
  const shared = {
    id,
    file: source.file,
    language: WRITTEN_IN,
    course: shownCourse(courseFile, library, nation),
    translation: shown.standing,
  };
  if (!compiled)
    return {
      ...shared,
      story: null,
      proof: null,
      ownPass: courseFile.pass,
      faults: diagnostics,
      facts: {},
      mark: '',
      reviewCopy: [],
      earliestReview: null,
    };

  const cited = citedFacts(compiled);
  const mark = markOf(compiled, compiled.pass, shownFacts(cited, library, nation));
  const given = [...new Set([...cited, ...courseFile.guidance])].sort();
  const facts = shownFacts(given, library, nation);
  const rested = [...given, ...courseFile.support.flatMap(({ rests }) => rests ?? [])];
  const asked = { ...compiled, pass: options.pass ?? compiled.pass };
  // The proof takes for granted what the check establishes: it has nothing to say of a lesson with errors.
  const proof = anyError(diagnostics) ? null : prove(asked, LMS_OBLIGATIONS);
  return {
    ...shared,
    story: proof && withDenominator(asked, proof),
    proof,
    ownPass: compiled.pass,
    faults: [...diagnostics, ...(proof ? proofFaults(proof, places, source.file) : [])].sort(byPlace),
    facts,
    mark,
    reviewCopy: [
      ...reviewCopyReasons({
        library,
        nation,
        locale,
        facts: rested,
        wordsToCheck: wordsToCheck(library, shown.text, nation),
        signOff: shown.standing ? shown.signedOff : signedOff,
        language: shown.standing ? languageName(shown.standing.to) : null,
        mark,
        day,
      }),
      ...(shown.standing ? untranslated(shown.standing) : []),
    ],
    earliestReview:
      restedOn(library, rested, nation)
        .map((fact) => reviewBy(library, fact))
        .sort()[0] ?? null,
  };
}

/** The errors of a translated lesson. Those that the lesson itself has not say so: their lines are the lesson's. */
function errorsInTranslation(
  found: readonly Fault[],
  inLesson: () => readonly Fault[],
  { to }: TranslationStanding,
): Fault[] {
  const errors = found.filter(({ level }) => level === 'error');
  if (errors.length === 0) return [];
  const own = new Set(inLesson().map(({ line, code }) => `${line}:${code}`));
  return errors.map((error) =>
    own.has(`${error.line}:${error.code}`)
      ? error
      : { ...error, message: `In the translation into ${languageName(to)}: ${error.message}` },
  );
}

/** Whether a lesson can be packaged: compiled, proved, and without an error. */
export function isPackable(lesson: LoadedLesson): lesson is SoundLesson {
  return lesson.story !== null && lesson.proof !== null && lesson.proof.sound && !anyError(lesson.faults);
}

/** Words that a lesson uses, comments aside, and that are not confirmed in the nation. */
function wordsToCheck(library: Library, text: string, nation: Nation): string[] {
  return openWords(library, JSON.stringify(parseDocument(text).toJS()), nation).toCheck.map(
    (word) => `"${word}"`,
  );
}

function byPlace(a: Fault, b: Fault): number {
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

import type { SoundLesson } from '../course/lesson.ts';
import type { Detail, OnFail, Standard } from '../course/learner/payload.ts';
import { payloadOf } from '../course/payload-of.ts';
import type { Nation } from '../guidance/learner/fact.ts';
import { checked } from './check-package.ts';
import { zipName } from './file-names.ts';
import { identifiersOf } from './identifiers.ts';
import type { PackageFile } from './package-file.ts';
import type { PackagesIndex } from './package-record.ts';
import { planPackage } from './plan.ts';
import { SCHEMAS } from './schema-files.ts';
import type { School } from './school/school.ts';
import { shownContacts } from './school/shown-contacts.ts';
import { digest, partsOf } from './since/lesson-parts.ts';
import type { PackageJob } from './write.ts';

/** How lessons are to be packaged. */
export interface PackageOptions {
  standards: readonly Standard[];
  nation: Nation;
  locale: string;
  onFail: OnFail;
  detail: Detail;
  /** The schools to build for; left out, any school. */
  schools?: readonly School[];
  /** The nation's words, without `$`, for what a school's contacts are called. */
  words?: Readonly<Record<string, string>>;
}

/**
 * The zips to write for some lessons: every lesson in every standard, for each school. Laying one out throws Error where
 * our own check finds a fault in it, so that no such package is ever written.
 */
export function packageJobs(
  lessons: readonly SoundLesson[],
  built: readonly PackageFile[],
  { standards, nation, locale, onFail, detail, schools = [], words = {} }: PackageOptions,
): PackageJob[] {
  const players = new Map(standards.map((standard) => [standard, playerDigest(built, standard)]));
  return (schools.length > 0 ? schools : [null]).flatMap((school) =>
    (school ? lessonsFor(school, lessons, words) : lessons).flatMap((lesson) => {
      const { story, proof, course } = lesson;
      const logo = school?.logo ?? null;
      const around = digest([course, logo && Buffer.from(logo.bytes).toString('base64')]);
      return standards.map((standard): PackageJob => {
        const settings = { standard, detail, onFail, nation, locale };
        const file = zipName(story, settings, lesson.ownPass, school?.id);
        return {
          about: {
            file,
            lesson: story.id,
            title: story.title,
            version: story.version,
            identifier: identifiersOf(course.id, story.id).manifest,
            school: school && { id: school.id, name: school.name },
            ...settings,
            pass: story.pass,
            minutes: story.minutes,
            score: { least: proof.score.min, most: proof.score.max },
            runs: String(proof.runs),
            mark: lesson.mark,
            earliestReview: lesson.earliestReview,
            guidanceChecked: checkedBetween(lesson),
            state: lesson.reviewCopy.length > 0 ? 'review-copy' : 'signed-off',
            reviewCopy: lesson.reviewCopy,
            player: players.get(standard)!,
            around,
          },
          plan: () =>
            checked(planPackage(payloadOf(lesson, settings), built, logo ? [logo] : []), standard, file),
        };
      });
    }),
  );
}

/** What some lessons are made of, by their mark. */
export function lessonsByMark(lessons: readonly SoundLesson[]): PackagesIndex['lessons'] {
  return Object.fromEntries(lessons.map((lesson) => [lesson.mark, partsOf(lesson)]));
}

/** Lessons with a school's name, contacts and logo in what surrounds them. `words` are the nation's, without `$`. */
export function lessonsFor(
  school: School,
  lessons: readonly SoundLesson[],
  words: Readonly<Record<string, string>>,
): SoundLesson[] {
  const contacts = shownContacts(school, words);
  const shown = { name: school.name, ...(school.logo && { logo: school.logo.path }) };
  return lessons.map((lesson) => ({ ...lesson, course: { ...lesson.course, contacts, school: shown } }));
}

function checkedBetween({ facts }: SoundLesson): { first: string; last: string } | null {
  const days = Object.values(facts)
    .map(({ checkedOn }) => checkedOn)
    .sort();
  return days.length === 0 ? null : { first: days[0]!, last: days.at(-1)! };
}

/** Of everything that the player brings into a package of a standard. */
function playerDigest(built: readonly PackageFile[], standard: Standard): string {
  return digest(
    built
      .filter(({ path }) => !path.startsWith(SCHEMAS) && (path !== 'cmi5.js' || standard === 'cmi5'))
      .map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]),
  );
}

import type { SoundLesson } from '../course/lesson.ts';
import type { Detail, OnFail, Settings, Standard } from '../course/learner/payload.ts';
import { payloadOf } from '../course/payload-of.ts';
import type { Nation } from '../guidance/learner/fact.ts';
import { playerOf, styleOf } from './built-player.ts';
import { checked } from './check-package.ts';
import type { PackagePlan } from './content-hash.ts';
import { zipName } from './file-names.ts';
import { identifiersOf } from './identifiers.ts';
import type { PackageFile } from './package-file.ts';
import type { PackageRecord, PackagesIndex } from './package-record.ts';
import { planPackage } from './plan.ts';
import type { School } from './school/school.ts';
import { shownContacts } from './school/shown-contacts.ts';
import { digest, partsOf } from './since/lesson-parts.ts';
import { lazily, type ZipJobs } from './zip-jobs.ts';

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
 * The zips to write for some lessons: every lesson in every standard, for each school, each described when its turn
 * comes. Laying one out throws Error where our own check finds a fault in it, so that no such package is ever written.
 */
export function packageJobs(
  lessons: readonly SoundLesson[],
  built: readonly PackageFile[],
  options: PackageOptions,
): ZipJobs<PackageRecord> {
  const { standards, schools = [], words = {} } = options;
  const players = new Map(standards.map((standard) => [standard, playerDigest(built, standard)]));
  const known = new Map(lessons.map((lesson) => [lesson.id, knownOf(lesson)]));
  const each = schools.length > 0 ? schools : [null];
  return lazily(each.length * lessons.length * standards.length, function* () {
    for (const school of each) {
      const named = school && { id: school.id, name: school.name };
      const logo = school?.logo?.read() ?? null;
      for (const lesson of school ? lessonsFor(school, lessons, words) : lessons) {
        const around = aroundOf(lesson, logo);
        for (const standard of standards) {
          const settings = settingsOf(standard, options);
          const file = zipName(lesson.story, settings, lesson.ownPass, school?.id);
          const plan = (): PackagePlan =>
            checked(planPackage(payloadOf(lesson, settings), built, logo ? [logo] : []), standard, file);
          const { story, mark, earliestReview, reviewCopy } = lesson;
          const { identifier, score, runs, guidanceChecked } = known.get(lesson.id)!;
          yield {
            // Field by field: V8 keeps an object of several spreads as a table, in four times the room.
            about: {
              file,
              lesson: story.id,
              title: story.title,
              version: story.version,
              identifier,
              school: named,
              standard,
              detail: settings.detail,
              onFail: settings.onFail,
              nation: settings.nation,
              locale: settings.locale,
              pass: story.pass,
              minutes: story.minutes,
              score,
              runs,
              mark,
              earliestReview,
              guidanceChecked,
              state: reviewCopy.length > 0 ? 'review-copy' : 'signed-off',
              reviewCopy,
              player: players.get(standard)!,
              around,
            },
            plan,
          };
        }
      }
    }
  });
}

/** What takes some working out for a record, and is the same whatever the standard and school. */
function knownOf(
  lesson: SoundLesson,
): Pick<PackageRecord, 'identifier' | 'score' | 'runs' | 'guidanceChecked'> {
  const { id, proof, course } = lesson;
  return {
    identifier: identifiersOf(course.id, id).manifest,
    score: { least: proof.score.min, most: proof.score.max },
    runs: String(proof.runs),
    guidanceChecked: checkedBetween(lesson),
  };
}

function settingsOf(standard: Standard, { detail, onFail, nation, locale }: PackageOptions): Settings {
  return { standard, detail, onFail, nation, locale };
}

/** Digest of what surrounds a lesson. `logo` is the school's; null where it has none. */
export function aroundOf({ course }: SoundLesson, logo: PackageFile | null): string {
  return digest([course, logo && Buffer.from(logo.bytes).toString('base64')]);
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
export function playerDigest(built: readonly PackageFile[], standard: Standard): string {
  const files = playerOf(built, standard);
  return digest([
    styleOf(built),
    ...files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]),
  ]);
}

/** What `npm run package` and `npm start` share: reading the course, proving lessons, saying what was written. */
import { basename } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { isSound, loadCourse, type SoundCourse } from '../src/course/course.ts';
import { anyError, showFault, type Fault } from '../src/course/fault.ts';
import type { Standard } from '../src/course/learner/payload.ts';
import {
  isPackable,
  loadLesson,
  type JoinOptions,
  type LoadedLesson,
  type SoundLesson,
} from '../src/course/lesson.ts';
import { languageName, untranslated } from '../src/course/translated-lesson.ts';
import { WRITTEN_IN } from '../src/course/translation/translation.ts';
import { PSEUDO_LOCALE } from '../src/locale/pseudo.ts';
import { readBuiltPlayer } from '../src/package/built-player.ts';
import { courseJobs, type CoursePackaging } from '../src/package/course-package.ts';
import { checkJobs } from '../src/package/lms-check.ts';
import type { PackageFile } from '../src/package/package-file.ts';
import { lessonsFor } from '../src/package/package-lessons.ts';
import type { School } from '../src/package/school/school.ts';
import type { PackageRecord, CourseRecord, ZipRecord } from '../src/package/package-record.ts';
import type { ScormStandard } from '../src/package/scorm-files.ts';
import { SCHEMAS } from '../src/package/schema-files.ts';
import { sizeInWords } from '../src/package/upload-sheet/packages-part.ts';
import type { Written } from '../src/package/write.ts';
import { lazily, type ZipJob, type ZipJobs } from '../src/package/zip-jobs.ts';
import { buildIfStale } from './build.ts';
import { paint, refuse, table } from './command-line.ts';

/** What a long command needs besides what it does. */
export interface Running {
  progress: { show: (text: string) => void; clear: () => void };
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}

/** A signal that Ctrl-C and a polite kill abort. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  return stop.signal;
}

/** The course in a folder. Ends the command where it is missing (2) or at fault (1). */
export function soundCourse(dir: string): SoundCourse {
  let course;
  try {
    course = loadCourse(dir);
  } catch (error) {
    return refuse((error as Error).message);
  }
  showErrors(course.faults);
  return isSound(course) && !anyError(course.faults)
    ? course
    : endWith(1, 'Nothing was written: mend the course first.');
}

/** Checks and proves some lessons. Ends the command where one is at fault (1) or Ctrl-C came (130). */
export async function soundLessons(
  course: SoundCourse,
  ids: readonly string[],
  options: JoinOptions,
  { progress, signal }: Running,
): Promise<SoundLesson[]> {
  const lessons: LoadedLesson[] = [];
  for (const [i, id] of ids.entries()) {
    progress.show(`Proving ${id} (${i + 1} of ${ids.length})`);
    lessons.push(loadLesson(course, id, options));
    // Lets Ctrl-C be heard between two proofs.
    await turn();
    endIfStopped({ progress, signal });
  }
  progress.clear();
  for (const { faults } of lessons) showErrors(faults);
  for (const { id, translation } of lessons) {
    if (translation) for (const line of untranslated(translation)) console.error(`${id}: ${line}`);
    else if (options.locale !== WRITTEN_IN && options.locale !== PSEUDO_LOCALE)
      console.error(
        `${id}: It is not translated into ${languageName(options.locale)}, and stands in its own language.`,
      );
  }
  const warnings = lessons.flatMap(({ faults }) => faults).filter(({ level }) => level === 'warning').length;
  if (warnings > 0)
    console.error(`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}: npm run check shows them.`);
  const sound = lessons.filter((lesson): lesson is SoundLesson => isPackable(lesson));
  return sound.length === lessons.length ? sound : endWith(1, 'Nothing was written: mend these first.');
}

/** The LMS checks for some standards, built where need be. They speak for the lessons given. */
export async function lmsChecks(
  course: SoundCourse,
  lessons: readonly SoundLesson[],
  standards: readonly Standard[],
  player: readonly PackageFile[],
  say: (line: string) => void,
): Promise<ZipJob<ZipRecord>[]> {
  const built = await readBuiltPlayer(await buildIfStale('lms-check', say));
  const schemas = player.filter(({ path }) => path.startsWith(SCHEMAS));
  const about = {
    course: course.file.id,
    locale: 'en-GB',
    longestTrail: Math.max(...lessons.map(({ proof }) => proof.longestTrail)),
  };
  return checkJobs(standards, about, [...built, ...schemas]);
}

/** The whole course in one zip, in each of some standards that is SCORM; its menu built where need be. */
export async function wholeCourse(
  course: SoundCourse,
  lessons: readonly SoundLesson[],
  options: Omit<CoursePackaging, 'id' | 'title' | 'version' | 'pass' | 'ownPass' | 'standards'> & {
    standards: readonly Standard[];
    pass?: number;
    /** The schools to build for; left out or empty, any school. */
    schools?: readonly School[];
  },
  player: readonly PackageFile[],
  say: (line: string) => void,
): Promise<ZipJobs<CourseRecord>> {
  const menu = await readBuiltPlayer(await buildIfStale('course-menu', say));
  const { id, title, version, pass: ownPass } = course.file;
  const standards = options.standards.filter((standard): standard is ScormStandard =>
    standard.startsWith('scorm'),
  );
  const { schools = [], pass = ownPass, ...settings } = options;
  const packaging = { ...settings, id, title, version, ownPass, pass, standards };
  // For a school or not: a course that cannot be one package is refused before anything is written.
  const forAny = courseJobs(packaging, lessons, player, menu);
  if (schools.length === 0) return forAny;
  const words = course.library.words(options.nation);
  return lazily(schools.length * forAny.length, function* () {
    for (const school of schools)
      yield* courseJobs({ ...packaging, school }, lessonsFor(school, lessons, words), player, menu);
  });
}

/** Ends the command where Ctrl-C came before anything was written. */
export function endIfStopped({ progress, signal }: Running): void {
  if (!signal.aborted) return;
  progress.clear();
  endWith(130, 'Stopped. Nothing was written.');
}

/** Ends the command with one line on what to do. */
export function endWith(code: number, why: string): never {
  console.error(why);
  process.exit(code);
}

/**
 * What was written: a table, why any of it is a review copy, what else there is to say (`more`), and last, in a line,
 * the sum of it.
 */
export function tellWritten(
  { records, checks, courses, reused }: Written,
  lessons: readonly SoundLesson[],
  out: string,
  more: readonly string[] = [],
): void {
  const schools = new Set(records.map(({ school }) => school?.id));
  console.log(schools.size > 1 ? schoolTable(records) : zipTable(records, lessons));
  console.log('');
  for (const line of reviewCopiesInWords(records)) console.log(line);
  if (courses.length > 0)
    console.log(
      schools.size > 1
        ? `The whole course in one zip: ${courses.length} zips, course-…`
        : ['The whole course in one zip:', ...courses.map(({ file }) => `  ${file}`)].join('\n'),
    );
  if (checks.length > 0)
    console.log(
      ['To see first whether an LMS will record:', ...checks.map(({ file }) => `  ${file}`)].join('\n'),
    );
  for (const line of more) console.log(line);
  const all = [...records, ...courses, ...checks];
  const kept = reused.length > 0 ? ` (${reused.length} as before)` : '';
  const forSchools = schools.size > 1 ? ` for ${schools.size} schools` : '';
  console.log(
    `${all.length} ${all.length === 1 ? 'zip' : 'zips'}${forSchools} in ${out}${kept}, ${sizeInWords(sum(all))} in all. Start with upload-sheet.html there.`,
  );
}

/** Narrow enough for a terminal of 80 columns; what is a review copy, and why, is said below it. */
function zipTable(records: readonly PackageRecord[], lessons: readonly SoundLesson[]): string {
  const proofs = new Map(lessons.map(({ id, proof }) => [id, `${proof.states} states`]));
  const rows = records.map(({ file, size, score, lesson }) => [
    file,
    sizeInWords(size),
    `${score.least} to ${score.most}`,
    proofs.get(lesson) ?? '',
  ]);
  return table([['file', 'size', 'scores', 'proof over'], ...rows]);
}

/** Each reason for which some lessons are review copies, with the lessons, unless all are for that reason. */
function reviewCopiesInWords(records: readonly PackageRecord[]): string[] {
  const lessons = new Set(records.map(({ lesson }) => lesson));
  const why = new Map<string, Set<string>>();
  for (const { lesson, reviewCopy } of records)
    for (const reason of reviewCopy) why.set(reason, (why.get(reason) ?? new Set()).add(lesson));
  if (why.size === 0) return [];
  const held = new Set(records.filter(({ reviewCopy }) => reviewCopy.length > 0).map(({ lesson }) => lesson));
  const copies = paint('caution', held.size === 1 ? 'a review copy' : 'review copies');
  const which = held.size < lessons.size ? ` (${[...held].join(', ')})` : '';
  return [
    `${held.size} of ${lessons.size} ${lessons.size === 1 ? 'lesson' : 'lessons'}: ${copies}, not for training staff${which}.`,
    ...[...why].flatMap(([reason, ids]) => [
      `  ${reason}`,
      ...(ids.size < held.size ? [`    ${[...ids].join(', ')}`] : []),
    ]),
  ];
}

function schoolTable(records: readonly PackageRecord[]): string {
  const bySchool = new Map<string, PackageRecord[]>();
  for (const record of records) {
    const id = record.school?.id ?? '';
    bySchool.set(id, [...(bySchool.get(id) ?? []), record]);
  }
  const rows = [...bySchool].map(([id, own]) => [
    id,
    shortened(own[0]!.school?.name ?? ''),
    String(own.length),
    sizeInWords(sum(own)),
    stateInWords(own.some(({ state }) => state === 'review-copy') ? 'review-copy' : 'signed-off'),
  ]);
  return table([['school', 'name', 'zips', 'size', 'state'], ...rows]);
}

/** Characters of a school's name in the table, so that its rows fit a terminal of 80 columns beside an id of 15. */
const LONGEST_NAME = 30;

function shortened(name: string): string {
  const characters = [...name];
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME - 1).join('')}…` : name;
}

function stateInWords(state: PackageRecord['state']): string {
  return state === 'review-copy' ? paint('caution', 'review copy') : paint('good', 'release');
}

function sum(records: readonly ZipRecord[]): number {
  return records.reduce((bytes, { size }) => bytes + size, 0);
}

/** What a fault of the machine means, in words. */
export function machineFault(error: unknown, out: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const again = `What is there is whole; run it again for the rest.`;
  if (code === 'ENOSPC' || code === 'EDQUOT') return `The disk is full. ${again}`;
  const name = basename(replaced(error) ?? out);
  if (code === 'EISDIR')
    return `${name} is a folder, and stands where a file is to go. Move it away. ${again}`;
  if (code === 'EBUSY') return `${name} is open in another program. Close it there. ${again}`;
  // Windows says no more than that of a file that another program holds open.
  if (replaced(error) !== null && (code === 'EPERM' || code === 'EACCES'))
    return `${name} cannot be replaced: another program has it open, or it is protected. Close it there, or allow it to be changed. ${again}`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `${out} cannot be written to. Choose another folder.`;
  if (code === 'ENOTDIR' || code === 'EEXIST') return `${out} is not a folder. Choose another.`;
  return error instanceof Error ? error.message : String(error);
}

/** The file that was to be replaced; null where the fault is another. */
function replaced(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error)) return null;
  const { syscall, dest } = error as NodeJS.ErrnoException & { dest?: string };
  return syscall === 'rename' ? (dest ?? null) : null;
}

function showErrors(faults: readonly Fault[]): void {
  for (const fault of faults) if (fault.level === 'error') console.error(showFault(fault));
}

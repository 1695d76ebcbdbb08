/** What `npm run package` and `npm start` share: reading the course, proving lessons, saying what was written. */
import { setImmediate as turn } from 'node:timers/promises';
import { isSound, loadCourse, type SoundCourse } from '../src/course/course.ts';
import { anyError, showFault, type Fault } from '../src/course/fault.ts';
import {
  isPackable,
  loadLesson,
  type JoinOptions,
  type LoadedLesson,
  type SoundLesson,
} from '../src/course/lesson.ts';
import { sizeInWords } from '../src/package/upload-sheet.ts';
import type { Written } from '../src/package/write.ts';
import { refuse, table } from './command-line.ts';

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
  const warnings = lessons.flatMap(({ faults }) => faults).filter(({ level }) => level === 'warning').length;
  if (warnings > 0)
    console.error(`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}: npm run check shows them.`);
  const sound = lessons.filter((lesson): lesson is SoundLesson => isPackable(lesson));
  return sound.length === lessons.length ? sound : endWith(1, 'Nothing was written: mend these first.');
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

/** What was written, as a table, and why any of it is a review copy. */
export function tellWritten(
  { records, reused }: Written,
  lessons: readonly SoundLesson[],
  out: string,
): void {
  const proofs = new Map(lessons.map(({ id, proof }) => [id, `sound, ${proof.states} states`]));
  const rows = records.map(({ file, size, score, runs, minutes, lesson, reviewCopy }) => [
    file,
    sizeInWords(size),
    `${score.least} to ${score.most}`,
    runs,
    String(minutes),
    proofs.get(lesson) ?? '',
    reviewCopy.length > 0 ? 'review copy' : 'release',
  ]);
  console.log(table([['file', 'size', 'scores', 'runs', 'minutes', 'proof', 'state'], ...rows]));
  const kept = reused.length > 0 ? ` (${reused.length} as before)` : '';
  console.log(
    `\n${records.length} ${records.length === 1 ? 'zip' : 'zips'} in ${out}${kept}. Start with upload-sheet.html there.`,
  );
  for (const why of new Set(records.flatMap(({ reviewCopy }) => reviewCopy)))
    console.log(`Review copy: ${why}`);
}

/** What a fault of the machine means, in words. */
export function machineFault(error: unknown, out: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC') return `The disk is full. The zips in ${out} are whole; run it again for the rest.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `${out} cannot be written to. Choose another folder.`;
  if (code === 'ENOTDIR' || code === 'EEXIST') return `${out} is not a folder. Choose another.`;
  return error instanceof Error ? error.message : String(error);
}

function showErrors(faults: readonly Fault[]): void {
  for (const fault of faults) if (fault.level === 'error') console.error(showFault(fault));
}

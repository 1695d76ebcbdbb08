/** What `npm run check` checks and how it says so: lessons by name or path, and the course that they belong to. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isSound, loadCourse, type Course } from '../src/course/course.ts';
import { showFault, type Fault } from '../src/course/fault.ts';
import { joinLesson, type JoinOptions } from '../src/course/lesson.ts';
import { didYouMean } from '../src/story/author/nearest.ts';

/** A lesson file to check, and the id that its folder gives it. */
export interface Target {
  id: string;
  file: string;
}

/** What was checked, and everything that was found, in the order of the course. */
export interface Checked {
  lessons: number;
  faults: Fault[];
  /** Whether the course itself kept its lessons from being checked. */
  courseAtFault: boolean;
}

/** The lessons meant by some names and paths; without any, every lesson of the course. Throws Error where one is not there. */
export function targetsOf(asked: readonly string[], dir: string, course: Course): Target[] {
  const own = (id: string): Target => ({ id, file: join(dir, id, 'lesson.yaml') });
  if (asked.length === 0) return course.lessons.map(own);
  return asked.flatMap((name) => {
    if (course.lessons.includes(name)) return own(name);
    if (resolve(name) === resolve(dir)) return course.lessons.map(own);
    const file = existsSync(name) && statSync(name).isDirectory() ? join(name, 'lesson.yaml') : name;
    if (existsSync(file)) return { id: basename(dirname(resolve(file))), file: relative('.', file) };
    const all = `There are: ${course.lessons.join(', ')}; or give the path of a lesson.yaml.`;
    throw new Error(`There is no lesson "${name}". ${didYouMean(name, course.lessons, all)}`);
  });
}

/**
 * Reads the course and checks and proves lessons. A course at fault is told of, and its lessons are left.
 * Throws Error where the course or a lesson that was asked for is not there.
 */
export function checkAll(asked: readonly string[], dir: string, options: JoinOptions): Checked {
  const course = loadCourse(dir);
  const targets = targetsOf(asked, dir, course);
  if (!isSound(course)) return { lessons: 0, faults: course.faults, courseAtFault: true };
  const sound = course;
  const found = targets.flatMap(
    ({ id, file }) => joinLesson(sound, id, { text: readFileSync(file, 'utf8'), file }, options).faults,
  );
  return { lessons: targets.length, faults: [...course.faults, ...found], courseAtFault: false };
}

/** Every folder in which a change may change what is found: the course's, and those of the paths asked for. */
export function foldersToWatch(asked: readonly string[], dir: string): string[] {
  const paths = asked.filter((name) => existsSync(name));
  const roots = [dir, ...paths.map((path) => (statSync(path).isDirectory() ? path : dirname(path)))];
  const within = (folder: string): string[] => [
    folder,
    ...readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => within(join(folder, name))),
  ];
  return [...new Set(roots.flatMap(within))];
}

/** A fault as it is printed: as it stands, or in colour on a terminal. */
export function faultLine(fault: Fault, colour: boolean): string {
  if (!colour) return showFault(fault);
  const { file, line, column, level, code, message, hint } = fault;
  const paint = (sgr: number, text: string): string => `\u001b[${sgr}m${text}\u001b[0m`;
  const shown = level === 'error' ? paint(31, level) : paint(33, level);
  return `${paint(1, `${file}:${line}:${column}:`)} ${shown} ${paint(2, code)} ${message}${hint ? ` ${paint(2, hint)}` : ''}`;
}

/** `2 lessons checked: 1 error, no warnings.` */
export function summaryOf({ lessons, faults, courseAtFault }: Checked): string {
  const errors = faults.filter(({ level }) => level === 'error').length;
  const warnings = faults.length - errors;
  const what = courseAtFault
    ? 'No lesson was checked: mend the course first'
    : `${counted(lessons, 'lesson')} checked`;
  return `${what}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`;
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What is new among faults, and what is gone. The same fault on another line is the same. */
export function changesBetween(
  before: readonly Fault[],
  after: readonly Fault[],
): { came: Fault[]; went: Fault[] } {
  return { came: without(after, before), went: without(before, after) };
}

function without(some: readonly Fault[], others: readonly Fault[]): Fault[] {
  const left = new Map<string, number>();
  const key = ({ file, code, message }: Fault): string => [file, code, message].join('\n');
  for (const other of others) left.set(key(other), (left.get(key(other)) ?? 0) + 1);
  return some.filter((fault) => {
    const count = left.get(key(fault)) ?? 0;
    left.set(key(fault), count - 1);
    return count <= 0;
  });
}

/** `npm run governors`: a page for governors from the local LMS's gradebook or an LMS's export. Names nobody. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isSound, loadCourse } from '../src/course/course.ts';
import { loadLesson } from '../src/course/lesson.ts';
import { knownIn } from '../src/governors/known-lessons.ts';
import { governorsPage } from '../src/governors/page.ts';
import { readExport } from '../src/governors/read-export.ts';
import { governorsReport } from '../src/governors/report.ts';
import type { Taken } from '../src/governors/taken.ts';
import { keyOfPayload, type LessonKey } from '../src/host/library/lesson-key.ts';
import { responseWords } from '../src/host/library/response-words.ts';
import { didYouMean } from '../src/story/author/nearest.ts';
import { readCommandLine, refuse, table, today } from './command-line.ts';
import { exportText } from './export-text.ts';
import { machineFault } from './packaging.ts';

const PACKAGES = 'dist/packages/packages.json';

const { given, arguments: asked } = readCommandLine({
  name: 'npm run governors',
  arguments: 'FILE',
  about:
    'Makes a one-page report for governors: staff completed, when, versions, commonest wrong decision. No names; groups under five are hidden.',
  flags: {
    packages: { value: 'FILE', says: `What the lessons are: left out, ${PACKAGES} where it is there.` },
    out: { value: 'FILE', says: 'Where the report goes; left out, dist/governors.html.' },
    staff: { value: 'NUMBER', says: 'How many people are to take the lessons; left out, it is not said.' },
    lesson: { value: 'ID', says: 'Which lesson the export is about, where it does not say.' },
    school: { value: 'NAME', says: 'The school’s name; left out, that of the packages.' },
    json: { says: 'Prints the figures as JSON instead.' },
  },
  example: 'npm run governors -- gradebook.csv --staff 42',
  notes: `FILE is gradebook.csv from the local LMS ("Download as CSV"), or the CSV export of another LMS: a row for each
person and lesson, or a column for each lesson. docs/governors.md tells which columns are understood.
Ends with 0 when done, 2 where the file or the command line is not understood.`,
});

const [file, ...more] = asked;
if (file === undefined || more.length > 0)
  refuse('Give one file, such as gradebook.csv from the local LMS: npm run governors -- gradebook.csv');
const out = given.out?.[0] ?? 'dist/governors.html';
if (resolve(out) === resolve(file)) refuse(`--out would write over ${file}. Choose another file.`);
/** The wording of each lesson that an export holds responses of, by its title. */
const keys = new Map<string, LessonKey | null>();
const course = knownIn(packagesJson());
if (given.packages && course.lessons.length === 0)
  refuse(`${given.packages[0]} is not a packages.json, or has no lesson in it.`);
const staff = given.staff && wholeNumber(given.staff[0]!);
const only = given.lesson && lessonTitle(given.lesson[0]!);

const { ours, others } = sorted(takenIn(file));
if (others.length > 0)
  console.error(`Left out, because the packages have no such lesson: ${others.join(', ')}.`);

const report = governorsReport(ours, {
  known: course.lessons,
  day: today(),
  ...(staff !== undefined && { staff }),
});
if (given.json) console.log(JSON.stringify(report, null, 2));
else {
  const page = governorsPage(report, {
    course: course.title,
    school: given.school?.[0] ?? course.school,
    answersNote: course.answersNote,
  });
  try {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, page);
  } catch (error) {
    refuse(machineFault(error, dirname(out)));
  }
  console.log(
    table([
      ['lesson', 'staff completed', 'when'],
      ...report.lessons.map(({ lesson, completed, when }) => [lesson, completed, when ?? 'not shown']),
    ]),
  );
  console.log(`\n${out} is there to print.`);
}

/** What was taken of the lessons that packages are known of, and the titles of what else the LMS has courses on. */
function sorted(all: readonly Taken[]): { ours: Taken[]; others: string[] } {
  if (course.lessons.length === 0) return { ours: [...all], others: [] };
  const titles = new Set(course.lessons.map(({ title }) => title));
  const ours = all.filter(({ lesson }) => titles.has(lesson));
  const others = [...new Set(all.map(({ lesson }) => lesson))].filter((title) => !titles.has(title));
  if (ours.length === 0 && others.length > 0)
    refuse(
      `${file} is about other lessons than the packages are: ${others.join(', ')}. Say which packages with --packages.`,
    );
  return { ours, others };
}

function takenIn(path: string): Taken[] {
  const bytes = read(path);
  try {
    return readExport(exportText(bytes), {
      known: course.lessons,
      words,
      ...(only !== undefined && { lesson: only }),
    });
  } catch (error) {
    return refuse(`${file} cannot be understood. ${(error as Error).message}`);
  }
}

/** A decision in the words of the lesson as it stands in `modules/`; null where it is not there. */
function words(title: string, interaction: string, response: string) {
  if (!keys.has(title)) keys.set(title, keyOf(title));
  const key = keys.get(title) ?? null;
  const told = key && responseWords(key, interaction, response);
  return told ? { asked: told.prompt, answered: told.answers.join('; ') } : null;
}

function keyOf(title: string): LessonKey | null {
  const id = course.lessons.find((lesson) => lesson.title === title)?.id;
  if (id === undefined || !existsSync('modules/course.yaml')) return null;
  const whole = loadCourse('modules');
  if (!isSound(whole) || !whole.lessons.includes(id)) return null;
  const { story } = loadLesson(whole, id, { nation: 'england', locale: 'en-GB', day: today() });
  return story && keyOfPayload({ story });
}

function lessonTitle(id: string): string {
  const lesson = course.lessons.find((one) => one.id === id);
  const ids = [...new Set(course.lessons.map((one) => one.id))];
  const there = `There are: ${ids.join(', ') || 'none known: give --packages'}.`;
  return lesson?.title ?? refuse(`There is no lesson "${id}". ${didYouMean(id, ids, there)}`);
}

function wholeNumber(text: string): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0
    ? number
    : refuse(`--staff is not "${text}". It takes a whole number above 0.`);
}

function packagesJson(): string | null {
  const path = given.packages?.[0] ?? (existsSync(PACKAGES) ? PACKAGES : null);
  return path === null ? null : read(path).toString('utf8');
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return refuse(`${path} cannot be read. Is it there?`);
  }
}

/** `npm run package`: checks and proves lessons, then writes one zip for each lesson and standard. */
import type { SoundLesson } from '../src/course/lesson.ts';
import type { Detail, OnFail, Standard } from '../src/course/learner/payload.ts';
import { NATIONS } from '../src/guidance/author/nations.ts';
import type { Nation } from '../src/guidance/learner/fact.ts';
import { LOCALES } from '../src/locale/choose.ts';
import { readBuiltPlayer } from '../src/package/built-player.ts';
import { STANDARDS } from '../src/package/file-names.ts';
import { courseAbout } from '../src/package/course-about.ts';
import { lessonsByMark, packageJobs } from '../src/package/package-lessons.ts';
import type { ZipRecord } from '../src/package/package-record.ts';
import { changesSince, courseChangesSince } from '../src/package/since/old-index.ts';
import { changeInWords } from '../src/package/since/tell.ts';
import { courseChangeInWords } from '../src/package/since/tell-courses.ts';
import { writePackages } from '../src/package/write.ts';
import { aboutEach, inTurn } from '../src/package/zip-jobs.ts';
import { buildIfStale } from './build.ts';
import { needOneOf, passMark, progressLine, readCommandLine, refuse, today } from './command-line.ts';
import { packagesOfBefore, projectVersion, schoolsFrom } from './package-inputs.ts';
import {
  endIfStopped,
  endWith,
  lmsChecks,
  machineFault,
  soundCourse,
  soundLessons,
  stopSignal,
  tellWritten,
  wholeCourse,
} from './packaging.ts';

const { given, arguments: asked } = readCommandLine({
  name: 'npm run package',
  arguments: '[lesson…]',
  about:
    'Checks and proves lessons, then writes one zip for each lesson and standard. Without a lesson, the whole course.',
  flags: {
    standard: {
      value: 'NAME',
      many: true,
      oneOf: STANDARDS,
      says: 'Left out, all; several joined by commas.',
    },
    out: { value: 'DIR', says: 'Where the zips go; left out, dist/packages.' },
    nation: { value: 'NAME', oneOf: NATIONS, says: 'Whose guidance and words; left out, england.' },
    locale: { value: 'TAG', oneOf: LOCALES, says: 'The language; left out, en-GB.' },
    pass: { value: 'MARK', says: 'The pass mark, 1 to 100; left out, each lesson’s own.' },
    'on-fail': {
      value: 'WORD',
      oneOf: ['incomplete', 'failed'],
      says: 'What an LMS is told of a run that did not pass; left out, incomplete.',
    },
    detail: {
      value: 'WORD',
      oneOf: ['decisions', 'score'],
      says: 'How much an LMS is told; left out, decisions.',
    },
    school: {
      value: 'FILE',
      says: 'A school’s contacts and logo, or a trust’s list of schools: packages for each (docs/schools.md).',
    },
    since: {
      value: 'FILE',
      says: 'The packages.json of before: says what changed, and whether replacing is safe in mid-lesson.',
    },
    release: {
      says: 'Refuses a lesson that is not signed off as it stands, or rests on guidance to check or past review.',
    },
    json: { says: 'Prints the packages as JSON.' },
  },
  example: 'npm run package -- new-friend-in-the-game --standard scorm12,scorm2004-3 --pass 85',
  notes:
    'Ends with 0 when done, 1 where lessons or facts are at fault, 2 where the command line or the machine is, 130 when stopped.',
});

const out = given.out?.[0] ?? 'dist/packages';
const nation = (given.nation?.[0] ?? 'england') as Nation;
const locale = given.locale?.[0] ?? 'en-GB';
const pass = given.pass ? { pass: passMark(given.pass[0]!) } : {};
const schools = given.school ? schoolsFrom(given.school[0]!) : [];
// Read before anything is written: it may be the very file that this run replaces.
const before = given.since ? packagesOfBefore(given.since[0]!) : null;
const running = { progress: progressLine(), signal: stopSignal() };

const course = soundCourse('modules');
const ids = asked.length > 0 ? [...new Set(asked)] : course.file.order;
for (const id of ids) needOneOf('lesson', id, course.lessons);
const lessons = await soundLessons(course, ids, { nation, locale, day: today(), ...pass }, running);
if (given.release) refuseReviewCopies(lessons);

try {
  const player = await readBuiltPlayer(await buildIfStale('player', running.progress.show));
  endIfStopped(running);
  const standards = STANDARDS.filter((standard) =>
    (given.standard ?? STANDARDS).includes(standard),
  ) as Standard[];
  const settings = {
    standards,
    nation,
    locale,
    onFail: (given['on-fail']?.[0] ?? 'incomplete') as OnFail,
    detail: (given.detail?.[0] ?? 'decisions') as Detail,
  };
  const jobs = packageJobs(lessons, player, {
    ...settings,
    schools,
    words: course.library.words(nation),
  });
  const made = lessonsByMark(lessons);
  // The check and the course in one zip speak for all lessons.
  const { show } = running.progress;
  const isWhole = asked.length === 0;
  const courses = isWhole
    ? await wholeCourse(course, lessons, { ...settings, ...pass, schools }, player, show)
    : [];
  const checks = isWhole ? await lmsChecks(course, lessons, standards, player, show) : [];
  const now = { packages: aboutEach(jobs), courses: aboutEach(courses), lessons: made };
  const since = before && {
    lessons: changesSince(before, now, isWhole),
    courses: courseChangesSince(before, now),
  };
  const written = await writePackages(out, inTurn<ZipRecord>(jobs, courses, checks), {
    course: courseAbout(course, nation),
    lessons: made,
    built: player,
    version: projectVersion(),
    ...(since && { since }),
    signal: running.signal,
    onProgress: (done, all, file) => running.progress.show(`${done + 1} of ${all}: ${file}`),
  });
  running.progress.clear();
  const records = since
    ? written.records.map((record) => ({
        ...record,
        since: since.lessons.find(({ lesson }) => lesson === record.lesson),
      }))
    : written.records;
  if (given.json) console.log(JSON.stringify(records, null, 2));
  else
    tellWritten(
      written,
      lessons,
      out,
      since
        ? [
            `Since ${given.since![0]!}:`,
            ...since.lessons.flatMap(changeInWords),
            ...since.courses.flatMap(courseChangeInWords),
          ]
        : [],
    );
  if (written.interrupted) endWith(130, 'Stopped. What is there is whole; run it again for the rest.');
} catch (error) {
  running.progress.clear();
  refuse(machineFault(error, out));
}

function refuseReviewCopies(all: readonly SoundLesson[]): void {
  const copies = all.filter(({ reviewCopy }) => reviewCopy.length > 0);
  for (const { file, reviewCopy } of copies) for (const why of reviewCopy) console.error(`${file}: ${why}`);
  if (copies.length > 0)
    endWith(
      1,
      'Nothing was written: these may not be released. Without --release they become review copies.',
    );
}

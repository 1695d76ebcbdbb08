import { escapeMarkup } from '../escape.ts';
import { STANDARD_NAMES } from '../file-names.ts';
import { tableOf } from '../page.ts';
import type { CourseAbout, CourseRecord, PackageRecord, ZipRecord } from '../package-record.ts';

/** Says above everything else that packages are review copies, where any is. */
export function reviewNotice(records: readonly PackageRecord[]): string {
  const copies = records.filter(({ reviewCopy }) => reviewCopy.length > 0);
  if (copies.length === 0) return '';
  const which =
    copies.length === records.length
      ? 'Every package here is a review copy'
      : 'Some packages here are review copies';
  return `<p class="notice"><strong>${which}.</strong> They are for people who check the lessons, and not for training staff. Each says why below and on its own first screen.</p>`;
}

/** Each lesson with its zips. */
export function lessonParts(records: readonly PackageRecord[]): string {
  const lessons = [...new Set(records.map(({ lesson }) => lesson))];
  return lessons.map((lesson) => lessonPart(records.filter((record) => record.lesson === lesson))).join('\n');
}

function lessonPart(records: readonly PackageRecord[]): string {
  const first = records[0]!;
  const reasons = [...new Set(records.flatMap(({ reviewCopy }) => reviewCopy))];
  return `<section>
<h3>${escapeMarkup(first.title)}</h3>
<p>About ${first.minutes} minutes. Guidance that it rests on is to be reviewed ${
    first.earliestReview === null ? 'on no set day' : `by <time>${escapeMarkup(first.earliestReview)}</time>`
  }.</p>
${
  reasons.length === 0
    ? '<p>Signed off as it stands.</p>'
    : `<p>Review copy, because:</p>\n<ul>\n${reasons.map((why) => `<li>${escapeMarkup(why)}</li>`).join('\n')}\n</ul>`
}
${tableOf(['File', 'For', 'Size', 'Pass mark', 'Scores', 'Not passed is sent as', 'Recorded', 'Content hash'], records.map(row))}
</section>`;
}

function row(record: PackageRecord): string[] {
  return [
    `<code>${escapeMarkup(record.file)}</code>`,
    escapeMarkup(STANDARD_NAMES[record.standard]),
    sizeInWords(record.size),
    String(record.pass),
    `${record.score.least} to ${record.score.most}`,
    notPassed(record),
    recorded(record),
    `<code>${record.contentHash.slice(0, 12)}</code>`,
  ];
}

function recorded({ standard, detail }: PackageRecord): string {
  if (standard === 'web') return 'on the device only';
  return detail === 'score' ? 'score, status, time, place' : 'score, status, time, place, each decision';
}

/** cmi5 has no word for a run that did not pass yet: nothing is said until there is something to say. */
function notPassed({ standard, onFail }: PackageRecord): string {
  if (standard === 'web') return 'nothing is sent';
  return standard === 'cmi5' && onFail === 'incomplete' ? 'nothing until it is passed' : onFail;
}

/** The LMS checks, which say whether lessons will record; nothing where there is none. */
export function checkPart(checks: readonly ZipRecord[]): string {
  if (checks.length === 0) return '';
  return `<p>First of all, upload the LMS check. It is a package of its own that says in a minute whether lessons will record there, and why not.</p>
${tableOf(
  ['File', 'For', 'Size', 'Content hash'],
  checks.map(({ file, standard, size, contentHash }) => [
    `<code>${escapeMarkup(file)}</code>`,
    escapeMarkup(STANDARD_NAMES[standard]),
    sizeInWords(size),
    `<code>${contentHash.slice(0, 12)}</code>`,
  ]),
)}`;
}

/** The whole course in one zip; nothing where there is none. */
export function coursePart(courses: readonly CourseRecord[]): string {
  if (courses.length === 0) return '';
  return `<h3>The whole course in one zip</h3>
<p>Instead of a zip for each lesson. Take <strong>several</strong> where your LMS shows the parts of a package one by one: each lesson keeps a score of its own. Take <strong>one</strong> where it does not: a menu leads to the lessons, and the one score is written when every lesson has been ended once. Where you are not sure, take a zip for each lesson.</p>
${tableOf(
  ['File', 'For', 'Parts', 'Size', 'Pass mark', 'Content hash'],
  courses.map(({ file, standard, kind, size, pass, contentHash }) => [
    `<code>${escapeMarkup(file)}</code>`,
    escapeMarkup(STANDARD_NAMES[standard]),
    kind === 'multi' ? 'several' : 'one',
    sizeInWords(size),
    kind === 'multi' ? 'each lesson’s own' : String(pass),
    `<code>${contentHash.slice(0, 12)}</code>`,
  ]),
)}`;
}

/** Who takes which lessons. */
export function pathwayPart({ pathways }: CourseAbout): string {
  if (pathways.length === 0) return '';
  return `<h2>Who takes which lessons</h2>
${tableOf(
  ['Role', 'Lessons'],
  pathways.map(({ role, lessons }) => [
    escapeMarkup(role),
    lessons.map(({ title }) => escapeMarkup(title)).join('<br>'),
  ]),
)}`;
}

/** The exact pass mark of some packages, or where it is to be read where they differ. */
export function passInWords(records: readonly PackageRecord[]): string {
  const marks = [...new Set(records.filter(({ standard }) => standard !== 'web').map(({ pass }) => pass))];
  return marks.length === 1 ? String(marks[0]) : 'the lesson’s pass mark, above,';
}

/** Bytes in words: `87 kB`. */
export function sizeInWords(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}

import type { LessonChange, Standing } from './compare.ts';
import { isSameCourse, type CourseChange, type CourseStanding } from './compare-courses.ts';
import { kindsOf, namedShort, notBeforeInWords } from './tell.ts';

const STANDINGS: Readonly<Record<CourseStanding, string>> = {
  resumes:
    'Safe to replace in the LMS: whoever is in the middle of a lesson resumes where they were, and every recorded score and status stays.',
  'some-go-back':
    'Safe to replace in the LMS: recorded scores and statuses stay. Some of those in the middle of these go back, as said of each lesson above, and are told so:',
  'starts-again':
    'Recorded scores and statuses stay, but whoever is in the middle of one of these starts it again, and is told so. Replace it when few are:',
  'drops-records':
    'Not safe to replace: a lesson that is gone was a part of its own, and an LMS may drop the records of a part that is gone. Put it up as a new activity.',
  'another-activity':
    'Not safe to replace: its identifier changed, so an LMS takes it for something else and may drop its records. Put it up as a new activity.',
};

const NAMED_WITH: readonly (Standing | null)[] = ['some-go-back', 'starts-again'];

/** What a zip of the whole course is called in a sentence. */
function nameOf({ kind }: CourseChange): string {
  return kind === 'multi'
    ? 'The whole course, each lesson a part (course-…-multi)'
    : 'The whole course with a menu (course-…-single)';
}

/** What changed in a zip of the whole course, as lines of text: the first says what, the rest what it means. */
export function courseChangeInWords(change: CourseChange): string[] {
  const { from, to, standing, changed, notes } = change;
  const name = nameOf(change);
  if (from === null) return [`${name} ${to}: new.`, '  Put it up as a new activity.'];
  if (to === null)
    return [`${name} ${from}: no longer packaged.`, '  Leave it in the LMS while its records are needed.'];
  const version = from === to ? to : `${from} → ${to}`;
  const added = notBeforeInWords(change);
  if (isSameCourse(change)) return [`${name} ${version}: as it was. There is nothing to replace.`, ...added];
  return [
    `${name} ${version}: changed.`,
    ...detailsOf(change).map((line) => `  ${line}`),
    ...(standing ? [`  ${STANDINGS[standing]}`] : []),
    ...(standing !== null && (NAMED_WITH as readonly unknown[]).includes(standing)
      ? [`    ${namedShort(changed.filter(backIn).map(({ lesson }) => lesson))}`]
      : []),
    ...notes.map((note) => `  ${note}`),
    ...added,
  ];
}

function backIn({ standing }: LessonChange): boolean {
  return NAMED_WITH.includes(standing);
}

function detailsOf(change: CourseChange): string[] {
  const { added, removed, reordered, changed, player, around, schools, passes, reporting, kind } = change;
  return [
    ...(added.length > 0 ? [`lessons: with ${namedShort(added)}`] : []),
    ...(removed.length > 0 ? [`lessons: without ${namedShort(removed)}`] : []),
    ...(reordered ? ['lessons: in another order'] : []),
    ...changed.map((lesson) => `${lesson.lesson}: ${new Intl.ListFormat('en-GB').format(kindsOf(lesson))}`),
    ...(around ? ['text outside the lessons: support card, certificate or contacts'] : []),
    ...(schools.length > 0 ? [`contacts or logo: only those of ${namedShort(schools)}`] : []),
    ...(player ? [kind === 'single' ? 'player or menu' : 'player'] : []),
    ...passes.map((how) => `marking: of the course, ${how}`),
    ...reporting.map((how) => `reporting: ${how}`),
  ];
}

import { compareLessons, isSame, type LessonChange, type Packed, type Standing } from './compare.ts';
import type { LessonParts } from './lesson-parts.ts';
import { compareZips, type PackedZip, type ZipsChange } from './zips.ts';

/** The whole course as some zips hold it: what `packages.json` says of them together. */
export interface PackedCourse {
  /** `multi`: each lesson its own SCO. `single`: one SCO with a menu. */
  kind: 'multi' | 'single';
  title: string;
  version: string;
  /** By which an LMS knows the activity again. */
  identifier: string;
  /** In the order in which they stand. */
  lessons: { id: string; version: string; pass: number; parts: LessonParts }[];
  /** One for each standard, school and setting; the player's digest is the menu's with it. */
  zips: readonly PackedZip[];
}

/**
 * What a new zip of the whole course means in the LMS: as `Standing` has it for the lessons in it, or `drops-records`,
 * where a lesson that is gone was a SCO of its own.
 */
export type CourseStanding = Standing | 'drops-records';

/** What changed in a zip of the whole course. */
export interface CourseChange extends ZipsChange {
  kind: PackedCourse['kind'];
  title: string;
  /** Null where there was none before. */
  from: string | null;
  /** Null where it is no longer packaged. */
  to: string | null;
  added: string[];
  removed: string[];
  /** Whether the lessons that stayed stand in another order. */
  reordered: boolean;
  /** Lessons that changed, each as its own package would have. */
  changed: LessonChange[];
  /** Null where there is nothing to compare. */
  standing: CourseStanding | null;
  notes: string[];
}

/** Compares the whole course as it was packaged with how it is packaged now. Pure. */
export function compareCourses(before: PackedCourse, now: PackedCourse): CourseChange {
  const was = new Map(before.lessons.map((lesson) => [lesson.id, lesson]));
  const is = new Set(now.lessons.map(({ id }) => id));
  const added = now.lessons.flatMap(({ id }) => (was.has(id) ? [] : [id]));
  const removed = before.lessons.flatMap(({ id }) => (is.has(id) ? [] : [id]));
  const stayed = before.lessons.flatMap(({ id }) => (is.has(id) ? [id] : []));
  const changed = now.lessons.flatMap((lesson) => {
    const old = was.get(lesson.id);
    // What surrounds the lessons, and their player, is the course's: it is told once.
    const change = old && compareLessons(asPacked(old), asPacked(lesson));
    return change && !isSame(change) ? [change] : [];
  });
  const zips = compareZips(before.zips, now.zips);
  const change: CourseChange = {
    kind: now.kind,
    title: now.title,
    from: before.version,
    to: now.version,
    added,
    removed,
    reordered: now.lessons.filter(({ id }) => was.has(id)).some(({ id }, place) => id !== stayed[place]),
    changed,
    ...zips,
    // Of several parts each has its own mark, and says itself where that changed.
    passes: now.kind === 'multi' ? [] : zips.passes,
    standing: standingOf(before, now, removed, changed),
    notes: [],
  };
  return { ...change, notes: notesOf(change) };
}

/** The whole course where it was not packaged before, or is not now. */
export function onlyOneCourse({ kind, title, version }: PackedCourse, when: 'before' | 'now'): CourseChange {
  return {
    kind,
    title,
    from: when === 'before' ? version : null,
    to: when === 'now' ? version : null,
    added: [],
    removed: [],
    reordered: false,
    changed: [],
    ...compareZips([], []),
    standing: null,
    notes: [],
  };
}

/** Whether nothing in the zip changed. */
export function isSameCourse(change: CourseChange): boolean {
  const { added, removed, reordered, changed, player, around, passes, reporting, standing } = change;
  return (
    standing === 'resumes' &&
    !player &&
    !around &&
    !reordered &&
    added.length + removed.length + changed.length + passes.length + reporting.length === 0
  );
}

function standingOf(
  before: PackedCourse,
  now: PackedCourse,
  removed: readonly string[],
  changed: readonly LessonChange[],
): CourseStanding {
  if (before.identifier !== now.identifier) return 'another-activity';
  if (now.kind === 'multi' && removed.length > 0) return 'drops-records';
  const standings = changed.map(({ standing }) => standing);
  return (['starts-again', 'some-go-back'] as const).find((one) => standings.includes(one)) ?? 'resumes';
}

function notesOf(change: CourseChange): string[] {
  const { kind, from, to, added, removed, changed, around, passes, reporting } = change;
  const content = added.length + removed.length + changed.length + passes.length > 0 || around;
  return [
    ...(content && from === to
      ? [`Its content changed, and its version is still ${to}: raise it, so that records can be told apart.`]
      : []),
    ...(added.length > 0
      ? [
          kind === 'single'
            ? 'Whoever has passed the course stays passed; for everybody else the new lesson counts too.'
            : 'The new lesson stands as not begun for everybody, and an LMS may count a finished activity as unfinished.',
        ]
      : []),
    ...(kind === 'single' && removed.length > 0
      ? ['The place and result of a lesson that is gone are forgotten; the course’s score and status stay.']
      : []),
    ...(passes.length > 0 || changed.some(({ marking }) => marking.length > 0)
      ? ['Results recorded before stay as they are; runs that end from now on are marked by the new rules.']
      : []),
    ...(reporting.length > 0
      ? ['What the LMS holds stays as it is; what is sent from now on follows the new setting.']
      : []),
  ];
}

/** A lesson of a course, as a zip of its own that differs from others by its pass mark alone. */
function asPacked({ id, version, pass, parts }: PackedCourse['lessons'][number]): Packed {
  const zip: PackedZip = {
    standard: 'scorm12',
    school: null,
    pass,
    detail: 'decisions',
    onFail: 'incomplete',
    player: '',
    around: '',
  };
  return { lesson: id, title: id, version, identifier: id, parts, zips: [zip] };
}

import { compareLessons, isSame, type LessonChange, type Packed, type Standing } from './compare.ts';
import type { LessonParts } from './lesson-parts.ts';

/** The whole course as some zips hold it: what `packages.json` says of them together. */
export interface PackedCourse {
  /** `multi`: each lesson its own SCO. `single`: one SCO with a menu. */
  kind: 'multi' | 'single';
  title: string;
  version: string;
  /** By which an LMS knows the activity again. */
  identifier: string;
  pass: number;
  /** In the order in which they stand. */
  lessons: { id: string; version: string; pass: number; parts: LessonParts }[];
  /** The player's digest, and the menu's with it, by standard. */
  players: Record<string, string>;
  /** Support card, certificate and contacts. */
  around: string;
}

/**
 * What a new zip of the whole course means in the LMS: as `Standing` has it for the lessons in it, or `drops-records`,
 * where a lesson that is gone was a SCO of its own.
 */
export type CourseStanding = Standing | 'drops-records';

/** What changed in a zip of the whole course. */
export interface CourseChange {
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
  /** The player, the menu, or what surrounds the lessons. */
  player: boolean;
  around: boolean;
  /** The pass mark of before, where the course is marked as a whole and it is another. */
  passWas: number | null;
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
  const player = Object.entries(now.players).some(
    ([standard, digest]) => (before.players[standard] ?? digest) !== digest,
  );
  const change: CourseChange = {
    kind: now.kind,
    title: now.title,
    from: before.version,
    to: now.version,
    added,
    removed,
    reordered: now.lessons.filter(({ id }) => was.has(id)).some(({ id }, place) => id !== stayed[place]),
    changed,
    player,
    around: before.around !== now.around,
    // Of several parts each has its own mark, and says itself where that changed.
    passWas: now.kind === 'multi' || before.pass === now.pass ? null : before.pass,
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
    player: false,
    around: false,
    passWas: null,
    standing: null,
    notes: [],
  };
}

/** Whether nothing in the zip changed. */
export function isSameCourse(change: CourseChange): boolean {
  const { added, removed, reordered, changed, player, around, passWas, standing } = change;
  return (
    standing === 'resumes' &&
    !player &&
    !around &&
    !reordered &&
    passWas === null &&
    added.length + removed.length + changed.length === 0
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

function notesOf({ kind, from, to, added, removed, changed, around, passWas }: CourseChange): string[] {
  const content = added.length + removed.length + changed.length > 0 || around || passWas !== null;
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
    ...(passWas !== null || changed.some(({ marking }) => marking.length > 0)
      ? ['Results recorded before stay as they are; runs that end from now on are marked by the new rules.']
      : []),
  ];
}

function asPacked({ id, version, pass, parts }: PackedCourse['lessons'][number]): Packed {
  return { lesson: id, title: id, version, identifier: id, pass, parts, players: {}, around: '' };
}

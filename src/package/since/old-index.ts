import { z } from 'zod';
import { compareCourses, onlyOneCourse, type CourseChange, type PackedCourse } from './compare-courses.ts';
import { compareLessons, onlyOne, type LessonChange, type Packed } from './compare.ts';
import { STANDARDS } from '../file-names.ts';
import type { PackedZip } from './zips.ts';

const digests = z.record(z.string(), z.string());
const parts = z.object({
  trail: z.string(),
  start: z.string(),
  words: z.string(),
  scenes: z.record(
    z.string(),
    z.object({
      words: z.string(),
      onward: z.string().optional(),
      decision: z
        .object({
          kind: z.enum(['choose-one', 'choose-many', 'put-in-order', 'sort', 'spot']),
          answers: digests,
          takesAll: z.boolean(),
          roads: z.string(),
          marking: z.string(),
        })
        .optional(),
    }),
  ),
  facts: digests,
});
const zip = z.object({
  title: z.string(),
  version: z.string(),
  standard: z.enum(STANDARDS),
  school: z.object({ id: z.string(), name: z.string() }).nullable().default(null),
  nation: z.string(),
  locale: z.string(),
  identifier: z.string(),
  pass: z.number(),
  detail: z.enum(['decisions', 'score']).default('decisions'),
  onFail: z.enum(['incomplete', 'failed']).default('incomplete'),
  player: z.string(),
  around: z.string(),
});
const record = zip.extend({ lesson: z.string(), mark: z.string() });
const course = zip.extend({
  kind: z.enum(['multi', 'single']),
  lessons: z.array(z.object({ id: z.string(), version: z.string(), pass: z.number(), mark: z.string() })),
});
const index = z.object({
  packages: z.array(record),
  // Older indexes name the lessons of a whole course and say no more of them: those are as if they were not there.
  courses: z
    .array(z.unknown())
    .default([])
    .transform((all) => all.flatMap((one) => course.safeParse(one).data ?? [])),
  lessons: z.record(z.string(), parts),
});

/** As much of an index as can be compared with a later one. */
export type ComparableIndex = z.infer<typeof index>;

/** What is packaged now, as far as it is compared: as an index has it, or as it is about to be. */
export interface Comparable extends Pick<ComparableIndex, 'lessons'> {
  packages: Iterable<ComparableIndex['packages'][number]>;
  courses: Iterable<ComparableIndex['courses'][number]>;
}

/** Reads a `packages.json` of before. Throws Error, one sentence, where it is none or says too little. */
export function readOldIndex(text: string, file: string): ComparableIndex {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new Error(`${file} is not a packages.json: it is not JSON.`);
  }
  const read = index.safeParse(content);
  if (read.success) return read.data;
  if (typeof content === 'object' && content !== null && 'packages' in content)
    throw new Error(
      `${file} does not say what its packages are made of, so they cannot be compared. It is older than --since.`,
    );
  throw new Error(`${file} is not a packages.json.`);
}

/**
 * What changed in each lesson from the packages of before to those of now, in the order of now; then what is no longer
 * packaged. Lessons are compared within their nation and language. `whole` says that all there is was packaged now.
 */
export function changesSince(before: Comparable, now: Comparable, whole: boolean): LessonChange[] {
  const was = packedIn(before);
  const is = packedIn(now);
  return [
    ...[...is].map(([key, packed]) => {
      const old = was.get(key);
      return old ? compareLessons(old, packed) : onlyOne(packed, 'now');
    }),
    ...(whole ? [...was].filter(([key]) => !is.has(key)).map(([, packed]) => onlyOne(packed, 'before')) : []),
  ];
}

/**
 * What changed in each zip of the whole course, as `changesSince` has it for lessons. Where the whole course was not
 * packaged now, or was not before, there is nothing to tell.
 */
export function courseChangesSince(before: Comparable, now: Comparable): CourseChange[] {
  const was = coursesIn(before);
  const is = coursesIn(now);
  if (was.size === 0 || is.size === 0) return [];
  return [
    ...[...is].map(([key, packed]) => {
      const old = was.get(key);
      return old ? compareCourses(old, packed) : onlyOneCourse(packed, 'now');
    }),
    ...[...was].filter(([key]) => !is.has(key)).map(([, packed]) => onlyOneCourse(packed, 'before')),
  ];
}

/** Every kind of whole course of an index, by kind, nation and language: its latest version, and every zip of it. */
function coursesIn({ courses, lessons }: Comparable): Map<string, PackedCourse> {
  const found = new Map<string, PackedCourse>();
  for (const one of courses) {
    const key = [one.kind, one.nation, one.locale].join('/');
    const held = one.lessons.flatMap(({ id, version, pass, mark }) =>
      lessons[mark] ? [{ id, version, pass, parts: lessons[mark] }] : [],
    );
    if (held.length < one.lessons.length) continue;
    latest(found, key, one, {
      kind: one.kind,
      title: one.title,
      version: one.version,
      identifier: one.identifier,
      lessons: held,
    });
  }
  return found;
}

/** Every lesson of an index, by lesson, nation and language: its latest version, and every zip of it. */
function packedIn({ packages, lessons }: Comparable): Map<string, Packed> {
  const found = new Map<string, Packed>();
  for (const one of packages) {
    const made = lessons[one.mark];
    if (!made) continue;
    const key = [one.lesson, one.nation, one.locale].join('/');
    latest(found, key, one, {
      lesson: one.lesson,
      title: one.title,
      version: one.version,
      identifier: one.identifier,
      parts: made,
    });
  }
  return found;
}

/** Notes what a zip holds, if no later version was met before, and in any case the zip: a school may be behind. */
function latest<Of extends { version: string; zips: readonly PackedZip[] }>(
  found: Map<string, Of>,
  key: string,
  { standard, school, pass, detail, onFail, player, around }: z.infer<typeof zip>,
  made: Omit<Of, 'zips'>,
): void {
  const met = found.get(key);
  const zips = [...(met?.zips ?? []), { standard, school, pass, detail, onFail, player, around }];
  found.set(key, { ...(met && newer(met.version, made.version) ? met : made), zips } as unknown as Of);
}

/** Whether a version comes after another: `1.10.0` after `1.9.0`. */
function newer(version: string, other: string): boolean {
  const [a, b] = [version, other].map((text) => text.split('.').map(Number));
  for (let i = 0; i < 3; i++) if (a![i] !== b![i]) return a![i]! > b![i]!;
  return false;
}

import type { Detail, OnFail, Standard } from '../course/learner/payload.ts';
import type { Nation } from '../guidance/learner/fact.ts';
import type { LessonParts } from './since/lesson-parts.ts';

/** What is known of any zip that is written. */
export interface ZipRecord {
  file: string;
  version: string;
  standard: Standard;
  /** Bytes. */
  size: number;
  sha256: string;
  /** Of what is inside, whatever wrote the zip; the same 64 characters stand in its page. */
  contentHash: string;
  /** The version of zlib that packed it: another may pack the same content into other bytes. */
  zlib: string;
}

/** What is known of a lesson's zip: a row of `packages.json`, of the table on the terminal and of the upload sheet. */
export interface PackageRecord extends ZipRecord {
  lesson: string;
  title: string;
  /** The manifest's, by which an LMS knows a package again. It never changes for a lesson. */
  identifier: string;
  /** The school that it was built for, with its contacts; null for any school. */
  school: { id: string; name: string } | null;
  nation: Nation;
  locale: string;
  detail: Detail;
  onFail: OnFail;
  /** The pass mark that the package carries, 0 to 100. */
  pass: number;
  /** Minutes as the author states them. */
  minutes: number;
  /** The scores that a run can be reported with, 0 to 100. */
  score: { least: number; most: number };
  /** How many different runs there are, in digits: there may be more than a number can count. */
  runs: string;
  /** The mark that a sign-off of this lesson names. */
  mark: string;
  /** The earliest day by which guidance that it rests on is to be reviewed, `YYYY-MM-DD`; null where it rests on none. */
  earliestReview: string | null;
  /** When the guidance that it rests on was checked, `YYYY-MM-DD`: the first and the last day; null where it rests on none. */
  guidanceChecked: { first: string; last: string } | null;
  state: 'signed-off' | 'review-copy';
  /** Why it is a review copy; empty where it may be given to staff. */
  reviewCopy: string[];
  /** Digest of the player that it carries. */
  player: string;
  /** Digest of what surrounds the lesson: support card, certificate, a school's contacts. */
  around: string;
}

/** What is known of a zip that holds the whole course. */
export interface CourseRecord extends ZipRecord {
  /** `multi`: each lesson its own SCO and score. `single`: one SCO with a menu and one score. */
  kind: 'multi' | 'single';
  title: string;
  /** The school that it was built for; null for any school. */
  school: { id: string; name: string } | null;
  /** The lessons in it, in their order. */
  lessons: { id: string; version: string; pass: number; mark: string }[];
  /** The manifest's, by which an LMS knows a package again. It never changes for a course. */
  identifier: string;
  nation: Nation;
  locale: string;
  detail: Detail;
  onFail: OnFail;
  /** The course's pass mark, 0 to 100; a lesson in a `multi` package keeps its own. */
  pass: number;
  /** Why it is a review copy; empty where it may be given to staff. */
  reviewCopy: string[];
  /** Digest of the player that it carries, and of the menu where it has one. */
  player: string;
  /** Digest of what surrounds the lessons: support card, certificate, a school's contacts. */
  around: string;
}

/** `packages.json`: what an administrator's tools read. */
export interface PackagesIndex {
  format: 1;
  course: CourseAbout;
  packages: PackageRecord[];
  /** The LMS checks, which hold no lesson. */
  checks: ZipRecord[];
  /** The whole course in one zip, for LMSs that show several lessons and for those that do not. */
  courses: CourseRecord[];
  /** What the lessons of the packages are made of, by their mark: what `--since` compares. */
  lessons: Record<string, LessonParts>;
}

/** What an administrator is told of the course. */
export interface CourseAbout {
  id: string;
  title: string;
  /** Which lessons a role takes, in the words of the nation that was packaged last. */
  pathways: { role: string; lessons: { id: string; title: string }[] }[];
  /** What answers may be used for. */
  answersNote: string;
}

/** Whether a zip holds a lesson. */
export function holdsLesson(record: ZipRecord): record is PackageRecord {
  return 'lesson' in record;
}

/** Whether a zip holds the whole course. */
export function holdsCourse(record: ZipRecord): record is CourseRecord {
  return 'kind' in record;
}

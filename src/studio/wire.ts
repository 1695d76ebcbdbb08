/** What the studio's page and its server say to each other. Times are milliseconds since the epoch. */

/** A file and which state of it: `version` is a hash of its bytes, '' where it is not there. */
export interface FileState {
  text: string;
  version: string;
}

/** One lesson of the list. */
export interface LessonEntry {
  id: string;
  title: string;
  /** The lesson's own version, such as 1.0.0. */
  version: string;
  scenes: number;
  changed: number;
  /** Whether the course's order names it. */
  inCourse: boolean;
}

/** A lesson in the bin. */
export interface BinEntry {
  /** The name of its folder in the bin. */
  name: string;
  id: string;
  deleted: number;
}

export interface CourseAnswer {
  lessons: LessonEntry[];
  bin: BinEntry[];
}

/** The files that every lesson is checked against. */
export interface SharedFiles {
  course: FileState;
  sources: FileState;
  facts: FileState;
  nations: FileState;
  /** The server's day, `YYYY-MM-DD`. */
  day: string;
}

/** A kept earlier text of a lesson. */
export interface HistoryEntry {
  name: string;
  at: number;
  bytes: number;
}

/** A write that was refused, because the file is no longer the one that was read. */
export interface ConflictAnswer extends FileState {
  error: string;
}

/** Where a lesson stands with its sign-off. */
export interface StandingAnswer {
  /** What a sign-off of it as it now stands must name; '' where it cannot be compiled. */
  mark: string;
  /** Why it is a review copy, one sentence each. */
  reviewCopy: string[];
  /** Whether it can be packaged. */
  sound: boolean;
}

/** Everything that is to be read again when a fact changes. */
export interface ImpactAnswer {
  id: string;
  /** Other facts that sum it up, or that it stands in for. */
  alsoIn: string[];
  places: { lesson: string; where: string; line: number }[];
}

/** A translation that is kept beside a lesson. Texts are named by their paths, as `translations/` writes them. */
export interface TranslationAnswer {
  /** The tag of its language. */
  to: string;
  /** How many texts the lesson has, and how many of them are translated as they now read. */
  all: number;
  current: number;
  stale: { path: string; was: string; now: string; text: string }[];
  missing: { path: string; now: string }[];
  /** Translations of texts that the lesson no longer has. */
  deleted: { path: string; text: string }[];
  /** Why its file cannot be read; '' where it can. */
  fault: string;
}

/** What came of a translator's file. */
export interface TakenAnswer {
  /** Null where nothing could be taken in. */
  translation: TranslationAnswer | null;
  /** What a person should look at, by the path of its text where it is one text. */
  problems: { path: string | null; what: string }[];
  /** What is wrong with the translated lesson, and was not with the lesson. */
  faults: { line: number; message: string }[];
}

export type Progress =
  | { kind: 'step'; says: string; done: number; all: number }
  | { kind: 'file'; file: string; bytes: number }
  | { kind: 'done'; says: string }
  | { kind: 'fault'; says: string; more: string[] };

/** Something changed under `modules/`: told to every open page. */
export interface ChangeEvent {
  /** `<lesson>/lesson.yaml`, `course.yaml`; '' where only the list of lessons changed. */
  path: string;
  version: string;
}

/** The header that carries the server's token. */
export const TOKEN_HEADER = 'x-studio-token';

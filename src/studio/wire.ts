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

/** What the check saw of an LMS, launch by launch. It is stored in the LMS's own resume data as little as can be: see marker.ts. */

/** Where the API was found, counted from the package's own window. */
export interface ApiPlace {
  /** Frames up from the window in which the search began; 0 is that window itself. */
  up: number;
  from: 'frame' | 'opener' | 'top-opener';
}

/** One element that lessons use, as it went. */
export interface ElementTried {
  element: string;
  wrote: string;
  /** Whether the LMS took it. */
  ok: boolean;
  /** The LMS's error code; 0 where there was none, -1 where the call threw. */
  error: number;
  /** What it read back as; null where the standard lets nobody read it. */
  read: string | null;
}

/** Of one launch. */
export interface Visit {
  /** 1 the first, 2 and 3 after it was closed and opened again, 4 after a pass. */
  number: 1 | 2 | 3 | 4;
  entry: string;
  mode: string;
  credit: string;
  /** Whether the LMS gave a learner's name. The name itself is kept nowhere. */
  named: boolean;
  elements: ElementTried[];
  /** Whether the commit was answered with yes. */
  committed: boolean;
  /** Characters of resume data that the LMS took at once. */
  took?: number;
  /** What came back of what the launch before left. */
  resumed?: Resumed;
}

export interface Resumed {
  /** Characters that were left, and that came back the same from the start on. */
  left: number;
  came: number;
  /** Whether what was written while the window closed is there. */
  reportedOnClosing: boolean;
  /** The status that the launch before had left, and what the LMS says now. */
  status: { left: string; now: string };
  /** The score that the launch before had left, and what the LMS says now; null where none was. */
  score: { left: string; now: string } | null;
}

/** What came of one launch: the visit, or why there was none. */
export type Outcome =
  | { kind: 'no-api' }
  | { kind: 'no-session'; place: ApiPlace }
  | { kind: 'not-recording'; place: ApiPlace; mode: string; credit: string }
  | { kind: 'visited'; place: ApiPlace; visit: Visit }
  /** This device remembers a first launch, and the LMS gave nothing of it back. */
  | { kind: 'forgotten'; place: ApiPlace; visit: Visit };

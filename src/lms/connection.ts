import type { Kept } from './device-store.ts';
import type { LearnerRecord } from './record.ts';

/** What was found when the lesson was opened. */
export interface Opening {
  /** `device` where there is no LMS and this browser remembers, `nothing` where not even that works. */
  kind: 'scorm12' | 'scorm2004' | 'cmi5' | 'device' | 'nothing';
  /** `review` also for browse and no-credit: nothing is written. */
  mode: 'normal' | 'review';
  /** The stored trail, or ''. */
  stored: string;
  location: string;
  /** What the LMS already holds. Never lowered. */
  passed: boolean;
  score: number | null;
  /** From which score on the LMS takes a pass, where it has a mark of its own that it does not leave to the lesson. */
  passAt?: number;
  /** The learner's name as the LMS gives it, for the certificate on screen; never stored. */
  learnerName: string;
  /** Runs of this lesson kept on this device beside the LMS, newest first: `reconcile` says what to do with them. */
  copies?: readonly Kept[];
  /** Where the LMS wants the learner sent on leaving, where it says so: cmi5 only. */
  returnTo?: string;
  /** The LMS has already closed this launch: it must be opened again from there. Nothing can be saved. */
  expired?: boolean;
}

/** What the learner is told about saving. `at` is milliseconds since the epoch. */
export type SaveState =
  | { kind: 'saved'; at: number }
  | { kind: 'saving' }
  /** A save did not succeed; it is being tried again. */
  | { kind: 'retrying' }
  /** Retries are used up: carry on, keep the window open. */
  | { kind: 'not-answering' }
  /** No LMS was found. */
  | { kind: 'on-device' }
  | { kind: 'nowhere' }
  /** Review: nothing is being recorded. */
  | { kind: 'not-recording' };

/** Why a record is saved; `leave` is the last, synchronous, and ends the session. */
export type SaveReason = 'start' | 'decision' | 'pause' | 'hide' | 'ending';

/**
 * A way to keep a learner's record: an LMS by one of the standards, or the device.
 * No call throws or rejects: what went wrong is told through `onState`.
 */
export interface Connection {
  /** Finds the LMS and opens the session. Called once. */
  open(): Promise<Opening>;
  /** Sends what changed, and commits at once. True when the LMS said that it holds it, or when nothing is to be recorded. */
  save(record: LearnerRecord, reason: SaveReason): Promise<boolean>;
  /**
   * Keeps a copy of the record on this device, as a second line of defence. To be awaited before what follows from a
   * decision is shown; true when it is kept.
   */
  keep?(record: LearnerRecord): Promise<boolean>;
  /**
   * Sends what changed and ends the session, synchronously: also from `pagehide`. Null where nothing was begun: then
   * what is stored stays as it is. Later calls do nothing.
   */
  leave(record: LearnerRecord | null): void;
  /** The number of interactions the LMS holds, or null where it does not say. */
  interactionCount(): number | null;
  onState(listener: (state: SaveState) => void): void;
}

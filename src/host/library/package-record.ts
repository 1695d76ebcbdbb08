import type { ScormStandard } from '../runtime/scorm-runtime.ts';
import type { LessonKey } from './lesson-key.ts';

/** One launchable item of a package's manifest. */
export interface ScoRecord {
  /** Made from the item's identifier: letters, digits, `.`, `_` and `-`, fit for a file name. */
  key: string;
  identifier: string;
  title: string;
  /** `sco` reports to an LMS; an `asset` is only a page. */
  kind: 'sco' | 'asset';
  /** Path within the package, with any query: `index.html?lesson=1`. */
  href: string;
  launchData: string;
  /** 1.2: `adlcp:masteryscore`; empty when the manifest has none. */
  masteryScore: string;
  maxTimeAllowed: string;
  timeLimitAction: string;
  /** 2004: minimum normalised measure of the primary objective, where it is satisfied by measure. */
  scaledPassingScore: string;
  completionThreshold: string;
  /** 2004: ids of the objectives that the manifest names; an LMS makes them before the package starts. */
  objectives: string[];
}

/** What an `imsmanifest.xml` says, as far as a local LMS needs it. */
export interface Manifest {
  identifier: string;
  standard: ScormStandard;
  title: string;
  version: string;
  scos: ScoRecord[];
}

/** A package in the library. Same identifier and standard: the same package, a later revision. */
export interface PackageRecord extends Manifest {
  key: string;
  /** First 12 hex digits of the zip's SHA-256: the folder that its files are in. */
  revision: string;
  sha256: string;
  fileName: string;
  bytes: number;
  files: number;
  addedAt: string;
  /** Whether it came by itself from the packages folder, or by a person's hand. */
  from: 'folder' | 'upload';
  lesson: LessonKey | null;
}

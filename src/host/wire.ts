import type { GradebookAttempt } from './attempts/gradebook.ts';
import type { Launch, Learner } from './attempts/attempt.ts';
import type { PackageRecord } from './library/package-record.ts';
import type { RefusedZip, ShelfZip } from './library/shelf.ts';
import type { FlatCmi, LaunchMode, ScormStandard } from './runtime/scorm-runtime.ts';

/** The JSON that page and server speak. docs/local-lms.md describes it for others. */

/** GET /api/library */
export interface LibraryAnswer {
  packages: PackageRecord[];
  ready: ShelfZip[];
  refused: RefusedZip[];
  /** The packages folder, as the person who started the server named it. */
  packagesFolder: string;
  learners: Learner[];
}

/** POST /api/packages and POST /api/shelf */
export interface AddedAnswer {
  package: PackageRecord;
  replaced: boolean;
  /** Attempts at the earlier revision, all kept. */
  attemptsKept: number;
}

/** GET /api/gradebook */
export interface GradebookAnswer {
  attempts: GradebookAttempt[];
}

/** POST /api/launches */
export interface LaunchOrder {
  package: string;
  sco: string;
  learner: string;
  mode: 'normal' | 'browse';
  newAttempt: boolean;
  fault: string;
}

export interface LaunchAnswer {
  id: string;
  /** Held in the player page's closure; every delivery of this launch carries it. */
  token: string;
  attempt: number;
  mode: LaunchMode;
  entry: Launch['entry'];
  standard: ScormStandard;
  restored: FlatCmi;
  contentUrl: string;
  packageTitle: string;
  scoTitle: string;
  learner: Learner;
  fault: string;
}

/** Every answer that is not 2xx. */
export interface ErrorAnswer {
  error: string;
}

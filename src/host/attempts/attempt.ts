import type { CallRecord, FlatCmi, LaunchMode, ScormStandard } from '../runtime/scorm-runtime.ts';

/** Someone who takes lessons here. */
export interface Learner {
  id: string;
  /** "Last, First", as SCORM's standard mode has it. */
  name: string;
}

/** What names an attempt, and the file it is in. */
export interface AttemptId {
  learner: string;
  package: string;
  sco: string;
  /** Counts from 1. */
  number: number;
}

/** One time that an attempt was opened. Dates are ISO 8601. */
export interface Launch {
  at: string;
  mode: LaunchMode;
  entry: 'ab-initio' | 'resume' | '';
  fault: string;
  commits: number;
  /** When the package finished; null when it never did. */
  finishedAt: string | null;
}

export type LoggedCall = CallRecord & { launch: number };

/** Everything known of one learner's attempt at one SCO: the content of one file on disk. */
export interface Attempt extends AttemptId {
  standard: ScormStandard;
  /** Revision of the package that last wrote. */
  revision: string;
  startedAt: string;
  updatedAt: string;
  /** Every element that was stored, as the package wrote it. */
  cmi: FlatCmi;
  /** Total time, in hundredths of a second: added up at Finish and Terminate only. */
  totalTime: number;
  launches: Launch[];
  /** What the package called, the latest 5,000. */
  calls: LoggedCall[];
}

export type CompletionStatus = 'completed' | 'incomplete' | 'not attempted' | 'unknown';
export type SuccessStatus = 'passed' | 'failed' | 'unknown';

/** The two statuses of an attempt. SCORM 1.2 has one field for both. */
export function statuses({ standard, cmi }: Pick<Attempt, 'standard' | 'cmi'>): {
  completion: CompletionStatus;
  success: SuccessStatus;
} {
  if (standard !== 'scorm12')
    return {
      completion: (cmi['cmi.completion_status'] ?? 'unknown') as CompletionStatus,
      success: (cmi['cmi.success_status'] ?? 'unknown') as SuccessStatus,
    };
  const status = cmi['cmi.core.lesson_status'] || 'not attempted';
  if (status === 'passed' || status === 'failed') return { completion: 'completed', success: status };
  return { completion: status === 'browsed' ? 'unknown' : (status as CompletionStatus), success: 'unknown' };
}

/** Whether the next launch is a review: passed, completed or failed, as in Moodle. */
export function isFinished(attempt: Pick<Attempt, 'standard' | 'cmi'>): boolean {
  const { completion, success } = statuses(attempt);
  return completion === 'completed' || success !== 'unknown';
}

import type { PackageRecord } from '../library/package-record.ts';
import { responseWords } from '../library/response-words.ts';
import type { FlatCmi, ScormStandard } from '../runtime/scorm-runtime.ts';
import {
  isFinished,
  statuses,
  type Attempt,
  type CompletionStatus,
  type Launch,
  type Learner,
  type LoggedCall,
  type SuccessStatus,
} from './attempt.ts';
import { toTimespan } from './duration.ts';

export interface GradebookScore {
  raw: number | null;
  min: number | null;
  max: number | null;
  /** SCORM 2004 only. */
  scaled: number | null;
}

export interface GradebookInteraction {
  index: number;
  id: string;
  type: string;
  /** 1.2: a time of day; 2004: a date and time. */
  time: string;
  response: string;
  result: string;
  latency: string;
  weighting: string;
  /** SCORM 2004 only. */
  description: string;
  correctResponses: string[];
  objectives: string[];
  /** What was asked and answered in the lesson's own words; null for a package that does not carry them. */
  words: { prompt: string; answers: string[] } | null;
}

export interface GradebookObjective {
  index: number;
  id: string;
  status: string;
  score: GradebookScore;
}

/** A rule that the package broke. */
export interface Violation {
  launch: number;
  n: number;
  call: string;
  element: string;
  value: string;
  error: string;
  why: string;
}

/** One attempt as the gradebook shows it, and as tests read it. */
export interface GradebookAttempt {
  /** `<learner>/<package>/<sco>/<number>` */
  id: string;
  learner: Learner;
  package: { key: string; title: string; version: string; identifier: string };
  sco: { key: string; title: string; identifier: string };
  number: number;
  standard: ScormStandard;
  startedAt: string;
  updatedAt: string;
  /** One word: passed, failed, completed, incomplete, browsed or not attempted. */
  status: string;
  completion: CompletionStatus;
  success: SuccessStatus;
  /** Whether the next launch is a review. */
  finished: boolean;
  score: GradebookScore;
  /** Seconds. Added up when the package finishes a session. */
  seconds: number;
  time: string;
  location: string;
  suspendData: string;
  exit: string;
  interactions: GradebookInteraction[];
  objectives: GradebookObjective[];
  violations: Violation[];
  calls: LoggedCall[];
  launches: Launch[];
  cmi: FlatCmi;
}

/** Puts an attempt into the gradebook's form. `record` is undefined when the package is no longer there. Pure. */
export function gradebookAttempt(
  attempt: Attempt,
  record: PackageRecord | undefined,
  learner: Learner,
): GradebookAttempt {
  const { cmi, standard } = attempt;
  const is12 = standard === 'scorm12';
  const core = is12 ? 'cmi.core' : 'cmi';
  const sco = record?.scos.find(({ key }) => key === attempt.sco);
  const { completion, success } = statuses(attempt);
  return {
    id: [attempt.learner, attempt.package, attempt.sco, attempt.number].join('/'),
    learner,
    package: {
      key: attempt.package,
      title: record?.title ?? attempt.package,
      version: record?.version ?? '',
      identifier: record?.identifier ?? '',
    },
    sco: { key: attempt.sco, title: sco?.title ?? attempt.sco, identifier: sco?.identifier ?? '' },
    number: attempt.number,
    standard,
    startedAt: attempt.startedAt,
    updatedAt: attempt.updatedAt,
    status: oneWord(attempt),
    completion,
    success,
    finished: isFinished(attempt),
    score: scoreAt(cmi, `${core}.score`),
    seconds: attempt.totalTime / 100,
    time: toTimespan(attempt.totalTime),
    location: cmi[is12 ? 'cmi.core.lesson_location' : 'cmi.location'] ?? '',
    suspendData: cmi['cmi.suspend_data'] ?? '',
    exit: cmi[`${core}.exit`] ?? '',
    interactions: interactionsIn(cmi, record),
    objectives: objectivesIn(cmi, sco?.objectives ?? []),
    violations: attempt.calls.flatMap((call) =>
      call.violation === undefined
        ? []
        : [
            {
              launch: call.launch,
              n: call.n,
              call: call.call,
              element: call.element ?? '',
              value: call.value ?? '',
              error: call.error,
              why: call.violation,
            },
          ],
    ),
    calls: attempt.calls,
    launches: attempt.launches,
    cmi,
  };
}

function oneWord(attempt: Attempt): string {
  const { completion, success } = statuses(attempt);
  if (attempt.standard === 'scorm12') return attempt.cmi['cmi.core.lesson_status'] || 'not attempted';
  if (success !== 'unknown') return success;
  return completion === 'unknown'
    ? Object.keys(attempt.cmi).length > 0
      ? 'incomplete'
      : 'not attempted'
    : completion;
}

function scoreAt(cmi: FlatCmi, at: string): GradebookScore {
  const number = (name: string) => {
    const value = cmi[`${at}.${name}`];
    return value === undefined || value === '' ? null : Number(value);
  };
  return { raw: number('raw'), min: number('min'), max: number('max'), scaled: number('scaled') };
}

function interactionsIn(cmi: FlatCmi, record: PackageRecord | undefined): GradebookInteraction[] {
  return indexes(cmi, 'cmi.interactions').map((index) => {
    const at = `cmi.interactions.${index}`;
    const value = (name: string) => cmi[`${at}.${name}`] ?? '';
    const response = value('student_response') || value('learner_response');
    const inList = (list: string, leaf: string) =>
      indexes(cmi, `${at}.${list}`).map((n) => value(`${list}.${n}.${leaf}`));
    return {
      index,
      id: value('id'),
      type: value('type'),
      time: value('time') || value('timestamp'),
      response,
      result: value('result'),
      latency: value('latency'),
      weighting: value('weighting'),
      description: value('description'),
      correctResponses: inList('correct_responses', 'pattern'),
      objectives: inList('objectives', 'id'),
      words: record?.lesson ? responseWords(record.lesson, value('id'), response) : null,
    };
  });
}

function objectivesIn(cmi: FlatCmi, named: readonly string[]): GradebookObjective[] {
  return indexes(cmi, 'cmi.objectives').map((index) => {
    const at = `cmi.objectives.${index}`;
    return {
      index,
      id: cmi[`${at}.id`] ?? named[index] ?? '',
      status: cmi[`${at}.status`] ?? cmi[`${at}.success_status`] ?? cmi[`${at}.completion_status`] ?? '',
      score: scoreAt(cmi, `${at}.score`),
    };
  });
}

/** The indexes in use below a list, in order. */
function indexes(cmi: FlatCmi, list: string): number[] {
  const found = new Set<number>();
  for (const element of Object.keys(cmi))
    if (element.startsWith(`${list}.`)) found.add(Number(element.slice(list.length + 1).split('.')[0]));
  return [...found].filter(Number.isInteger).sort((a, b) => a - b);
}

import { hash32 } from '../story/learner/code.ts';
import { decimal, duration, timestamp } from './format.ts';
import type { InteractionRecord, LearnerRecord } from './record.ts';
import { words } from './scorm2004.ts';

/** A statement as it goes to the LRS. */
export interface Statement {
  id: string;
  verb: { id: string; display: Record<string, string> };
  [part: string]: unknown;
}

/** What an LMS gives a cmi5 launch to build every statement on (docs/lms.md §8.1). */
export interface Session {
  actor: unknown;
  activityId: string;
  registration: string;
  locale: string;
  masteryScore: number | null;
  contextTemplate: { contextActivities?: Record<string, unknown>; extensions?: Record<string, unknown> };
  /** Tells this launch's own statements from another's. */
  sessionId: string;
}

/** When a statement is made, and how long the session has lasted, in milliseconds. */
export interface Moment {
  now: number;
  lasted: number;
}

const CMI5 = 'https://w3id.org/xapi/cmi5/context/';
const VERBS = {
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  answered: 'http://adlnet.gov/expapi/verbs/answered',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  failed: 'http://adlnet.gov/expapi/verbs/failed',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
} as const;
/** Where the score of a run that did not pass stands, on its last answer: cmi5 knows no score without passed or failed. */
export const RUN_SCORE = 'urn:x-always-follow-up:run-score';

export type Defined = Exclude<keyof typeof VERBS, 'answered'>;

/**
 * A statement that cmi5 defines (docs/lms.md §8.2). Passed and completed have the same id whatever launch of a
 * registration sends them, so that an LRS can hold each only once.
 */
export function defined(
  session: Session,
  verb: Defined,
  moment: Moment,
  score: number | null = null,
): Statement {
  const judged = verb === 'passed' || verb === 'failed' || verb === 'completed';
  const once = verb === 'passed' || verb === 'completed';
  const mastery = judged && verb !== 'completed' ? session.masteryScore : null;
  return {
    ...base(session, verb, once ? verb : `${session.sessionId}/${verb}`, moment),
    object: { objectType: 'Activity', id: session.activityId },
    context: context(
      session,
      judged ? ['cmi5', 'moveon'] : ['cmi5'],
      mastery === null ? {} : { [`${CMI5}extensions/masteryscore`]: mastery },
    ),
    ...(verb === 'initialized'
      ? {}
      : {
          result: {
            ...(verb === 'passed' || verb === 'failed' ? { success: verb === 'passed' } : {}),
            ...(verb === 'completed' ? { completion: true } : {}),
            ...(score === null || verb === 'completed' ? {} : { score: outOf100(score) }),
            duration: duration(moment.lasted),
          },
        }),
  };
}

/** One decision, with the same id, response and words as in SCORM 2004 (docs/lms.md §8.3). */
export function answered(
  session: Session,
  one: InteractionRecord,
  moment: Moment,
  runScore: number | null,
): Statement {
  return {
    ...base(session, 'answered', one.id, { ...moment, now: one.at ?? moment.now }),
    object: {
      objectType: 'Activity',
      id: `${session.activityId}/${one.id}`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        description: { [session.locale]: one.description },
        interactionType: one.type,
        correctResponsesPattern: one.correct.map(words),
      },
    },
    context: context(session, [], {}),
    result: {
      response: words(one.response),
      ...(one.result === 'acceptable' ? {} : { success: one.result === 'correct' }),
      score: { scaled: { correct: 1, acceptable: 0.8, wrong: 0, neutral: 0 }[one.result] },
      ...(one.latencyMs === null ? {} : { duration: duration(one.latencyMs) }),
      ...(runScore === null ? {} : { extensions: { [RUN_SCORE]: runScore } }),
    },
  };
}

/** Whether a record may be told of as passed: its score is one that the LMS's own mastery score allows. */
export function mayPass({ masteryScore }: Session, { status, score }: LearnerRecord): boolean {
  return status === 'passed' && score !== null && score >= passMarkOf(masteryScore);
}

/** The LMS's own mark, 0 to 100; it has it to four places of 1, and scores have two of 100. 0 where it has none. */
export function passMarkOf(masteryScore: number | null): number {
  return Math.round((masteryScore ?? 0) * 1e6) / 1e4;
}

/** Whether a record may be told of as failed: not with a score that the LMS's own mastery score takes for a pass. */
export function mayFail({ masteryScore }: Session, { status, score }: LearnerRecord): boolean {
  return status === 'failed' && (score === null || masteryScore === null || score < passMarkOf(masteryScore));
}

function base(
  { actor, registration, locale }: Session,
  verb: keyof typeof VERBS,
  name: string,
  { now }: Moment,
): Statement {
  return {
    id: uuid(`${registration}/${name}`),
    actor,
    verb: { id: VERBS[verb], display: { [locale.startsWith('en') ? locale : 'en']: verb } },
    timestamp: timestamp(now),
  };
}

function context(
  { contextTemplate, registration }: Session,
  categories: readonly string[],
  extensions: Record<string, unknown>,
): Record<string, unknown> {
  const given = contextTemplate.contextActivities ?? {};
  const category = [
    ...asList(given.category),
    ...categories.map((name) => ({ id: `${CMI5}categories/${name}` })),
  ];
  return {
    ...contextTemplate,
    registration,
    contextActivities: { ...given, ...(category.length > 0 ? { category } : {}) },
    extensions: { ...contextTemplate.extensions, ...extensions },
  };
}

function asList(given: unknown): unknown[] {
  return given === undefined ? [] : Array.isArray(given) ? given : [given];
}

function outOf100(score: number): Record<string, number> {
  return { scaled: Number(decimal(score / 100, 4)), raw: score, min: 0, max: 100 };
}

/** A UUID that is always the same for the same text: what is sent twice is the same statement, and kept once. */
export function uuid(text: string): string {
  const hex = [0, 1, 2, 3].map((n) => hash32(`${n}/${text}`).toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

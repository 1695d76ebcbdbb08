import type { ScoRecord } from '../library/package-record.ts';
import type { FlatCmi, LaunchMode, ScormStandard } from '../runtime/scorm-runtime.ts';
import { isFinished, type Attempt, type Launch, type Learner } from './attempt.ts';
import { toInterval, toTimespan } from './duration.ts';

/** What a person asked for. */
export interface LaunchRequest {
  learner: Learner;
  sco: ScoRecord;
  standard: ScormStandard;
  mode: 'normal' | 'browse';
  newAttempt: boolean;
}

/** How a launch begins. */
export interface LaunchPlan {
  /** The attempt to open; beyond the last one, a new attempt. */
  number: number;
  mode: LaunchMode;
  entry: Launch['entry'];
  /** What the package's runtime holds at the start. */
  restored: FlatCmi;
}

/** Set anew at each launch, whatever was stored. */
const ofOneSession =
  /^cmi\.(core\.)?(exit|session_time|entry|credit|lesson_mode|mode|student_id|student_name|learner_id|learner_name|total_time)$/;

/**
 * Decides how an attempt goes on, as real LMSs were seen to (docs/local-lms.md):
 * - after passed, completed or failed: review, without credit, and still recorded;
 * - `resume` only where the last session left `exit` at `suspend`; else entry "" with what is stored kept;
 * - SCORM 2004 terminated without `suspend`: what was stored is not given back; unfinished, that is a new attempt;
 * - nothing stored yet, or a new attempt asked for: `ab-initio`.
 */
export function planLaunch(request: LaunchRequest, last: Attempt | undefined): LaunchPlan {
  const { standard } = request;
  const isNew2004 = standard !== 'scorm12';
  const stored = last && Object.keys(last.cmi).length > 0 ? last : undefined;
  const exit = stored?.cmi[isNew2004 ? 'cmi.exit' : 'cmi.core.exit'] ?? '';
  const finished = stored !== undefined && isFinished(stored);
  const lastHeard = stored?.launches.findLast(
    ({ commits, finishedAt }) => commits > 0 || finishedAt !== null,
  );
  const dropped =
    isNew2004 && stored !== undefined && exit !== 'suspend' && exit !== 'logout' && !!lastHeard?.finishedAt;
  const fresh = request.newAttempt || !stored || (dropped && !finished);
  const mode: LaunchMode = request.mode === 'browse' ? 'browse' : finished && !fresh ? 'review' : 'normal';
  const entry = fresh ? 'ab-initio' : exit === 'suspend' ? 'resume' : '';
  const kept =
    fresh || dropped
      ? {}
      : Object.fromEntries(Object.entries(stored.cmi).filter(([element]) => !ofOneSession.test(element)));
  const goesOn = !stored || !(request.newAttempt || (dropped && !finished));
  return {
    number: last ? (goesOn ? last.number : last.number + 1) : 1,
    mode,
    entry,
    restored: {
      ...manifestObjectives(request),
      ...kept,
      ...givenByLms(request, mode, entry, fresh ? 0 : stored.totalTime),
    },
  };
}

function givenByLms(
  { learner, sco, standard }: LaunchRequest,
  mode: LaunchMode,
  entry: string,
  totalTime: number,
): FlatCmi {
  const credit = mode === 'normal' ? 'credit' : 'no-credit';
  return standard === 'scorm12'
    ? present({
        'cmi.core.student_id': learner.id,
        'cmi.core.student_name': learner.name,
        'cmi.core.credit': credit,
        'cmi.core.lesson_mode': mode,
        'cmi.core.entry': entry,
        'cmi.core.total_time': toTimespan(totalTime),
        'cmi.launch_data': sco.launchData,
        'cmi.student_data.mastery_score': sco.masteryScore,
        'cmi.student_data.max_time_allowed': sco.maxTimeAllowed,
        'cmi.student_data.time_limit_action': sco.timeLimitAction,
      })
    : present({
        'cmi.learner_id': learner.id,
        'cmi.learner_name': learner.name,
        'cmi.credit': credit,
        'cmi.mode': mode,
        'cmi.entry': entry,
        'cmi.total_time': toInterval(totalTime),
        'cmi.launch_data': sco.launchData,
        'cmi.scaled_passing_score': sco.scaledPassingScore,
        'cmi.completion_threshold': sco.completionThreshold,
        'cmi.max_time_allowed': sco.maxTimeAllowed,
        'cmi.time_limit_action': sco.timeLimitAction,
      });
}

/** SCORM 2004 RTE 4.2.17: the objectives that the manifest names are there before the package starts. */
function manifestObjectives({ sco, standard }: LaunchRequest): FlatCmi {
  if (standard === 'scorm12') return {};
  return Object.fromEntries(sco.objectives.map((id, n) => [`cmi.objectives.${n}.id`, id]));
}

/** An attempt as it stands when a launch opens it. What the last session took is no part of this one's. Pure. */
export function openAttempt(attempt: Attempt, launch: Launch, revision: string): Attempt {
  const cmi = Object.fromEntries(
    Object.entries(attempt.cmi).filter(([element]) => !element.endsWith('.session_time')),
  );
  return { ...attempt, cmi, revision, updatedAt: launch.at, launches: [...attempt.launches, launch] };
}

function present(values: FlatCmi): FlatCmi {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

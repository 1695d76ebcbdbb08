/** What each screen is shown with, worked out from the session. */
import type { Payload } from '../course/learner/payload.ts';
import type { Messages } from '../locale/messages.ts';
import { pastDay, timeOfDay } from '../locale/dates.ts';
import type { SaveState } from '../lms/connection.ts';
import { resultOf } from '../story/learner/score.ts';
import type { CertificateView } from './elements/certificate.ts';
import type { DebriefView } from './elements/debrief.ts';
import type { EndingView, Kept } from './elements/ending.ts';
import type { LeftHereView } from './elements/left-here.ts';
import type { LookBackView } from './elements/look-back.ts';
import type { ResumeView } from './elements/resume.ts';
import type { SceneView } from './elements/scene.ts';
import type { StartView } from './elements/start.ts';
import type { Session } from './session.ts';
import { headingOf, minutesLeft, notebook, progress, stretches } from './told.ts';
import type { FactsShown } from './view/fact-card.ts';

/** What every view is made from. */
export interface Shell {
  session: Session;
  payload: Payload;
  words: Messages;
  /** The package's content hash, or ''. */
  hash: string;
  /** Whether the notebook has room beside the story. */
  wide: boolean;
  /** Whether the plan that was typed could be kept; null before. */
  planKept: boolean | null;
}

export function factsShown({ session, payload, words }: Shell): FactsShown {
  return { facts: payload.facts, words, today: session.today };
}

export function startView({ session, payload, words, hash }: Shell): StartView {
  return {
    payload,
    site: isSite(session),
    best: session.best,
    notice: noticeText(session, words),
    hash,
    today: session.today,
    words,
  };
}

export function leftHereView({ session, words }: Shell): LeftHereView {
  const { at, now } = session.leftHere!;
  return { day: pastDay(at, now, words.locale), time: timeOfDay(at, words.locale), words };
}

export function resumeView({ session, payload, words }: Shell): ResumeView {
  const { story } = payload;
  const { played, place } = session;
  const at = progress(story, played, place);
  return {
    finished: session.screen === 'finished',
    hasDebrief: played.ending !== null,
    progress: at,
    minutesLeft: minutesLeft(story, at),
    place: headingOf(story, story.scenes[played.passage[place]!.scene]!),
    last: played.steps.at(-1) ?? null,
    best: session.best,
    pass: story.pass,
    notice: noticeText(session, words),
    words,
  };
}

/** Whether the scene on screen is the stop that follows a critical error. */
export function isStop({ played, place }: Session): boolean {
  return place === 0 && played.steps.at(-1)?.weighed.critical != null;
}

export function sceneView(shell: Shell): SceneView {
  const { session, payload, words, wide } = shell;
  const { story } = payload;
  const { played, place } = session;
  const last = played.steps.at(-1) ?? null;
  const stop = isStop(session);
  const decision = session.decision;
  return {
    story,
    visit: played.passage[place]!,
    coached: place === 0 && (stop || story.coaching === 'after-each') ? last : null,
    stop,
    practice: session.practice !== null,
    notebook: { notes: notebook(story, played, place), open: wide, words },
    decision: decision && {
      decision,
      key: `${session.runNumber}/${session.practice ? 'p' : ''}${played.steps.length}/${session.changing}`,
      given: session.changing ? session.pending : null,
      words,
    },
    ending: session.atLast ? endingView(shell) : null,
    shown: factsShown(shell),
  };
}

function endingView({ session, payload, words }: Shell): EndingView | null {
  const { played } = session;
  if (!played.ending) return null;
  return {
    ending: played.ending,
    criticals: played.criticals,
    result: resultOf(payload.story, played),
    best: session.best,
    pass: payload.story.pass,
    practice: session.practice !== null,
    kept: keptOf(session),
    words,
  };
}

export function lookBackView({ session, payload, words }: Shell): LookBackView {
  const { played, place, lookingAt } = session;
  const all = stretches(played, place);
  return {
    story: payload.story,
    stretches: lookingAt === null ? all : all.slice(lookingAt, lookingAt + 1),
    decided: lookingAt !== null,
    words,
  };
}

export function debriefView(shell: Shell): DebriefView {
  const { session, payload, words, planKept } = shell;
  const { story, course } = payload;
  return {
    story,
    course,
    played: session.played,
    result: resultOf(story, session.played),
    best: session.best,
    practice: session.practice !== null,
    roads: session.best?.passed === true,
    plan: { plan: session.plan, suggestions: story.oneThing, kept: planKept, words },
    record: [`${words.facts.version} ${story.version}`, session.today, ...caveats(shell)].join(' · '),
    shown: factsShown(shell),
  };
}

export function certificateView(shell: Shell): CertificateView {
  const { session, payload, words } = shell;
  return {
    payload,
    best: session.best!,
    learnerName: session.opening?.learnerName ?? '',
    day: session.passedOn,
    caveats: caveats(shell),
    words,
  };
}

/** The state of saving, in words; nothing where there was nothing to save yet. */
export function savingText(saving: SaveState | null, words: Messages): string {
  switch (saving?.kind) {
    case undefined:
      return '';
    case 'saved':
      return words.saved(timeOfDay(saving.at, words.locale));
    case 'saving':
      return words.savingNow;
    case 'retrying':
      return words.retrying;
    case 'not-answering':
      return words.notAnswering;
    case 'on-device':
      return words.onDevice;
    case 'nowhere':
      return words.nowhere;
    case 'not-recording':
      return words.notRecording;
  }
}

/** What is said once the learner has left. */
export function leftText(session: Session, words: Messages): string {
  if (session.reviewing) return words.leftNotRecorded;
  switch (keptOf(session)) {
    case 'device':
      return words.leftDevice;
    case 'nowhere':
      return words.leftNowhere;
    case 'unconfirmed':
      return session.keptHere ? words.leftUnsureHere : words.leftUnsure;
    default:
      return words.leftSaved;
  }
}

/** What must be said about where the run is recorded: for the certificate and the printed debrief. */
function caveats({ session, payload, words }: Shell): string[] {
  return [
    ...(payload.reviewCopy.length > 0 ? [words.certificateReviewCopy] : []),
    ...(!isSite(session)
      ? [words.certificateDevice]
      : keptOf(session) === 'unconfirmed'
        ? [words.certificateUnconfirmed]
        : []),
  ];
}

function isSite({ opening }: Session): boolean {
  return opening !== null && opening.kind !== 'device' && opening.kind !== 'nothing';
}

function noticeText({ notice }: Session, words: Messages): string | null {
  return notice === null ? null : notice === 'changed' ? words.changedNotice : words.unreadableNotice;
}

function keptOf({ saving, reviewing }: Session): Kept {
  if (reviewing) return 'not-recording';
  switch (saving?.kind) {
    // What was opened is what is held.
    case undefined:
      return 'saved';
    case 'saved':
    case 'saving':
    case 'not-recording':
    case 'nowhere':
      return saving.kind;
    case 'on-device':
      return 'device';
    case 'retrying':
    case 'not-answering':
      return 'unconfirmed';
  }
}

/** Where the learner's record stands, in words. */
import type { SaveState } from '../lms/connection.ts';
import { timeOfDay } from '../locale/dates.ts';
import { words } from '../locale/words.ts';
import type { Session } from './session.ts';
import type { Shell } from './shell.ts';

/** The state of saving; nothing where there was nothing to save yet. */
export function savingText(saving: SaveState | null): string {
  if (!saving) return '';
  return saving.kind === 'saved' ? words.saved(timeOfDay(saving.at)) : words.saving[saving.kind];
}

/** What a learner may do once the run has ended. */
export function safeText({ saving, reviewing }: Session): string {
  return reviewing ? words.leftNotRecorded : words.safe[kindOf(saving)];
}

/** That it is safe to stop here, where what was decided is known to be kept; nothing otherwise. */
export function stopText({ saving, practice }: Session): string {
  return !practice && (saving?.kind === 'saved' || saving?.kind === 'on-device') ? words.stopAnyTime : '';
}

/** What is said once the learner has left. */
export function leftText({ saving, reviewing, keptHere, known, ended }: Session): string {
  if (reviewing) return words.leftNotRecorded;
  // A run that has ended is offered to nobody: it goes out only where the site knows it again (docs/lms.md §7.3).
  return isUnsure(saving) && keptHere && (known || !ended)
    ? words.leftUnsureHere
    : words.left[kindOf(saving)];
}

/** What must be said about where the run is recorded: for the certificate and the printed debrief. */
export function caveats({ session, payload }: Shell): string[] {
  return [
    ...(payload.reviewCopy.length > 0 ? [words.certificateReviewCopy] : []),
    ...(!isSite(session)
      ? [words.certificateDevice]
      : isUnsure(session.saving) && !session.reviewing
        ? [words.certificateUnconfirmed]
        : []),
  ];
}

/** Whether a learning site was found. */
export function isSite({ opening }: Session): boolean {
  return opening !== null && opening.kind !== 'device' && opening.kind !== 'nothing';
}

/** Why what was kept could not be taken up whole, or null. */
export function noticeText({ notice }: Session): string | null {
  return notice && words.notices[notice];
}

/** Before there was anything to save, what was opened is what is held. */
function kindOf(saving: SaveState | null): SaveState['kind'] {
  return saving?.kind ?? 'saved';
}

function isUnsure(saving: SaveState | null): boolean {
  const kind = kindOf(saving);
  return kind === 'retrying' || kind === 'not-answering';
}

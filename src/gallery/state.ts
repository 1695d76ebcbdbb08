import type { Payload } from '../course/learner/payload.ts';
import type { Opening, SaveState } from '../lms/connection.ts';
import type { Session } from '../player/session.ts';
import { begin } from '../story/learner/attempt.ts';
import { play, type Taken } from '../story/learner/play.ts';
import type { Result } from '../story/learner/score.ts';
import type { Story } from '../story/learner/story.ts';
import { write } from '../story/learner/trail.ts';

/** A lesson as it stands in one state of one screen. */
export interface State {
  /** Names it in addresses and file names. */
  id: string;
  title: string;
  /** The run to come back to, or null where this lesson has none such; left out, the lesson is opened afresh. */
  run?: (story: Story) => Taken[] | null;
  /** The best result of a run before. */
  best?: Result;
  opening?: (story: Story) => Partial<Opening>;
  over?: (payload: Payload) => Partial<Payload>;
  saving?: SaveState;
  /** Goes from the screen that whoever comes back meets to the one that is shown. */
  go?: (session: Session) => void;
  /** What is done on the page then, by its own controls. Called again after each has been drawn. */
  act?: ((page: HTMLElement) => void)[];
  /** Milliseconds since the epoch, where not the gallery's own day. */
  now?: number;
}

/** The day and time that the gallery shows: always the same, so that two of its pictures can be compared. */
export const NOW = Date.UTC(2026, 10, 24, 14, 2);

/** What a state is opened with, or null where the lesson has no such state. */
export function openingOf(state: State, story: Story): Opening | null {
  const list = state.run?.(story);
  if (list === null) return null;
  const attempt = { ...begin('GALLERY0', 7), list: list ?? [], best: state.best ?? null };
  const stored = list || state.best ? write(story, attempt) : '';
  return {
    kind: 'scorm12',
    mode: 'normal',
    stored,
    location: list ? play(story, list).at.scene : '',
    passed: state.best?.passed ?? false,
    score: state.best?.score ?? null,
    learnerName: 'Okoro, Sam',
    ...state.opening?.(story),
  };
}

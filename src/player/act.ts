import type { Answer } from '../story/learner/answer.ts';
import type { Plan } from './shelf.ts';

/** Everything that an element can ask for. One event carries them all up to `<afu-lesson>`. */
export type Act =
  | { do: 'begin' }
  | { do: 'resume' }
  | { do: 'claim' }
  | { do: 'disown' }
  | { do: 'start-again' }
  | { do: 'onward' }
  | { do: 'decide'; answer: Answer }
  | { do: 'keep' }
  | { do: 'change' }
  | { do: 'look-back' }
  | { do: 'return' }
  | { do: 'debrief' }
  | { do: 'certificate' }
  | { do: 'try-from'; step: number }
  | { do: 'end-practice' }
  | { do: 'plan'; plan: Plan }
  | { do: 'pause' }
  | { do: 'uncover' }
  | { do: 'leave' }
  | { do: 'guidance'; fact?: string }
  | { do: 'help' }
  | { do: 'print' };

/** The name of the event; its `detail` is an `Act`. */
export const ACT = 'afu-act';

/** Sends an act up from an element. */
export function act(from: EventTarget, detail: Act): void {
  from.dispatchEvent(new CustomEvent<Act>(ACT, { bubbles: true, detail }));
}

/** A listener that sends an act up from the element it is put on. */
export function sends(detail: Act): (event: Event) => void {
  return (event) => act(event.currentTarget!, detail);
}

import type { Delivery } from './recording-runtime.ts';
import type { FlatCmi, ScormRuntime, ScormStandard } from './scorm-runtime.ts';

/** What a fault may do to the page around a package. */
export interface FaultTools {
  standard: ScormStandard;
  /** Takes the package's frame away, deaf to anything it says while it goes. */
  removeFrame(): void;
  /** Cuts the package's files off, and the LMS with them, or brings both back. */
  setNetwork(down: boolean): void;
  /** Holds the browser up, as a slow synchronous request would. */
  block(milliseconds: number): void;
}

/** Where a package finds its API: one frame up; only some time later; in the window that opened it; two frames up, past another site's. */
export type ApiPlace = 'parent' | 'late' | 'opener' | 'beyond-another-site';

/** One way in which an LMS misbehaves, chosen at launch. What is left out behaves well. */
export interface FaultProfile {
  id: string;
  title: string;
  /** What the LMS does, in a sentence for whoever switches it on. */
  says: string;
  place?: ApiPlace;
  /** Wraps what the package calls, outside the strict proxy. */
  calls?(runtime: ScormRuntime<unknown>, tools: FaultTools): ScormRuntime<unknown>;
  /** Changes what the LMS gives back at the start. */
  restore?(restored: FlatCmi, standard: ScormStandard): FlatCmi;
  /** Stands between the LMS and its storage. */
  deliver?(deliver: (delivery: Delivery) => boolean, tools: FaultTools): (delivery: Delivery) => boolean;
}

/** The profile of an LMS that does as it should. */
export const noFault: FaultProfile = { id: 'none', title: 'None', says: 'The LMS does as it should.' };

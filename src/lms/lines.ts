import type { Standard } from '../course/learner/payload.ts';
import { cmi5Connection } from './cmi5-connection.ts';
import { scorm12 } from './scorm12.ts';
import { scorm2004 } from './scorm2004.ts';
import { scormConnection, type Line } from './scorm-connection.ts';
import type { Surroundings } from './surroundings.ts';

/** Makes the line to an LMS. `locale` is the language of what it is told in words. */
export type MakeLine = (around: Surroundings, locale: string) => Line;

export const scorm12Line: MakeLine = (around) => scormConnection(scorm12, around);
export const scorm2004Line: MakeLine = (around) => scormConnection(scorm2004, around);
export const cmi5Line: MakeLine = cmi5Connection;

/** The line of each standard; null where there is no LMS. A package's script takes its own from above, and no other. */
export const LINES: Readonly<Record<Standard, MakeLine | null>> = {
  scorm12: scorm12Line,
  'scorm2004-3': scorm2004Line,
  'scorm2004-4': scorm2004Line,
  cmi5: cmi5Line,
  web: null,
};

/**
 * How something about an LMS is known. `measured`: seen on one that was running. `documented`: its makers say so, or its
 * source does. `reported`: somebody else says so. `unverified`: we know no better, and say what to try.
 */
export type Known = 'measured' | 'documented' | 'reported' | 'unverified';

/** A statement with how it is known and where from: an address without its scheme, or what was run. */
export interface Said {
  says: string;
  known: Known;
  where: string;
}

/** A setting of an LMS: what to set it to, and why. `{pass}` stands for the exact pass mark. */
export interface Setting extends Said {
  name: string;
  value: string;
}

/** What an administrator of one LMS needs. */
export interface LmsAdvice {
  id: string;
  name: string;
  /** Which zip to upload, and why. */
  which: Said[];
  settings: Setting[];
  /** What the gradebook then shows. */
  gradebook: Said[];
  limits: Said[];
}

/** Where most of what is measured was. */
export const RUNNING_MOODLE = 'a running Moodle 4.2 and 4.3';

/** What our packages send, as the tests read it in the local LMS. */
export const SENT = { known: 'measured', where: 'our packages in the local LMS' } as const;

/** What we know no better about. */
export const unverified = (says: string): Said => ({
  says,
  known: 'unverified',
  where: 'not found in its documentation; try it with a test learner',
});

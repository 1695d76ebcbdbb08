import { SENT, unverified, type LmsAdvice } from '../advice.ts';

/** What an administrator of any LMS not named needs. */
export const ANY_OTHER: LmsAdvice = {
  id: 'any-other',
  name: 'Any other LMS',
  which: [
    {
      says: 'The SCORM 1.2 zip, unless the LMS asks for another standard by name. Upload the LMS check first, which is a package of its own: it says in a minute whether lessons will record there.',
      known: 'measured',
      where: 'the local LMS, with 19 kinds of misbehaviour',
    },
    {
      says: 'Google Classroom plays no SCORM of itself; an add-on with a server of its own is needed.',
      known: 'reported',
      where: 'github.com/exelearning/gclassroom-exelearning',
    },
    unverified(
      'Frog, Firefly and Microsoft Teams: we found no word of SCORM either way. Ask whoever sells it, or see “Without an LMS”.',
    ),
  ],
  settings: [
    {
      name: 'Pass mark',
      value: '{pass} exactly, or none',
      says: 'The lesson says itself whether it was passed. A lower mark would pass a run that the lesson did not, one capped after a critical error among them.',
      ...SENT,
    },
    {
      name: 'Attempts',
      value: 'Unlimited; the highest counts',
      says: 'A lesson may be taken until it is passed, and keeps the best result within an attempt.',
      ...SENT,
    },
    {
      name: 'Completion',
      value: 'By the status “passed”',
      says: 'Opening a lesson, or ending it without a pass, does not complete it.',
      ...SENT,
    },
    {
      name: 'Mastery score, completion threshold, “override”',
      value: 'None',
      says: 'With them an LMS puts its own judgement in place of the lesson’s.',
      known: 'measured',
      where: 'a running Moodle 4.2 and 4.3, and scorm-again 3.4.3',
    },
  ],
  gradebook: [
    {
      says: '“Incomplete” until it is passed, with the best score so far once a run has ended; then “passed”.',
      ...SENT,
    },
  ],
  limits: [
    {
      says: 'An LMS on another address than its content needs a proxy, so that both have one address.',
      known: 'documented',
      where: 'SAP notes 2154000 and 2407011, of SuccessFactors',
    },
  ],
};

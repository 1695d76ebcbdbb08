import type { LmsAdvice } from '../advice.ts';

const totaraHelp = { known: 'documented', where: 'help.totaralearning.com/display/TH13/SCORM' } as const;

/** What an administrator of Totara needs. */
export const TOTARA: LmsAdvice = {
  id: 'totara',
  name: 'Totara',
  which: [
    {
      says: 'The SCORM 1.2 zip. Totara supports 1.2 fully, and SCORM 2004 without parts of it.',
      ...totaraHelp,
    },
  ],
  settings: [
    {
      name: 'Grade to pass',
      value: '{pass} exactly',
      says: 'Totara’s SCORM activity comes from Moodle’s, which grades by the score alone. A lower mark would pass a run that the lesson did not.',
      known: 'reported',
      where: 'Moodle, measured; Totara itself was not run',
    },
    {
      name: 'Attempts: number, grading, force new attempt',
      value: 'Unlimited, highest attempt, no',
      says: 'As in Moodle.',
      known: 'documented',
      where: 'totara.help/16/docs/scorm-activity-settings',
    },
    {
      name: 'Activity completion → Require status',
      value: 'Passed',
      says: 'A pass is sent as “passed”.',
      known: 'documented',
      where: 'totara.help/16/docs/scorm-activity-settings',
    },
  ],
  gradebook: [
    {
      says: 'As in Moodle: “incomplete” until it is passed, then “passed”, with the best score.',
      known: 'reported',
      where: 'Moodle, measured; Totara itself was not run',
    },
  ],
  limits: [
    {
      says: 'A new version keeps records and places as long as the item identifiers in its manifest are the same. Ours never change.',
      ...totaraHelp,
    },
    { says: 'In the Totara Mobile app the activity works somewhat differently.', ...totaraHelp },
  ],
};

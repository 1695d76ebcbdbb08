import { RUNNING_MOODLE, type LmsAdvice, type Said } from '../advice.ts';

const measured = (says: string): Said => ({ says, known: 'measured', where: RUNNING_MOODLE });
const seen = { known: 'measured', where: RUNNING_MOODLE } as const;
const moodleDocs = { known: 'documented', where: 'docs.moodle.org/401/en/Adding/editing_a_SCORM' } as const;

const GRADEBOOK: Said[] = [
  measured('Opened and left: the attempt is “incomplete”, without a grade, and goes on where it was left.'),
  measured(
    'Ended and not passed: still “incomplete”, with the best score so far. It can be taken again in the same attempt.',
  ),
  measured(
    'Passed: “passed”, with the best score. From then on it opens for review, and nothing more is written.',
  ),
];

/** What an administrator of Moodle needs. */
export const MOODLE: LmsAdvice = {
  id: 'moodle',
  name: 'Moodle',
  which: [
    {
      says: 'The SCORM 1.2 zip. Moodle passes the tests of ADL for 1.2; what it has of SCORM 2004 has no sequencing and is no longer developed.',
      known: 'documented',
      where: 'docs.moodle.org, SCORM FAQ',
    },
    {
      says: 'The Moodle app plays SCORM 1.2 only.',
      known: 'documented',
      where: 'github.com/moodlehq/moodleapp, basic_usage.feature',
    },
  ],
  settings: [
    {
      name: 'Grade → Grade to pass',
      value: '{pass} exactly',
      says: 'The score is all that Moodle grades by. A lower mark would pass a run that the lesson did not, one capped after a critical error among them.',
      ...seen,
    },
    {
      name: 'Grade → Maximum grade',
      value: '100',
      says: 'Scores are sent out of 100, and Moodle takes them as they are: 8 of 10 is graded 8 of 100.',
      ...seen,
    },
    {
      name: 'Grade → Grading method',
      value: 'Highest grade',
      says: 'There is one score in a package.',
      ...moodleDocs,
    },
    {
      name: 'Attempts → Number of attempts',
      value: 'Unlimited',
      says: 'A lesson may be taken until it is passed.',
      ...moodleDocs,
    },
    {
      name: 'Attempts → Attempts grading',
      value: 'Highest attempt',
      says: '“Start a new attempt” gives a blank one. The earlier result must count.',
      ...seen,
    },
    {
      name: 'Attempts → Force new attempt',
      value: 'No',
      says: 'With it, nobody can go on where they left.',
      ...moodleDocs,
    },
    {
      name: 'Compatibility → Force completed',
      value: 'No',
      says: 'With it, an attempt that was only opened counts as completed.',
      ...moodleDocs,
    },
    {
      name: 'Compatibility → Mastery score overrides status',
      value: 'No',
      says: 'Our zips carry no mastery score, so it changes nothing. With a mastery score and this on, Moodle writes its own status over the lesson’s.',
      ...seen,
    },
    {
      name: 'Compatibility → Auto-commit',
      value: 'No',
      says: 'The lesson saves after every decision; a save takes 27 to 62 thousandths of a second.',
      ...seen,
    },
    {
      name: 'Activity completion → Require status',
      value: 'Passed, and no other',
      says: 'A pass is sent as “passed”, never as “completed”, in SCORM 1.2.',
      ...seen,
    },
    {
      name: 'Appearance → Display package',
      value: 'Current window',
      says: 'A new window can be stopped by the browser. The lesson is made for the frame that Moodle gives it, 650 by 666 in a window of 1280.',
      ...seen,
    },
    {
      name: 'Appearance → Disable preview mode',
      value: 'Yes',
      says: 'Moodle records and grades a preview as well. Our lessons write nothing in one, and teachers would wonder why.',
      ...seen,
    },
  ],
  gradebook: [
    ...GRADEBOOK,
    measured(
      'Reports → Interactions shows each decision by its letter. The storyboard of the lesson says what each letter is.',
    ),
  ],
  limits: [
    measured(
      'While the connection is down, Moodle’s player answers “saved” all the same. The lesson asks for a small file of its own after each save, and says when it gets no answer.',
    ),
    {
      says: 'A new version goes into the same activity: Moodle matches by the identifiers in the manifest and deletes the records of those that vanish. Ours never change.',
      known: 'documented',
      where: 'github.com/moodle/moodle, mod/scorm/datamodels/scormlib.php',
    },
    {
      says: 'Many decisions are one form field each; a server with a low max_input_vars cuts them silently. Moodle asks for 5,000.',
      known: 'reported',
      where: 'github.com/moodlebox/moodlebox, issue 205',
    },
  ],
};

import { SENT, unverified, type LmsAdvice } from '../advice.ts';

const canvasBlog = {
  known: 'documented',
  where: 'community.canvaslms.com, “SCORM to Require Signed Launch Links”',
} as const;

/** What an administrator of Canvas needs. */
export const CANVAS: LmsAdvice = {
  id: 'canvas',
  name: 'Canvas',
  which: [
    {
      says: 'The SCORM 1.2 zip. Canvas plays SCORM 1.2 and 2004.',
      known: 'reported',
      where: 'polistrasmill.com/2024/02/18',
    },
  ],
  settings: [
    {
      name: 'Where to upload',
      value: 'SCORM in the course navigation, not Files',
      says: 'A package that is linked from a page directly is not opened: launch links are signed.',
      ...canvasBlog,
    },
    {
      name: 'Import as',
      value: 'Graded assignment, 100 points',
      ...unverified('Scores are sent out of 100.'),
    },
    {
      name: 'A pass mark of its own, if any',
      value: '{pass} exactly, or none',
      says: 'A lower one would pass a run that the lesson did not.',
      ...SENT,
    },
  ],
  gradebook: [
    unverified(
      'The score as points. Whether a score shows before the lesson is passed, and which of several counts.',
    ),
  ],
  limits: [
    {
      says: 'It shows the title from the manifest, and capital letters in file names count. Ours has the lesson’s title, and file names in lower case.',
      known: 'reported',
      where: 'polistrasmill.com/2024/02/18',
    },
    unverified(
      'How a new version is put in place of an old one. Until you have seen that records stay, add a new version as a new assignment.',
    ),
  ],
};

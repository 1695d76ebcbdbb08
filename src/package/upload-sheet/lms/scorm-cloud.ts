import { type LmsAdvice } from '../advice.ts';

const cloudHelp = {
  known: 'documented',
  where: 'support.scorm.com, SCORM Cloud Versioning Feature; cloud.scorm.com/docs, Versioning',
} as const;

/** What an administrator of SCORM Cloud needs. */
export const SCORM_CLOUD: LmsAdvice = {
  id: 'scorm-cloud',
  name: 'SCORM Cloud',
  which: [
    {
      says: 'Any of the SCORM zips, or cmi5. It is a good place to try one before your LMS has it.',
      known: 'documented',
      where: 'cloud.scorm.com/docs',
    },
  ],
  settings: [
    {
      name: 'Create new version → move existing registrations',
      value: 'Never',
      says: 'Moving them loses what learners have done so far. With “Never” they finish the old version, and new ones get the new.',
      ...cloudHelp,
    },
    {
      name: 'Overwrite course files',
      value: 'Not for a course that is in use',
      says: 'It resets every registration when the manifest has changed, and ours has the lesson’s version in it.',
      ...cloudHelp,
    },
  ],
  gradebook: [
    {
      says: 'Completion, success and score as the lesson sends them, and each decision.',
      known: 'documented',
      where: 'cloud.scorm.com/docs',
    },
  ],
  limits: [],
};

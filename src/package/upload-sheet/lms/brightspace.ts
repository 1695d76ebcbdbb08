import { SENT, unverified, type LmsAdvice } from '../advice.ts';

const d2l = { known: 'documented', where: 'community.d2l.com/brightspace/kb/articles/4271' } as const;

/** What an administrator of Brightspace needs. */
export const BRIGHTSPACE: LmsAdvice = {
  id: 'brightspace',
  name: 'Brightspace',
  which: [
    {
      says: 'The SCORM 1.2 zip. Brightspace plays SCORM 1.2 and 2004.',
      known: 'documented',
      where: 'documentation.brightspace.com',
    },
    {
      says: 'There is a new SCORM player and an old one: find out which your organisation uses, and do not use both in one course.',
      known: 'documented',
      where: 'community.d2l.com/brightspace/kb/articles/4269',
    },
  ],
  settings: [
    {
      name: 'd2l.Tools.ContentService.AlwaysSubmitZeroGrade',
      value: 'Off (as it comes)',
      says: 'With it on, whoever has not passed yet gets 0 in the gradebook.',
      known: 'documented',
      where: 'documentation.brightspace.com/EN/le/scorm/admin/enable_scorm_grade_config.htm',
    },
    {
      name: 'Old player: d2l.Tools.Content.AllowAutoSCORMGradeItem',
      value: 'On (as it comes)',
      says: 'It makes the grade item by itself.',
      ...d2l,
    },
    {
      name: 'A pass mark of its own, if any',
      value: '{pass} exactly, or none',
      says: 'A lower one would pass a run that the lesson did not.',
      ...SENT,
    },
  ],
  gradebook: [
    {
      says: 'The old player sets a grade once there are a score, a greatest score above 0 and the end of the session. Our packages send all three, so a grade appears when the learner leaves.',
      ...d2l,
    },
  ],
  limits: [unverified('How the new player treats a second attempt after a new version.')],
};

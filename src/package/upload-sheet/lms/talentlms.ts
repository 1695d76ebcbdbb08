import { SENT, unverified, type LmsAdvice } from '../advice.ts';

const talentHelp = {
  known: 'documented',
  where: 'help.talentlms.com, article 26499696329756',
} as const;

const talentScores = {
  known: 'documented',
  where: 'help.talentlms.com, article 28365179031580',
} as const;

/** What an administrator of TalentLMS needs. */
export const TALENTLMS: LmsAdvice = {
  id: 'talentlms',
  name: 'TalentLMS',
  which: [
    { says: 'The SCORM 1.2 zip: it is the only SCORM that TalentLMS plays.', ...talentHelp },
    {
      says: 'It also takes cmi5. Begin with SCORM 1.2 all the same.',
      known: 'documented',
      where: 'help.talentlms.com, article 9651373731356',
    },
  ],
  settings: [
    {
      name: 'The zip',
      value: 'As it is',
      says: 'It must open straight on to the manifest, with no folder around it. Ours does.',
      ...talentHelp,
    },
    {
      name: 'Rules of the course: its score',
      value: 'Takes in the SCORM unit',
      says: 'Otherwise the unit has its score and the course has none.',
      ...talentScores,
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
      says: 'Completed once the lesson sends “passed”, with its score. Reports → Learning activities → the unit → Analysis shows the decisions.',
      ...talentScores,
    },
  ],
  limits: [
    unverified(
      'Whether progress stays when the file of a unit is replaced. Until you have seen it, add a new version as a new unit.',
    ),
  ],
};

import { SENT, type LmsAdvice } from '../advice.ts';

const blackboardHelp = {
  known: 'documented',
  where: 'help.blackboard.com, Add Content Packages (Original view)',
} as const;

const ultraGuide = {
  known: 'reported',
  where: 'academic-technology-services.scrollhelp.site, Adding SCORM content (a university’s guide to Ultra)',
} as const;

/** What an administrator of Blackboard needs. */
export const BLACKBOARD: LmsAdvice = {
  id: 'blackboard',
  name: 'Blackboard',
  which: [{ says: 'The SCORM 1.2 zip. Its SCORM Engine plays 1.2 and 2004.', ...blackboardHelp }],
  settings: [
    {
      name: 'Grade SCORM (Ultra)',
      value: 'On, maximum score 100',
      says: 'It adds the gradebook entry. It cannot be changed once the package is imported.',
      ...ultraGuide,
    },
    {
      name: 'Attempts allowed',
      value: 'Unlimited',
      says: 'A lesson may be taken until it is passed. Ask learners to go on with their attempt rather than begin another: a lesson keeps the best result within an attempt.',
      ...ultraGuide,
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
      says: 'With several attempts, the last one that has a grade counts, and this cannot be changed. A later attempt that is not passed can show a lower grade.',
      ...ultraGuide,
    },
  ],
  limits: [
    {
      says: 'The institution decides whether the SCORM Engine is on. Packages that were uploaded for the old player have to be uploaded again.',
      ...blackboardHelp,
    },
  ],
};

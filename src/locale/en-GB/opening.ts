/** The first screen, and those of whoever comes back. */
export const opening = {
  beforeYouStart: 'What this lesson touches on',
  survivors: 'Nothing here asks you about yourself, and you do not have to go on.',
  otherFormat: 'You can choose another lesson, or ask for a different format, without giving a reason.',
  stopAnyTime: 'You can stop at any time; your place is kept.',
  aboutLesson: 'About this lesson',
  howItGoes:
    'You read, and decide what you would do. A decision stands once you continue. What was right, and why, comes at the end, in the debrief.',
  howItGoesEach:
    'You read, and decide what you would do. A decision stands once you continue. What was right, and why, follows each.',
  minutes: { one: 'About {0} minute', other: 'About {0} minutes' },
  factTime: 'Time',
  factRole: 'Your part',
  factAudience: 'Written for',
  factNation: 'Guidance for',
  factGuidance: 'Guidance checked',
  factPass: 'To pass',
  factVersion: 'Version',
  factBuild: 'Package',
  roleText: 'You are the {0}',
  nations: {
    england: 'England',
    wales: 'Wales',
    scotland: 'Scotland',
    'northern-ireland': 'Northern Ireland',
  },
  checkedBetween: 'between {0} and {1}',
  passMark:
    '{0} out of 100, with no critical error: an act that breaks the law or puts a child at risk. You can take it as often as you like.',
  recordedTitle: 'What is recorded, and who can see it',
  recordedDecisions:
    'Your school’s learning site keeps your score, whether you passed, the time you spent, where you are up to, and each decision you take.',
  recordedScore:
    'Your school’s learning site keeps your score, whether you passed, the time you spent, and where you are up to, which it needs to bring you back here. It is not sent a list of your decisions.',
  recordedDevice:
    'No learning site was found. Your place and your result are kept in this browser, on this device, and are sent to nobody.',
  recordedWho:
    'Whoever runs that site, and whoever they give access to, can see it: usually your safeguarding lead and your managers.',
  recordedNever: 'Anything you type here stays on this device and is never sent.',
  notReporting:
    'This is training, not a way to report. If you are worried about a real child, tell your safeguarding lead now.',
  staleTitle: 'Some of the guidance is due to be checked again ({0})',
  staleText:
    'It may have changed since it was last checked. Before you rely on it, ask your safeguarding lead:',
  /** Where no speaker of the language has reviewed these words. */
  draftTitle: 'A draft in this language',
  draftText:
    'The words round the lesson are a first draft. No speaker of the language has reviewed them yet, so a word may be wrong. If one matters to you, ask your safeguarding lead.',
  reviewCopyTitle: 'This is a review copy',
  reviewCopyText: 'It is for people who check the lesson, and not for training staff, because:',
  start: 'Start the lesson',
  startPractice: 'Play it as practice',
  alreadyPassed:
    'You have already passed this lesson, with {0} out of 100. Anything you do now is practice and changes nothing.',
  leftHereText: 'A run of this lesson was left on this device on {0} at {1}. Is it yours?',
  leftHereNote:
    'If it is not, start afresh: that run stays where it is. If you go on with it, its decisions are recorded as yours.',
  leftHereAfresh: 'Start afresh',
  leftHereMine: 'It is mine: go on with it',
  resumePart: 'Continue at Part {0}: {1}',
  resumePlain: 'Continue where you left',
  resumeWhere: 'You left the story here: {0}.',
  resumeLast: 'The last thing you decided:',
  minutesLeft: { one: 'About {0} minute left.', other: 'About {0} minutes left.' },
  restartKept: 'Start again (best result kept)',
  finishedPassed: 'You passed, with {0} out of 100.',
  finishedNotYet: 'Not yet passed: {0} out of 100. {1} are needed.',
  notices: {
    changed:
      'Not all of your last visit could be taken up: the lesson has changed since, or your learning site did not keep all of it. Your decisions up to here still hold; the ones after it are asked again. Nothing that was recorded has been lowered.',
    unreadable:
      'What was kept of your last visit could not be read, so the lesson starts at the beginning. Nothing that was recorded has been lowered.',
  },
  bestPassed: 'Your best result so far: {0} out of 100, passed.',
  bestNotYet: 'Your best result so far: {0} out of 100, not yet passed.',
} as const;

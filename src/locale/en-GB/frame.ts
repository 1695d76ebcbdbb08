const loading = 'Opening the lesson. This can take a few seconds.';
const certificateTitle = 'Your certificate';
const leftSaved = 'Your place is kept. Open the lesson again from your learning site whenever you like.';
const leftUnsure =
  'Your learning site did not confirm the last save. When you come back, check that you are where you left; you may be asked a decision again.';

/** What stands round every screen, the screens' titles, how saving stands, the cover, and what is said on leaving. */
export const frame = {
  skip: 'Skip to the lesson',
  help: 'If a child is at risk now',
  helpCovered: 'Help and contacts',
  pause: 'Pause and hide',
  leave: 'Save and leave',
  lookBack: 'Look back',
  guidance: 'Guidance',
  close: 'Close',
  tools: 'Lesson tools',
  part: 'Part {0} of {1}: {2}',
  practiceBanner: 'Practice: this is not recorded.',
  practiceBack: 'Back to my recorded run',
  reviewBanner: 'Review: nothing is being recorded.',
  previewBanner: 'Preview: nothing is recorded by a learning site. Your place is kept on this device.',
  nowhereBanner: 'Preview: nothing is recorded, and this browser keeps nothing. Finish in one sitting.',
  previewShort: 'Preview: not recorded by a learning site',
  leaveOnly: 'Leave',
  reviewCopyShort: 'Review copy, not for training staff',
  loading: loading,
  noScript:
    'This browser does not run JavaScript, which the lesson needs. Allow it for this page, or open the lesson in another browser.',
  tooOld: 'If this stays, open it in an up-to-date Chrome, Edge, Firefox or Safari.',
  broken:
    'This lesson could not be opened. Close it, open it again, and if that does not help tell whoever runs your learning site:',
  certificateTitle: certificateTitle,
  /** The titles of the screens. */
  titles: {
    opening: loading,
    'left-here': 'Is this run yours?',
    start: 'Before you start',
    resume: 'Welcome back',
    finished: 'You have finished this lesson',
    keep: 'Keep this answer?',
    'look-back': 'The story so far',
    debrief: 'Debrief',
    certificate: certificateTitle,
    left: 'You can close this now',
    expired: 'This visit has ended',
  },
  pageTitle: '{0} – {1}',
  saved: 'Saved {0}',
  /** The states of saving, but for `saved`. */
  saving: {
    saving: 'Saving',
    retrying: 'Not saved yet – trying again',
    'not-answering': 'Your learning site is not answering. You can carry on; keep this window open.',
    'on-device': 'Kept on this device only',
    nowhere: 'Not kept anywhere: this browser does not allow it',
    'not-recording': 'Nothing is being recorded',
  },
  coverTitle: 'Paused',
  coverText: 'Take as long as you need.',
  coverBack: 'Go back',
  /** What is said once the learner has left, by the state of saving. */
  left: {
    saved: leftSaved,
    saving: leftSaved,
    'not-recording': leftSaved,
    'on-device': 'Your place is kept on this device. Open the lesson again here whenever you like.',
    nowhere: 'This browser keeps nothing, so the lesson will start at the beginning next time.',
    retrying: leftUnsure,
    'not-answering': leftUnsure,
  },
  leftUnsureHere:
    'Your learning site did not confirm the last save. What you decided is kept on this device: open the lesson again here, in this browser, and it is sent then.',
  leftBack: 'Back to your learning site',
  expiredText:
    'The lesson was closed and your place was kept. Close this page and open the lesson again from where you found it.',
} as const;

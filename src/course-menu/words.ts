/** The menu's own words, in British English. */
export const WORDS = {
  opening: 'Looking for your learning site. This can take a few seconds.',
  preview:
    'Preview: no learning site was found, so nothing is recorded as a whole. Each lesson keeps your place on this device.',
  review: 'Review: nothing is being recorded.',
  intro:
    'Take the lessons in any order, and leave when you like: your place in each is kept. The course is passed when every lesson is.',
  passedOf: (passed: number, all: number) => `${passed} of ${all} lessons passed`,
  finished: 'You have passed every lesson. It is safe to close this window.',
  minutes: (minutes: number) => `About ${minutes} minutes`,
  standing: {
    new: 'Not begun',
    begun: 'Begun',
    notYet: (score: number) => `Not yet passed: ${score} out of 100`,
    passed: (score: number) => `Passed, with ${score} out of 100`,
  },
  open: { new: 'Begin', begun: 'Go on', notYet: 'Open again', passed: 'Open again' },
  openName: (action: string, title: string) => `${action}: ${title}`,
  all: 'All lessons',
  notKept:
    'Your learning site has not confirmed what was sent last. Keep this window open; the next answer is sent together with it.',
} as const;

/**
 * The interface in British English: every word of it. A value with holes is a function of what fills them. Another
 * language is a file with the same names (`src/locale/words.ts`).
 */
const count = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;

export const locale = 'en-GB';
export const dir: 'ltr' | 'rtl' = 'ltr';
/** Several things as one phrase: "a, b and c". */
export const listed = (things: readonly string[]): string => new Intl.ListFormat(locale).format(things);

export const skip = 'Skip to the lesson';
export const help = 'If a child is at risk now';
export const helpCovered = 'Help and contacts';
export const pause = 'Pause and hide';
export const leave = 'Save and leave';
export const lookBack = 'Look back';
export const guidance = 'Guidance';
export const close = 'Close';
export const tools = 'Lesson tools';
export const part = (index: number, total: number, name: string): string =>
  `Part ${index} of ${total}: ${name}`;
export const practiceBanner = 'Practice: this is not recorded.';
export const practiceBack = 'Back to my recorded run';
export const reviewBanner = 'Review: nothing is being recorded.';
export const previewBanner =
  'Preview: nothing is recorded by a learning site. Your place is kept on this device.';
export const nowhereBanner =
  'Preview: nothing is recorded, and this browser keeps nothing. Finish in one sitting.';
export const previewShort = 'Preview: not recorded by a learning site';
export const leaveOnly = 'Leave';
export const reviewCopyShort = 'Review copy, not for training staff';
export const loading = 'Opening the lesson. This can take a few seconds.';
export const broken =
  'This lesson could not be opened. Close it, open it again, and if that does not help tell whoever runs your learning site:';
export const certificateTitle = 'Your certificate';
/** The titles of the screens. */
export const titles = {
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
};
export const pageTitle = (screen: string, lesson: string): string => `${screen} – ${lesson}`;

export const saved = (time: string): string => `Saved ${time}`;
/** The states of saving, but for `saved`. */
export const saving = {
  saving: 'Saving',
  retrying: 'Not saved yet – trying again',
  'not-answering': 'Your learning site is not answering. You can carry on; keep this window open.',
  'on-device': 'Kept on this device only',
  nowhere: 'Not kept anywhere: this browser does not allow it',
  'not-recording': 'Nothing is being recorded',
};

export const beforeYouStart = 'What this lesson touches on';
export const survivors =
  'Some people who take this lesson have been through something like it. Nothing here asks you to say so, and you do not have to go on.';
export const otherFormat =
  'You can choose another lesson, or ask your safeguarding lead for a different format, without giving a reason.';
export const stopAnyTime = 'You can stop at any time; your place is kept.';
export const aboutLesson = 'About this lesson';
export const minutes = (minutes: number): string => `About ${count(minutes, 'minute')}`;
export const factTime = 'Time';
export const factRole = 'Your part';
export const factAudience = 'Written for';
export const factNation = 'Guidance for';
export const factGuidance = 'Guidance checked';
export const factPass = 'To pass';
export const factVersion = 'Version';
export const factBuild = 'Package';
export const roleText = (role: string): string => `You are the ${role}`;
export const nations = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};
export const checkedBetween = (from: string, to: string): string => `between ${from} and ${to}`;
export const passMark = (pass: number): string =>
  `${pass} out of 100, with no critical error. You can take it as often as you like.`;
export const recordedTitle = 'What is recorded, and who can see it';
export const recordedDecisions =
  'Your school’s learning site keeps your score, whether you passed, the time you spent, where you are up to, and each decision you take.';
export const recordedScore =
  'Your school’s learning site keeps your score, whether you passed, the time you spent, and where you are up to, which it needs to bring you back here. It is not sent a list of your decisions.';
export const recordedDevice =
  'No learning site was found. Your place and your result are kept in this browser, on this device, and are sent to nobody.';
export const recordedWho =
  'Whoever runs that site, and whoever they give access to, can see it: usually your safeguarding lead and your managers.';
export const recordedNever = 'Anything you type here stays on this device and is never sent.';
export const notReporting =
  'This is training, not a way to report. If you are worried about a real child, tell your safeguarding lead now.';
export const staleTitle = (n: number): string => `Some of the guidance is due to be checked again (${n})`;
export const staleText =
  'It may have changed since it was last checked. Before you rely on it, ask your safeguarding lead:';
export const reviewCopyTitle = 'This is a review copy';
export const reviewCopyText = 'It is for people who check the lesson, and not for training staff, because:';
export const start = 'Start the lesson';
export const startPractice = 'Play it as practice';
export const alreadyPassed = (score: string): string =>
  `You have already passed this lesson, with ${score} out of 100. Anything you do now is practice and changes nothing.`;

export const leftHereText = (day: string, time: string): string =>
  `A run of this lesson was left on this device on ${day} at ${time}. Is it yours?`;
export const leftHereNote =
  'If it is not, start afresh: that run stays where it is. If you go on with it, its decisions are recorded as yours.';
export const leftHereAfresh = 'Start afresh';
export const leftHereMine = 'It is mine: go on with it';

export const resumePart = (index: number, name: string): string => `Continue at Part ${index}: ${name}`;
export const resumePlain = 'Continue where you left';
export const resumeWhere = (place: string): string => `You left the story here: ${place}.`;
export const resumeLast = 'The last thing you decided:';
export const minutesLeft = (left: number): string => `${minutes(left)} left.`;
export const restartKept = 'Start again (best result kept)';
export const finishedPassed = (score: string): string => `You passed, with ${score} out of 100.`;
export const finishedNotYet = (score: string, pass: number): string =>
  `Not yet passed: ${score} out of 100. ${pass} are needed.`;
export const notices = {
  changed:
    'Not all of your last visit could be taken up: the lesson has changed since, or your learning site did not keep all of it. Your decisions up to here still hold; the ones after it are asked again. Nothing that was recorded has been lowered.',
  unreadable:
    'What was kept of your last visit could not be read, so the lesson starts at the beginning. Nothing that was recorded has been lowered.',
};
export const bestSoFar = (score: string, passed: boolean): string =>
  `Your best result so far: ${score} out of 100, ${passed ? 'passed' : 'not yet passed'}.`;

export const onward = 'Continue';
export const notes = (n: number, fresh: number): string =>
  fresh > 0 ? `Your notes (${n}, ${fresh} new)` : `Your notes (${n})`;
export const notesEmpty = 'Nothing noted yet. What you see and are told is collected here.';
export const notesWarning =
  'Kept by the story as you go, the way a good record is: what was seen, what was said, and by whom.';
export const notesHow = {
  saw: 'Saw',
  told: 'Told',
  hearsay: 'Heard second hand',
};
export const fresh = 'new';
export const stopWhy = 'Why the line is there';
export const stopNotPass =
  'You can still put this right. This run will not count as a pass; you can take the lesson again.';
export const stopPractice = 'You can still put this right. In a recorded run this would not count as a pass.';
export const criticals = {
  viewing: 'looking at an image of a child, or copying or passing it on',
  'promising-secrecy': 'promising to keep it secret',
  blaming: 'blaming a child',
  'advising-payment-or-contact': 'advising payment or further contact',
  'deleting-before-advice': 'deleting before advice',
  investigating: 'investigating it yourself',
  confronting: 'confronting the person suspected',
  'naming-a-suspect-or-child': 'naming a suspect or a child',
  'not-reporting-today': 'not reporting it today',
};
export const repairTag = 'Putting it right';
export const insteadTitle = 'What you might say or do instead';
export const restsOn = (n: number): string => `What this rests on (${n})`;

export const decideAs = (role: string): string => `You are now the ${role}.`;
export const hints = {
  'choose-one': 'Select one.',
  'choose-many': 'Select all that apply.',
  'put-in-order': 'Move each into the order you would take them, first at the top.',
  sort: 'Say where each belongs.',
  spot: 'Mark each entry that concerns you, and say why. Leave the others.',
};
export const moveUp = (item: string): string => `Move up: ${item}`;
export const moveDown = (item: string): string => `Move down: ${item}`;
export const position = (place: number, total: number): string => `${place} of ${total}`;
export const spotReason = 'Why it concerns you';
export const decide = 'Continue';
export const problem = 'There is a problem';
export const missingChooseOne = 'Select what you would do first';
export const missingChooseMany = 'Select at least one';
export const missingSort = (item: string): string => `Choose where this belongs: ${item}`;
export const missingSpot = (entry: string): string => `Say why this concerns you: ${entry}`;
export const sureAsk = 'How sure are you?';
export const sureHint = 'Only for your debrief: kept on this device, not marked. You can leave it.';
export const sureLevels = { unsure: 'Not sure', fairly: 'Fairly sure', sure: 'Sure' };
export const sureNotRight =
  'You were sure, and a lead would have done otherwise. No shame in that: what surprises us is what we tend to keep.';
export const unsureRight = 'You were unsure, and right. You can trust that judgement a little more.';
export const mapTitle = 'Your way through the story';
export const mapText = 'The roads that you did not take are named here once you have passed.';
export const roads = (n: number): string => count(n, 'other road');
export const keepText = 'Take a second look. Once you keep it, it is decided.';
export const yourAnswer = 'Your answer';
export const keep = 'Keep this answer';
export const change = 'Change it';
export const changing = 'You are changing your answer. What you choose now stands.';

export const alreadyDecided = 'You have already decided this';
export const alreadyDecidedText =
  'You can read it again here. To try it another way, finish the lesson: the debrief takes you back to any decision.';
export const youChose = 'You chose';
export const firstChose = 'You first chose';
export const returnToStory = 'Return to where you were';
export const nothingTicked = 'None of them';
export const nothingMarked = 'No entry marked';

export const resultTitle = 'Your result';
export const passed = 'Passed';
export const notYet = 'Not yet';
export const score = (score: string, pass: number): string =>
  `${score} out of 100. ${pass} are needed to pass.`;
export const notYetText =
  'The debrief shows which decisions made the difference. You can take the lesson again whenever you like; your best result is the one that is kept.';
export const criticalText = (errors: string[], reported: string): string =>
  `This run does not count as a pass, because of one thing that outweighs the rest: ${listed(errors)}. It is recorded as ${reported} out of 100. You put it right in the story; take the lesson again to pass.`;
export const keptBest = (score: string, passed: boolean): string =>
  `Your best result stays: ${score} out of 100, ${passed ? 'passed' : 'not yet passed'}.`;
export const leftNotRecorded = 'Nothing was recorded.';
const unconfirmed =
  'Your learning site has not confirmed your result yet. Keep this window open; if it goes on, print the debrief as your own record.';
/** Whether it is safe to close the window once a run has ended, by the state of saving. */
export const safe = {
  saved: 'Your result is saved. It is safe to close this window, now or after the debrief.',
  'on-device': 'Your result is kept on this device. It is safe to close this window.',
  saving: 'Your result is being saved. Keep this window open for a moment.',
  retrying: unconfirmed,
  'not-answering': unconfirmed,
  'not-recording': leftNotRecorded,
  nowhere: saving.nowhere,
};
export const practiceEnd = 'This was practice. Your recorded result has not changed.';
export const toDebrief = 'Go to the debrief';
export const again = 'Take the lesson again';
export const againPractice = 'Play it again as practice';

export const decisionsTitle = 'Your decisions';
export const decisionOf = (index: number, total: number): string => `Decision ${index} of ${total}`;
export const ratings = {
  best: 'What an experienced lead would do',
  acceptable: 'Sound, though there is a better way',
  poor: 'Not what an experienced lead would do',
};
export const criticalTag = (error: string): string => `Critical error: ${error}`;
export const leadWould = 'An experienced lead would';
export const why = 'Why';
export const otherChoices = (n: number): string => `The ${count(n, 'other choice')}, and why`;
export const yours = 'You';
export const theirs = 'An experienced lead';
export const ticked = 'selected';
export const leftOut = 'left out';
export const unmarked = 'not marked';
export const placeOf = (n: number): string => `place ${n}`;
export const same = 'The same';
export const different = 'Different';
export const tryFromHere = 'Try again from here (practice)';
export const competenciesTitle = 'What you showed';
export const competency = (earned: number, possible: number): string => `${earned} of ${possible} points`;
export const competencyUnmet = 'Not met on your way through';
export const levels = { strong: 'Strong', part: 'Mostly there', work: 'Worth another look' };
export const strength = (name: string): string => `Your strength here: ${name}.`;
export const priority = (name: string): string => `Worth another look: ${name}.`;
export const mistakesTitle = 'What people with good intentions get wrong';
export const oneThingTitle = 'One thing I will do';
export const oneThingText = 'Choose one to start from, and put it in your own words.';
export const oneThingPick = 'Start from';
export const oneThingOwn = 'If …, I will …';
export const oneThingWarning = 'Kept on this device only. Do not write a real child’s or colleague’s name.';
export const oneThingDay = 'From when';
export const oneThingKept = 'Kept on this device';
export const oneThingNotKept = 'This browser keeps nothing: print it instead';
export const closingTitle = 'Before you go';
export const print = 'Print this';
export const supportTitle = 'If you want to talk to someone';
export const recordLine = 'Record of practice, not proof of competence.';

export const certificateName = 'Your name, as it should appear';
export const certificateNameHint = 'Used on this page only. It is not sent or kept.';
export const certificateFor = 'This records that';
export const certificateLesson = 'took and passed the lesson';
export const certificateResult = 'Result';
export const certificateDay = 'Date';
export const certificateUnconfirmed = 'Not confirmed by a learning site when this was made.';
export const certificateDevice = 'Taken outside a learning site: nothing but this page records it.';
export const certificateReviewCopy = 'Made with a review copy of the lesson: not a record of training.';
export const backToDebrief = 'Back to the debrief';

export const guidanceTitle = 'Guidance in this lesson';
export const guidanceText =
  'What the lesson rests on, in our words, with where it comes from and when it was last checked.';
export const topics = {
  health: 'Health guidance',
  school: 'School guidance',
  law: 'The law',
  nations: 'Across the nations',
  'coercion-and-help': 'Coercion, and where help is',
  vulnerability: 'Who is more at risk, and why',
  'then-and-now': 'Then and now',
  practice: 'Good practice',
};
export const statuses = {
  read: 'Seen in the source',
  quoted: 'Seen quoted in another text',
  'to-check': 'Still to be confirmed: ask your safeguarding lead before you rely on it',
};
export const undated = 'undated';
export const published = (date: string): string => `published ${date}`;
export const checkedOn = (date: string): string => `Checked on ${date}`;
export const stale = (date: string): string =>
  `This was due to be checked again by ${date} and may be out of date.`;
export const ask = (question: string): string => `Ask your safeguarding lead: ${question}`;
export const figure = ({ year, base, measure }: { year: string; base: string; measure: string }): string =>
  `${measure}; ${base}; ${year}`;
export const helpFor = {
  child: 'For the child',
  staff: 'For you',
  both: 'For anyone',
};
export const contactsTitle = 'In your school';
export const contactAsk = 'Ask:';

export const coverTitle = 'Paused';
export const coverText = 'Take as long as you need.';
export const coverBack = 'Go back';
const leftSaved = 'Your place is kept. Open the lesson again from your learning site whenever you like.';
const leftUnsure =
  'Your learning site did not confirm the last save. When you come back, check that you are where you left; you may be asked a decision again.';
/** What is said once the learner has left, by the state of saving. */
export const left = {
  saved: leftSaved,
  saving: leftSaved,
  'not-recording': leftSaved,
  'on-device': 'Your place is kept on this device. Open the lesson again here whenever you like.',
  nowhere: 'This browser keeps nothing, so the lesson will start at the beginning next time.',
  retrying: leftUnsure,
  'not-answering': leftUnsure,
};
export const leftUnsureHere =
  'Your learning site did not confirm the last save. What you decided is kept on this device: open the lesson again here, in this browser, and it is sent then.';
export const leftBack = 'Back to your learning site';
export const expiredText =
  'The lesson was closed and your place was kept. Close this page and open the lesson again from where you found it.';

/** Every word of the interface, in one language. A value with holes is a function of what fills them. */
export interface Messages {
  /** The language tag that dates, numbers and plurals go by. */
  locale: string;
  dir: 'ltr' | 'rtl';

  // Frame
  skip: string;
  help: string;
  helpCovered: string;
  pause: string;
  leave: string;
  lookBack: string;
  guidance: string;
  close: string;
  tools: string;
  part: (index: number, total: number, name: string) => string;
  practiceBanner: string;
  practiceBack: string;
  reviewBanner: string;
  previewBanner: string;
  nowhereBanner: string;
  previewShort: string;
  leaveOnly: string;
  reviewCopyShort: string;
  loading: string;
  broken: string;
  pageTitle: (screen: string, lesson: string) => string;

  // Saving
  saved: (time: string) => string;
  savingNow: string;
  retrying: string;
  notAnswering: string;
  onDevice: string;
  nowhere: string;
  notRecording: string;

  // Start
  startTitle: string;
  beforeYouStart: string;
  survivors: string;
  otherFormat: string;
  stopAnyTime: string;
  aboutLesson: string;
  minutes: (minutes: number) => string;
  facts: {
    time: string;
    role: string;
    audience: string;
    nation: string;
    guidance: string;
    pass: string;
    version: string;
    build: string;
  };
  roleText: (role: string) => string;
  nations: Record<'england' | 'wales' | 'scotland' | 'northern-ireland', string>;
  checkedBetween: (from: string, to: string) => string;
  checkedOnly: (day: string) => string;
  passMark: (pass: number) => string;
  recordedTitle: string;
  recordedDecisions: string;
  recordedScore: string;
  recordedDevice: string;
  recordedWho: string;
  recordedNever: string;
  notReporting: string;
  staleTitle: (count: number) => string;
  staleText: string;
  reviewCopyTitle: string;
  reviewCopyText: string;
  start: string;
  startPractice: string;
  alreadyPassed: (score: string) => string;

  // A run left on this device
  leftHereTitle: string;
  leftHereText: (day: string, time: string) => string;
  leftHereNote: string;
  leftHereAfresh: string;
  leftHereMine: string;

  // Resume
  resumeTitle: string;
  resumePart: (index: number, name: string) => string;
  resumePlain: string;
  resumeWhere: (place: string) => string;
  resumeLast: string;
  minutesLeft: (minutes: number) => string;
  restartKept: string;
  finishedTitle: string;
  finishedPassed: (score: string) => string;
  finishedNotYet: (score: string, pass: number) => string;
  changedNotice: string;
  unreadableNotice: string;
  bestSoFar: (score: string, passed: boolean) => string;

  // Scene
  onward: string;
  notes: (count: number, fresh: number) => string;
  notesEmpty: string;
  notesWarning: string;
  notesHow: Record<'saw' | 'told' | 'hearsay', string>;
  fresh: string;
  stopWhy: string;
  stopNotPass: string;
  stopPractice: string;
  criticals: Record<
    | 'viewing'
    | 'promising-secrecy'
    | 'blaming'
    | 'advising-payment-or-contact'
    | 'deleting-before-advice'
    | 'investigating'
    | 'confronting'
    | 'naming-a-suspect-or-child'
    | 'not-reporting-today',
    string
  >;
  repairTag: string;
  reason: string;
  insteadTitle: string;
  restsOn: (count: number) => string;

  // Decision
  decideAs: (role: string) => string;
  chooseOneHint: string;
  chooseManyHint: string;
  orderHint: string;
  sortHint: string;
  spotHint: string;
  moveUp: (item: string) => string;
  moveDown: (item: string) => string;
  position: (place: number, total: number) => string;
  spotReason: string;
  decide: string;
  problem: string;
  errors: {
    chooseOne: string;
    chooseMany: string;
    sort: (item: string) => string;
    spot: (entry: string) => string;
  };
  keepTitle: string;
  keepText: string;
  yourAnswer: string;
  keep: string;
  change: string;
  changing: string;

  // Look back
  lookBackTitle: string;
  alreadyDecided: string;
  alreadyDecidedText: string;
  youChose: string;
  firstChose: string;
  returnToStory: string;
  nothingTicked: string;
  nothingMarked: string;

  // Ending
  resultTitle: string;
  passed: string;
  notYet: string;
  score: (score: string, pass: number) => string;
  notYetText: string;
  criticalText: (errors: string[], reported: string) => string;
  keptBest: (score: string, passed: boolean) => string;
  safeToClose: string;
  safeOnDevice: string;
  stillSaving: string;
  unconfirmed: string;
  practiceEnd: string;
  toDebrief: string;
  toCertificate: string;
  again: string;
  againPractice: string;

  // Debrief
  debriefTitle: string;
  decisionsTitle: string;
  decisionOf: (index: number, total: number) => string;
  ratings: Record<'best' | 'acceptable' | 'poor', string>;
  criticalTag: (error: string) => string;
  leadWould: string;
  why: string;
  otherChoices: (count: number) => string;
  item: {
    yours: string;
    theirs: string;
    ticked: string;
    left: string;
    unmarked: string;
    place: (n: number) => string;
  };
  itemMark: { right: string; wrong: string };
  tryFromHere: string;
  competenciesTitle: string;
  competency: (earned: number, possible: number) => string;
  competencyUnmet: string;
  levels: { strong: string; part: string; work: string };
  strength: (name: string) => string;
  priority: (name: string) => string;
  mistakesTitle: string;
  oneThingTitle: string;
  oneThingText: string;
  oneThingPick: string;
  oneThingOwn: string;
  oneThingWarning: string;
  oneThingDay: string;
  oneThingKept: string;
  oneThingNotKept: string;
  closingTitle: string;
  print: string;
  supportTitle: string;
  recordLine: string;

  // Certificate
  certificateTitle: string;
  certificateName: string;
  certificateNameHint: string;
  certificateFor: string;
  certificateLesson: string;
  certificateResult: string;
  certificateDay: string;
  certificateNot: string;
  certificateUnconfirmed: string;
  certificateDevice: string;
  certificateReviewCopy: string;
  backToDebrief: string;

  // Guidance and help
  guidanceTitle: string;
  guidanceText: string;
  topics: Record<
    | 'health'
    | 'school'
    | 'law'
    | 'nations'
    | 'coercion-and-help'
    | 'vulnerability'
    | 'then-and-now'
    | 'practice',
    string
  >;
  statuses: Record<'read' | 'quoted' | 'to-check', string>;
  undated: string;
  published: (date: string) => string;
  checkedOn: (date: string) => string;
  stale: (date: string) => string;
  ask: (question: string) => string;
  figure: (figure: { year: string; base: string; measure: string }) => string;
  helpTitle: string;
  helpFor: Record<'child' | 'staff' | 'both', string>;
  contactsTitle: string;
  contactAsk: string;

  // Cover and leaving
  coverTitle: string;
  coverText: string;
  coverBack: string;
  leftTitle: string;
  leftSaved: string;
  leftDevice: string;
  leftNowhere: string;
  leftUnsure: string;
  leftUnsureHere: string;
  leftNotRecorded: string;
  leftBack: string;
  expiredTitle: string;
  expiredText: string;
}

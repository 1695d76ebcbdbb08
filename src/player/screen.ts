/** What the learner is looking at. A scene that is an ending is a `scene` too. */
export type Screen =
  | 'opening'
  | 'left-here'
  | 'start'
  | 'resume'
  | 'finished'
  | 'scene'
  | 'keep'
  | 'look-back'
  | 'debrief'
  | 'certificate'
  | 'left'
  | 'expired';

import type { Rating } from '../story/learner/story.ts';

/** What an LMS is told of a learner, in no standard's words. Each standard maps it to its own elements. */
export interface LearnerRecord {
  /** The attempt's token: eight characters, the same in the LMS and on the device. */
  token: string;
  /** `incomplete` until an ended run, then what the best run so far came to. */
  status: 'incomplete' | 'passed' | 'failed';
  /** 0 to 100, two decimals, of the best ended run; null before the first ending: no score is ever sent before it. */
  score: number | null;
  /** How far the current run has come, 0 to 1, two decimals; 1 only together with `passed`. */
  progress: number;
  /** Of the best ended run where that is the current one; else empty: what was reported before stands. */
  objectives: ObjectiveRecord[];
  /** The current run's decisions, in order. */
  interactions: InteractionRecord[];
  /** How many interactions the LMS held when this run began: the index of this run's first, where `_count` is not readable. */
  before: number;
  suspendData: string;
  /** The scene the learner stands at. */
  location: string;
  /** Whether the current run has ended. */
  ended: boolean;
}

export interface ObjectiveRecord {
  id: string;
  description: string;
  /** 0 to 100 over the decisions met; null where none with a weight was. */
  score: number | null;
  status: 'passed' | 'incomplete';
}

/** One response. `response` and `correct` are in the neutral form: lists of items, or of pairs. */
export interface InteractionRecord {
  /** `<scene>[_v2][_r2][_first]`, hyphens as underscores. */
  id: string;
  type: 'choice' | 'sequencing' | 'matching';
  response: ResponseItem[];
  /** The answers that are wholly right, each whole in itself. */
  correct: ResponseItem[][];
  result: 'correct' | 'acceptable' | 'wrong' | 'neutral';
  rating: Rating;
  weighting: number;
  objective: string;
  /** What was asked and answered in the learner's words, one line: 2004 and cmi5 only. */
  description: string;
  /** When it was taken, milliseconds since the epoch; null where it is replayed from storage, or the clock tells no time that an LMS takes. */
  at: number | null;
  /** How long it took; null where it is replayed from storage, and only there. */
  latencyMs: number | null;
}

/** `letter` goes by the order in the file (1.2), `word` is the id with hyphens as underscores (2004, cmi5). */
export type ResponseItem = Half | { source: Half; target: Half };
export interface Half {
  letter: string;
  word: string;
}

import { decimal } from './format.ts';
import type { InteractionRecord, LearnerRecord, ObjectiveRecord, ResponseItem } from './record.ts';

/** One value for one element, in the order in which it is sent. */
export type Pair = readonly [element: string, value: string];

/** How one edition of SCORM says what a record holds. All pure. */
export interface Mapping {
  kind: 'scorm12' | 'scorm2004';
  mode: string;
  credit: string;
  entry: string;
  learnerName: string;
  suspendData: string;
  location: string;
  exit: string;
  scoreRaw: string;
  /** The element that says whether the learner passed. */
  passed: string;
  /** What is set as soon as the session is open, where the LMS holds nothing further on. */
  begun: readonly Pair[];
  /** Where a list's elements stand: `cmi.interactions.3.`. */
  interaction(interaction: InteractionRecord, index: number): Pair[];
  objective(objective: ObjectiveRecord, index: number): Pair[];
  /** Empty before the first ended run. */
  score(score: number | null): Pair[];
  status(record: Pick<LearnerRecord, 'status' | 'progress'>): Pair[];
  /** Milliseconds of this session. */
  sessionTime(ms: number): Pair;
}

/** Score, status, resume data and place, in the order in which they are sent (docs/lms.md §5.1). */
export function stateOf(
  mapping: Mapping,
  record: Pick<LearnerRecord, 'score' | 'status' | 'progress' | 'suspendData' | 'location'>,
): Pair[] {
  return [
    ...mapping.score(record.score),
    ...mapping.status(record),
    [mapping.suspendData, record.suspendData],
    [mapping.location, record.location],
  ];
}

/** What a session's end is told: how long it was, and that its data are to be kept (docs/lms.md §5.5). */
export function sessionOf(mapping: Mapping, ms: number): Pair[] {
  return [mapping.sessionTime(ms), [mapping.exit, 'suspend']];
}

/** Everything that a record can make a session send, whole and in order. `sent` is the interactions held already. */
export function everything(
  mapping: Mapping,
  record: LearnerRecord,
  sessionMs: number,
  sent = record.before,
): Pair[] {
  return [
    ...record.interactions.flatMap((interaction, i) => mapping.interaction(interaction, sent + i)),
    ...record.objectives.flatMap((objective, i) => mapping.objective(objective, i)),
    ...stateOf(mapping, record),
    ...sessionOf(mapping, sessionMs),
  ];
}

/** min 0, max 100 and raw, under an element: raw alone is what an LMS grades by, and always on 0 to 100 (docs/lms.md §5.2). */
export function scoreOutOf100(element: string, score: number): Pair[] {
  return [
    [`${element}.min`, '0'],
    [`${element}.max`, '100'],
    [`${element}.raw`, decimal(score)],
  ];
}

/** A response in an edition's own notation. */
export function notation(
  items: readonly ResponseItem[],
  character: 'letter' | 'word',
  pair: string,
  comma: string,
): string {
  return items
    .map((item) =>
      'source' in item ? `${item.source[character]}${pair}${item.target[character]}` : item[character],
    )
    .join(comma);
}

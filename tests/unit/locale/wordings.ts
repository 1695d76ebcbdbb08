import type { Messages } from '../../../src/locale/choose.ts';

/** One wording of a language: where it stands (`hints.sort`), what it says, and what was put in its holes. */
export interface Wording {
  path: string;
  says: string;
  holes: readonly string[];
}

const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  listed: [['first thing', 'other thing']],
  part: [2, 5, 'The note'],
  pageTitle: ['Debrief', 'Already sent on'],
  saved: ['14:02'],
  minutes: [3],
  roleText: ['form tutor'],
  checkedBetween: ['3 May 2025', '9 June 2025'],
  passMark: [80],
  staleTitle: [4],
  alreadyPassed: ['87.5'],
  leftHereText: ['Thursday', '14:02'],
  resumePart: [2, 'The note'],
  resumeWhere: ['the corridor'],
  minutesLeft: [6],
  finishedPassed: ['87.5'],
  finishedNotYet: ['62.5', 80],
  bestSoFar: ['87.5', true],
  notes: [7, 3],
  restsOn: [4],
  decideAs: ['form tutor'],
  moveUp: ['Ring the office'],
  moveDown: ['Ring the office'],
  position: [2, 5],
  missingSort: ['Ring the office'],
  missingSpot: ['A late bus'],
  score: ['62.5', 80],
  criticalText: [['first thing', 'other thing', 'coda'], '79'],
  keptBest: ['87.5', false],
  decisionOf: [2, 9],
  criticalTag: ['first thing'],
  otherChoices: [3],
  placeOf: [4],
  competency: [3, 8],
  strength: ['Listening'],
  priority: ['Recording'],
  published: ['May 2025'],
  checkedOn: ['3 May 2025'],
  stale: ['3 May 2025'],
  ask: ['Which form?'],
  figure: [{ year: '2024', base: '1,002 pupils', measure: 'one in nine' }],
};

/** Every wording of a language, those with holes filled from samples. Throws where one with holes has no sample. */
export function wordingsOf(messages: Messages): Wording[] {
  return walk(messages, '');
}

function walk(value: unknown, path: string): Wording[] {
  if (typeof value === 'string') return [{ path, says: value, holes: [] }];
  if (typeof value === 'function') {
    const sample = SAMPLES[path];
    if (!sample) throw new Error(`No sample for the holes of ${path}`);
    const says = (value as (...holes: readonly unknown[]) => string)(...sample);
    return [{ path, says, holes: sample.flatMap(fillers) }];
  }
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
    walk(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** What must be read in the result: not a yes or no, which chooses between words. */
function fillers(hole: unknown): string[] {
  if (typeof hole === 'boolean') return [];
  return typeof hole === 'object' && hole !== null ? Object.values(hole).map(String) : [String(hole)];
}

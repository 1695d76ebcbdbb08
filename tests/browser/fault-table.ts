import type { Standard } from '../../src/course/learner/payload.ts';
import type { Met } from './against-fault.ts';

/** One lesson taken on an LMS at fault. */
export interface Row {
  fault: string;
  says: string;
  standard: Standard;
  met: Met;
  /** Whether the fault strikes by the count of calls: then which of them it strikes differs from run to run. */
  byCount: boolean;
  /** What the LMS held when the learner had left. */
  held: string;
  /** The heading that greeted the learner when the lesson was opened again, the fault gone. */
  healthy: string;
  /** What the LMS held then. */
  after: string;
}

/** What may be said while playing, and on leaving, where every third call fails. */
export const TOLD_BY_COUNT: readonly string[] = [
  'Not saved yet – trying again',
  'Saved',
  'Your learning site is not answering. You can carry on; keep this window open.',
];
export const LEFT_BY_COUNT: readonly string[] = [
  'Your place is kept',
  'Your learning site did not confirm the last save',
];

const NAMES: Partial<Record<Standard, string>> = { scorm12: '1.2', 'scorm2004-3': '2004', cmi5: 'cmi5' };

/** docs/faults.md: what a learner and a gradebook see of each fault. */
export function faultsPage(rows: readonly Row[], lesson: string, decisions: number): string {
  const scorm = rows.filter(({ standard }) => standard !== 'cmi5');
  const cmi5 = rows.filter(({ standard }) => standard === 'cmi5');
  return `# LMSs at fault: what a teacher sees, and what is recorded

This page is made by \`npm run faults\`. In Chromium, the lesson "${lesson}" is taken from beginning to end with the best answer at each of its ${decisions} decisions: after three of them the window is closed and the lesson opened again, then the rest, then _Save and leave_. Then it is opened once more on the same device, with the fault gone. \`tests/browser/faults.test.ts\` does so in \`npm run soak\`, and fails where there is an uncaught error, where the lesson cannot be finished, where a learner is told that something is saved that is not, where anything held is neither right nor absent, or where this page says something else. A fault that strikes every third call strikes others in each run: its row says all that may be met.

Any fault of SCORM can be switched on by hand: _Play against a faulty LMS_ in the local LMS ([local-lms.md](local-lms.md)).

## SCORM 1.2 and SCORM 2004

${table(scorm)}

## cmi5

The record store is on another site than the package, as in life.

${table(cmi5)}
`;
}

const HEAD = [
  'fault',
  'what the LMS does',
  'standard',
  'said while playing',
  'said at the end and on leaving',
  'held then',
  'opened again without the fault',
];

function table(rows: readonly Row[]): string {
  const lines = merged(rows).map(({ row, standards }) => [
    `\`${row.fault}\``,
    row.says,
    standards.join(', '),
    said(row),
    atTheEnd(row),
    row.held,
    row.byCount ? row.after : `${row.healthy}: ${row.after}`,
  ]);
  return [HEAD, HEAD.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Standards that met with the same stand in one row, faults in the order in which they first came. */
function merged(rows: readonly Row[]): { row: Row; standards: string[] }[] {
  const all: { row: Row; standards: string[] }[] = [];
  const key = (row: Row): string =>
    JSON.stringify([row.fault, said(row), atTheEnd(row), row.held, row.byCount || row.healthy, row.after]);
  for (const row of [...rows].sort(byFault)) {
    const same = all.find((one) => key(one.row) === key(row));
    if (same) same.standards.push(NAMES[row.standard]!);
    else all.push({ row, standards: [NAMES[row.standard]!] });
  }
  return all;
}

/** The LMS without a fault first, then by name and standard: not by the order in which tests end. */
function byFault(a: Row, b: Row): number {
  const place = ({ fault, standard }: Row): string => `${fault === 'none' ? 0 : 1} ${fault} ${standard}`;
  return place(a) < place(b) ? -1 : 1;
}

function said({ met: { told, reopened, greeted }, byCount }: Row): string {
  if (byCount) return quoted(TOLD_BY_COUNT);
  if (reopened > 0) return 'the lesson goes, and goes on where it was each time it is opened again';
  const asked = greeted.startsWith('Is this run') ? ['“Is this run yours?” at the second launch'] : [];
  return [...asked, quoted([...new Set(told)].sort())].filter(Boolean).join('; ') || 'nothing';
}

function atTheEnd({ met: { ending, left }, byCount }: Row): string {
  const firsts = [ending, ...(byCount ? LEFT_BY_COUNT : [left])].map((text) => text.split('. ')[0]!);
  return quoted(firsts.filter(Boolean));
}

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `“${text.replace(/\.$/, '')}”`).join('; ');
}

import type { GradebookAttempt } from './gradebook.ts';

const columns = [
  'Learner',
  'Course',
  'Version',
  'Part',
  'Standard',
  'Attempt',
  'Started',
  'Last written',
  'Status',
  'Completion',
  'Success',
  'Score',
  'Time',
  'Answers',
  'Rules broken',
  'Interaction',
  'Type',
  'Asked',
  'Response',
  'In words',
  'Result',
  'Latency',
] as const;

/** The gradebook as CSV (RFC 4180, with a byte-order mark, for spreadsheets): a row for each interaction, at least one an attempt. */
export function gradebookCsv(attempts: readonly GradebookAttempt[]): string {
  const rows = attempts.flatMap((attempt) => {
    const base = [
      attempt.learner.name,
      attempt.package.title,
      attempt.package.version,
      attempt.sco.title,
      attempt.standard,
      String(attempt.number),
      attempt.startedAt,
      attempt.updatedAt,
      attempt.status,
      attempt.completion,
      attempt.success,
      attempt.score.raw === null ? '' : String(attempt.score.raw),
      attempt.time,
      String(attempt.interactions.length),
      String(attempt.violations.length),
    ];
    if (attempt.interactions.length === 0) return [[...base, ...Array<string>(7).fill('')]];
    return attempt.interactions.map(({ id, type, words, response, result, latency, description }) => [
      ...base,
      id,
      type,
      words?.prompt ?? description,
      response,
      words?.answers.join('; ') ?? '',
      result,
      latency,
    ]);
  });
  return `\ufeff${[columns, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

/** A field that a spreadsheet would run as a formula is kept as text by an apostrophe. */
function field(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

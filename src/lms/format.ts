/** Formats that every LMS takes (docs/lms.md §3). All pure; times are milliseconds. */

/** An id as an LMS takes it: hyphens as underscores (docs/lms.md §3.1). */
export function wordOf(id: string): string {
  return id.replaceAll('-', '_');
}

/** The most UTF-16 units of a line of text (docs/lms.md §3.4). */
export const LINE = 250;

/** Text as one line of at most 250 units, in NFC, never cut inside a character, never beginning with `{` (docs/lms.md §3.4). */
export function oneLine(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .replace(/^[{ ]+/, '')
    .trim();
  if (line.length <= LINE) return line;
  let cut = '';
  for (const character of line) {
    if (cut.length + character.length > LINE - 1) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}

/** A number with at most `decimals` decimals and no exponent: `85.5`, `0.855`. */
export function decimal(value: number, decimals = 2): string {
  return String(Number(value.toFixed(decimals)));
}

/** A moment as SCORM 2004 and xAPI take it: UTC with exactly two decimals, `2026-01-02T15:10:05.25Z` (docs/lms.md §3.2). */
export function timestamp(at: number): string {
  return `${new Date(Math.floor(at / 10) * 10).toISOString().slice(0, -2)}Z`;
}

/** Whether every LMS takes a moment: one from 2000 to 2038 (docs/lms.md §3.2). */
export function isTellable(at: number): boolean {
  const year = new Date(at).getUTCFullYear();
  return year >= 2000 && year <= 2038;
}

/** The learner's time of day as SCORM 1.2 takes it: `15:10:05` (docs/lms.md §3.2). */
export function timeOfDay(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => two(part)).join(':');
}

const HOUR = 360_000;
/** 9999:59:59.99 in hundredths of a second: the longest time that SCORM 1.2 can say. */
const LONGEST = 10_000 * HOUR - 1;

/** A length of time as SCORM 1.2 takes it: `00:12:05.20`, always two decimals (docs/lms.md §3.2). */
export function timespan(ms: number): string {
  const { hours, minutes, seconds } = parts(ms);
  return `${two(hours)}:${two(minutes)}:${seconds.padStart(5, '0')}`;
}

/** A length of time as SCORM 2004 and xAPI take it: `PT12M5.20S` (docs/lms.md §3.2). */
export function duration(ms: number): string {
  const { hours, minutes, seconds } = parts(ms);
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds}S`;
}

function parts(ms: number): { hours: number; minutes: number; seconds: string } {
  const all = Math.min(LONGEST, Math.max(0, Math.floor(ms / 10) || 0));
  return {
    hours: Math.floor(all / HOUR),
    minutes: Math.floor((all % HOUR) / 6000),
    seconds: ((all % 6000) / 100).toFixed(2),
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

import { locale } from './words.ts';

/** A date that may be known only in part (`2024`, `2024-03` or `2024-03-11`), written out. Anything else as it was. */
export function dateInWords(date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [];
  if (!year || !month) return date;
  return written(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)), {
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  });
}

/** A time of day, to the minute, where the learner is: `14:02`. `at` is milliseconds since the epoch. */
export function timeOfDay(at: number): string {
  return written(at, { hour: '2-digit', minute: '2-digit' });
}

/** A day not long past, where the learner is: `Thursday`, with its date from six days on. Milliseconds since the epoch. */
export function pastDay(at: number, now: number): string {
  const recent = now - at < 6 * 24 * 3600 * 1000;
  return written(at, { weekday: 'long', ...(!recent && { day: 'numeric', month: 'long' }) });
}

/** The day where the learner is, as `YYYY-MM-DD`. `at` is milliseconds since the epoch. */
export function dayOf(at: number): string {
  const ahead = new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - ahead).toISOString().slice(0, 10);
}

/** A score as it is shown: at most two decimals, none where it is whole. */
export function scoreInWords(score: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(score);
}

function written(at: number, how: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, how).format(at);
}

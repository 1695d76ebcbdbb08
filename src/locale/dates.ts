/**
 * A date that may be known only in part (`2024`, `2024-03` or `2024-03-11`), written out in a language.
 * Anything else comes back as it was given.
 */
export function dateInWords(date: string, locale: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [];
  if (!year) return date;
  if (!month) return year;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(time);
}

/** A time of day, to the minute, where the learner is: `14:02`. `at` is milliseconds since the epoch. */
export function timeOfDay(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** A day not long past, where the learner is: `Thursday`, with its date from six days on. Milliseconds since the epoch. */
export function pastDay(at: number, now: number, locale: string): string {
  const recent = now - at < 6 * 24 * 3600 * 1000;
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    ...(!recent && { day: 'numeric', month: 'long' }),
  }).format(at);
}

/** The day where the learner is, as `YYYY-MM-DD`. `at` is milliseconds since the epoch. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A score as it is shown: at most two decimals, none where it is whole. */
export function scoreInWords(score: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(score);
}

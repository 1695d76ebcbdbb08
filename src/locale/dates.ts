import { words } from './words.ts';

/** A date that may be known only in part (`2024`, `2024-03` or `2024-03-11`), written out. Anything else as it was. */
export function dateInWords(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? [];
  if (!year) return date;
  const name = monthName(month!);
  return day ? words.wholeDate(Number(day), name, year) : words.monthOfYear(name, year);
}

/** A time of day, to the minute, where the learner is: `14:02`. `at` is milliseconds since the epoch. */
export function timeOfDay(at: number): string {
  return new Date(at).toTimeString().slice(0, 5);
}

/** A day not long past, where the learner is: `Thursday`, with its date from six days on. Milliseconds since the epoch. */
export function pastDay(at: number, now: number): string {
  const weekday = words.weekdays[new Date(at).getDay() as unknown as keyof typeof words.weekdays];
  if (now - at < 6 * 24 * 3600 * 1000) return weekday;
  const [, month, day] = dayOf(at).split('-');
  return words.dayOfWeek(weekday, Number(day), monthName(month!));
}

/** The day where the learner is, as `YYYY-MM-DD`. `at` is milliseconds since the epoch. */
export function dayOf(at: number): string {
  const ahead = new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - ahead).toISOString().slice(0, 10);
}

/** A score as it is shown: at most two decimals, none where it is whole. */
export function scoreInWords(score: number): string {
  // Where the browser cannot write numbers as the language does, as British English does: not as its own settings do.
  return new Intl.NumberFormat([words.locale, 'en-GB'], { maximumFractionDigits: 2 }).format(score);
}

function monthName(month: string): string {
  return words.months[month as keyof typeof words.months] ?? month;
}

/** A day, `YYYY-MM-DD`. Days of this form compare as text. */
export type Day = string;

/** How long a learner may rely on a fact whose edition has no known end. */
const MONTHS_UNTIL_STALE = 18;
/** A review is due this many days before its last day. */
export const DAYS_OF_NOTICE = 30;

/** Where a review stands on a day: `past` its last day, `due` within the notice, or `current`. */
export type ReviewState = 'past' | 'due' | 'current';

/** Is it a day of the calendar, written `YYYY-MM-DD`? */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** A date of publication as far as it is known: a year, a month or a day. */
export function isDate(text: string): boolean {
  return /^\d{4}$/.test(text) || /^\d{4}-(0[1-9]|1[0-2])$/.test(text) || isDay(text);
}

/** The same day of the month, some months on; the month's last day where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const count = year * 12 + (month - 1) + months;
  const y = Math.floor(count / 12);
  const m = (count % 12) + 1;
  return write(y, m, Math.min(date, daysIn(y, m)));
}

/** A number of days on. */
export function addDays(day: Day, days: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const then = new Date(Date.UTC(year, month - 1, date + days));
  return write(then.getUTCFullYear(), then.getUTCMonth() + 1, then.getUTCDate());
}

/** The last day on which a learner may rely on a fact: the edition's known end, else 18 months after it was checked. */
export function lastGoodDay(checkedOn: Day, editionEnds?: Day): Day {
  return editionEnds ?? addMonths(checkedOn, MONTHS_UNTIL_STALE);
}

/** Where a review stands on a day. On its last day it is due, and past from the day after. */
export function reviewState(reviewBy: Day, on: Day): ReviewState {
  if (reviewBy < on) return 'past';
  return reviewBy <= addDays(on, DAYS_OF_NOTICE) ? 'due' : 'current';
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function write(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

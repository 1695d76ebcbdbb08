/**
 * The words of a title, a space on either side of each: LMSs bend apostrophes, straighten them, or write them as `&#39;`.
 */
export function bare(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/&#?\w+;|['’‘`´]/g, '')
    .match(/[\p{L}\p{N}]+/gu);
  return ` ${(words ?? []).join(' ')} `;
}

/** A number as a cell has it, with or without `%`; null where it is none. */
export function numberIn(text: string): number | null {
  const found = /^(-?\d+(?:[.,]\d+)?)\s*%?$/.exec(text.trim());
  return found ? Number(found[1]!.replace(',', '.')) : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A day as LMSs and spreadsheets in this country write it: `2027-03-01…`, `1/3/2027`, `01.03.27`, `1-Mar-2027`,
 * `1st March 2027`, `Mar 1, 2027`. Empty where it is none of them.
 */
export function dayIn(text: string): string {
  const day = (date: string, month: number, year: string): string => {
    const whole = year.length === 2 ? `20${year}` : year;
    const written = `${whole}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
    const meant = new Date(`${written}T00:00:00Z`);
    return Number.isFinite(meant.getTime()) && meant.toISOString().startsWith(written) ? written : '';
  };
  const named = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const yearFirst = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (yearFirst) return day(yearFirst[3]!, Number(yearFirst[2]), yearFirst[1]!);
  const numbers = /\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})\b/.exec(text);
  if (numbers) return day(numbers[1]!, Number(numbers[2]), numbers[3]!);
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,})\.?,?[\s-]+(\d{4}|\d{2})\b/i.exec(text);
  if (dayFirst) return day(dayFirst[1]!, named(dayFirst[2]!), dayFirst[3]!);
  const monthFirst = /\b([a-z]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i.exec(text);
  return monthFirst ? day(monthFirst[2]!, named(monthFirst[1]!), monthFirst[3]!) : '';
}

/** The days from 2000 to 2100 as spreadsheets count them, from 1900 on, and as `20270301`. */
const COUNTED = /^(3[6-9]|[4-6]\d|7[0-2])\d{3}([.,]\d+)?$|^20\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
/** Where nothing but a day and a time stands: `3/15/2027 9:00 AM` */
const NUMBERS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?![\d/.-])/;

/** Whether a text is a day, also in a form that is not read as which: America's, a spreadsheet's number. */
export function isSomeDay(text: string): boolean {
  if (/^(due|overdue|not|no|expires?)\b/i.test(text)) return false;
  const [, month, day, year] = NUMBERS.exec(text) ?? [];
  return (
    dayIn(text) !== '' ||
    COUNTED.test(text) ||
    (month !== undefined && dayIn(`${day}/${month}/${year}`) !== '')
  );
}

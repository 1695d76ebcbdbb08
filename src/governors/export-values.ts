/** The letters and digits of a title: LMSs bend apostrophes, straighten them, or write them as `&#39;`. */
export function bare(title: string): string {
  return title
    .toLowerCase()
    .replace(/&#?\w+;/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A number as a cell has it, with or without `%`; null where it is none. */
export function numberIn(text: string): number | null {
  const found = /^(-?\d+(?:[.,]\d+)?)\s*%?$/.exec(text.trim());
  return found ? Number(found[1]!.replace(',', '.')) : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day as LMSs in this country write it: `2027-03-01…`, `1/3/2027`, `1 March 2027`. Empty where it is none of them. */
export function dayIn(text: string): string {
  const day = (date: string, month: number, year: string): string => {
    const written = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
    const meant = new Date(`${written}T00:00:00Z`);
    return Number.isFinite(meant.getTime()) && meant.toISOString().startsWith(written) ? written : '';
  };
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) return day(iso[3]!, Number(iso[2]), iso[1]!);
  const slashed = /(\d{1,2})[/.](\d{1,2})[/.](\d{4})/.exec(text);
  if (slashed) return day(slashed[1]!, Number(slashed[2]), slashed[3]!);
  const worded = /(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})/i.exec(text);
  return worded ? day(worded[1]!, MONTHS.indexOf(worded[2]!.toLowerCase()) + 1, worded[3]!) : '';
}

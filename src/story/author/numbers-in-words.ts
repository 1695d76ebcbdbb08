const DIGITS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A number in digits, thousands apart: `12,345`. */
export function inDigits(count: number | bigint): string {
  return DIGITS.format(count);
}

/** `no scenes`, `1 scene`, `12,345 scenes`. */
export function countOf(count: number | bigint, noun: string): string {
  const [none, one] = [Number(count) === 0, Number(count) === 1];
  return `${none ? 'no' : inDigits(count)} ${noun}${one ? '' : 's'}`;
}

/** `5` or `5 to 8`. */
export function rangeOf({ min, max }: { min: number; max: number }): string {
  return min === max ? inDigits(min) : `${inDigits(min)} to ${inDigits(max)}`;
}

/** A part of a whole that is not 0: `12.3%`, `under 0.1%`. */
export function shareOf(part: bigint, whole: bigint): string {
  const tenths = Number((part * 1000n) / whole);
  return part > 0n && tenths === 0 ? 'under 0.1%' : `${tenths / 10}%`;
}

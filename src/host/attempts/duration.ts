/** Lengths of time in both of SCORM's notations, counted in hundredths of a second. */

/** Hundredths of a second in a CMITimespan, `HHHH:MM:SS.SS` (SCORM 1.2 RTE 3.4.2); null when it is none. */
export function fromTimespan(text: string): number | null {
  const found = /^(\d{2,4}):(\d{2}):(\d{2})(?:\.(\d{1,2}))?$/.exec(text);
  if (!found) return null;
  const [, hours, minutes, seconds, part = ''] = found;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 100 + Number(part.padEnd(2, '0'));
}

/** `HHHH:MM:SS.SS` with at least two digits of hours; capped at 9999 hours. */
export function toTimespan(hundredths: number): string {
  const whole = Math.min(Math.floor(hundredths / 100), 9999 * 3600 + 3599);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${two(hundredths % 100)}`;
}

/** Hundredths of a second in a timeinterval, `PT1H2M3.45S` (SCORM 2004 RTE 4.1.1.7); null when it is none. */
export function fromInterval(text: string): number | null {
  const found =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,2}))?S)?)?$/.exec(text);
  if (!found) return null;
  const [, years, months, days, hours, minutes, seconds, part = ''] = found;
  const inDays = Number(years ?? 0) * 365 + Number(months ?? 0) * 30 + Number(days ?? 0);
  const inMinutes = (inDays * 24 + Number(hours ?? 0)) * 60 + Number(minutes ?? 0);
  return (inMinutes * 60 + Number(seconds ?? 0)) * 100 + Number(part.padEnd(2, '0'));
}

/** `PT1H2M3.45S`; hours are not carried over into days. */
export function toInterval(hundredths: number): string {
  const whole = Math.floor(hundredths / 100);
  const part = hundredths % 100;
  const seconds = `${whole % 60}${part === 0 ? '' : `.${String(part).padStart(2, '0')}`}`;
  return `PT${Math.floor(whole / 3600)}H${Math.floor(whole / 60) % 60}M${seconds}S`;
}

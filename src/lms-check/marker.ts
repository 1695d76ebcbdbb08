/** What stands in the resume data between two launches: which launch wrote it, how long it was, and filling up to that length. */
export interface Marker {
  visit: 1 | 2 | 3;
  length: number;
}

const HEAD = /^afu-check\.([123])\.(\d{1,6})\./;
const FILLING = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Resume data of exactly `length` characters (at least 32) that say which launch left them. Letters, digits and `-.` only. */
export function writeMarker({ visit, length }: Marker): string {
  const head = `afu-check.${visit}.${length}.`;
  return head + filling(length - head.length);
}

/** What was left, and how many of its characters came back unharmed from the start on; null where it is not the check's. */
export function readMarker(data: string): { marker: Marker; came: number } | null {
  const found = HEAD.exec(data);
  if (!found) return null;
  const marker: Marker = { visit: Number(found[1]) as Marker['visit'], length: Number(found[2]) };
  const expected = writeMarker(marker);
  let came = 0;
  while (came < data.length && came < expected.length && data[came] === expected[came]) came++;
  return { marker, came };
}

/** Never the same run of characters twice at the same distance from a power of two, so that a cut or a doubled part shows. */
function filling(length: number): string {
  return Array.from({ length }, (_, i) => FILLING[(i + Math.floor(i / 36)) % 36]).join('');
}

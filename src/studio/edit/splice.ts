/** One replacement in a text: what stands from `from` to `to` (an end that is not included) becomes `insert`. */
export interface Splice {
  from: number;
  to: number;
  insert: string;
}

/** An edit that the text as it stands does not allow. The message is a sentence for the trainer. */
export class CannotEdit extends Error {
  override readonly name = 'CannotEdit';
}

/** A text after some replacements. They must not overlap; their order does not matter. */
export function applied(text: string, splices: readonly Splice[]): string {
  const sorted = splices.toSorted((a, b) => a.from - b.from || a.to - b.to);
  let result = '';
  let at = 0;
  for (const { from, to, insert } of sorted) {
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}

/** The one smallest replacement that turns a text into another; null where they are the same. */
export function spliceBetween(before: string, after: string): Splice | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let head = 0;
  // Stretches are compared as a whole first: character by character, a long lesson would hold up each keystroke.
  while (head + STRETCH <= most && before.slice(head, head + STRETCH) === after.slice(head, head + STRETCH))
    head += STRETCH;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (tail + STRETCH <= most - head && endOf(before, tail) === endOf(after, tail)) tail += STRETCH;
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}

const STRETCH = 4096;

/** The last stretch of a text, so many characters before its end. */
function endOf(text: string, tail: number): string {
  return text.slice(text.length - tail - STRETCH, text.length - tail);
}

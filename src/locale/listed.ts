import { words } from './words.ts';

/** Several things as one phrase: "a, b and c". */
export function listed(things: readonly string[]): string {
  return things.reduce((said, thing, at) =>
    (at < things.length - 1 ? words.nextInList : words.lastInList)(said, thing),
  );
}

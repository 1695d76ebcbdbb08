import type { Line } from './scorm-connection.ts';
import type { Surroundings } from './surroundings.ts';

/** Makes the connection of a standard that the player does not carry itself. */
export type MakeLine = (around: Surroundings, locale: string) => Line;

/** Where a further script of a package leaves what it makes, for the player after it. */
const PLACE = 'afuLines';

interface Lines {
  cmi5?: MakeLine;
}

/** Offers a standard's connection to the player: for a script that stands before it in the page. */
export function offerLine(win: Window, standard: keyof Lines, make: MakeLine): void {
  const holder = win as Window & { [PLACE]?: Lines };
  holder[PLACE] = { ...holder[PLACE], [standard]: make };
}

/** The connection of a standard as another script offers it, or null. */
export function offeredLine(win: Window, standard: keyof Lines): MakeLine | null {
  return (win as Window & { [PLACE]?: Lines })[PLACE]?.[standard] ?? null;
}

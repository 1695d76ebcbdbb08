/** Where a passage stands on Twine's map: the upper left corner of its tile, in pixels. */
export interface Position {
  x: number;
  y: number;
}

const STEP = 150;
const MARGIN = 100;
/** The side of a passage's tile. */
export const TILE = 100;

/** A grid: a row for each step from the start, scenes that nothing leads to in rows of their own below. */
export function gridPositions(
  scenes: readonly string[],
  start: string,
  linksOf: (scene: string) => readonly string[],
): Map<string, Position> {
  const depths = new Map<string, number>();
  const known = new Set(scenes);
  let below = 0;
  for (const from of [start, ...scenes]) {
    if (!known.has(from) || depths.has(from)) continue;
    let row = [from];
    for (let depth = below; row.length > 0; depth++) {
      for (const scene of row) depths.set(scene, depth);
      below = depth + 1;
      row = [...new Set(row.flatMap(linksOf))].filter((to) => known.has(to) && !depths.has(to));
    }
  }
  const columns = new Map<number, number>();
  return new Map(
    scenes.map((scene) => {
      const depth = depths.get(scene)!;
      const column = columns.get(depth) ?? 0;
      columns.set(depth, column + 1);
      return [scene, { x: MARGIN + column * STEP, y: MARGIN + depth * STEP }];
    }),
  );
}

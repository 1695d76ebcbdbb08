import type { MapEdge } from '../analysis/story-graph.ts';

type Point = { x: number; y: number };

/** A smooth line through the bends of a road. */
export function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${at(first)}`;
  rest.forEach((point, i) => {
    const next = rest[i + 1];
    // Each bend is rounded: the line runs to the middle of every stretch, bent towards its corner.
    path += next
      ? `Q${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`
      : `L${at(point)}`;
  });
  return path;
}

const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;

/** What a road is, in words: `door: later, poor, to hall`. */
export function roadLabel({ from, to, kind, by }: MapEdge): string {
  const how = kind === 'onward' ? 'leads on' : kind === 'critical' ? 'critical error' : kind;
  return `${from}${by.length > 0 ? `: ${by.join(', ')}` : ''}, ${how}, to ${to}`;
}

/** Words in so many lines of so many characters at most; what does not fit ends in …. */
export function wrapWords(text: string, width: number, most: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  const kept = lines
    .slice(0, most)
    .map((line) => (line.length > width ? `${line.slice(0, width - 1)}…` : line));
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]!.slice(0, width - 1)}…`;
  return kept;
}

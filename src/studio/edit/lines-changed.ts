/** A stretch of lines that two texts do not share. `line` counts from 1 in the first. */
export interface LinesChanged {
  line: number;
  out: string[];
  in: string[];
}

/** More lines than this between them, and the rest is taken as one change. */
const MOST = 1500;

/** Where two texts differ, line by line: what the first has and the second has not, and the other way. */
export function linesChanged(before: string, after: string): LinesChanged[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [x, y] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (x.length === 0 && y.length === 0) return [];
  if (x.length > MOST || y.length > MOST) return [{ line: head + 1, out: x, in: y }];
  return stretches(x, y, head + 1);
}

function stretches(x: readonly string[], y: readonly string[], first: number): LinesChanged[] {
  const width = y.length + 1;
  const shared = new Uint16Array((x.length + 1) * width);
  for (let i = x.length - 1; i >= 0; i--)
    for (let j = y.length - 1; j >= 0; j--)
      shared[i * width + j] =
        x[i] === y[j]
          ? shared[(i + 1) * width + j + 1]! + 1
          : Math.max(shared[(i + 1) * width + j]!, shared[i * width + j + 1]!);
  const found: LinesChanged[] = [];
  let open: LinesChanged | null = null;
  for (let i = 0, j = 0; i < x.length || j < y.length;) {
    if (i < x.length && j < y.length && x[i] === y[j]) {
      open = null;
      i++;
      j++;
      continue;
    }
    if (!open) found.push((open = { line: first + i, out: [], in: [] }));
    const down = i < x.length ? shared[(i + 1) * width + j]! : -1;
    const across = j < y.length ? shared[i * width + j + 1]! : -1;
    if (down >= across) open.out.push(x[i++]!);
    else open.in.push(y[j++]!);
  }
  return found;
}

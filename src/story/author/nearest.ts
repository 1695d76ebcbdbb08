/** The name that somebody most likely meant: the nearest by single-letter edits, or null where none is near. */
export function nearest(name: string, names: Iterable<string>): string | null {
  const most = Math.max(1, Math.floor(name.length / 3));
  let best: string | null = null;
  let least = most + 1;
  for (const candidate of names) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const edits = editsBetween(name.toLowerCase(), candidate.toLowerCase(), least);
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}

/** `Did you mean "x"?`, or in `otherwise` what there is. */
export function didYouMean(name: string, names: Iterable<string>, otherwise: string): string {
  const near = nearest(name, names);
  return near === null ? otherwise : `Did you mean "${near}"?`;
}

/** Above this many names, only those with the same beginning are compared, so that many faults stay quick. */
const MANY = 1000;

/** `Did you mean "x"?`, or the names there are. `what` is their plural: scenes, fields. */
export function suggestion(name: string, names: readonly string[], what: string): string {
  const start = name.slice(0, 3);
  const some = names.slice(0, 12);
  const more = names.length > some.length ? ` and ${names.length - some.length} more` : '';
  return didYouMean(
    name,
    names.length > MANY ? names.filter((other) => other.startsWith(start)) : names,
    names.length === 0 ? `There are no ${what} yet.` : `The ${what} are ${some.join(', ')}${more}.`,
  );
}

/** Insertions, deletions, substitutions and swaps of neighbours from one text to the other; gives up at `limit`. */
function editsBetween(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, beforeLast[j - 2]! + 1);
      }
      row.push(edits);
      least = Math.min(least, edits);
    }
    if (least >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

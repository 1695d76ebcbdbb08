/** `Did you mean "x"?` for a name that is nearly one of `names`; else the names there are. `what` is their plural. */
export function suggest(name: string, names: readonly string[], what: string): string {
  const most = Math.max(1, Math.floor(name.length / 3));
  const near = names
    .map((candidate) => ({ candidate, edits: editsBetween(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits)[0];
  if (near) return `Did you mean "${near.candidate}"?`;
  const some = names.slice(0, 14);
  const more = names.length - some.length;
  return names.length === 0
    ? `There are no ${what}.`
    : `The ${what} are ${some.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** Insertions, deletions and substitutions from one text to the other. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

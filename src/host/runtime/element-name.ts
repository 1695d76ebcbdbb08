/** An element's name taken apart: `cmi.interactions.2.objectives.0.id`. */
export interface ElementName {
  /** With every number written `n`: the row of the rule table. */
  row: string;
  /** Each list on the way down, with the index asked for: `cmi.interactions` 2, `cmi.interactions.2.objectives` 0. */
  lists: { path: string; index: number }[];
  /** Everything before the last part. */
  parent: string;
  /** The last part: `id`. */
  leaf: string;
}

/** Takes an element's name apart. Numbers with a leading zero stay as they are, so that no rule has them. */
export function elementName(element: string): ElementName {
  const parts = element.split('.');
  const lists: ElementName['lists'] = [];
  const row = parts.map((part, at) => {
    if (!/^(0|[1-9]\d*)$/.test(part)) return part;
    lists.push({ path: parts.slice(0, at).join('.'), index: Number(part) });
    return 'n';
  });
  return { row: row.join('.'), lists, parent: parts.slice(0, -1).join('.'), leaf: parts.at(-1)! };
}

/** Where a value stands in a lesson file: keys and indexes from the top. */
export type Path = readonly (string | number)[];

/** A path in words a trainer knows: `the choice "move-aside"`, `beat 2 of the scene "in-the-line"`. */
export function thing(path: Path): string {
  for (let length = path.length; length > 0; length--) {
    const named = nameOf(path.slice(0, length));
    if (named) return named;
  }
  return 'the lesson';
}

const NOUNS: Readonly<Record<string, string>> = {
  choices: 'choice',
  options: 'option',
  items: 'item',
  entries: 'entry',
  categories: 'category',
  reasons: 'reason',
  people: 'person',
  competencies: 'competency',
};

function nameOf(path: Path): string | null {
  const last = path.at(-1)!;
  const group = path.at(-2);
  const scene = path[0] === 'scenes' && typeof path[1] === 'string' ? path[1] : null;
  if (group === 'scenes' && path.length === 2) return `the scene "${last}"`;
  if (group === 'mistakes' && typeof last === 'number') return `mistake ${last + 1}`;
  if (group === 'beats' && typeof last === 'number') return `beat ${last + 1} of the scene "${scene}"`;
  if (group === 'then' && typeof last === 'number') return `road ${last + 1} from the scene "${scene}"`;
  if (group === 'outcomes') return `the outcome "${last}" in "${scene}"`;
  if (last === 'signed-off' && path.length === 1) return 'the sign-off';
  if (last === 'ending') return `the ending "${scene}"`;
  if (last === 'decision') return `the decision in "${scene}"`;
  if (typeof group === 'string' && Object.hasOwn(NOUNS, group)) return `the ${NOUNS[group]} "${last}"`;
  return null;
}

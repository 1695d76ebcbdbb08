import { isField } from './schema-fields.ts';

/** A slip of the hand that a parser tells of in other words, or only at a line after it. */
export interface Slip {
  code: 'yaml-odd-space' | 'yaml-colon-space' | 'yaml-hyphen' | 'yaml-indent';
  /** Where it is: an offset into the text. */
  offset: number;
}

interface Line {
  start: number;
  indent: number;
  /** What stands on it, from its first letter. */
  words: string;
}

const ODD = '\u00a0\u2000-\u200a\u202f\u205f\u3000';
const ODD_SPACE = new RegExp(`^(?: *)[${ODD}]|^ *(?:- *)*[\\w-]+:[ ]*[${ODD}]`);
/** `-narration: …`, `-{ go: home }` */
const TIGHT_HYPHEN = /^-(?=[{[]|[a-z][\w-]*:(?:\s|$))/;
/** `rating:best`, `sets:[late]`; in a text only where it is the whole line. */
const TIGHT_COLON = /^(?:- )*([a-z][a-z-]*):(?=[^\s:/])/;
const FIELD = /^[a-z][\w-]*:(?:\s|$)/;
const ITEM = /^-(?:\s|$)/;
/** How many lines before the one at which a parser gives up a slip is looked for. */
const BACK = 3;

/** The slip that most likely stands behind a parser's fault at an offset; null where none is seen. */
export function slipNear(text: string, offset: number): Slip | null {
  const lines = linesOf(text, offset);
  const near = lines.slice(-1 - BACK).reverse();
  const here = near[0];
  if (!here) return null;
  for (const line of near) {
    const odd = ODD_SPACE.exec(text.slice(line.start, line.start + line.indent + line.words.length));
    if (odd) return { code: 'yaml-odd-space', offset: line.start + odd[0].length - 1 };
  }
  for (const line of near) {
    if (TIGHT_HYPHEN.test(line.words)) return { code: 'yaml-hyphen', offset: line.start + line.indent };
    const colon = TIGHT_COLON.exec(line.words);
    if (colon && isField(colon[1]!))
      return { code: 'yaml-colon-space', offset: line.start + line.indent + colon[0].length - 1 };
  }
  return ITEM.test(here.words) ? slippedItem(lines, here) : movedField(lines, here);
}

/** An item of a list that another one does not line up with, or that the hyphen of another is missing before. */
function slippedItem(lines: readonly Line[], here: Line): Slip | null {
  const before = lines.slice(0, -1).reverse();
  let bare: Line | null = null;
  for (const line of before) {
    if (line.indent < here.indent - 2) break;
    if (ITEM.test(line.words) && line.indent !== here.indent && Math.abs(line.indent - here.indent) < 4)
      return { code: 'yaml-indent', offset: here.start + here.indent };
    if (ITEM.test(line.words)) return null;
    if (line.indent < here.indent) break;
    if (line.indent === here.indent && FIELD.test(line.words)) bare = line;
  }
  return bare && { code: 'yaml-hyphen', offset: bare.start + bare.indent };
}

/** A field that was moved to the left of those beside it: the parser gives up only at the next of them. */
function movedField(lines: readonly Line[], here: Line): Slip | null {
  const before = lines.slice(0, -1).reverse();
  const at = before.findIndex(({ indent }) => indent < here.indent);
  const moved = before[at];
  // Its own fields stand between, further in: else it is what these are the first fields of.
  const deeper = before.slice(0, at).every(({ indent }) => indent > here.indent);
  if (
    at === 0 ||
    !deeper ||
    !moved ||
    !FIELD.test(moved.words) ||
    moved.words.replace(FIELD, '').trim() !== ''
  )
    return null;
  const beside = before.slice(at + 1).find(({ indent }) => indent <= here.indent);
  return beside?.indent === here.indent ? { code: 'yaml-indent', offset: moved.start + moved.indent } : null;
}

/** The lines that say something, up to the one that an offset is in. */
function linesOf(text: string, offset: number): Line[] {
  const end = text.indexOf('\n', offset);
  let start = 0;
  return text
    .slice(0, end < 0 ? text.length : end)
    .split('\n')
    .map((line) => {
      const words = line.trimStart();
      const found = { start, indent: line.length - words.length, words: words.trimEnd() };
      start += line.length + 1;
      return found;
    })
    .filter(({ words }) => words !== '' && !words.startsWith('#'));
}

import { endOfBlock, indentOf, kindOf, lineAt } from './lines.ts';

/** A field at the top of a lesson, or a scene: its name and the lines that it takes up. */
export interface Block {
  key: string;
  /** Where its first line starts. */
  start: number;
  /** Where the line after its last starts. */
  end: number;
  indent: number;
}

/** Where the parts of a lesson stand, found by lines alone: a fault in one scene hides none of the others. */
export interface Outline {
  fields: Block[];
  /** Null where the scenes are not written one below the other. */
  scenes: Block[] | null;
}

const KEY =
  /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s#:"'[\]{},&*!|>%@`-][^:#]*?|-[^\s:#][^:#]*?))\s*:(?=\s|$)/;

/** Finds the fields and the scenes of a lesson. Takes time in proportion to the text, and parses nothing. */
export function outlineOf(text: string): Outline {
  const fields = blocksIn(text, 0, text.length, 0);
  const scenes = fields.find(({ key }) => key === 'scenes');
  if (!scenes) return { fields, scenes: [] };
  const head = lineAt(text, scenes.start);
  const rest = text.slice(head.start, head.end).replace(KEY, '').trim();
  if (rest !== '' && !rest.startsWith('#')) return { fields, scenes: null };
  const indent = firstIndent(text, head.next, scenes.end);
  return { fields, scenes: indent === 0 ? [] : blocksIn(text, head.next, scenes.end, indent) };
}

/** The name at the start of a line's words; null where there is none. */
export function keyOf(words: string): string | null {
  const match = KEY.exec(words);
  if (!match) return null;
  return match[1] ?? match[2]?.replaceAll("''", "'") ?? match[3] ?? null;
}

function firstIndent(text: string, from: number, to: number): number {
  for (let at = from; at < to;) {
    const line = lineAt(text, at);
    if (kindOf(text, line) === 'content') return indentOf(text, line);
    at = line.next;
  }
  return 0;
}

function blocksIn(text: string, from: number, to: number, indent: number): Block[] {
  const starts: { key: string; start: number }[] = [];
  for (let at = from; at < to;) {
    const found = text.indexOf('\n', at);
    const next = found < 0 ? text.length : found + 1;
    // Most lines stand deeper: they are told apart by a single character.
    const deeper = text.charCodeAt(at + indent) === 32;
    if (!deeper && at + indent < next && spacesOnly(text, at, at + indent)) {
      const key = keyOf(text.slice(at + indent, found < 0 ? text.length : found));
      if (key !== null) starts.push({ key, start: at });
    }
    at = next;
  }
  return starts.map(({ key, start }, i) => {
    const limit = starts[i + 1]?.start ?? to;
    return { key, start, indent, end: endBefore(text, start, limit, indent) };
  });
}

/** The end of a block, known to stand before `limit`: trailing blank lines and comments of the next are not its own. */
function endBefore(text: string, start: number, limit: number, indent: number): number {
  for (let at = limit; at > start;) {
    const line = lineAt(text, at - 1);
    const kind = kindOf(text, line);
    if (kind === 'content' || (kind === 'comment' && indentOf(text, line) > indent)) return line.next;
    at = line.start;
  }
  return endOfBlock(text, start, indent, true);
}

function spacesOnly(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) !== 32) return false;
  return true;
}

import { isScalar, type Scalar } from 'yaml';
import { parsed, findIn } from './fragment.ts';
import type { Path } from '../../story/author/path.ts';
import { indentOf, lineAt } from './lines.ts';
import { WIDTH } from './scalar.ts';
import { applied, CannotEdit, type Splice } from './splice.ts';

/** A line may pass the width by a word or two before it is broken: an edit of one word stays on one line. */
const SLACK = 20;

interface Word {
  text: string;
  /** What stands between it and the word after it. */
  gap: string;
  from: number;
  to: number;
}

/**
 * Changes only the words of a text that are other ones: everything else on its lines stays as it was typed. Null where
 * that cannot be done, so that the text must be written anew. `path` leads to the text in `source`.
 */
export function reworded(source: string, path: Path, scalar: Scalar, value: string): Splice | null {
  const before = scalar.value;
  if (typeof before !== 'string' || !scalar.range) return null;
  const body = bodyOf(source, scalar);
  const typed = wordsIn(source.slice(body.from, body.to), body.from);
  const old = wordsIn(before, 0);
  const next = wordsIn(value, 0);
  if (typed.length !== old.length || old.length === 0 || next.length === 0) return null;
  const head = sameFromStart(old, next);
  const tail = sameFromEnd(old, next, head);
  const splice = spliceOf(
    source,
    typed,
    next.slice(head, next.length - tail),
    head,
    tail,
    scalar.type ?? 'PLAIN',
  );
  if (!splice) return null;
  if (!readsAs(source, splice, path, value)) return null;
  const shorter = brokenUp(source, splice, scalar.type ?? 'PLAIN', body.multiline);
  return shorter && readsAs(source, shorter, path, value) ? shorter : splice;
}

/** The part of a text's source that holds its words: without quotes, and without the sign of a block. */
function bodyOf(source: string, { range, type }: Scalar): { from: number; to: number; multiline: boolean } {
  const [start, end] = range!;
  const quote = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0;
  const isBlock = type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';
  const from = isBlock ? lineAt(source, start).next : start + quote;
  return { from, to: end - quote, multiline: isBlock || source.slice(start, end).includes('\n') };
}

function wordsIn(text: string, offset: number): Word[] {
  return [...text.matchAll(/(\S+)(\s*)/g)].map((match) => ({
    text: match[1]!,
    gap: match[2]!,
    from: offset + match.index,
    to: offset + match.index + match[1]!.length,
  }));
}

function sameFromStart(old: readonly Word[], next: readonly Word[]): number {
  let same = 0;
  while (
    same < Math.min(old.length, next.length) &&
    old[same]!.text === next[same]!.text &&
    (old[same]!.gap === next[same]!.gap || same === Math.min(old.length, next.length) - 1)
  )
    same++;
  return same;
}

function sameFromEnd(old: readonly Word[], next: readonly Word[], head: number): number {
  const most = Math.min(old.length, next.length) - head;
  let same = 0;
  while (same < most) {
    const a = old[old.length - 1 - same]!;
    const b = next[next.length - 1 - same]!;
    if (a.text !== b.text) break;
    if (same > 0 && a.gap !== b.gap) break;
    same++;
  }
  return same;
}

function spliceOf(
  source: string,
  typed: readonly Word[],
  fresh: readonly Word[],
  head: number,
  tail: number,
  type: string,
): Splice | null {
  const last = typed.length - tail;
  const insert = fresh
    .map(
      ({ text, gap }, i) => spelt(text, type) + (i < fresh.length - 1 ? gapAs(gap, source, typed, type) : ''),
    )
    .join('');
  if (fresh.length > 0 && head < last) return { from: typed[head]!.from, to: typed[last - 1]!.to, insert };
  if (fresh.length > 0) {
    if (head === typed.length) return { from: typed.at(-1)!.to, to: typed.at(-1)!.to, insert: ` ${insert}` };
    return { from: typed[head]!.from, to: typed[head]!.from, insert: `${insert} ` };
  }
  if (head >= last) return null;
  // Taken out with the space on one side, so that the line break on the other stays where it is.
  const startsLine = head === 0 || typed[head - 1]!.gap.includes('\n');
  return startsLine && last < typed.length
    ? { from: typed[head]!.from, to: typed[last]!.from, insert: '' }
    : { from: typed[Math.max(0, head - 1)]!.to, to: typed[last - 1]!.to, insert: '' };
}

function spelt(word: string, type: string): string {
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(word).slice(1, -1);
  return type === 'QUOTE_SINGLE' ? word.replaceAll("'", "''") : word;
}

/** The space between two new words, as this form of text writes it. */
function gapAs(gap: string, source: string, typed: readonly Word[], type: string): string {
  const breaks = gap.split('\n').length - 1;
  if (breaks === 0) return gap;
  const pad = ' '.repeat(indentOf(source, lineAt(source, typed.at(-1)!.from)));
  const lines = type === 'BLOCK_LITERAL' ? breaks : breaks + 1;
  return '\n'.repeat(lines) + pad;
}

/** Where a line of a text on several lines has become too long: broken once more. */
function brokenUp(source: string, splice: Splice, type: string, multiline: boolean): Splice | null {
  if (!multiline || type === 'BLOCK_LITERAL') return null;
  const after = applied(source, [splice]);
  const line = lineAt(after, splice.from);
  const was = lineAt(source, splice.from);
  // A line that its author let run on stays whole, as its neighbours do.
  if (line.end - line.start <= WIDTH + SLACK || was.end - was.start > WIDTH + SLACK) return null;
  const at = after.lastIndexOf(' ', line.start + WIDTH);
  const indent = indentOf(after, line);
  if (at < splice.from || at > splice.from + splice.insert.length) {
    // The break falls outside what was typed: it takes the rest of the line with it.
    if (at <= line.start + indent || at < splice.from) return null;
    const extra = after.slice(splice.from + splice.insert.length, at);
    return {
      from: splice.from,
      to: splice.to + extra.length + 1,
      insert: `${splice.insert}${extra}\n${' '.repeat(indent)}`,
    };
  }
  const cut = at - splice.from;
  return {
    ...splice,
    insert: `${splice.insert.slice(0, cut)}\n${' '.repeat(indent)}${splice.insert.slice(cut + 1)}`,
  };
}

function readsAs(source: string, splice: Splice, path: Path, value: string): boolean {
  try {
    const found = findIn(parsed(applied(source, [splice])), path)?.value;
    return isScalar(found) && found.value === value;
  } catch (error) {
    if (error instanceof CannotEdit) return false;
    throw error;
  }
}

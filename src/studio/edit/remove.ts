import { isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../../story/author/path.ts';
import { fragmentAt, findIn, type Fragment } from './fragment.ts';
import { breakOf, endOfBlock, indentOf, lineAt } from './lines.ts';
import { outlineOf, type Block } from './outline.ts';
import { endOfFlowPair, need, shifted } from './set-value.ts';
import { applied, CannotEdit, type Splice } from './splice.ts';

/**
 * A lesson without the field, item or entry at a path. What held only that goes with it. Comments above it stay.
 * Throws CannotEdit where it is not there.
 */
export function remove(text: string, path: Path): string {
  if (path.length === 1 || (path.length === 2 && path[0] === 'scenes')) return removeBlock(text, path);
  const fragment = need(fragmentAt(text, path));
  need(findIn(fragment.root, fragment.path));
  const holder = need(findIn(fragment.root, fragment.path.slice(0, -1))).value;
  const alone = (isMap(holder) || isSeq(holder)) && holder.items.length === 1;
  if (alone && path.length > 2) return remove(text, path.slice(0, -1));
  return applied(text, shifted([removal(fragment, holder)], fragment.offset, breakOf(text)));
}

function removal({ source, root, path }: Fragment, holder: Node | null): Splice {
  const { index } = need(findIn(root, path));
  if (isMap(holder)) return holder.flow ? flowPair(holder, index) : blockPair(source, holder, index);
  if (isSeq(holder)) return holder.flow ? flowItem(holder, index) : blockItem(source, holder, index);
  throw new CannotEdit('What was to be taken out is no longer in the text.');
}

function flowPair(map: YAMLMap, index: number): Splice {
  const start = (i: number): number => (map.items[i]!.key as Node).range![0];
  return index + 1 < map.items.length
    ? { from: start(index), to: start(index + 1), insert: '' }
    : { from: endOfFlowPair(map, index - 1), to: endOfFlowPair(map, index), insert: '' };
}

function flowItem(list: YAMLSeq, index: number): Splice {
  const range = (i: number): readonly number[] => (list.items[i] as Node).range!;
  return index + 1 < list.items.length
    ? { from: range(index)[0]!, to: range(index + 1)[0]!, insert: '' }
    : { from: range(index - 1)[1]!, to: range(index)[1]!, insert: '' };
}

function blockPair(source: string, map: YAMLMap, index: number): Splice {
  const key = (map.items[index]!.key as Node).range![0];
  const line = lineAt(source, key);
  const indent = key - line.start;
  const end = endOfBlock(source, key, indent, true);
  if (indentOf(source, line) === indent) return { from: line.start, to: end, insert: '' };
  // The first field of an item stands after its hyphen: the one below it moves up.
  const next = (map.items[index + 1]!.key as Node).range![0];
  return { from: key, to: next, insert: '' };
}

/** Where the lines of an item start and end, its hyphen included. */
export function itemLines(source: string, list: YAMLSeq, index: number): { from: number; to: number } {
  const at = hyphenOf(source, list, index);
  const line = lineAt(source, at);
  return { from: line.start, to: endOfBlock(source, line.start, at - line.start, false) };
}

/** Where the hyphen of an item stands. */
export function hyphenOf(source: string, list: YAMLSeq, index: number): number {
  const item = list.items[index] as Node | null;
  const start = item?.range?.[0] ?? list.range![0];
  return source.lastIndexOf('-', firstWord(source, start));
}

/** An item that is a set of fields starts at its first field; the hyphen is before it on the same line. */
function firstWord(source: string, start: number): number {
  const line = lineAt(source, start);
  const before = source.slice(line.start, start);
  const hyphen = before.lastIndexOf('- ');
  return hyphen >= 0 ? line.start + hyphen : start;
}

function blockItem(source: string, list: YAMLSeq, index: number): Splice {
  const { from, to } = itemLines(source, list, index);
  return { from, to, insert: '' };
}

function removeBlock(text: string, path: Path): string {
  const { fields, scenes } = outlineOf(text);
  if (path.length === 2 && scenes === null)
    throw new CannotEdit('The scenes are written in braces. Take it out in the text.');
  const blocks: readonly Block[] = path.length === 1 ? fields : (scenes ?? []);
  const block = need(blocks.find(({ key }) => key === path.at(-1)));
  const gap = /^(?:[ \t]*\r?\n)*/.exec(text.slice(block.end))![0].length;
  const isLast = block.end + gap >= text.length || blocks.at(-1) === block;
  return text.slice(0, block.start) + text.slice(isLast ? block.end : block.end + gap);
}

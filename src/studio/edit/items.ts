import { isMap, isSeq, type Node, type YAMLSeq } from 'yaml';
import { nameOf } from '../../story/author/places.ts';
import type { Path } from '../../story/author/path.ts';
import { fragmentAt, findIn, type Fragment } from './fragment.ts';
import { breakOf, endOfBlock, lineAt } from './lines.ts';
import { hyphenOf, itemLines } from './remove.ts';
import { renderFlow, renderItem, type Value } from './render.ts';
import { fieldSplice, need, setValue, shifted } from './set-value.ts';
import { applied, CannotEdit, type Splice } from './splice.ts';

/** A lesson with a new item at a place of a list; the list is made where it is not there. Throws CannotEdit. */
export function insertItem(text: string, path: Path, index: number, value: Value): string {
  const fragment = fragmentAt(text, path);
  const found = fragment && findIn(fragment.root, fragment.path);
  if (!fragment || !found || !isSeq(found.value) || found.value.items.length === 0)
    return setValue(text, path, [value]);
  const list = found.value;
  const at = Math.max(0, Math.min(index, list.items.length));
  const splice = list.flow ? flowInsert(list, at, value) : blockInsert(fragment.source, list, at, value);
  return applied(text, shifted([splice], fragment.offset, breakOf(text)));
}

function flowInsert(list: YAMLSeq, at: number, value: Value): Splice {
  const insert = renderFlow(value);
  if (at < list.items.length) {
    const start = (list.items[at] as Node).range![0];
    return { from: start, to: start, insert: `${insert}, ` };
  }
  const end = (list.items.at(-1) as Node).range![1];
  return { from: end, to: end, insert: `, ${insert}` };
}

function blockInsert(source: string, list: YAMLSeq, at: number, value: Value): Splice {
  const hyphen = hyphenOf(source, list, Math.min(at, list.items.length - 1));
  const indent = hyphen - lineAt(source, hyphen).start;
  const body = `${' '.repeat(indent)}- ${renderItem(value, indent)}`;
  const place =
    at < list.items.length ? itemLines(source, list, at).from : itemLines(source, list, at - 1).to;
  const open = place > 0 && source[place - 1] !== '\n';
  return { from: place, to: place, insert: open ? `\n${body}` : `${body}\n` };
}

/** A lesson with a new entry under its id, at a place among the others. Throws CannotEdit. */
export function insertEntry(text: string, path: Path, id: string, index: number, value: Value): string {
  const fragment = fragmentAt(text, path);
  const found = fragment && findIn(fragment.root, fragment.path);
  if (!fragment || !found || !isMap(found.value) || found.value.items.length === 0)
    return setValue(text, path, { [id]: value });
  const map = found.value;
  if (map.items.some((pair) => nameOf(pair) === id))
    throw new CannotEdit(`There is already a "${id}" here. Choose another id.`);
  const after = Math.max(0, Math.min(index, map.items.length)) - 1;
  return applied(
    text,
    shifted([fieldSplice(fragment.source, map, id, value, after)], fragment.offset, breakOf(text)),
  );
}

/** A lesson in which an item or entry has changed places with its neighbour, above (-1) or below (1). Throws CannotEdit. */
export function moveBy(text: string, path: Path, by: -1 | 1): string {
  const fragment = need(fragmentAt(text, path));
  const { index } = need(findIn(fragment.root, fragment.path));
  const holder = need(findIn(fragment.root, fragment.path.slice(0, -1))).value;
  const spans = spansOf(fragment, holder);
  const [a, b] = [Math.min(index, index + by), Math.max(index, index + by)];
  if (a < 0 || b >= spans.length) return text;
  const [first, second] = [spans[a]!, spans[b]!];
  const one = fragment.source.slice(first.from, first.to);
  const two = fragment.source.slice(second.from, second.to);
  const splices =
    one.endsWith('\n') === two.endsWith('\n')
      ? [
          { ...first, insert: two },
          { ...second, insert: one },
        ]
      : [
          { ...first, insert: `${two}\n` },
          { ...second, insert: one.replace(/\r?\n$/, '') },
        ];
  return applied(text, shifted(splices, fragment.offset, breakOf(text)));
}

function spansOf({ source }: Fragment, holder: Node | null): { from: number; to: number }[] {
  if (isSeq(holder))
    return holder.items.map((item, i) => {
      if (!holder.flow) return itemLines(source, holder, i);
      const [from, to] = (item as Node).range!;
      return { from, to };
    });
  if (isMap(holder))
    return holder.items.map(({ key, value }) => {
      const from = (key as Node).range![0];
      if (holder.flow) return { from, to: ((value as Node | null)?.range ?? (key as Node).range!)[1] };
      const line = lineAt(source, from);
      return { from: line.start, to: endOfBlock(source, from, from - line.start, true) };
    });
  throw new CannotEdit('What was to be moved is no longer in the text.');
}

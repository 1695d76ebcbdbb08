import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { nameOf } from '../../story/author/places.ts';
import type { Path } from '../../story/author/path.ts';
import { fieldOrder } from './field-order.ts';
import { fragmentAt, findIn, type Found, type Fragment } from './fragment.ts';
import { breakOf, endOfBlock, indentOf, lineAt } from './lines.ts';
import { outlineOf } from './outline.ts';
import { renderField, renderFlow, renderItem, type Value } from './render.ts';
import { reworded } from './reword.ts';
import { renderText } from './scalar.ts';
import { applied, CannotEdit, type Splice } from './splice.ts';

/**
 * A lesson with a value in place of another, or with a field that was not there. Nothing else of the text changes.
 * Throws CannotEdit where what should hold the field is not there or cannot be read.
 */
export function setValue(text: string, path: Path, value: Value): string {
  const eol = breakOf(text);
  if (path.length === 1 && !outlineOf(text).fields.some(({ key }) => key === path[0]))
    return addTopField(text, String(path[0]), value, eol);
  const fragment = need(fragmentAt(text, path));
  const found = findIn(fragment.root, fragment.path);
  if (!found) return addField(text, fragment, path, value, eol);
  const splices = replaced(fragment, found, value);
  return applied(text, shifted(splices, fragment.offset, eol));
}

/** The splices of a part, as splices of the whole, with the text's own line breaks. */
export function shifted(splices: readonly Splice[], offset: number, eol: string): Splice[] {
  return splices.map(({ from, to, insert }) => ({
    from: from + offset,
    to: to + offset,
    insert: eol === '\n' ? insert : insert.replace(/\r?\n/g, eol),
  }));
}

/** The part as it is. Throws CannotEdit where it is no longer there. */
export function need<Part>(part: Part | null | undefined): Part {
  if (part === null || part === undefined)
    throw new CannotEdit('What was to be changed is no longer in the text.');
  return part;
}

function replaced(fragment: Fragment, found: Found, value: Value): Splice[] {
  const { source } = fragment;
  const { value: node } = found;
  const isInFlow = flowAround(fragment);
  if (isScalar(node) && node.range && (typeof value !== 'object' || value === null)) {
    if (node.value === value) return [];
    if (typeof value === 'string') {
      const splice = reworded(source, fragment.path, node, value);
      if (splice) return [splice];
    }
    const isBlock = /^[|>]/.test(source.slice(node.range[0]));
    if (isBlock || node.range[1] > node.range[0]) {
      const line = lineAt(source, node.range[0]);
      const setting = {
        indent: indentBelow(source, found),
        flow: isInFlow,
        before: node.range[0] - line.start,
      };
      const insert = typeof value === 'string' ? renderText(value, setting) : String(value);
      const said = isInFlow ? '' : commentAfter(source, isBlock ? node.range[0] : node.range[1]);
      const end = isBlock ? withoutBreak(source, node.range[1]) : node.range[1];
      if (!isBlock && !insert.includes('\n')) return [{ from: node.range[0], to: end, insert }];
      return [
        { from: node.range[0], to: isBlock ? end : end + said.length, insert: withComment(insert, said) },
      ];
    }
  }
  if (isInFlow && node?.range) return [{ from: node.range[0], to: node.range[1], insert: renderFlow(value) }];
  if ((isSeq(node) || isMap(node)) && node.flow && node.range) {
    const insert = typeof value === 'object' ? renderFlow(value) : String(value);
    return [{ from: node.range[0], to: node.range[1], insert }];
  }
  if (found.pair) {
    const key = (found.pair.key as Node).range!;
    const start = lineAt(source, key[0]);
    const indent = key[0] - start.start;
    const colon = source.indexOf(':', key[1]) + 1;
    const end = endOfBlock(source, key[0], indent, true);
    const tail = source.slice(0, end).replace(/\r?\n$/, '').length;
    return [{ from: colon, to: tail, insert: renderField(value, indent, colon - start.start) }];
  }
  const start = need(node?.range)[0];
  const line = lineAt(source, start);
  const indent = indentOf(source, line);
  const end = endOfBlock(source, line.start, indent, false);
  const tail = source.slice(0, end).replace(/\r?\n$/, '').length;
  return [{ from: start, to: tail, insert: renderItem(value, indent) }];
}

/** Whether a path runs through [ ] or { }. */
function flowAround({ root, path }: Fragment): boolean {
  for (let length = 0; length < path.length; length++) {
    const node = findIn(root, path.slice(0, length))?.value;
    if ((isMap(node) || isSeq(node)) && node.flow) return true;
  }
  return false;
}

function indentBelow(source: string, { pair, value }: Found): number {
  const start = pair ? (pair.key as Node).range![0] : value!.range![0];
  const line = lineAt(source, start);
  return pair ? start - line.start : indentOf(source, line);
}

/** The comment that ends a line, with the space before it; '' where there is none. */
function commentAfter(source: string, offset: number): string {
  const rest = source.slice(offset, lineAt(source, offset).end);
  return /^[|>][-+0-9]*/.test(rest) ? (/\s+#.*$/.exec(rest)?.[0] ?? '') : (/^\s+#.*$/.exec(rest)?.[0] ?? '');
}

/** A value with the comment of its line: after the sign of a block, or after the value. */
function withComment(value: string, comment: string): string {
  const at = value.indexOf('\n');
  return at < 0 ? value + comment : value.slice(0, at) + comment + value.slice(at);
}

/** The end of a block's words: its last line break is the line's, not its own. */
function withoutBreak(source: string, offset: number): number {
  const before = source.slice(0, offset);
  return before.length - (/(?:\r?\n[ \t]*)*$/.exec(before)?.[0].length ?? 0);
}

function addField(text: string, fragment: Fragment, path: Path, value: Value, eol: string): string {
  const holder = need(findIn(fragment.root, fragment.path.slice(0, -1)));
  const name = String(path.at(-1));
  const order = fieldOrder(path.slice(0, -1));
  if (!isMap(holder.value)) {
    if (holder.pair && (holder.value === null || (isScalar(holder.value) && holder.value.value === null)))
      return setValue(text, path.slice(0, -1), { [name]: value });
    throw new CannotEdit('What should hold this is written in another way. Mend it in the text first.');
  }
  const after = lastBefore(holder.value, name, order);
  const splice = fieldSplice(fragment.source, holder.value, name, value, after);
  return applied(text, shifted([splice], fragment.offset, eol));
}

/** The place of the last field that stands before a new one; -1 where none does. Unknown fields come last. */
function lastBefore(map: YAMLMap, name: string, order: readonly string[]): number {
  const own = order.indexOf(name);
  if (own < 0) return map.items.length - 1;
  let after = -1;
  map.items.forEach((pair, i) => {
    const place = order.indexOf(nameOf(pair));
    if (place >= 0 && place < own) after = i;
  });
  return after;
}

/** The splice that puts a new field after the one at `after`; before the first where that is -1. */
export function fieldSplice(source: string, map: YAMLMap, name: string, value: Value, after: number): Splice {
  const key = renderFlow(name);
  if (map.flow) {
    const insert = `${key}: ${renderFlow(value)}`;
    if (map.items.length === 0) return { from: map.range![0], to: map.range![1], insert: `{ ${insert} }` };
    if (after < 0) {
      const first = (map.items[0]!.key as Node).range![0];
      return { from: first, to: first, insert: `${insert}, ` };
    }
    const end = endOfFlowPair(map, after);
    return { from: end, to: end, insert: `, ${insert}` };
  }
  const first = (map.items[0]!.key as Node).range![0];
  const indent = first - lineAt(source, first).start;
  const pad = ' '.repeat(indent);
  const body = `${key}:${renderField(value, indent, indent + key.length + 1)}`;
  if (after < 0) return { from: first, to: first, insert: `${body}\n${pad}` };
  const at = endOfBlock(source, (map.items[after]!.key as Node).range![0], indent, true);
  const open = at > 0 && source[at - 1] !== '\n';
  return { from: at, to: at, insert: `${open ? '\n' : ''}${pad}${body}${open ? '' : '\n'}` };
}

/** Where a pair inside { } ends. */
export function endOfFlowPair(map: YAMLMap, index: number): number {
  const { key, value } = map.items[index]!;
  return ((value as Node | null)?.range ?? (key as Node).range!)[1];
}

function addTopField(text: string, name: string, value: Value, eol: string): string {
  const { fields } = outlineOf(text);
  const order = fieldOrder([]);
  const own = order.indexOf(name);
  let after: number | null = null;
  fields.forEach(({ key }, i) => {
    const place = order.indexOf(key);
    if (place >= 0 && (own < 0 || place < own)) after = i;
  });
  const body = `${renderFlow(name)}:${renderField(value, 0, name.length + 1)}`;
  const at = after === null ? (fields[0]?.start ?? text.length) : fields[after]!.end;
  const open = at > 0 && text[at - 1] !== '\n';
  return applied(text, shifted([{ from: at, to: at, insert: `${open ? '\n' : ''}${body}\n` }], 0, eol));
}

import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import { renderText, WIDTH } from './scalar.ts';

/** What may stand in a lesson. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** Fields that are short enough to stand in { braces } on their line. */
const IN_BRACES: ReadonlySet<string> = new Set(['speech', 'note']);

/** A value as it stands after `name:`, with the space or the line break before it. */
export function renderField(value: Value, indent: number, before: number): string {
  if (typeof value === 'string') return ` ${renderText(value, { indent, flow: false, before: before + 1 })}`;
  if (value === null) return '';
  if (typeof value !== 'object') return ` ${String(value)}`;
  const text = renderBlock(value, WIDTH - indent - 2);
  if (!text.includes('\n') && /^[[{]/.test(text)) return ` ${text}`;
  const pad = ' '.repeat(indent + 2);
  return `\n${text
    .split('\n')
    .map((line) => (line === '' ? '' : pad + line))
    .join('\n')}`;
}

/** A value as an item of a list, after `- `. Further lines stand two spaces further in than the hyphen. */
export function renderItem(value: Value, indent: number): string {
  if (typeof value === 'string') return renderText(value, { indent, flow: false, before: indent + 2 });
  if (typeof value !== 'object' || value === null) return String(value);
  const pad = ' '.repeat(indent + 2);
  return renderBlock(value, WIDTH - indent - 2)
    .split('\n')
    .map((line, i) => (i === 0 || line === '' ? line : pad + line))
    .join('\n');
}

/** A value inside [ ] or { }. */
export function renderFlow(value: Value): string {
  if (typeof value === 'string') return renderText(value, { indent: 0, flow: true, before: 0 });
  if (typeof value !== 'object' || value === null) return String(value);
  return asDocument(value, true, Infinity);
}

function renderBlock(value: Value, width: number): string {
  return asDocument(value, false, width);
}

function asDocument(value: Value, flow: boolean, lineWidth: number): string {
  const document = new Document(value);
  visit(document, {
    Pair(_, pair) {
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      if (IN_BRACES.has(name) && isMap(pair.value) && !longText(pair.value.toJSON())) pair.value.flow = true;
    },
    Seq(_, list) {
      if (isSeq(list) && list.items.every((item) => isScalar(item) && !/\s/.test(String(item.value))))
        list.flow = true;
    },
    Map(_, map) {
      if (map.items.length === 0) map.flow = true;
    },
    Scalar(key, scalar) {
      if (key !== 'key' && typeof scalar.value === 'string' && scalar.value.includes('\n'))
        scalar.type = 'BLOCK_LITERAL';
    },
  });
  if (flow && (isMap(document.contents) || isSeq(document.contents))) document.contents.flow = true;
  return document
    .toString({ lineWidth: lineWidth === Infinity ? 0 : lineWidth, minContentWidth: 20, singleQuote: false })
    .replace(/\n$/, '');
}

function longText(value: Record<string, unknown>): boolean {
  return Object.values(value).some(
    (text) => typeof text === 'string' && (text.length > 80 || text.includes('\n')),
  );
}

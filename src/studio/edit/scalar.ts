import { isScalar, parseDocument } from 'yaml';

/** Where a single value is to stand. */
export interface Setting {
  /** The spaces before the field that it belongs to. */
  indent: number;
  /** Inside [ ] or { }: on one line. */
  flow: boolean;
  /** Characters before it on its line. */
  before: number;
}

/** Lines are broken before this column. */
export const WIDTH = 120;

/** Text as YAML: bare where it can stand so, in quotes or on lines of its own where not. Lines are joined by `\n`. */
export function renderText(value: string, { indent, flow, before }: Setting): string {
  const onOneLine = !value.includes('\n');
  const bare = onOneLine && readsAs(flow ? `{ k: ${value} }` : `k: ${value}`, value, flow);
  if (!flow && onOneLine && before + value.length > WIDTH) {
    const folded = block('>', wrapped(value, WIDTH - indent - 2), indent);
    if (readsAs(`${' '.repeat(indent)}k: ${folded}`, value, false)) return folded;
  }
  if (!flow && !onOneLine) {
    const literal = block('|', value.replace(/\n+$/, '').split('\n'), indent, endOf(value));
    if (readsAs(`${' '.repeat(indent)}k: ${literal}`, value, false)) return literal;
  }
  return bare ? value : quoted(value);
}

/** A text in double quotes, on one line. */
export function quoted(value: string): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\L').replaceAll('\u2029', '\\P');
}

/** How a block of lines says what follows it: nothing, one line break, or several. */
function endOf(value: string): string {
  const breaks = /\n*$/.exec(value)![0].length;
  return breaks === 0 ? '-' : breaks === 1 ? '' : '+';
}

function block(sign: string, lines: readonly string[], indent: number, end = '-'): string {
  const pad = ' '.repeat(indent + 2);
  return `${sign}${end}\n${lines.map((line) => (line === '' ? '' : pad + line)).join('\n')}`;
}

function wrapped(value: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of value.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function readsAs(source: string, value: string, flow: boolean): boolean {
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'silent' });
  const read = document.getIn(['k'], true);
  const alone = !flow || (document.contents as { items?: unknown[] } | null)?.items?.length === 1;
  return document.errors.length === 0 && alone && isScalar(read) && read.value === value && !read.comment;
}

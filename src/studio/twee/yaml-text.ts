import { Document, isMap, isPair, isScalar, visit } from 'yaml';
import { purpose } from '../../story/author/fields.ts';

/** What may stand in a lesson. `null` is a place that the trainer has still to fill in. */
export type Value = string | number | boolean | null | readonly Value[] | Fields;
export interface Fields {
  readonly [name: string]: Value;
}

const WIDTH = 120;
/** Text that can stand without quotes whatever it is in. */
const VERSION = /^\d+\.\d+\.\d+$/;
const PLAIN = /^[A-Za-z](?:[A-Za-z0-9 ,.;?!()'’–—$£-]*[A-Za-z0-9,.;?!)'’])?$/;
/** Words that YAML, or an older YAML, takes for something other than text. */
const TAKEN = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const FLOW: ReadonlySet<string> = new Set(['speech', 'note']);

/**
 * Fields as YAML, indented by some spaces. A place to fill in is left empty, with a comment that says what belongs
 * there; `npm run check` complains of each until it is filled.
 */
export function fieldsText(fields: Fields, indent: number): string {
  const document = new Document(fields, { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, pair, path) {
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      if (isScalar(pair.value) && pair.value.value === null)
        pair.value.comment = ` ${purpose(
          ownersOf(path).find((owner) => QUALIFYING.has(owner)),
          name,
        )}`;
      if (FLOW.has(name) && isMap(pair.value) && isShort(pair.value.toJSON())) pair.value.flow = true;
    },
    Seq(_, list) {
      if (list.items.every((item) => isScalar(item) && /^[\w-]+$/.test(String(item.value)))) list.flow = true;
    },
    Scalar(key, scalar, path) {
      if (key === 'key' || typeof scalar.value !== 'string') return;
      scalar.type = styleOf(
        scalar.value,
        path.some((node) => isMap(node) && node.flow === true),
      );
    },
  });
  const pad = ' '.repeat(indent);
  return document
    .toString({ lineWidth: WIDTH - indent, minContentWidth: 20, nullStr: '', singleQuote: false })
    .split('\n')
    .map((line) => (line === '' ? '' : pad + line.trimEnd().replace(/\[ ([\w, -]+) \]$/, '[$1]')))
    .join('\n');
}

/** Lines as comments. Characters that no YAML file may hold are written as their numbers. */
export function commentText(lines: readonly string[], indent: number): string {
  const pad = ' '.repeat(indent);
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => `${pad}# ${line.replace(UNSHOWABLE, numbered)}`.trimEnd() + '\n')
    .join('');
}

const UNSHOWABLE =
  /[^\t\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/gu;

function numbered(character: string): string {
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}

function styleOf(text: string, inFlow: boolean): 'PLAIN' | 'QUOTE_DOUBLE' | 'BLOCK_FOLDED' | 'BLOCK_LITERAL' {
  const showable =
    !/[^\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u.test(text);
  if (!inFlow && showable && text === text.trim()) {
    if (text.includes('\n')) return 'BLOCK_LITERAL';
    if (text.length > 80) return 'BLOCK_FOLDED';
  }
  if (VERSION.test(text)) return 'PLAIN';
  return PLAIN.test(text) && !TAKEN.test(text) && !(inFlow && text.includes(',')) ? 'PLAIN' : 'QUOTE_DOUBLE';
}

function isShort(value: Record<string, unknown>): boolean {
  return Object.values(value).every(
    (text) => typeof text === 'string' && text.length <= 80 && !text.includes('\n'),
  );
}

/** Fields in which the same name means something of its own. */
const QUALIFYING: ReadonlySet<string> = new Set(['people', 'ending', 'decision']);

/** The names of the fields that hold the innermost of some nodes, the nearest two. */
function ownersOf(path: readonly unknown[]): string[] {
  return path
    .filter((node) => isPair(node))
    .slice(-2)
    .map(({ key }) => (isScalar(key) ? String(key.value) : ''))
    .reverse();
}

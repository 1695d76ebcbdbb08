import {
  isMap,
  isScalar,
  isSeq,
  visit,
  type Document,
  type LineCounter,
  type Node,
  type YAMLError,
} from 'yaml';
import { message, type Message } from './messages.ts';
import type { Place } from './places.ts';
import { slipNear } from './yaml-slips.ts';

/** A fault in the YAML itself, and where: an offset into the text. */
export interface YamlFault extends Message {
  offset: number;
}

/** Faults after which the rest of the file cannot be told apart from their consequences. */
const SPREADING: ReadonlySet<string> = new Set([
  'yaml-quote',
  'yaml-indent',
  'yaml-syntax',
  'yaml-hyphen',
  'yaml-colon-space',
  'yaml-odd-space',
]);

/** The parser's errors in a trainer's words: one a line, and none that only follows from one before it. */
export function yamlFaults(document: Document.Parsed, text: string, lines: LineCounter): YamlFault[] {
  const faults: YamlFault[] = [];
  const seen = new Set<number>();
  for (const error of document.errors) {
    const line = lines.linePos(error.pos[0]).line;
    if (seen.has(line) || onlyFollows(error, text)) continue;
    seen.add(line);
    const fault = faultOf(error, document, text);
    faults.push(fault);
    if (SPREADING.has(fault.code)) break;
  }
  const tabs = faults.filter(({ code }) => code === 'yaml-tab');
  if (tabs.length > 0) return tabs;
  const [first] = document.errors;
  return faults.length > 0 || !first
    ? faults
    : [slipAt(first, text) ?? { ...message('yaml-indent', {}), offset: first.pos[0] }];
}

/** The first fault of a file that is no lesson, in the same words, and its place; null where it can be read. */
export function firstYamlFault(
  document: Document.Parsed,
  text: string,
  lines: LineCounter,
): { place: Place; message: Message } | null {
  const first = yamlFaults(document, text, lines)[0] ?? aliasFault(document);
  if (!first) return null;
  const { offset, ...told } = first;
  const { line, col } = lines.linePos(Math.min(offset, text.length));
  return { place: { line, column: col }, message: told };
}

/** An alias that stands for nothing is no fault to the parser, and cannot be made a value of. */
function aliasFault(document: Document.Parsed): YamlFault | null {
  let offset: number | null = null;
  visit(document, {
    Alias(_, alias) {
      offset ??= alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset === null ? null : { ...message('yaml-alias', {}), offset };
}

function nameAt(text: string, offset: number): string {
  return /^["']?([^:"']+)/.exec(text.slice(offset))?.[1] ?? '';
}

/** A field's name that runs over lines follows from a wrong indent, unless its own line has no colon. */
function onlyFollows({ code, pos }: YAMLError, text: string): boolean {
  return code === 'MULTILINE_IMPLICIT_KEY' && text.slice(pos[0], endOfLine(text, pos[0])).includes(':');
}

/** What a parser says of a line that is out of place, or of one after it. */
const OUT_OF_PLACE: ReadonlySet<string> = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'BAD_INDENT',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
]);

/** A slip of the hand at a fault, or at the line after it. */
function slipAt({ code, pos, message: says }: YAMLError, text: string): YamlFault | null {
  if (!OUT_OF_PLACE.has(code) || /^Flow|closing|must end/.test(says)) return null;
  const slip = slipNear(text, pos[0]) ?? slipNear(text, skipSpaces(text, endOfLine(text, pos[0])));
  return slip && { ...message(slip.code, {}), offset: slip.offset };
}

function faultOf(error: YAMLError, document: Document.Parsed, text: string): YamlFault {
  const slip = slipAt(error, text);
  if (slip) return slip;
  const offset = error.pos[0];
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { ...message('yaml-tab', {}), offset };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return nestedOnOneLine(offset, text);
    case 'BLOCK_IN_FLOW':
      return { ...message('colon-in-braces', {}), offset };
    case 'BAD_INDENT':
      return /^Flow/.test(error.message)
        ? unclosed(BRACKETED, document, offset)
        : { ...message('yaml-indent', {}), offset: skipSpaces(text, offset) };
    case 'MULTILINE_IMPLICIT_KEY':
      return other('a colon is missing after the field’s name', offset);
    case 'MISSING_CHAR':
      if (/Missing closing/.test(error.message)) return unclosed(QUOTED, document, offset);
      if (/must end with/.test(error.message)) return unclosed(BRACKETED, document, offset);
      return /map keys/.test(error.message)
        ? other('a colon is missing after the field’s name', offset)
        : other('a field’s name and a colon should stand here', offset);
    case 'BAD_SCALAR_START':
      return { ...message('yaml-text-start', { character: text[offset] ?? '' }), offset };
    case 'UNEXPECTED_TOKEN':
      return afterNode(error, document, text);
    case 'DUPLICATE_KEY':
      return { ...message('duplicate-key', { key: nameAt(text, offset) }), offset };
    case 'MULTIPLE_DOCS':
      return other('a line --- starts a second document', offset);
    case 'BAD_DQ_ESCAPE':
      return other('a \\ inside "double quotes" must stand before another \\ or a "', offset);
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'BAD_PROP_ORDER':
    case 'TAG_RESOLVE_FAILED':
      return { ...message('yaml-alias', {}), offset };
    default:
      return other('it is not in the form name: value', offset);
  }
}

function other(fault: string, offset: number): YamlFault {
  return { ...message('yaml-syntax', { fault }), offset };
}

/** `text: Say: hello`, or a line that is indented too far below a field that already has its text. */
function nestedOnOneLine(offset: number, text: string): YamlFault {
  const end = endOfLine(text, offset);
  if (/[^\s]:(\s|$)/.test(text.slice(offset, end))) return { ...message('yaml-colon', {}), offset };
  const next = skipSpaces(text, end);
  const line = text.slice(next, endOfLine(text, next));
  return /^(- |[A-Za-z][\w-]*:(\s|$))/.test(line)
    ? { ...message('yaml-indent', {}), offset: next }
    : { ...message('yaml-colon', {}), offset: next };
}

/** Something follows a value that had already ended: what did the line start with? */
function afterNode(error: YAMLError, document: Document.Parsed, text: string): YamlFault {
  const offset = error.pos[0];
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const value = /^\s*(?:-\s+)*(?:[\w-]+:\s+)?(?=[*&!%[{"'|>-])/.exec(text.slice(start, offset));
  const first = value ? text[start + value[0].length] : undefined;
  if (first === '*' || first === '[' || first === '&' || first === '!') {
    return { ...message('yaml-text-start', { character: first }), offset: start + value![0].length };
  }
  if (!/at node end/.test(error.message)) {
    return first === '|' || first === '>' || first === '-'
      ? { ...message('yaml-text-start', { character: first }), offset: start + value![0].length }
      : other('it does not belong to the lines above it', offset);
  }
  const before = document.contents && quotedBefore(document.contents, offset);
  if (before !== null && /\n\s*(- )?[\w-]+:\s/.test(text.slice(before, offset))) {
    return { ...message('yaml-quote', {}), offset: before };
  }
  return { ...message('yaml-text-after-quote', {}), offset };
}

/** Where the last quoted text before an offset starts. */
function quotedBefore(node: Node, offset: number): number | null {
  let best: number | null = null;
  const waiting: unknown[] = [node];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (isMap(next)) for (const pair of next.items) waiting.push(pair.key, pair.value);
    else if (isSeq(next)) waiting.push(...next.items);
    else if (QUOTED(next)) {
      const [start, end] = (next as Node).range!;
      if (end <= offset && (best === null || start > best)) best = start;
    }
  }
  return best;
}

type Opened = (node: unknown) => boolean;
const QUOTED: Opened = (node) => isScalar(node) && /^QUOTE/.test(node.type ?? '');
const BRACKETED: Opened = (node) => (isMap(node) || isSeq(node)) && node.flow === true;

/** The innermost quote or bracket that is open at an offset and was never closed. */
function unclosed(opened: Opened, document: Document.Parsed, offset: number): YamlFault {
  let start = offset;
  for (let at: unknown = document.contents; at;) {
    if (opened(at)) start = startOf(at);
    if (isMap(at)) at = at.items.filter(({ key }) => startOf(key) < offset).at(-1)?.value;
    else if (isSeq(at)) at = at.items.filter((item) => startOf(item) < offset).at(-1);
    else break;
  }
  return { ...message('yaml-quote', {}), offset: start };
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? Infinity;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function skipSpaces(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return Math.min(at, Math.max(0, text.length - 1));
}

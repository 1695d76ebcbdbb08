import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { guidanceMessage, type GuidanceCode, type GuidanceDiagnostic } from './messages.ts';

/** The text of a file, and its name as messages give it. */
export interface SourceText {
  text: string;
  file: string;
}

type Path = readonly (string | number)[];

/** A parsed file whose every value can be placed. */
export interface YamlFile {
  file: string;
  /** The ids at the top with what stands under each, in file order. An id that stands twice is there once. */
  entries: Map<string, unknown>;
  diagnostics: GuidanceDiagnostic[];
  /** It could not be read to its end, so that what other files say about it means nothing yet. */
  cutShort: boolean;
  /** Adds a message at a value; where the path is not there, at the nearest thing above it. */
  tell(path: Path, code: GuidanceCode, holes: Readonly<Record<string, string>>, at?: 'key' | 'value'): void;
}

/** Reads a file of entries by id. Faults of form go to `diagnostics`; `what` names the file in them. */
export function readYaml({ text, file }: SourceText, what: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const diagnostics: GuidanceDiagnostic[] = [];

  const add = (offset: number, code: GuidanceCode, holes: Readonly<Record<string, string>>): void => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    diagnostics.push({
      file,
      line: Math.max(1, line),
      column: Math.max(1, col),
      ...guidanceMessage(code, holes),
    });
  };

  const twice = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const fault = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  for (const { pos } of fault ? [] : twice) {
    add(pos[0], 'duplicate-id', { name: /^[^:\s]+/.exec(text.slice(pos[0]))?.[0] ?? '' });
  }
  if (fault) add(fault.pos[0], 'not-yaml', { why: firstLine(fault.message) });

  const entries = new Map<string, unknown>();
  const top = fault ? null : document.contents;
  if (isMap(top)) {
    for (const { key, value } of top.items) {
      const name = isScalar(key) ? String(key.value) : null;
      if (name === null) add((key as Node).range?.[0] ?? 0, 'not-a-list-of-entries', { what });
      else if (!entries.has(name)) entries.set(name, plain(value as Node | null));
    }
  } else if (!fault) add(0, 'not-a-list-of-entries', { what });

  /** The value as plain data. An alias without its anchor has none: null, and a message. */
  function plain(value: Node | null): unknown {
    try {
      return value?.toJS(document) ?? null;
    } catch (error) {
      add(value?.range?.[0] ?? 0, 'not-yaml', { why: firstLine((error as Error).message) });
      return null;
    }
  }

  return {
    file,
    entries,
    diagnostics,
    cutShort: fault !== undefined,
    tell: (path, code, holes, at = 'value') =>
      add(offsetOf(document.contents as Node | null, path, at), code, holes),
  };
}

function offsetOf(root: Node | null, path: Path, at: 'key' | 'value'): number {
  let node: Node | null = root;
  let key: Node | null = null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return (key ?? node).range?.[0] ?? 0;
      key = pair.key as Node;
      node = pair.value as Node | null;
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      key = null;
      node = node.items[step] as Node;
    } else break;
  }
  const here = at === 'value' && !isMap(node) && !isSeq(node) ? node : (key ?? node);
  return (here ?? key ?? root)?.range?.[0] ?? 0;
}

/** What the parser says, without the excerpt that it adds. */
function firstLine(message: string): string {
  return message
    .split('\n')[0]!
    .replace(/ at line \d+, column \d+:?$/, '')
    .replace(/[.:]?$/, '.');
}

import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Diagnostic } from './diagnostic.ts';
import { message, type Message } from './messages.ts';
import { nameOf, placesIn, type Places } from './places.ts';
import { yamlFaults } from './yaml-faults.ts';

/** A file's text, and its name as messages give it. */
export interface Source {
  text: string;
  file: string;
}

/** A file as values without prototypes. `value` is null where it cannot be read, or is not a set of fields. */
export interface ReadFile {
  value: Record<string, unknown> | null;
  places: Places;
  diagnostics: Diagnostic[];
}

type Report = (found: Message, offset: number) => void;

/** Reads a lesson's YAML. Nothing is thrown: every fault is a diagnostic with its place. */
export function readYaml({ text, file }: Source): ReadFile {
  const lines = new LineCounter();
  const diagnostics: Diagnostic[] = [];
  const report: Report = (found, offset) => {
    const { line, col } = lines.linePos(Math.max(0, Math.min(offset, text.length)));
    diagnostics.push({ file, line: Math.max(1, line), column: Math.max(1, col), ...found });
  };
  const document = parse(text, lines);
  const root = document?.contents ?? null;
  const places = placesIn(root, text, lines);
  if (!document) {
    report(message('yaml-syntax', { fault: 'too many brackets stand inside each other' }), 0);
    return { value: null, places, diagnostics };
  }
  for (const { offset, ...fault } of yamlFaults(document, text, lines)) report(fault, offset);
  if (diagnostics.length > 0) return { value: null, places, diagnostics };
  if (!isMap(root)) {
    report(isAlias(root) ? message('yaml-alias', {}) : message('not-a-lesson', {}), root?.range[0] ?? 0);
    return { value: null, places, diagnostics };
  }
  const value = valueOf(root, report) as Record<string, unknown>;
  // A repeated name or an alias leaves a gap, and whatever is missing there would be told of as well.
  const readable = diagnostics.every(({ level }) => level === 'warning');
  return { value: readable ? value : null, places, diagnostics };
}

/** Null where the text is nested beyond what the parser can follow. */
function parse(text: string, lineCounter: LineCounter): Document.Parsed | null {
  try {
    // Repeated names are found in `valueOf`: the parser would compare each with every other.
    return parseDocument(text, {
      lineCounter,
      strict: true,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A node as a plain value, without prototypes, so that a lesson may call a scene `constructor`. */
function valueOf(node: unknown, report: Report): unknown {
  if (isAlias(node)) {
    report(message('yaml-alias', {}), startOf(node));
    return undefined;
  }
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  const ownTag = tag !== undefined && !tag.startsWith('tag:yaml.org,2002:');
  if (anchor !== undefined || ownTag) report(message('yaml-alias', {}), startOf(node));
  if (isMap(node)) {
    const fields = Object.create(null) as Record<string, unknown>;
    for (const pair of node.items) {
      const key = pair.key as Node | null;
      if (!isScalar(key)) {
        report(
          message('yaml-syntax', { fault: 'a list or a set of fields stands where a name should' }),
          startOf(key),
        );
        continue;
      }
      valueOf(key, report);
      const name = nameOf(pair);
      if (Object.hasOwn(fields, name)) report(message('duplicate-key', { key: name }), startOf(key));
      else if (name === '__proto__') report(message('bad-id', { id: name, suggestion: '' }), startOf(key));
      else fields[name] = pair.value === null ? null : valueOf(pair.value, report);
    }
    return fields;
  }
  if (isSeq(node)) return node.items.map((item) => valueOf(item, report));
  if (!isScalar(node)) return null;
  const rest = node.comment;
  if (node.type === 'PLAIN' && rest && /^[^\s#-]/.test(rest)) {
    report(message('text-cut-short', { rest: rest.split('\n')[0]!.slice(0, 30) }), startOf(node));
  }
  return node.value;
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

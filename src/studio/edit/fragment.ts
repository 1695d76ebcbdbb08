import { isMap, isPair, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';
import { nameOf } from '../../story/author/places.ts';
import type { Path } from '../../story/author/path.ts';
import { outlineOf } from './outline.ts';
import { CannotEdit } from './splice.ts';

/** The part of a lesson that an edit is made in, parsed by itself. */
export interface Fragment {
  /** The text of the part, and where it starts in the lesson. */
  source: string;
  offset: number;
  root: Node;
  /** The path that was asked for, as it runs in this part. */
  path: Path;
}

/** A value and what holds it. */
export interface Found {
  /** The field, where the value is one. */
  pair: Pair | null;
  value: Node | null;
  /** The set of fields or the list that it stands in. */
  parent: Node | null;
  /** Its place among the others there. */
  index: number;
}

/** Parses the part of a lesson that a path leads into: a scene, or a field at the top. Null where it is not there. */
export function fragmentAt(text: string, path: Path): Fragment | null {
  const { fields, scenes } = outlineOf(text);
  const [top, id] = path;
  const field = fields.find(({ key }) => key === top);
  if (!field) return null;
  const scene = top === 'scenes' && path.length > 1 ? scenes?.find(({ key }) => key === id) : undefined;
  if (top === 'scenes' && path.length > 1 && scenes && !scene) return null;
  const block = scene ?? field;
  const source = text.slice(block.start, block.end);
  return { source, offset: block.start, root: parsed(source), path: scene ? path.slice(1) : path };
}

/** Throws CannotEdit where the text is no sound YAML. */
export function parsed(source: string): Node {
  const document = parseDocument(source, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0 || !document.contents)
    throw new CannotEdit('This part of the text cannot be read. Mend it in the text first.');
  return document.contents;
}

/** What stands at a path of a fragment; null where nothing does. */
export function findIn(root: Node, path: Path): Found | null {
  let found: Found = { pair: null, value: root, parent: null, index: 0 };
  for (const step of path) {
    const next = stepInto(found.value, step);
    if (!next) return null;
    found = next;
  }
  return found;
}

function stepInto(parent: Node | null, step: string | number): Found | null {
  if (isMap(parent)) {
    const index = parent.items.findIndex((pair) => nameOf(pair) === String(step));
    if (index < 0) return null;
    const pair = parent.items[index]!;
    return { pair, value: pair.value as Node | null, parent, index };
  }
  if (isSeq(parent) && typeof step === 'number' && step >= 0 && step < parent.items.length) {
    const item = parent.items[step];
    return { pair: null, value: isPair(item) ? null : (item as Node | null), parent, index: step };
  }
  return null;
}

/** The value at a path of a lesson as plain data; undefined where it is not there or cannot be read. */
export function valueAt(text: string, path: Path): unknown {
  try {
    const fragment = fragmentAt(text, path);
    const found = fragment && findIn(fragment.root, fragment.path);
    return found ? plain(found.value) : undefined;
  } catch (error) {
    if (error instanceof CannotEdit) return undefined;
    throw error;
  }
}

/** A node as plain data, without prototypes: a scene may be called `constructor`. */
export function plain(node: unknown): unknown {
  if (isMap(node)) {
    const fields = Object.create(null) as Record<string, unknown>;
    for (const pair of node.items) fields[nameOf(pair)] = plain(pair.value);
    return fields;
  }
  if (isSeq(node)) return node.items.map(plain);
  return isScalar(node) ? node.value : null;
}

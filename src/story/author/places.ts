import { isMap, isPair, isScalar, isSeq, type LineCounter, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Path } from './path.ts';

/** Line and column, both from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Finds where in its file a value of a lesson stands. A path that is not there gives the nearest thing above it. */
export interface Places {
  /** A text or number: where it starts. A list or a set of fields: its name, or where it starts. */
  of(path: Path): Place;
  /** The name of a field, rather than its value. */
  keyOf(path: Path): Place;
  /** The `nth` place (from 0) of some words inside a text; where they cannot be found, the text. */
  within(path: Path, words: string, nth?: number): Place;
  /** A single value as it was typed; empty for a list or a set of fields. */
  typedAs(path: Path): string;
}

interface Found {
  key: Node | null;
  value: Node | null;
}

/**
 * Places in a parsed file. Fields of a map are indexed once, when first asked for, so that placing many messages in a
 * large lesson stays linear.
 */
export function placesIn(root: Node | null, text: string, lines: LineCounter): Places {
  const indexes = new WeakMap<YAMLMap, Map<string, Pair>>();
  const top: Found = { key: null, value: root };

  function pairOf(map: YAMLMap, key: string): Pair | undefined {
    let index = indexes.get(map);
    if (!index) {
      index = new Map();
      for (const pair of map.items) {
        const name = nameOf(pair);
        if (!index.has(name)) index.set(name, pair);
      }
      indexes.set(map, index);
    }
    return index.get(key);
  }

  function find(path: Path): Found {
    let found = top;
    for (const step of path) {
      const { value } = found;
      if (isMap(value)) {
        const pair = pairOf(value, String(step));
        if (!pair) return found;
        found = { key: pair.key as Node, value: pair.value as Node | null };
      } else if (isSeq(value) && typeof step === 'number' && step < value.items.length) {
        const item = value.items[step];
        found = { key: null, value: isPair(item) ? null : (item as Node) };
      } else return found;
    }
    return found;
  }

  function at(offset: number | undefined): Place {
    const { line, col } = lines.linePos(Math.min(offset ?? 0, text.length));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  const start = (node: Node | null): number | undefined => node?.range?.[0];
  return {
    of(path) {
      const { key, value } = find(path);
      const own = isScalar(value) && value.range && value.range[1] > value.range[0];
      return at(own ? start(value) : (start(key) ?? start(value)));
    },
    keyOf(path) {
      const { key, value } = find(path);
      return at(start(key) ?? start(value));
    },
    within(path, words, nth = 0) {
      const { value } = find(path);
      const range = value?.range;
      if (!range) return this.of(path);
      let from = text.indexOf(words, range[0]);
      for (let i = 0; i < nth && from >= 0; i++) from = text.indexOf(words, from + words.length);
      return from >= 0 && from < range[1] && words !== '' ? at(from) : this.of(path);
    },
    typedAs(path) {
      const { value } = find(path);
      return isScalar(value) ? (value.source ?? String(value.value)) : '';
    },
  };
}

/** The name of a field, as text. */
export function nameOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : '';
}

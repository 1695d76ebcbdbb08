import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { FACT_ID } from './schema.ts';
import type { SourceText } from './yaml-file.ts';

/** A place in the course that rests on a fact. */
export interface Citation {
  /** The lesson's folder; `course` for the course file. */
  lesson: string;
  /** The field at the top of the file, with its number in a list: `scenes`, `opening`, `mistakes 2`. */
  part: string;
  /** Null outside scenes. */
  scene: string | null;
  /** The choice, option, item, entry or outcome by its id; null where the scene or the lesson as a whole cites. */
  choice: string | null;
  fact: string;
  file: string;
  line: number;
  column: number;
}

const ANSWERS = new Set(['choices', 'options', 'items', 'entries', 'outcomes']);
/** Fields that hold nothing but facts by their ids; `guidance` is the course file's. */
const NAMING = new Set(['rests-on', 'rests', 'guidance']);
const LINK = /\]\((F\d{2,}(?:-[a-z]+)*)\)/g;

/**
 * Every place in a lesson (or the course file) that names a fact: in `rests-on:`, in `rests:` or
 * `guidance:`, or as a link in prose.
 * Reads the text alone, so that a lesson with faults is listed as well. Each place names a fact once.
 */
export function citationsIn({ text, file }: SourceText, lesson: string): Citation[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const found: Citation[] = [];

  const cite = (fact: string, path: readonly (string | number)[], offset: number): void => {
    const scene = path[0] === 'scenes' ? String(path[1]) : null;
    const group = path.findIndex((step, i) => i > 2 && typeof step === 'string' && ANSWERS.has(step));
    const choice = scene !== null && group >= 0 && path.length > group + 1 ? String(path[group + 1]) : null;
    const part = typeof path[1] === 'number' ? `${path[0]} ${path[1] + 1}` : String(path[0]);
    const same = (c: Citation): boolean =>
      c.fact === fact && c.part === part && c.scene === scene && c.choice === choice;
    if (found.some(same)) return;
    const { line, col } = lines.linePos(offset);
    found.push({ lesson, part, scene, choice, fact, file, line, column: col });
  };

  const walk = (node: Node | null, path: readonly (string | number)[]): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (isScalar(key)) walk(value as Node | null, [...path, String(key.value)]);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, i) => walk(item as Node, [...path, i]));
    } else if (isScalar(node) && typeof node.value === 'string') {
      const offset = node.range?.[0] ?? 0;
      const named = path.some((step) => typeof step === 'string' && NAMING.has(step));
      if (named && FACT_ID.test(node.value)) cite(node.value, path, offset);
      else for (const match of node.value.matchAll(LINK)) cite(match[1]!, path, offset);
    }
  };
  walk(document.contents as Node | null, []);
  return found;
}

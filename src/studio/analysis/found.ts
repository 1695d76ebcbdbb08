import type { Fault } from '../../course/fault.ts';
import { lineAt } from '../edit/lines.ts';
import type { Outline } from '../edit/outline.ts';

/** Something that was found in a lesson, placed by its scene, so that it stays in place while others are edited. */
export interface Found {
  /** Null for what stands outside the scenes. */
  scene: string | null;
  /** Lines after the first of its scene; outside the scenes, after the first of its field. */
  row: number;
  /** The field at the top, outside the scenes. */
  field: string | null;
  column: number;
  level: 'error' | 'warning';
  code: string;
  message: string;
  hint: string;
}

/** The offset at which each line of a text starts. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Faults of a text, placed by scene and field. Those of whole files are left as they are: row from the start. */
export function placed(faults: readonly Fault[], text: string, { fields, scenes }: Outline): Found[] {
  const starts = lineStarts(text);
  return faults.map(({ line, column, level, code, message, hint }) => {
    const offset = starts[Math.min(line, starts.length) - 1]!;
    const scene = scenes?.find(({ start, end }) => offset >= start && offset < end);
    const field = fields.find(({ start, end }) => offset >= start && offset < end);
    const owner = scene ?? field;
    const first = owner ? lineNumber(starts, owner.start) : 1;
    return {
      scene: scene?.key ?? null,
      field: scene ? null : (field?.key ?? null),
      row: line - first,
      column,
      level,
      code,
      message,
      hint,
    };
  });
}

/** Where something that was found stands in a text as it now is: from the fault to the end of its line. */
export function offsetsOf(
  { scene, field, row, column }: Found,
  text: string,
  { fields, scenes }: Outline,
): { from: number; to: number; line: number } {
  const owner = scene
    ? scenes?.find(({ key }) => key === scene)
    : field
      ? fields.find(({ key }) => key === field)
      : undefined;
  let at = owner?.start ?? 0;
  for (let i = 0; i < row; i++) {
    const next = text.indexOf('\n', at);
    if (next < 0) break;
    at = next + 1;
  }
  const { start, end } = lineAt(text, at);
  const from = Math.min(end, start + column - 1);
  return { from, to: Math.max(from, end), line: lineOf(text, start) };
}

function lineNumber(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

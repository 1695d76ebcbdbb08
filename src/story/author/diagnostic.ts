import type { MessageCode } from './messages.ts';

export type Level = 'error' | 'warning';

/** One thing that is wrong in a trainer's file: where, what, and how to mend it. Line and column count from 1. */
export interface Diagnostic {
  file: string;
  line: number;
  column: number;
  level: Level;
  code: MessageCode;
  message: string;
  hint: string;
}

/** In file order, then by line and column, then by code. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}

/** `modules/x/lesson.yaml:41:11: error unknown-scene "quiet-corner" is not a scene of this lesson. Did you mean …?` */
export function show({ file, line, column, level, code, message, hint }: Diagnostic): string {
  return `${file}:${line}:${column}: ${level} ${code} ${message}${hint ? ` ${hint}` : ''}`;
}

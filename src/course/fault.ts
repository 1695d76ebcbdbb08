/** One thing that is wrong in a file of the course, whichever part of the system found it. Line and column from 1. */
export interface Fault {
  file: string;
  line: number;
  column: number;
  level: 'error' | 'warning';
  code: string;
  message: string;
  hint: string;
}

/** `modules/course.yaml:4:8: error unknown-lesson There is no lesson "x". …`, as editors and terminals read it. */
export function showFault({ file, line, column, level, code, message, hint }: Fault): string {
  return `${file}:${line}:${column}: ${level} ${code} ${message}${hint ? ` ${hint}` : ''}`;
}

/** Whether any of some faults is an error. */
export function anyError(faults: readonly Fault[]): boolean {
  return faults.some(({ level }) => level === 'error');
}

import { compileLesson } from '../story/author/compile.ts';
import type { Diagnostic } from '../story/author/diagnostic.ts';
import { contextFor } from './lesson-context.ts';
import { translated } from './translation/translated.ts';
import type { Translation } from './translation/translation.ts';

/**
 * Errors that a lesson has in a translation and has not in its own language. Each points at a line of the lesson.
 * Throws CannotTranslate where the lesson cannot be read.
 */
export function translationFaults(
  source: { text: string; file: string },
  translation: Translation,
  course: Parameters<typeof contextFor>[0],
): Diagnostic[] {
  const context = contextFor(course, 'england');
  const errors = (text: string): Diagnostic[] =>
    compileLesson({ ...source, text }, context).diagnostics.filter(({ level }) => level === 'error');
  const own = new Set(errors(source.text).map(nameOf));
  return errors(translated(source.text, translation).text).filter((one) => !own.has(nameOf(one)));
}

function nameOf({ line, column, code, message }: Diagnostic): string {
  return `${line}:${column}:${code}:${message}`;
}

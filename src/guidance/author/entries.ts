import type { z } from 'zod';
import { NATIONS } from './nations.ts';
import { suggest } from './suggest.ts';
import type { YamlFile } from './yaml-file.ts';

/** What one kind of entry is called, and the form of its ids. */
export interface EntryKind {
  what: string;
  id: RegExp;
  form: string;
}

/** The entries of a file that fit its schema, by id in file order. Each fault of the others is told in its place. */
export function readEntries<Schema extends z.ZodObject>(
  file: YamlFile,
  schema: Schema,
  kind: EntryKind,
): Map<string, z.output<Schema>> {
  const read = new Map<string, z.output<Schema>>();
  for (const [id, value] of file.entries) {
    if (!kind.id.test(id)) {
      file.tell([id], 'bad-id', { name: id, what: kind.what, form: kind.form }, 'key');
      continue;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      file.tell([id], 'not-a-list-of-entries', { what: id });
      continue;
    }
    const result = schema.safeParse(value);
    if (result.success) read.set(id, result.data);
    else for (const issue of result.error.issues) tellIssue(file, id, issue, value, schema, kind);
  }
  return read;
}

function tellIssue(
  file: YamlFile,
  id: string,
  issue: z.core.$ZodIssue,
  value: object,
  schema: z.ZodObject,
  kind: EntryKind,
): void {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const field = path.filter((step) => typeof step === 'string').join('.') || kind.what;
  const here = [id, ...path];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const fields = path.length === 0 ? Object.keys(schema.shape) : [];
      for (const name of issue.keys) {
        if (path.at(-1) === 'instead-in') {
          file.tell(
            [...here, name],
            'unknown-nation',
            { name, suggestion: suggest(name, NATIONS, 'nations') },
            'key',
          );
          continue;
        }
        const what = path.length === 0 ? kind.what : String(path.at(-1));
        const suggestion = fields.length > 0 ? suggest(name, fields, 'fields') : '';
        file.tell([...here, name], 'unknown-field', { name, what, suggestion }, 'key');
      }
      return;
    }
    case 'invalid_value': {
      if (valueAt(value, path) === undefined) return file.tell(here, 'missing-field', { id, field }, 'key');
      const values = issue.values.map(String);
      const suggestion = suggest(String(valueAt(value, path)), values, 'values');
      return file.tell(here, 'not-one-of', { id, field, values: values.join(', '), suggestion });
    }
    case 'invalid_union':
    case 'invalid_type': {
      if (valueAt(value, path) === undefined) return file.tell(here, 'missing-field', { id, field }, 'key');
      const inner = issue.code === 'invalid_union' ? issue.errors.flat() : [];
      const choice = inner.find((each) => each.code === 'invalid_value' && each.path.length > 0);
      if (choice) {
        const inside = { ...choice, path: [...issue.path, ...choice.path] };
        return tellIssue(file, id, inside, value, schema, kind);
      }
      return file.tell(here, 'wrong-form', { id, field, ...mendOf(field, 'has the wrong form') });
    }
    default:
      return file.tell(here, 'wrong-form', { id, field, ...mendOf(field, issue.message) });
  }
}

/** Why a field's form is wrong, and what to write. */
function mendOf(field: string, why: string): { why: string; mend: string } {
  const last = field.split('.').at(-1)!;
  if (['checked-on', 'review-by', 'stale-after'].includes(last))
    return { why, mend: 'Write year-month-day: 2026-11-23.' };
  if (last === 'published') return { why, mend: "Write as much as is known, in quotes: '2024-03'." };
  if (last === 'address' || last === 'also') return { why, mend: 'Copy the whole address from the browser.' };
  if (last === 'nations') return { why, mend: `Write all, or a list of ${NATIONS.join(', ')}.` };
  if (last === 'sources' || last === 'rests-on') return { why, mend: 'Write a list in brackets: [S1, S2].' };
  return { why, mend: 'docs/guidance.md shows the form of every field.' };
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined,
    value,
  );
}

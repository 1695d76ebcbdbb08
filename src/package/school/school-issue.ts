import type { z } from 'zod';
import { suggestion } from '../../story/author/nearest.ts';
import type { Path } from '../../story/author/path.ts';
import type { Places } from '../../story/author/places.ts';
import { error, type Finding } from './checks.ts';
import { CONTACT_FIELDS, FIELDS } from './school-form.ts';

/** Takes something that is wrong, and its place in the file. */
export type Add = (at: { line: number; column: number }, finding: Finding) => void;

/**
 * Tells what keeps an entry from being a school, in words. `at` gives where a field of the entry stands in the file;
 * `above` is the field that the issue is inside of, where it is.
 */
export function tellIssue(
  issue: z.core.$ZodIssue,
  at: (field: Path) => Path,
  places: Places,
  add: Add,
  above: Path = [],
): void {
  const field: Path = [...above, ...issue.path.filter((step) => typeof step !== 'symbol')];
  if (issue.code === 'invalid_union') {
    // The last of what it could be is a contact with its fields; what is wrong with that is what helps.
    for (const inner of issue.errors.at(-1) ?? []) tellIssue(inner, at, places, add, field);
    return;
  }
  if (issue.code === 'unrecognized_keys') {
    const names = field.length === 0 ? FIELDS : CONTACT_FIELDS;
    for (const key of issue.keys)
      add(
        places.keyOf(at([...field, key])),
        error('unknown-field', `"${key}" is not a field here.`, suggestion(key, names, 'fields')),
      );
    return;
  }
  const name = field.join('.') || 'The school';
  const place = places.of(at(field));
  if (issue.code === 'invalid_type' && /received undefined/.test(issue.message))
    return add(
      place,
      error('missing-field', `${name} is missing.`, `Add ${String(issue.path.at(-1))}: to the school.`),
    );
  if (issue.code === 'invalid_type' && /received number/.test(issue.message))
    return add(
      place,
      error(
        'not-text',
        `${name} is read as a number, and a nought at its start is lost.`,
        'Put it in quotation marks.',
      ),
    );
  if (name === 'id')
    return add(
      place,
      error(
        'bad-id',
        `"${places.typedAs(at(field))}" cannot be an id.`,
        'Use lower-case words joined by hyphens, at most 40 characters.',
      ),
    );
  add(place, error('wrong-form', `${name} has the wrong form.`, 'docs/schools.md shows what it takes.'));
}

import { suggestion } from '../../story/author/nearest.ts';
import type { Path } from '../../story/author/path.ts';
import type { Places } from '../../story/author/places.ts';
import { error } from './checks.ts';
import type { Add } from './school-issue.ts';

/** A school as it stands in a file, whatever its form. */
export interface Listed {
  /** What is shared, under what it says itself. */
  entry: unknown;
  /** Where a field of it stands in the file: in the school's own lines, or in what is shared. */
  at(field: Path): Path;
}

const LIST_FIELDS = ['shared', 'schools'];
/** What no two schools have in common. */
const OWN = ['id', 'name'];

/**
 * The schools of a file: of one, of a list, or of `schools:` with what they have in common under `shared:`. Tells what
 * is wrong with that frame. Empty where there is no school.
 */
export function listedSchools(content: unknown, places: Places, add: Add): Listed[] {
  if (Array.isArray(content)) return content.map((entry: unknown, i) => alone(entry, [i]));
  if (!isFields(content)) return [];
  if (!('schools' in content)) {
    if (!('shared' in content)) return [alone(content, [])];
    add(
      places.keyOf(['shared']),
      error(
        'no-school',
        '"shared" is what schools have in common, and there are none.',
        'List them under schools:.',
      ),
    );
    return [];
  }
  const { schools, shared } = content;
  for (const key of Object.keys(content).filter((name) => !LIST_FIELDS.includes(name)))
    add(
      places.keyOf([key]),
      error('unknown-field', `"${key}" is not a field here.`, suggestion(key, LIST_FIELDS, 'fields')),
    );
  if (shared != null && !isFields(shared))
    add(
      places.of(['shared']),
      error('wrong-form', 'shared has the wrong form.', 'docs/schools.md shows what it takes.'),
    );
  const common = isFields(shared) ? shared : {};
  for (const key of OWN.filter((name) => name in common))
    add(
      places.keyOf(['shared', key]),
      error('shared-field', `${key} cannot be shared.`, 'Each school has one of its own.'),
    );
  if (!Array.isArray(schools)) {
    if (schools != null)
      add(
        places.of(['schools']),
        error('wrong-form', 'schools is not a list.', 'Begin each school on a line of its own, with "- ".'),
      );
    return [];
  }
  return schools.map((entry: unknown, i) => underShared(entry, common, ['schools', i]));
}

function alone(entry: unknown, path: Path): Listed {
  return { entry, at: (field) => [...path, ...field] };
}

function underShared(entry: unknown, common: Record<string, unknown>, path: Path): Listed {
  if (!isFields(entry)) return alone(entry, path);
  return {
    entry: { ...common, ...entry },
    at: (field) => (field.length > 0 && isShared(field[0]!) ? ['shared', ...field] : [...path, ...field]),
  };

  function isShared(field: string | number): boolean {
    return Object.hasOwn(common, field) && !Object.hasOwn(entry as object, field);
  }
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

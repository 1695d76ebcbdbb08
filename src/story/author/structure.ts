import type { z } from 'zod';
import { CRITICALS, ID, purpose } from './fields.ts';
import { message, type Message } from './messages.ts';
import { nearest, suggestion } from './nearest.ts';
import type { PartLesson } from './part.ts';
import { thing, type Path } from './path.ts';
import { fieldsAt } from './schema-fields.ts';
import { lessonSchema } from './schema.ts';

/** A fault of structure. `key` means that the place is the field's name. */
export interface StructureFault extends Message {
  path: Path;
  key: boolean;
}

type Fields = Record<string, unknown>;
type Issue = z.core.$ZodIssue;

/** Checks values against the schema. `sourceOf` gives a value as it was typed. The values are changed: faulty ones are taken out. */
export function checkStructure(
  value: Fields,
  typedAs: (path: Path) => string,
): { lesson: PartLesson; faults: StructureFault[]; whole: boolean } {
  const issues = (lessonSchema.safeParse(value).error?.issues ?? []).flatMap((issue) => flat(issue, value));
  const misspelt = new Map<string, Path>();
  const faults: StructureFault[] = [];
  for (const issue of issues)
    if (issue.code === 'unrecognized_keys') faults.push(...unknownKeys(issue, value, misspelt));
  for (const issue of issues) {
    const path = issue.path as Path;
    if (issue.code === 'unrecognized_keys' || misspelt.has(path.join('\n'))) continue;
    faults.push(faultOf(issue, value, typedAs));
  }
  const spoilt = issues.filter(({ code }) => SPOILING.has(code));
  for (const { path, code } of spoilt) takeOut(value, path as Path, code);
  for (const path of misspelt.values()) takeOut(value, path, 'misspelt');
  return { lesson: value as PartLesson, faults, whole: issues.length === 0 };
}

/** Faults that leave a value which the rules could not read. */
const SPOILING: ReadonlySet<string> = new Set(['invalid_type', 'invalid_value', 'invalid_union']);

/** A union's fault as the faults of the form that was meant. */
function flat(issue: Issue, value: Fields): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const found = valueAt(value, issue.path as Path);
  const meant = Array.isArray(found)
    ? issue.errors[1]
    : typeof found === 'string'
      ? issue.errors[0]
      : undefined;
  if (!meant) return [issue];
  return meant.flatMap((inner) => flat({ ...inner, path: [...issue.path, ...inner.path] } as Issue, value));
}

function unknownKeys(
  { path, keys }: Issue & { code: 'unrecognized_keys' },
  value: Fields,
  misspelt: Map<string, Path>,
): StructureFault[] {
  const found = valueAt(value, path as Path) as Fields;
  const known = fieldsAt(path as Path, value);
  return keys.map((key) => {
    const at = [...path, key] as Path;
    if (found[key] === null && /[\s,.]|^[A-Z]/.test(key)) {
      return { ...message('comma-in-braces', { key }), path: at, key: true };
    }
    const near = nearest(
      key,
      known.filter((name) => !(name in found)),
    );
    if (near) misspelt.set([...path, near].join('\n'), [...path, near] as Path);
    const mend = near ? `Did you mean "${near}"?` : suggestion(key, known, 'fields');
    return {
      ...message('unknown-key', { key, thing: thing(path as Path), suggestion: mend }),
      path: at,
      key: true,
    };
  });
}

function faultOf(issue: Issue, value: Fields, typedAs: (path: Path) => string): StructureFault {
  const path = issue.path as Path;
  const key = String(path.at(-1) ?? '');
  const owner = thing(typeof path.at(-1) === 'number' ? path : path.slice(0, -1));
  const found = valueAt(value, path);
  const what = purpose(path.at(-2), key);
  const at = (made: Message, keyed = false): StructureFault => ({ ...made, path, key: keyed });
  if (found === undefined) return at(missing(path, key, what), true);
  if (found !== null && typeof found !== 'object') {
    if (key === 'version') return at(message('bad-version', { value: typedAs(path) }));
    if (path[0] === 'covers' && path.length === 2) return at(message('bad-covers', { value: typedAs(path) }));
  }
  if (found === null) return at(message('empty-field', { key, thing: owner, what }), true);
  switch (issue.code) {
    case 'invalid_format':
      return at(badFormat(key, String(found), owner, what));
    case 'invalid_value':
      return at(badValue(key, typedAs(path), issue.values.map(String)));
    case 'invalid_union':
      if ('discriminator' in issue && issue.discriminator !== undefined) {
        return at(badValue('kind', typedAs(path), KINDS));
      }
      return at(wrongType(path, key, owner, found, 'a scene, or a list of roads', typedAs));
    case 'too_small':
    case 'too_big':
      return issue.origin === 'array'
        ? at(
            key === 'rests-on'
              ? message('no-fact', { thing: owner })
              : message('empty-field', { key, thing: owner, what }),
            true,
          )
        : at(
            message('out-of-range', {
              key,
              thing: owner,
              found: typedAs(path),
              expected: RANGES[key] ?? 'another number',
            }),
          );
    case 'invalid_type':
      if (issue.expected === 'int' && typeof found === 'number' && Number.isFinite(found)) {
        return at(
          message('out-of-range', {
            key,
            thing: owner,
            found: typedAs(path),
            expected: RANGES[key] ?? 'a whole number',
          }),
        );
      }
      return at(wrongType(path, key, owner, found, EXPECTED[issue.expected] ?? 'something else', typedAs));
    default:
      return at(wrongType(path, key, owner, found, 'something else', typedAs));
  }
}

const KINDS = ['choose-one', 'choose-many', 'put-in-order', 'sort', 'spot'];

const RANGES: Readonly<Record<string, string>> = {
  weight: 'a whole number from 0 to 5',
  pass: 'a whole number from 1 to 100',
  minutes: 'a whole number from 1 to 120',
  'partly-from': 'above 0 and at most 1',
};

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of fields',
  record: 'a set of fields',
};

function missing(path: Path, key: string, what: string): Message {
  const owner = thing(path.slice(0, -1));
  if (key === 'content-note' && path.length === 1) return message('no-content-note', {});
  if (key === 'because') return message('no-reason', { thing: owner });
  if (key === 'rests-on') return message('no-fact', { thing: owner });
  return message('missing-field', { thing: owner, key, what });
}

function badFormat(key: string, found: string, owner: string, what: string): Message {
  if (!/\S/.test(found)) return message('empty-field', { key, thing: owner, what });
  if (key === 'on') return message('bad-date', { value: found });
  if (key === 'hash') return message('bad-hash', { value: found });
  return badId(found);
}

/** The message about an id that cannot be one, with the nearest that could. */
export function badId(id: string): Message {
  const near = id
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return message('bad-id', { id, suggestion: ID.test(near) ? `: "${near}"` : '' });
}

function badValue(key: string, value: string, values: readonly string[]): Message {
  if (key === 'critical') {
    return message('unknown-critical', {
      value,
      suggestion: suggestion(value, CRITICALS, 'critical errors'),
    });
  }
  const near = nearest(value, values);
  return message('unknown-value', {
    value,
    key,
    expected: `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`,
    suggestion: near ? `Did you mean "${near}"?` : 'Write one of these.',
  });
}

function wrongType(
  path: Path,
  key: string,
  owner: string,
  found: unknown,
  expected: string,
  typedAs: (path: Path) => string,
): Message {
  const sort = Array.isArray(found)
    ? 'a list'
    : typeof found === 'object'
      ? 'a set of fields'
      : typeof found === 'string'
        ? 'a text'
        : typeof found === 'number'
          ? `the number ${typedAs(path)}`
          : typedAs(path);
  return message('wrong-type', {
    key,
    thing: owner,
    found: sort,
    expected,
    mend: mendOf(found, expected, path, typedAs),
  });
}

function mendOf(found: unknown, expected: string, path: Path, typedAs: (path: Path) => string): string {
  if (expected === 'a text' && (typeof found === 'number' || typeof found === 'boolean')) {
    return `Put it in quotes: "${typedAs(path)}".`;
  }
  if (expected === 'a text') return 'Where the text has a colon in it, put it in "double quotes".';
  if (expected === 'a list')
    return typeof found === 'string' ? 'Put it in [square brackets].' : 'Start each item with a hyphen.';
  if (expected === 'a number' && typeof found === 'string') {
    const digits = /\d+(\.\d+)?/.exec(found)?.[0];
    return digits === undefined ? 'Write it in digits.' : `Write ${digits}, with nothing before or after it.`;
  }
  if (expected === 'true or false') return 'Write true or false, without quotes.';
  if (expected === 'a set of fields') return 'Put each of its fields on a line of its own, indented.';
  return 'See docs/lesson-format.md.';
}

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (found === null || typeof found !== 'object' || !Object.hasOwn(found, step)) return undefined;
    found = (found as Fields)[step];
  }
  return found;
}

/** Takes a faulty value out, leaving its name, and leaves the name that a misspelt one was meant for. A decision of no known kind loses all its fields: none was checked. */
function takeOut(value: Fields, path: Path, code: string): void {
  const whole = code === 'invalid_union' && path.at(-1) === 'kind' ? path.slice(0, -1) : path;
  const holder = valueAt(value, whole.slice(0, -1));
  if (holder !== null && typeof holder === 'object')
    (holder as Fields)[whole.at(-1)!] = whole === path ? undefined : {};
}

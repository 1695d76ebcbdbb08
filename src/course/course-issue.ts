import type { z } from 'zod';
import { nearest, suggestion } from '../story/author/nearest.ts';
import type { Path } from '../story/author/path.ts';
import type { Place, Places } from '../story/author/places.ts';
import { valueAt } from '../story/author/structure.ts';

/** What is wrong in `course.yaml`, without where it is. */
export interface Finding {
  code: string;
  message: string;
  hint: string;
}

/** Takes something that is wrong, and its place in the file. */
export type Add = (at: Place, finding: Finding) => void;

/** What each field takes, in a trainer's words, by its name wherever it stands. */
const TAKES: Readonly<Record<string, string>> = {
  id: 'lower-case words joined by hyphens',
  title: 'a line of text',
  version: 'three numbers with dots between them, 1.0.0',
  pass: 'a whole number from 1 to 100',
  order: 'a list of lessons, each on a line of its own after a hyphen',
  'real-concern': 'a text',
  support: 'a list of entries, each with who:, how: and for:',
  who: 'a line of text',
  how: 'a line of text',
  for: 'child, staff or both',
  rests: 'the id of a fact',
  guidance: 'a list of facts in brackets, [F01, F02]',
  certificate: 'title: and wording:',
  wording: 'a text',
  pathways: 'a list of entries, each with role: and lessons:',
  role: 'a line of text',
  lessons: 'all, or a list of lessons in brackets',
  'answers-note': 'a text',
};

/** A longer value than this, in characters, is not said again in a message. */
const LONGEST_SHOWN = 60;

/** The fields under each field that has some, and at the top. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  support: ['who', 'how', 'for', 'rests'],
  certificate: ['title', 'wording'],
  pathways: ['role', 'lessons'],
};

/**
 * Tells what keeps a file's content from being a course, in words. A field that is missing is not told of where one
 * stands there under a name much like it: that is told of. `fields` are those at the top.
 */
export function tellIssues(
  issues: readonly z.core.$ZodIssue[],
  content: unknown,
  fields: readonly string[],
  places: Places,
  add: Add,
): void {
  const mistyped = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...pathOf(issue), nearest(key, fieldsAt(pathOf(issue), fields))].join('.'))
      : [],
  );
  for (const issue of issues) {
    const path = pathOf(issue);
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        add(places.keyOf([...path, key]), {
          code: 'unknown-field',
          message: `"${key}" is not a field of ${path.length === 0 ? 'the course' : nameOf(path)}.`,
          hint: suggestion(key, fieldsAt(path, fields), 'fields'),
        });
    } else if (path.length > 0 && valueAt(content, path) === undefined) {
      if (!mistyped.includes(path.join('.')))
        add(places.of(path), {
          code: 'missing-field',
          message: `${nameOf(path)} is missing.`,
          hint: `Add ${path.at(-1)}: to ${path.length > 1 ? nameOf(path.slice(0, -1)) : 'the file'}. It takes ${takenBy(path)}.`,
        });
    } else {
      const typed = places.typedAs(path);
      add(places.of(path), {
        code: 'wrong-form',
        message:
          typed === '' || typed.length > LONGEST_SHOWN
            ? `${nameOf(path)} has another form.`
            : `${nameOf(path)} cannot be "${typed}".`,
        hint: `It takes ${takenBy(path)}.`,
      });
    }
  }
}

function pathOf(issue: z.core.$ZodIssue): (string | number)[] {
  return issue.path.filter((step) => typeof step !== 'symbol');
}

function fieldsAt(path: Path, top: readonly string[]): readonly string[] {
  return path.length === 0 ? top : (WITHIN[String(path[0])] ?? []);
}

/** `pass`, `for of support 2`, `lesson 3 of order` */
function nameOf(path: Path): string {
  if (path.length === 0) return 'The course';
  const [top, place, field] = path;
  if (typeof place === 'string') return `${place} of ${top}`;
  const entry = place === undefined ? String(top) : `entry ${place + 1} of ${top}`;
  return field === undefined ? entry : `${field} of ${entry}`;
}

function lastName(path: Path): string {
  return String(path.filter((step) => typeof step === 'string').at(-1));
}

/** What the thing at a path takes: an entry of a list is not the list. */
function takenBy(path: Path): string {
  if (path.length === 0) return `fields, ${Object.keys(TAKES).slice(0, 4).join(', ')} and so on`;
  const name = lastName(path);
  if (typeof path.at(-1) === 'string') return TAKES[name] ?? 'another form';
  if (name === 'guidance') return 'the id of a fact';
  if (name === 'order' || name === 'lessons') return 'the id of a lesson, its folder’s name';
  return (WITHIN[name] ?? []).map((field) => `${field}:`).join(', ');
}

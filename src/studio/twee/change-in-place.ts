import { insertItem } from '../edit/items.ts';
import { remove } from '../edit/remove.ts';
import { setValue } from '../edit/set-value.ts';
import type { Path } from '../../story/author/path.ts';
import type { Fields, Value } from './yaml-text.ts';

/**
 * A lesson in which the value at a path has become another, with nothing else of the text changed: comments, order and
 * the way its texts are written down stay. Throws CannotEdit where the text does not allow it.
 */
export function changeInPlace(text: string, path: Path, before: unknown, after: Value): string {
  if (same(before, after)) return text;
  if (isFields(before) && isFields(after)) return changeFields(text, path, before, after);
  if (Array.isArray(before) && Array.isArray(after) && before.length > 0 && after.length > 0)
    return changeList(text, path, before, after as Value[]);
  return setWhole(text, path, after);
}

function changeFields(text: string, path: Path, before: Fields, after: Fields): string {
  let changed = text;
  for (const [name, value] of Object.entries(after))
    changed = changeInPlace(changed, [...path, name], before[name], value);
  for (const name of Object.keys(before)) if (!(name in after)) changed = remove(changed, [...path, name]);
  return changed;
}

/** What is the same at both ends stays; between them item after item becomes another, is put in or taken out. */
function changeList(text: string, path: Path, before: readonly unknown[], after: readonly Value[]): string {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && same(before[head], after[head])) head++;
  let tail = 0;
  while (tail < most - head && same(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail++;
  const shared = most - head - tail;
  let changed = text;
  for (let i = head; i < head + shared; i++)
    changed = changeInPlace(changed, [...path, i], before[i], after[i]!);
  for (let i = head + shared; i < after.length - tail; i++) changed = insertItem(changed, path, i, after[i]!);
  for (let i = before.length - tail - 1; i >= head + shared; i--) changed = remove(changed, [...path, i]);
  return changed;
}

/** Places to fill in are set one by one: each stands empty under its name. */
function setWhole(text: string, path: Path, value: Value): string {
  if (!isFields(value)) return setValue(text, path, value);
  return empties(value, path).reduce(
    (set, place) => setValue(set, place, null),
    setValue(text, path, filled(value)),
  );
}

function filled(value: Value): Value {
  if (!isFields(value)) return value;
  const there = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(there.map(([name, inner]) => [name, filled(inner)]));
}

function empties(value: Value, path: Path): Path[] {
  if (value === null) return [path];
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => empties(inner, [...path, name]));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, i) => same(item, other[i]));
  if (!isFields(one) || !isFields(other)) return one === other;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => name in other && same(one[name], other[name]))
  );
}

import type { Path } from '../../story/author/path.ts';
import type { Found } from '../analysis/found.ts';
import { itemsOf } from '../analysis/scene-values.ts';
import { valueAt } from '../edit/fragment.ts';
import { pathAt } from '../edit/locate.ts';
import { remove } from '../edit/remove.ts';
import { renameKey } from '../edit/rename.ts';
import { setValue } from '../edit/set-value.ts';

/** A mend that is certain: what its button says, and the edit. */
export interface Fix {
  label: string;
  apply: (text: string) => string;
}

/** The mend of something that was found at an offset of a text; null where a person must decide. */
export function fixFor(found: Found, text: string, offset: number, lesson: string): Fix | null {
  const path = pathAt(text, offset);
  const meant = /Did you mean "([^"]+)"\?/.exec(found.hint)?.[1];
  switch (found.code) {
    case 'unknown-scene':
    case 'unknown-person':
    case 'unknown-competency':
    case 'unknown-category':
    case 'unknown-reason':
    case 'unknown-value':
    case 'unknown-critical':
    case 'unknown-fact':
      return meant && typeof valueAt(text, path) === 'string'
        ? { label: `Change to ${meant}`, apply: (now) => setValue(now, path, meant) }
        : null;
    case 'unknown-key':
      return meant ? { label: `Change to ${meant}`, apply: (now) => renameKey(now, path, meant) } : null;
    case 'id-not-folder':
      return { label: `Change to ${lesson}`, apply: (now) => setValue(now, ['id'], lesson) };
    case 'unused-person':
      return takeOut(path, 2, 'Take this person out');
    case 'unused-competency':
      return takeOut(path, 2, 'Take this competency out');
    case 'flag-never-used':
      return flag(text, path, found);
    case 'weight-in-repair':
      return takeOut(withField(path, 'decision', 'weight'), null, 'Leave the weight out');
    case 'needless-critical-outcome':
      return takeOut(withField(path, 'outcomes', 'critical'), null, 'Take the outcome out');
    case 'exclamation-mark':
      return fullStop(text, path);
    default:
      return null;
  }
}

function takeOut(path: Path | null, length: number | null, label: string): Fix | null {
  if (!path || (length !== null && path.length < length)) return null;
  const at = length === null ? path : path.slice(0, length);
  return { label, apply: (text) => remove(text, at) };
}

/** The path as far as a field, and a field of that. */
function withField(path: Path, holder: string, field: string): Path | null {
  const at = path.indexOf(holder);
  return at < 0 ? null : [...path.slice(0, at + 1), field];
}

function flag(text: string, path: Path, { message }: Found): Fix | null {
  const name = /"([^"]+)"/.exec(message)?.[1];
  const at = path.indexOf('sets');
  if (!name || at < 0) return null;
  const list = path.slice(0, at + 1);
  const index = itemsOf(valueAt(text, list)).indexOf(name);
  return index < 0
    ? null
    : { label: `Take the flag ${name} out`, apply: (now) => remove(now, [...list, index]) };
}

/** Where there is a single exclamation mark in a text, it can only be that one. */
function fullStop(text: string, path: Path): Fix | null {
  const value = valueAt(text, path);
  if (typeof value !== 'string' || value.split('!').length !== 2) return null;
  return {
    label: 'End with a full stop',
    apply: (now) => {
      const current = valueAt(now, path);
      return typeof current === 'string' ? setValue(now, path, current.replace('!', '.')) : now;
    },
  };
}

import type { Path } from '../../story/author/path.ts';
import { breakOf } from './lines.ts';
import { outlineOf } from './outline.ts';
import { renderField, type Value } from './render.ts';
import { need, setValue } from './set-value.ts';
import { applied, CannotEdit } from './splice.ts';

/** A lesson with a new scene after another, or after the last. Throws CannotEdit where the id is taken. */
export function addScene(text: string, id: string, value: Value, after: string | null = null): string {
  const { scenes, fields } = outlineOf(text);
  if (scenes === null) throw new CannotEdit('The scenes are written in braces. Add it in the text.');
  if (scenes.some(({ key }) => key === id))
    throw new CannotEdit(`There is already a scene "${id}". Choose another id.`);
  if (scenes.length === 0)
    return fields.some(({ key }) => key === 'scenes')
      ? setValue(text, ['scenes'], { [id]: value })
      : setValue(text, ['scenes'], { [id]: value });
  const eol = breakOf(text);
  const block = scenes.find(({ key }) => key === after) ?? scenes.at(-1)!;
  const { indent } = block;
  const body = `${' '.repeat(indent)}${id}:${renderField(value, indent, indent + id.length + 1)}\n`;
  const open = text[block.end - 1] === '\n' ? '' : '\n';
  const insert = `${open}\n${body}`.replaceAll('\n', eol);
  return applied(text, [{ from: block.end, to: block.end, insert }]);
}

/** A lesson with a copy of a scene after it, comments and all, under another id. Throws CannotEdit. */
export function duplicateScene(text: string, id: string, to: string): string {
  const { scenes } = outlineOf(text);
  const block = need(scenes?.find(({ key }) => key === id));
  if (scenes?.some(({ key }) => key === to))
    throw new CannotEdit(`There is already a scene "${to}". Choose another id.`);
  const eol = breakOf(text);
  const own = text.slice(block.start, block.end);
  const copy = own.replace(/^(\s*)(?:"[^"]*"|'[^']*'|[^\s:]+)(\s*:)/, `$1${to}$2`);
  const open = own.endsWith('\n') ? '' : eol;
  return applied(text, [{ from: block.end, to: block.end, insert: `${open}${eol}${copy}` }]);
}

/** A lesson in which a scene stands before the one above it (-1), or after the one below it (1). Throws CannotEdit. */
export function moveScene(text: string, id: string, by: -1 | 1): string {
  const { scenes } = outlineOf(text);
  const index = need(scenes).findIndex(({ key }) => key === id);
  const [a, b] = [scenes![Math.min(index, index + by)], scenes![Math.max(index, index + by)]];
  if (index < 0 || !a || !b) return text;
  const eol = breakOf(text);
  const ended = (own: string): string => (own.endsWith('\n') ? own : own + eol);
  return applied(text, [
    { from: a.start, to: a.end, insert: ended(text.slice(b.start, b.end)) },
    { from: b.start, to: b.end, insert: ended(text.slice(a.start, a.end)) },
  ]);
}

/** An id that is free among some others: the one asked for, or that with a number. */
export function freeId(wanted: string, taken: Iterable<string>): string {
  const others = new Set(taken);
  for (let i = 1; ; i++) {
    const id = i === 1 ? wanted : `${wanted}-${i}`;
    if (!others.has(id)) return id;
  }
}

/** An id made of the words of a text: lower-case, joined by hyphens, not too long. Empty where there are none. */
export function idFrom(words: string): string {
  return words
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .split('-')
    .reduce((id, word) => (id === '' ? word : id.length + word.length < 24 ? `${id}-${word}` : id), '');
}

/** The scene that a path leads into; null for the rest of the lesson. */
export function sceneOf(path: Path): string | null {
  return path[0] === 'scenes' && typeof path[1] === 'string' ? path[1] : null;
}

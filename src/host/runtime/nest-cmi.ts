import type { FlatCmi } from './scorm-runtime.ts';

/** A data model as nested objects; lists are objects with whole numbers for keys. */
export interface NestedCmi {
  [name: string]: string | NestedCmi;
}

const first = ['id', 'type'];

/**
 * Turns `{ 'cmi.interactions.0.id': 'a' }` into `{ cmi: { interactions: { 0: { id: 'a' } } } }`. Ids and types come
 * before their siblings, since SCORM 2004 takes nothing else of an interaction before them. Elements outside `cmi` are
 * left out.
 */
export function nestCmi(flat: FlatCmi): NestedCmi {
  const nested: NestedCmi = {};
  for (const [element, value] of Object.entries(flat).sort(idsFirst)) {
    const parts = element.split('.');
    if (parts[0] !== 'cmi') continue;
    let at = nested;
    for (const part of parts.slice(0, -1)) {
      const next = at[part];
      at = typeof next === 'object' ? next : (at[part] = {});
    }
    at[parts.at(-1)!] = value;
  }
  return nested;
}

function idsFirst([a]: [string, string], [b]: [string, string]): number {
  return rank(a) - rank(b);
}

function rank(element: string): number {
  const at = first.indexOf(element.slice(element.lastIndexOf('.') + 1));
  return at < 0 ? first.length : at;
}

import { choiceCode } from '../../story/learner/code.ts';
import { ID } from '../../story/author/fields.ts';

/** `_v2_r2_first` after a scene's id must fit in the 60 characters that every LMS takes. */
const LONGEST = 48;
/** Endings that an LMS would take for a second visit, a run or a first answer (docs/messages.md, lms-id-collision). */
const TAKEN_ENDING = /-(?:v\d+|r\d+|first)$/;

/** An id made from a name: lower-case words joined by hyphens. `fallback` where the name has no letter of ours. */
export function idFrom(name: string, fallback: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const led = /^[a-z]/.test(words) ? words : [fallback, words].filter(Boolean).join('-');
  const id = led.length <= LONGEST ? led : led.slice(0, LONGEST - 4).replace(/-+[^-]*$/, '');
  return TAKEN_ENDING.test(id) ? `${id.slice(0, LONGEST - 6)}-scene` : id;
}

/** Ids for the names of passages, each its own. A name that is an id already keeps it. */
export function sceneIds(names: readonly string[]): string[] {
  const kept = new Set(names.filter(isId));
  const given = new Set<string>();
  return names.map((name) => {
    if (isId(name) && !given.has(name)) {
      given.add(name);
      return name;
    }
    const id = firstFree(idFrom(name, 'scene'), (one) => !kept.has(one) && !given.has(one));
    given.add(id);
    return id;
  });
}

/** Ids for the choices of a scene, each its own, and none stored under the code of another (`story/learner/code.ts`). */
export function choiceIds(scene: string, texts: readonly string[], taken: readonly string[] = []): string[] {
  const given = new Set(taken);
  const codes = new Set(taken.map((id) => choiceCode(scene, id)));
  return texts.map((text) => {
    const words = idFrom(text.split(/\s+/).slice(0, 4).join(' '), 'choice');
    const id = firstFree(words, (one) => !given.has(one) && !codes.has(choiceCode(scene, one)));
    given.add(id);
    codes.add(choiceCode(scene, id));
    return id;
  });
}

function isId(name: string): boolean {
  return ID.test(name) && name.length <= LONGEST;
}

function firstFree(id: string, free: (id: string) => boolean): string {
  if (free(id)) return id;
  for (let i = 2; ; i++) {
    const next = `${id.slice(0, LONGEST - String(i).length - 1).replace(/-+$/, '')}-${i}`;
    if (free(next)) return next;
  }
}

import { JOINERS } from '../../../story/author/conditions.ts';
import { ID } from '../../../story/author/fields.ts';
import type { Path } from '../../../story/author/path.ts';
import { renameFlag, renameId } from '../../edit/rename.ts';
import { freeId, idFrom } from '../../edit/scenes.ts';
import { ask } from '../ask-dialog.ts';
import { flagsIn } from '../completions.ts';
import type { LessonStore } from '../lesson-store.ts';

/** Why an id will not do; null where it will. */
export function idFault(id: string, taken: readonly string[]): string | null {
  if (!ID.test(id)) return 'Use lower-case words joined by hyphens, starting with a letter: quiet-corner.';
  if (id.length > 48) return 'Use at most 48 characters.';
  return taken.includes(id) ? `There is already a "${id}". Choose another.` : null;
}

/** Why a name will not do for a flag; null where it will. */
export function flagFault(flag: string, taken: readonly string[]): string | null {
  if (JOINERS.includes(flag)) return `"${flag}" is what joins flags in a condition. Use another word.`;
  return idFault(flag, taken);
}

/** Asks for the name of something new, and gives its id; null where it was thought better of. */
export async function askNewId(what: string, taken: readonly string[], wanted = ''): Promise<string | null> {
  return ask({
    title: `A new ${what}`,
    label: 'Its id',
    value: wanted === '' ? '' : freeId(idFrom(wanted) || what, taken),
    hint: 'A word or two joined by hyphens. It stands in the text, and learners never see it.',
    action: `Add the ${what}`,
    refuse: (answer) => idFault(answer, taken),
  });
}

/** Asks for another id of something, and gives it everywhere where it is named. */
export async function askRename(
  store: LessonStore,
  path: Path,
  what: string,
  taken: readonly string[],
): Promise<void> {
  const from = String(path.at(-1));
  const to = await ask({
    title: `Another id for the ${what} "${from}"`,
    label: 'Its id',
    value: from,
    hint: 'Everything in this lesson that names it is changed with it.',
    action: 'Change the id',
    refuse: (answer) => (answer === from ? null : idFault(answer, taken)),
  });
  if (to === null || to === from) return;
  if (!store.edit((text) => renameId(text, path, to))) return;
  if (path.length === 2 && path[0] === 'scenes') store.comments.renameScene(from, to);
  if (store.place.length >= path.length && path.every((step, i) => store.place[i] === step))
    store.goTo([...path.slice(0, -1), to]);
}

/** Asks for another name of a flag, and gives it wherever the flag is set or asked for. */
export async function askRenameFlag(store: LessonStore, from: string): Promise<void> {
  const to = await ask({
    title: `Another name for the flag "${from}"`,
    label: 'Its name',
    value: from,
    hint: 'Wherever this lesson sets it or asks for it, it is changed too. Learners never see it.',
    action: 'Change the name',
    refuse: (answer) => (answer === from ? null : flagFault(answer, flagsIn(store.text))),
  });
  if (to !== null && to !== from) store.edit((text) => renameFlag(text, from, to));
}

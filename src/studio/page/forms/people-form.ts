import { html, type TemplateResult } from 'lit';
import type { Path } from '../../../story/author/path.ts';
import { fieldsOf } from '../../analysis/scene-values.ts';
import { insertEntry, moveBy } from '../../edit/items.ts';
import { remove } from '../../edit/remove.ts';
import type { Value } from '../../edit/render.ts';
import type { LessonStore } from '../lesson-store.ts';
import { lineField, movers, type Choice } from './field.ts';
import { askNewId, askRename } from './naming.ts';

/** The people of the lesson to choose from, by name and id. */
export function personChoices(store: LessonStore): Choice[] {
  const people = fieldsOf(store.value(['people']));
  return store.ids('people').map((id) => {
    const { name } = fieldsOf(people[id]);
    return { value: id, label: typeof name === 'string' ? `${name} (${id})` : id };
  });
}

/** The competencies of the lesson to choose from, by name and id. */
export function competencyChoices(store: LessonStore): Choice[] {
  const names = fieldsOf(store.value(['competencies']));
  return store.ids('competencies').map((id) => ({ value: id, label: `${String(names[id] ?? '')} (${id})` }));
}

/** The people of the lesson. */
export function peopleForm(store: LessonStore): TemplateResult {
  return named(store, 'people', 'person', {
    title: 'People',
    hint: 'Who speaks or is named. Nation words such as $lead-in-full may stand in a role.',
    fresh: { name: 'A name', role: 'pupil, Year 8' },
    fields: (path) =>
      html`<div class="pair">
        ${lineField(store, [...path, 'name'], { label: 'Name', hint: '' })}
        ${lineField(store, [...path, 'role'], { label: 'Role', hint: '' })}
      </div>`,
  });
}

/** What the lesson practises. */
export function competenciesForm(store: LessonStore): TemplateResult {
  return named(store, 'competencies', 'competency', {
    title: 'Competencies',
    hint: 'What the lesson practises. The gradebook names them, and the debrief tells how each went.',
    fresh: 'What it is to do this well',
    fields: (path) => lineField(store, path, { label: 'As learners read it', hint: '', quiet: true }),
  });
}

/** What the form of one kind of named things says. `fresh` is what a new one holds until it is written. */
interface NamedForm {
  title: string;
  hint: string;
  fresh: Value;
  fields: (path: Path) => TemplateResult;
}

/** A form for things that stand in the lesson under ids of their own: each to be renamed, moved, removed; one to add. */
function named(
  store: LessonStore,
  where: 'people' | 'competencies',
  one: 'person' | 'competency',
  { title, hint, fresh, fields }: NamedForm,
): TemplateResult {
  const ids = store.ids(where);
  const add = async (): Promise<void> => {
    const id = await askNewId(one, ids);
    if (id === null) return;
    store.edit((text) => insertEntry(text, [where], id, ids.length, fresh));
    store.goTo([where, id]);
  };
  return html`<h2>${title}</h2>
    <p class="hint">${hint}</p>
    ${ids.map(
      (id, index) =>
        html`<fieldset class="item">
          <legend>
            <code>${id}</code>
            <button
              type="button"
              class="small"
              aria-label="Another id for ${id}"
              @click=${() => askRename(store, [where, id], one, ids)}
            >
              Id…
            </button>
            ${movers(
              id,
              { index, of: ids.length },
              (by) => void store.edit((text) => moveBy(text, [where, id], by)),
              () => void store.edit((text) => remove(text, [where, id])),
            )}
          </legend>
          ${fields([where, id])}
        </fieldset>`,
    )}
    <button type="button" @click=${add}>Add a ${one}</button>`;
}

import { html, type TemplateResult } from 'lit';
import { fieldsOf } from '../../analysis/scene-values.ts';
import { insertEntry, moveBy } from '../../edit/items.ts';
import { remove } from '../../edit/remove.ts';
import type { LessonStore } from '../lesson-store.ts';
import { lineField, movers, type Choice } from './field.ts';
import { askNewId, askRename } from './naming.ts';

export function personChoices(store: LessonStore): Choice[] {
  const people = fieldsOf(store.value(['people']));
  return store.ids('people').map((id) => {
    const { name } = fieldsOf(people[id]);
    return { value: id, label: typeof name === 'string' ? `${name} (${id})` : id };
  });
}

export function competencyChoices(store: LessonStore): Choice[] {
  const names = fieldsOf(store.value(['competencies']));
  return store.ids('competencies').map((id) => ({ value: id, label: `${String(names[id] ?? '')} (${id})` }));
}

/** The people of the lesson. */
export function peopleForm(store: LessonStore): TemplateResult {
  const ids = store.ids('people');
  const add = async (): Promise<void> => {
    const id = await askNewId('person', ids);
    if (id === null) return;
    store.edit((text) =>
      insertEntry(text, ['people'], id, ids.length, { name: 'A name', role: 'pupil, Year 8' }),
    );
    store.goTo(['people', id]);
  };
  return html`<h2>People</h2>
    <p class="hint">Who speaks or is named. Nation words such as $lead-in-full may stand in a role.</p>
    ${ids.map(
      (id, index) =>
        html`<fieldset class="item">
          <legend>
            <code>${id}</code>
            <button
              type="button"
              class="small"
              aria-label="Another id for ${id}"
              @click=${() => askRename(store, ['people', id], 'person', ids)}
            >
              Id…
            </button>
            ${movers(
              id,
              { index, of: ids.length },
              (by) => void store.edit((text) => moveBy(text, ['people', id], by)),
              () => void store.edit((text) => remove(text, ['people', id])),
            )}
          </legend>
          <div class="pair">
            ${lineField(store, ['people', id, 'name'], { label: 'Name', hint: '' })}
            ${lineField(store, ['people', id, 'role'], { label: 'Role', hint: '' })}
          </div>
        </fieldset>`,
    )}
    <button type="button" @click=${add}>Add a person</button>`;
}

/** What the lesson practises. */
export function competenciesForm(store: LessonStore): TemplateResult {
  const ids = store.ids('competencies');
  const add = async (): Promise<void> => {
    const id = await askNewId('competency', ids);
    if (id === null) return;
    store.edit((text) => insertEntry(text, ['competencies'], id, ids.length, 'What it is to do this well'));
    store.goTo(['competencies', id]);
  };
  return html`<h2>Competencies</h2>
    <p class="hint">
      What the lesson practises. The gradebook names them, and the debrief tells how each went.
    </p>
    ${ids.map(
      (id, index) =>
        html`<fieldset class="item">
          <legend>
            <code>${id}</code>
            <button
              type="button"
              class="small"
              aria-label="Another id for ${id}"
              @click=${() => askRename(store, ['competencies', id], 'competency', ids)}
            >
              Id…
            </button>
            ${movers(
              id,
              { index, of: ids.length },
              (by) => void store.edit((text) => moveBy(text, ['competencies', id], by)),
              () => void store.edit((text) => remove(text, ['competencies', id])),
            )}
          </legend>
          ${lineField(store, ['competencies', id], { label: 'As learners read it', hint: '', quiet: true })}
        </fieldset>`,
    )}
    <button type="button" @click=${add}>Add a competency</button>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../../story/author/path.ts';
import { fieldsOf, itemsOf } from '../../analysis/scene-values.ts';
import { insertItem, moveBy } from '../../edit/items.ts';
import { remove } from '../../edit/remove.ts';
import { setValue } from '../../edit/set-value.ts';
import type { Value } from '../../edit/render.ts';
import type { LessonStore } from '../lesson-store.ts';
import { conditionField } from './flow-fields.ts';
import { movers, proseField, selectField, fieldId } from './field.ts';
import { personChoices } from './people-form.ts';

const NOTES = [
  { value: 'saw', label: 'saw it' },
  { value: 'told', label: 'was told it' },
  { value: 'hearsay', label: 'heard it at second hand' },
];

/** What happens in a scene, one thing after another. */
export function beatsForm(store: LessonStore, scene: Path): TemplateResult {
  const path = [...scene, 'beats'];
  const beats = itemsOf(store.value(path));
  const add = (value: Value): void => {
    store.edit((text) => insertItem(text, path, beats.length, value));
    store.goTo([...path, beats.length]);
  };
  const [first] = store.ids('people');
  return html`<section class="group" aria-labelledby="beats-title">
    <h3 id="beats-title">What happens</h3>
    ${beats.map((beat, i) => beatForm(store, [...path, i], fieldsOf(beat), { index: i, of: beats.length }))}
    <div class="row">
      <button type="button" @click=${() => add({ narration: 'Something happens.' })}>Add narration</button>
      <button
        type="button"
        ?disabled=${first === undefined}
        @click=${() => add({ speech: { who: first!, says: 'Something is said.' } })}
      >
        Add speech
      </button>
      <button type="button" @click=${() => add({ note: { saw: 'Something for the notebook.' } })}>
        Add a note
      </button>
    </div>
  </section>`;
}

function beatForm(
  store: LessonStore,
  path: Path,
  beat: Record<string, unknown>,
  at: { index: number; of: number },
): TemplateResult {
  const kind = beat['speech'] ? 'Speech' : beat['note'] ? 'Note' : 'Narration';
  const what = `${kind.toLowerCase()} ${at.index + 1}`;
  const withIf = beat['if'] !== undefined;
  return html`<fieldset class="item">
    <legend>
      ${kind}
      ${movers(
        what,
        at,
        (by) => void store.edit((text) => moveBy(text, path, by)),
        () => void store.edit((text) => remove(text, path)),
      )}
    </legend>
    ${kind === 'Narration' ? proseField(store, [...path, 'narration'], { label: 'What the learner sees and hears', hint: '', quiet: true, rows: 3 }) : nothing}
    ${
      kind === 'Speech'
        ? html`${selectField(store, [...path, 'speech', 'who'], { label: 'Who speaks', hint: '', from: personChoices(store) })}
          ${proseField(store, [...path, 'speech', 'says'], { label: 'Says', hint: '' })}`
        : nothing
    }
    ${kind === 'Note' ? noteForm(store, [...path, 'note'], fieldsOf(beat['note'])) : nothing}
    ${
      withIf
        ? conditionField(store, [...path, 'if'], 'Only if')
        : html`<button
            type="button"
            class="quiet"
            id=${fieldId([...path, 'if'])}
            @click=${() => store.edit((text) => setValue(text, [...path, 'if'], 'a-flag'))}
          >
            Only where a flag is set
          </button>`
    }
  </fieldset>`;
}

function noteForm(store: LessonStore, path: Path, note: Record<string, unknown>): TemplateResult {
  const how = NOTES.find(({ value }) => note[value] !== undefined)?.value ?? 'saw';
  const change = (event: Event): void => {
    const to = (event.target as HTMLSelectElement).value;
    store.edit((text) => setValue(text, path, { [to]: String(note[how] ?? '') }));
  };
  return html`<div class="field">
      <label for=${fieldId(path)}>The learner</label>
      <select id=${fieldId(path)} @change=${change}>
        ${NOTES.map(({ value, label }) => html`<option value=${value} .selected=${value === how}>${label}</option>`)}
      </select>
    </div>
    ${proseField(store, [...path, how], { label: 'In the notebook', hint: '' })}`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { readCondition } from '../../../story/author/conditions.ts';
import type { Path } from '../../../story/author/path.ts';
import { fieldsOf, itemsOf } from '../../analysis/scene-values.ts';
import { headingOf } from '../../analysis/story-graph.ts';
import { insertItem, moveBy } from '../../edit/items.ts';
import { remove } from '../../edit/remove.ts';
import { addScene } from '../../edit/scenes.ts';
import { setValue } from '../../edit/set-value.ts';
import { ask } from '../ask-dialog.ts';
import { flagsIn } from '../completions.ts';
import type { LessonStore } from '../lesson-store.ts';
import { fieldId, framed, movers, put, tidy, type Choice } from './field.ts';
import { askNewId, askRenameFlag, flagFault } from './naming.ts';

const NEW = '+new';

const lastChoices = new WeakMap<LessonStore, { graph: unknown; ids: string; choices: Choice[] }>();

/** The scenes of the lesson, each with its heading, to choose from. The same list until one of them changes. */
export function sceneChoices(store: LessonStore): Choice[] {
  const graph = store.analyst.known.analysis?.graph;
  const all = store.ids('scenes');
  const ids = all.join('\n');
  const last = lastChoices.get(store);
  if (last?.graph === graph && last?.ids === ids) return last.choices;
  const headings = new Map((graph?.nodes ?? []).map(({ id, heading }) => [id, heading]));
  const choices = all.map((id) => {
    const heading = headings.get(id) ?? headingOf(id, fieldsOf(undefined));
    return { value: id, label: heading === id ? id : `${id}: ${heading}` };
  });
  lastChoices.set(store, { graph, ids, choices });
  return choices;
}

/** Asks for a new scene's id and makes it, after the one that leads to it. Null where it was thought better of. */
export async function newScene(store: LessonStore, after: string | null, go = true): Promise<string | null> {
  const id = await askNewId('scene', store.ids('scenes'));
  if (id === null) return null;
  const before = after === null ? {} : fieldsOf(store.value(['scenes', after]));
  const when = typeof before['when'] === 'string' ? before['when'] : 'Monday, 9am';
  const done = store.edit((text) =>
    addScene(text, id, { when, beats: [{ narration: 'What happens here.' }] }, after),
  );
  if (!done) return null;
  if (go) store.goTo(['scenes', id]);
  return id;
}

function sceneSelect(
  store: LessonStore,
  path: Path,
  label: string,
  chosen: (id: string) => void,
): TemplateResult {
  const value = store.value(path);
  const id = typeof value === 'string' ? value : '';
  const choices = sceneChoices(store);
  const change = async (event: Event): Promise<void> => {
    const select = event.target as HTMLSelectElement;
    if (select.value !== NEW) return chosen(select.value);
    select.value = id;
    const fresh = await newScene(store, store.scene, false);
    if (fresh !== null) chosen(fresh);
  };
  return html`<label class="hidden" for=${fieldId(path)}>${label}</label>
    <select id=${fieldId(path)} @change=${change}>
      ${id === '' ? html`<option value="" .selected=${true}>Choose a scene</option>` : nothing}
      ${id !== '' && !choices.some(({ value: one }) => one === id) ? html`<option value=${id} .selected=${true}>${id}: not there</option>` : nothing}
      ${guard([choices, id], () => choices.map((one) => html`<option value=${one.value} .selected=${one.value === id}>${one.label}</option>`))}
      <option value=${NEW}>A new scene…</option>
    </select>`;
}

/** Where something leads: one scene, or one of several by the flags that are set. */
export function roadsField(store: LessonStore, path: Path, label = 'Leads to'): TemplateResult {
  const value = store.value(path);
  const roads = Array.isArray(value) ? value : null;
  const split = (): void => {
    const to = typeof value === 'string' && value !== '' ? value : (store.ids('scenes')[0] ?? '');
    store.edit((text) => setValue(text, path, [{ if: flagsIn(text)[0] ?? 'a-flag', go: to }, { go: to }]));
  };
  const join = (): void => {
    const last = fieldsOf(roads?.at(-1))['go'];
    store.edit((text) => setValue(text, path, typeof last === 'string' ? last : ''));
  };
  return html`<div
    class="field"
    role="group"
    aria-labelledby="${fieldId(path)}-label"
    @focusin=${() => store.goTo(path)}
  >
    <p class="label" id="${fieldId(path)}-label">${label}</p>
    ${
      roads === null
        ? html`<div class="row">
            ${sceneSelect(store, path, label, (id) => put(store, path, id))}
            <button type="button" @click=${split}>Depends on a flag</button>
          </div>`
        : html`<ol class="roads">
              ${roads.map(
                (_, i) =>
                  html`<li class="row">
                    ${conditionInput(store, [...path, i, 'if'], i === roads.length - 1 ? 'Else' : 'If')}
                    <span aria-hidden="true">→</span>
                    ${sceneSelect(store, [...path, i, 'go'], `Road ${i + 1} leads to`, (id) => put(store, [...path, i, 'go'], id))}
                    ${movers(
                      `road ${i + 1}`,
                      { index: i, of: roads.length },
                      (by) => void store.edit((text) => moveBy(text, [...path, i], by)),
                      () =>
                        roads.length === 1 ? join() : void store.edit((text) => remove(text, [...path, i])),
                    )}
                  </li>`,
              )}
            </ol>
            <div class="row">
              <button
                type="button"
                @click=${() => store.edit((text) => insertItem(text, path, roads.length - 1, { if: flagsIn(text)[0] ?? 'a-flag', go: String(fieldsOf(roads.at(-1))['go'] ?? '') }))}
              >
                Another road
              </button>
              <button type="button" @click=${join}>Always the last one</button>
            </div>`
    }
  </div>`;
}

function conditionInput(store: LessonStore, path: Path, label: string): TemplateResult {
  const value = store.value(path);
  const id = fieldId(path);
  return html`<label class="hidden" for=${id}>${label}</label>
    <input
      id=${id}
      class="condition"
      placeholder=${label === 'Else' ? 'else' : 'if'}
      list="flags"
      autocomplete="off"
      .value=${typeof value === 'string' ? value : ''}
      @change=${(event: Event) => put(store, path, tidy((event.target as HTMLInputElement).value), true)}
    />`;
}

/** A condition over flags, with what is wrong with it said at once. */
export function conditionField(store: LessonStore, path: Path, label: string): TemplateResult {
  const value = store.value(path);
  const text = typeof value === 'string' ? value : '';
  const read = text === '' ? null : readCondition(text);
  const fault = read && read.condition === null ? `This cannot be read: ${read.fault.fault}.` : '';
  return framed(store, path, { label, optional: true }, (id, described) => {
    return html`<input
        id=${id}
        list="flags"
        autocomplete="off"
        aria-describedby="${described} ${id}-fault"
        aria-invalid=${fault ? 'true' : 'false'}
        .value=${text}
        @change=${(event: Event) => put(store, path, tidy((event.target as HTMLInputElement).value), true)}
      />
      <p class="fault" id="${id}-fault">${fault}</p>`;
  });
}

/** The flags that something sets. */
export function flagsField(store: LessonStore, path: Path): TemplateResult {
  const flags = itemsOf(store.value(path)).filter((flag): flag is string => typeof flag === 'string');
  const add = async (): Promise<void> => {
    const known = flagsIn(store.text).filter((flag) => !flags.includes(flag));
    const flag = await ask({
      title: 'Set a flag',
      label: 'The flag',
      hint:
        known.length > 0
          ? `Set elsewhere already: ${known.join(', ')}.`
          : 'A word or two joined by hyphens: told-friend.',
      action: 'Set it',
      refuse: (answer) => flagFault(answer, flags),
    });
    if (flag) store.edit((text) => insertItem(text, path, flags.length, flag));
  };
  return html`<div
    class="field"
    role="group"
    aria-labelledby="${fieldId(path)}-label"
    @focusin=${() => store.goTo(path)}
  >
    <p class="label" id="${fieldId(path)}-label">Sets <span class="optional">may be left out</span></p>
    <div class="row">
      ${flags.map(
        (flag, index) =>
          html`<span class="chip"
            ><b>${flag}</b>
            <button
              type="button"
              class="small"
              aria-label="Another name for ${flag}"
              @click=${() => askRenameFlag(store, flag)}
            >
              Name…
            </button>
            <button
              type="button"
              class="small"
              aria-label="No longer set ${flag}"
              @click=${() => store.edit((text) => remove(text, flags.length === 1 ? path : [...path, index]))}
            >
              ✕
            </button></span
          >`,
      )}
      <button type="button" id=${fieldId(path)} @click=${add}>Set a flag</button>
    </div>
  </div>`;
}

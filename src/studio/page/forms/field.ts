import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { purpose } from '../../../story/author/fields.ts';
import type { Path } from '../../../story/author/path.ts';
import { remove } from '../../edit/remove.ts';
import type { Value } from '../../edit/render.ts';
import { setValue } from '../../edit/set-value.ts';
import type { LessonStore } from '../lesson-store.ts';

export interface FieldOptions {
  label: string;
  /** May be left out: emptied, it is taken out of the text. */
  optional?: boolean;
  /** What it is for; left out, the format's own words. */
  hint?: string;
  /** Where its label is said only to those who hear it. */
  quiet?: boolean;
  rows?: number;
}

/** The id of a field's control, by its path. */
export function fieldId(path: Path): string {
  return `f-${path.join('-')}`;
}

/** A text as it is kept: without space at its ends, and with one space between words. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').replace(/ $/, ''))
    .join('\n')
    .trim();
}

/** Puts a value where it belongs; an empty one that may be left out is taken out. */
export function put(store: LessonStore, path: Path, value: Value, optional = false): void {
  const now = store.value(path);
  if (optional && (value === '' || value === null || value === false)) {
    if (now !== undefined) store.edit((text) => remove(text, path), path.join('/'));
  } else if (now !== value) store.edit((text) => setValue(text, path, value), path.join('/'));
}

/** A label, its control and what the format says of it. Focus in it leads text and map to its place. */
export function framed(
  store: LessonStore,
  path: Path,
  { label, hint, quiet, optional }: FieldOptions,
  control: (id: string, described: string) => TemplateResult,
): TemplateResult {
  const id = fieldId(path);
  const said = hint ?? purpose(path.at(-2), String(path.at(-1)));
  const name = optional ? html`${label} <span class="optional">may be left out</span>` : label;
  return html`<div class="field" @focusin=${() => store.goTo(path)}>
    <label for=${id} class=${quiet ? 'hidden' : ''}>${name}</label>
    ${said ? html`<p class="hint" id="${id}-hint">${said}</p>` : nothing}
    ${control(id, said ? `${id}-hint` : '')}
  </div>`;
}

function textOf(store: LessonStore, path: Path): string {
  const value = store.value(path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What stands in a control: left alone where it only differs by the space that is being typed. */
function shown(store: LessonStore, path: Path, id: string): string {
  const value = textOf(store, path);
  const control = document.getElementById(id) as HTMLInputElement | null;
  return control && control === document.activeElement && tidy(control.value) === value
    ? control.value
    : value;
}

/** A field for one line of text, put into the lesson at every keystroke. */
export function lineField(store: LessonStore, path: Path, options: FieldOptions): TemplateResult {
  const input = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    put(store, path, tidy(value).replaceAll('\n', ' '), options.optional);
  };
  return framed(
    store,
    path,
    options,
    (id, described) =>
      html`<input
        id=${id}
        autocomplete="off"
        aria-describedby=${ifDefined(described || undefined)}
        .value=${shown(store, path, id)}
        @input=${input}
      />`,
  );
}

/** A field for prose of several lines, put into the lesson at every keystroke. */
export function proseField(store: LessonStore, path: Path, options: FieldOptions): TemplateResult {
  const input = (event: Event): void =>
    put(store, path, tidy((event.target as HTMLTextAreaElement).value), options.optional);
  return framed(
    store,
    path,
    options,
    (id, described) =>
      html`<textarea
        id=${id}
        rows=${options.rows ?? 2}
        aria-describedby=${ifDefined(described || undefined)}
        .value=${shown(store, path, id)}
        @input=${input}
      ></textarea>`,
  );
}

/** A field for a number, put into the lesson when it is left; emptied, it becomes the least where it may not be left out. */
export function numberField(
  store: LessonStore,
  path: Path,
  options: FieldOptions & { least: number; most: number; step?: number },
): TemplateResult {
  const change = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    if (value === '') put(store, path, options.optional ? '' : options.least, options.optional);
    else if (Number.isFinite(Number(value))) put(store, path, Number(value));
  };
  return framed(
    store,
    path,
    options,
    (id, described) =>
      html`<input
        id=${id}
        type="number"
        min=${options.least}
        max=${options.most}
        step=${options.step ?? 1}
        aria-describedby=${ifDefined(described || undefined)}
        .value=${textOf(store, path)}
        @change=${change}
      />`,
  );
}

export interface Choice {
  value: string;
  label: string;
}

/**
 * A field for one of several values. One that is no longer among them stays chosen and says that it is not there.
 * `chosen` takes the place of putting the value into the lesson.
 */
export function selectField(
  store: LessonStore,
  path: Path,
  options: FieldOptions & { from: readonly Choice[]; empty?: string; chosen?: (value: string) => void },
): TemplateResult {
  const value = textOf(store, path);
  const known = options.from.some((one) => one.value === value);
  const change = (event: Event): void => {
    const chosen = (event.target as HTMLSelectElement).value;
    if (options.chosen) options.chosen(chosen);
    else put(store, path, chosen, options.optional);
  };
  return framed(
    store,
    path,
    options,
    (id, described) =>
      html`<select id=${id} aria-describedby=${ifDefined(described || undefined)} @change=${change}>
        ${options.empty !== undefined || value === '' ? html`<option value="" .selected=${value === ''}>${options.empty ?? 'Choose'}</option>` : nothing}
        ${!known && value !== '' ? html`<option value=${value} .selected=${true}>${value}: not there</option>` : nothing}
        ${options.from.map(
          (one) => html`<option value=${one.value} .selected=${one.value === value}>${one.label}</option>`,
        )}
      </select>`,
  );
}

/** A field for yes or no; without a tick it is taken out of the lesson where it may be left out. */
export function checkField(store: LessonStore, path: Path, options: FieldOptions): TemplateResult {
  const id = fieldId(path);
  const change = (event: Event): void =>
    put(store, path, (event.target as HTMLInputElement).checked, options.optional);
  const said = options.hint ?? '';
  return html`<div class="field check" @focusin=${() => store.goTo(path)}>
    <input
      id=${id}
      type="checkbox"
      aria-describedby=${ifDefined(said ? `${id}-hint` : undefined)}
      .checked=${store.value(path) === true}
      @change=${change}
    />
    <label for=${id}>${options.label}</label>
    ${said ? html`<p class="hint" id="${id}-hint">${said}</p>` : nothing}
  </div>`;
}

/** Buttons that move a thing among its neighbours and take it out. */
export function movers(
  what: string,
  at: { index: number; of: number },
  move: (by: -1 | 1) => void,
  takeOut: () => void,
): TemplateResult {
  return html`<span class="movers">
    <button
      type="button"
      class="small"
      ?disabled=${at.index === 0}
      aria-label="Move ${what} up"
      @click=${() => move(-1)}
    >
      ↑
    </button>
    <button
      type="button"
      class="small"
      ?disabled=${at.index === at.of - 1}
      aria-label="Move ${what} down"
      @click=${() => move(1)}
    >
      ↓
    </button>
    <button type="button" class="small" aria-label="Take ${what} out" @click=${takeOut}>✕</button>
  </span>`;
}

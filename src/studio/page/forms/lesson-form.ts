import { html, type TemplateResult } from 'lit';
import type { Path } from '../../../story/author/path.ts';
import { itemsOf } from '../../analysis/scene-values.ts';
import { insertItem, moveBy } from '../../edit/items.ts';
import { remove } from '../../edit/remove.ts';
import { setValue } from '../../edit/set-value.ts';
import type { LessonStore } from '../lesson-store.ts';
import { factsField } from './facts-field.ts';
import { framed, lineField, movers, numberField, proseField, put, selectField, tidy } from './field.ts';
import { sceneChoices } from './flow-fields.ts';

/** What an LMS and a learner are told of the lesson before it starts. */
export function aboutForm(store: LessonStore): TemplateResult {
  return html`<h2>The lesson</h2>
    ${lineField(store, ['title'], { label: 'Title' })} ${lineField(store, ['about'], { label: 'About' })}
    <div class="pair">
      ${lineField(store, ['version'], { label: 'Version' })}
      ${numberField(store, ['minutes'], { label: 'Minutes', least: 1, most: 120 })}
    </div>
    ${listLine(store, ['audience'], 'Audience', 'Whom it is for, with commas: primary teachers, teaching assistants')}
    ${lineField(store, ['role'], { label: 'Role' })}
    ${proseField(store, ['content-note'], { label: 'Content note', rows: 3 })}
    ${proseField(store, ['opening'], { label: 'Opening', optional: true, rows: 3 })}
    <div class="pair">
      ${numberField(store, ['pass'], { label: 'Pass mark', least: 1, most: 100, optional: true, hint: 'Left out, the course’s.' })}
      ${selectField(store, ['coaching'], {
        label: 'Reasons are shown',
        hint: 'Left out, at the end.',
        optional: true,
        empty: 'at the end',
        from: [
          { value: 'at-end', label: 'at the end' },
          { value: 'after-each', label: 'after each decision' },
        ],
      })}
    </div>
    ${listLine(store, ['covers'], 'Covers', 'Statements of the source article, with commas: N1, N4', true)}
    ${selectField(store, ['start'], { label: 'Starts with the scene', from: sceneChoices(store) })}`;
}

/** What comes after the ending. */
export function afterForm(store: LessonStore): TemplateResult {
  const mistakes = itemsOf(store.value(['mistakes']));
  const plans = itemsOf(store.value(['one-thing']));
  return html`<h2>After the ending</h2>
    <section class="group">
      <h3>What people with good intentions get wrong</h3>
      ${mistakes.map(
        (_, i) =>
          html`<fieldset class="item">
            <legend>
              Mistake ${i + 1} ${listMovers(store, ['mistakes'], i, mistakes.length, `mistake ${i + 1}`)}
            </legend>
            ${proseField(store, ['mistakes', i, 'text'], { label: 'The mistake', hint: '', quiet: true, rows: 3 })}
            ${factsField(store, ['mistakes', i, 'rests-on'])}
          </fieldset>`,
      )}
      <button
        type="button"
        @click=${() => store.edit((text) => insertItem(text, ['mistakes'], mistakes.length, { text: 'What goes wrong, and why.', 'rests-on': ['F20'] }))}
      >
        Add a mistake
      </button>
    </section>
    <section class="group">
      <h3>One thing I will do</h3>
      <p class="hint">Plans to start from: “If …, I will …”.</p>
      ${plans.map(
        (_, i) =>
          html`<div class="row plan">
            ${lineField(store, ['one-thing', i], { label: `Plan ${i + 1}`, hint: '', quiet: true })}
            ${listMovers(store, ['one-thing'], i, plans.length, `plan ${i + 1}`)}
          </div>`,
      )}
      <button
        type="button"
        @click=${() => store.edit((text) => insertItem(text, ['one-thing'], plans.length, 'If it happens, I will say what I saw.'))}
      >
        Add a plan
      </button>
    </section>
    ${proseField(store, ['closing'], { label: 'Closing', rows: 3 })}`;
}

/** The sign-off of a person who is qualified to. */
export function signOffForm(store: LessonStore, mark: TemplateResult): TemplateResult {
  const path = ['signed-off'];
  const there = store.value(path) !== undefined;
  const begin = (): void => {
    const version = store.value(['version']);
    store.edit((text) =>
      insertSignOff(text, store.shared.day, typeof version === 'string' ? version : '1.0.0'),
    );
  };
  return html`<h2>Sign-off</h2>
    ${mark}
    ${
      there
        ? html`<p class="hint">Copied by that person from the storyboard that they have read.</p>
            ${lineField(store, [...path, 'by-role'], { label: 'By' })}
            <div class="pair">
              ${lineField(store, [...path, 'on'], { label: 'On' })}
              ${lineField(store, [...path, 'version'], { label: 'Version that was read' })}
            </div>
            ${lineField(store, [...path, 'hash'], { label: 'Mark' })}
            <button type="button" @click=${() => store.edit((text) => remove(text, path))}>
              Take the sign-off out
            </button>`
        : html`<button type="button" @click=${begin}>Write a sign-off</button>`
    }`;
}

function insertSignOff(text: string, day: string, version: string): string {
  return setValue(text, ['signed-off'], {
    'by-role': 'Designated safeguarding lead',
    on: day,
    version,
    hash: '000000000000',
  });
}

function listMovers(store: LessonStore, path: Path, index: number, of: number, what: string): TemplateResult {
  return movers(
    what,
    { index, of },
    (by) => void store.edit((text) => moveBy(text, [...path, index], by)),
    () => void store.edit((text) => remove(text, of === 1 ? path : [...path, index])),
  );
}

/** A list of short texts on one line. */
function listLine(
  store: LessonStore,
  path: Path,
  label: string,
  hint: string,
  optional = false,
): TemplateResult {
  const items = itemsOf(store.value(path)).map(String);
  return framed(
    store,
    path,
    { label, hint, optional },
    (id, described) =>
      html`<input
        id=${id}
        autocomplete="off"
        aria-describedby=${described}
        .value=${items.join(', ')}
        @change=${(event: Event) => {
          const list = tidy((event.target as HTMLInputElement).value)
            .split(',')
            .map((item) => item.trim())
            .filter(Boolean);
          if (list.length > 0) put(store, path, list);
          else if (optional) put(store, path, '', true);
        }}
      />`,
  );
}

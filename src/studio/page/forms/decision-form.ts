import { html, nothing, type TemplateResult } from 'lit';
import { CRITICALS } from '../../../story/author/fields.ts';
import type { Path } from '../../../story/author/path.ts';
import { fieldsOf } from '../../analysis/scene-values.ts';
import { insertEntry, moveBy } from '../../edit/items.ts';
import { remove } from '../../edit/remove.ts';
import { setValue } from '../../edit/set-value.ts';
import type { LessonStore } from '../lesson-store.ts';
import { factsField } from './facts-field.ts';
import { checkField, lineField, movers, numberField, proseField, selectField } from './field.ts';
import { conditionField, flagsField, roadsField } from './flow-fields.ts';
import { askNewId, askRename } from './naming.ts';
import { competencyChoices } from './people-form.ts';
import { emptyDecision, emptyItem, KINDS, type Kind } from './templates.ts';

const RATINGS = ['best', 'acceptable', 'poor'].map((value) => ({ value, label: value }));
const ERRORS = CRITICALS.map((value) => ({ value, label: value.replaceAll('-', ' ') }));
/** What each kind is made of, beside its outcomes. */
const GROUPS: Readonly<Record<string, { field: string; one: string; title: string }[]>> = {
  'choose-one': [{ field: 'choices', one: 'choice', title: 'Choices' }],
  'choose-many': [{ field: 'options', one: 'option', title: 'Options' }],
  'put-in-order': [{ field: 'items', one: 'item', title: 'Items, in the right order' }],
  sort: [
    { field: 'categories', one: 'category', title: 'Categories' },
    { field: 'items', one: 'item', title: 'Items' },
  ],
  spot: [
    { field: 'reasons', one: 'reason', title: 'Reasons' },
    { field: 'entries', one: 'entry', title: 'Entries of the log' },
  ],
};
const OUTCOMES: readonly [string, string][] = [
  ['right', 'All of it right'],
  ['partly', 'Partly right'],
  ['wrong', 'Wrong'],
  ['critical', 'With a critical error'],
];

/** A decision of any of the five kinds. */
export function decisionForm(store: LessonStore, scene: Path): TemplateResult {
  const path = [...scene, 'decision'];
  const decision = fieldsOf(store.value(path));
  const kind = String(decision['kind'] ?? 'choose-one');
  const changeKind = (to: string): void =>
    void store.edit((text) => setValue(text, path, emptyDecision(to as Kind, decision, scene)));
  return html`<section class="group" aria-labelledby="decision-title">
    <h3 id="decision-title">The decision</h3>
    ${selectField(store, [...path, 'kind'], { label: 'Kind', hint: 'Another kind keeps the question, and starts its answers afresh.', from: KINDS, chosen: changeKind })}
    ${lineField(store, [...path, 'prompt'], { label: 'Question' })}
    <div class="pair">
      ${selectField(store, [...path, 'competency'], { label: 'Practises', hint: '', from: competencyChoices(store) })}
      ${numberField(store, [...path, 'weight'], { label: 'Weight', hint: '0 to 5; left out, 1', least: 0, most: 5, optional: true })}
    </div>
    ${checkField(store, [...path, 'reconsider'], { label: 'Ask once “Keep this answer?”', optional: true })}
    ${lineField(store, [...path, 'role'], { label: 'Whose decision', optional: true })}
    ${kind === 'choose-one' ? nothing : numberField(store, [...path, 'partly-from'], { label: 'Partly right from', least: 0, most: 1, step: 0.05, optional: true })}
    ${(GROUPS[kind] ?? []).map((group) => groupForm(store, [...path, group.field], group, kind, decision))}
    ${kind === 'choose-one' ? nothing : outcomesForm(store, [...path, 'outcomes'])}
  </section>`;
}

function groupForm(
  store: LessonStore,
  path: Path,
  { field, one, title }: { field: string; one: string; title: string },
  kind: string,
  decision: Record<string, unknown>,
): TemplateResult {
  const ids = Object.keys(fieldsOf(store.value(path)));
  const add = async (): Promise<void> => {
    const id = await askNewId(one, ids);
    if (id === null) return;
    store.edit((text) => insertEntry(text, path, id, ids.length, emptyItem(field, kind, decision)));
    store.goTo([...path, id]);
  };
  return html`<section class="group" aria-label=${title}>
    <h4>${title}</h4>
    ${ids.map(
      (id, index) =>
        html`<fieldset class="item" data-path=${[...path, id].join('/')}>
          <legend>
            <code>${id}</code>
            <button
              type="button"
              class="small"
              aria-label="Another id for ${id}"
              @click=${() => askRename(store, [...path, id], one, ids)}
            >
              Id…
            </button>
            ${movers(
              `the ${one} ${id}`,
              { index, of: ids.length },
              (by) => void store.edit((text) => moveBy(text, [...path, id], by)),
              () => void store.edit((text) => remove(text, [...path, id])),
            )}
          </legend>
          ${itemForm(store, [...path, id], field, decision)}
        </fieldset>`,
    )}
    <button type="button" @click=${add}>Add ${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}</button>
  </section>`;
}

function itemForm(
  store: LessonStore,
  path: Path,
  field: string,
  decision: Record<string, unknown>,
): TemplateResult {
  const named = (group: string) =>
    Object.entries(fieldsOf(decision[group])).map(([value, name]) => ({
      value,
      label: `${String(name)} (${value})`,
    }));
  switch (field) {
    case 'choices':
      return choiceForm(store, path);
    case 'categories':
    case 'reasons':
      return lineField(store, path, { label: 'As learners read it', hint: '', quiet: true });
    case 'options':
      return html`${proseField(store, [...path, 'text'], { label: 'Words', hint: '' })}
      ${checkField(store, [...path, 'right'], { label: 'Should be ticked' })}
      ${proseField(store, [...path, 'because'], { label: 'Why, in the debrief', hint: '', optional: true })}
      ${criticalField(store, path)}`;
    case 'items':
      return html`${proseField(store, [...path, 'text'], { label: 'Words', hint: '' })}
      ${decision['categories'] ? selectField(store, [...path, 'belongs'], { label: 'Belongs to', hint: '', from: named('categories') }) : nothing}
      ${proseField(store, [...path, 'because'], { label: 'Why, in the debrief', hint: '', optional: true })}`;
    default:
      return html`${lineField(store, [...path, 'when'], { label: 'When', hint: '', optional: true })}
      ${proseField(store, [...path, 'text'], { label: 'Words', hint: '' })}
      ${selectField(store, [...path, 'concern'], { label: 'Should be marked for', hint: '', optional: true, empty: 'nothing: no concern', from: named('reasons') })}
      ${proseField(store, [...path, 'because'], { label: 'Why, in the debrief', hint: '', optional: true })}
      ${criticalField(store, path)}`;
  }
}

function choiceForm(store: LessonStore, path: Path): TemplateResult {
  const { rating } = fieldsOf(store.value(path));
  return html`${proseField(store, [...path, 'text'], { label: 'What one would say or do', hint: '' })}
    ${selectField(store, [...path, 'rating'], { label: 'Rating', hint: '', from: RATINGS })}
    ${proseField(store, [...path, 'because'], { label: 'Because', hint: 'Why it is right or wrong, to an equal.' })}
    ${rating === 'best' ? nothing : proseField(store, [...path, 'instead'], { label: 'Instead', hint: 'What to say or do, in words one would use.', optional: rating !== 'poor' })}
    ${factsField(store, [...path, 'rests-on'])} ${rating === 'poor' ? criticalField(store, path) : nothing}
    ${roadsField(store, [...path, 'then'])}
    <details class="more">
      <summary>Flags</summary>
      ${flagsField(store, [...path, 'sets'])} ${conditionField(store, [...path, 'if'], 'Offered only if')}
    </details>`;
}

function criticalField(store: LessonStore, path: Path): TemplateResult {
  return selectField(store, [...path, 'critical'], {
    label: 'Critical error',
    hint: '',
    optional: true,
    empty: 'none',
    from: ERRORS,
  });
}

function outcomesForm(store: LessonStore, path: Path): TemplateResult {
  const outcomes = fieldsOf(store.value(path));
  const add = (): void => {
    const repair = (store.analyst.known.analysis?.graph.nodes ?? []).find((node) => node.repair)?.id;
    store.edit((text) =>
      setValue(text, [...path, 'critical'], {
        because: 'Why this is a line that is not crossed.',
        'rests-on': ['F20'],
        then: repair ?? store.ids('scenes')[0] ?? '',
      }),
    );
  };
  return html`<section class="group" aria-label="What follows">
    <h4>What follows</h4>
    ${OUTCOMES.filter(([id]) => id !== 'critical' || outcomes[id] !== undefined).map(
      ([id, title]) =>
        html`<fieldset class="item">
          <legend>
            ${title}
            ${id === 'critical' ? html`<button type="button" class="small" aria-label="Take this outcome out" @click=${() => store.edit((text) => remove(text, [...path, id]))}>✕</button>` : nothing}
          </legend>
          ${proseField(store, [...path, id, 'because'], { label: 'Because', hint: '' })}
          ${factsField(store, [...path, id, 'rests-on'])} ${roadsField(store, [...path, id, 'then'])}
          <details class="more">
            <summary>Flags</summary>
            ${flagsField(store, [...path, id, 'sets'])}
          </details>
        </fieldset>`,
    )}
    ${outcomes['critical'] === undefined ? html`<button type="button" @click=${add}>Add an outcome for a critical error</button>` : nothing}
  </section>`;
}

/** The fields of each kind of decision: native controls, none chosen beforehand. */
import { html, nothing, type TemplateResult } from 'lit';
import { chosen, targetsOf, textIn, thingsOf, type Given, type Thing } from '../../course/learner/kinds.ts';
import { textOf } from '../../lms/plain-text.ts';
import { words } from '../../locale/words.ts';
import type { Decision } from '../../story/learner/story.ts';
import { moved, withThing } from '../draft.ts';
import type { Sure } from '../shelf.ts';
import { icon } from './icons.ts';
import { own } from './own.ts';
import { phrase } from './prose.ts';

/** What the fields of a decision need: the answer so far, the things to mend, and where a new answer goes. */
export interface FieldsShown {
  decision: Decision;
  draft: Given;
  /** Ids of the things that are still to be mended. */
  wrong: ReadonlySet<string>;
  onDraft: (draft: Given) => void;
  /** Something was moved: its id and which way. */
  onMoved: (id: string, by: -1 | 1) => void;
}

/** The id of the control for a thing, on the page. */
export function controlId(thing: string): string {
  return `answer-${thing}`;
}

/** The fields of a decision. */
export function fields(shown: FieldsShown): TemplateResult | TemplateResult[] {
  const { decision, draft, wrong, onDraft } = shown;
  const things = thingsOf(decision);
  const put = (id: string, target: string | null): void => onDraft(withThing(draft, id, target));
  const check = (id: string, label: unknown): TemplateResult =>
    pick('checkbox', id, label, draft.has(id), wrong, (on) => put(id, on ? '' : null));
  const place = (thing: Thing, legend: unknown, style: string): TemplateResult =>
    html`<fieldset class="row ${style}">
      <legend>${legend}</legend>
      ${targetsOf(decision).map(({ id, text }) =>
        pick(
          'radio',
          `${thing.id}-${id}`,
          phrase(text),
          draft.get(thing.id) === id,
          wrong,
          () => put(thing.id, id),
          thing.id,
        ),
      )}
    </fieldset>`;
  switch (decision.kind) {
    case 'choose-one':
      return things.map(({ id, text }) =>
        pick('radio', id, phrase(text), draft.has(id), wrong, () => onDraft(chosen([id]))),
      );
    case 'choose-many':
      return things.map(({ id, text }) => check(id, phrase(text)));
    case 'put-in-order':
      return order(shown);
    case 'sort':
      return things.map((thing) => place(thing, phrase(thing.text), ''));
    case 'spot':
      return html`<ol class="log">
        ${decision.entries.map(
          (entry) =>
            html`<li>
              ${check(entry.id, [entry.when ? html`<span class="when">${own(entry.when)}</span> ` : nothing, phrase(entry.text)])}
              ${draft.has(entry.id) ? place(entry, words.spotReason, 'reason') : nothing}
            </li>`,
        )}
      </ol>`;
  }
}

/** "How sure are you?": three answers, none of which has to be given. */
export function sureFields(sure: Sure | null, onSure: (sure: Sure) => void): TemplateResult {
  return html`<fieldset class="row sure" aria-describedby="sure-hint">
    <legend>${words.sureAsk}</legend>
    <p class="hint" id="sure-hint">${words.sureHint}</p>
    ${(Object.keys(words.sureLevels) as Sure[]).map((level) =>
      // An underscore, which no id of a thing has.
      pick(
        'radio',
        `sure_${level}`,
        words.sureLevels[level],
        sure === level,
        NONE,
        () => onSure(level),
        'sure',
      ),
    )}
  </fieldset>`;
}

const NONE: ReadonlySet<string> = new Set();

function pick(
  type: 'radio' | 'checkbox',
  thing: string,
  label: unknown,
  on: boolean,
  wrong: ReadonlySet<string>,
  onPick: (on: boolean) => void,
  group = 'answer',
): TemplateResult {
  const id = controlId(thing);
  const faulty = wrong.has(thing);
  return html`<div class="pick ${faulty ? 'wrong' : ''}">
    <input
      type=${type}
      name=${group}
      id=${id}
      .checked=${on}
      aria-describedby=${faulty ? 'problems' : nothing}
      @change=${(event: Event) => onPick((event.target as HTMLInputElement).checked)}
    />
    <label for=${id}>${label}</label>
  </div>`;
}

function order({ decision, draft, onDraft, onMoved }: FieldsShown): TemplateResult {
  const move = (id: string, name: string, place: number, by: -1 | 1): TemplateResult => {
    const up = by === -1;
    return html`<button
      type="button"
      class="square"
      id="${controlId(id)}-${up ? 'up' : 'down'}"
      aria-label="${(up ? words.moveUp : words.moveDown)(name)} (${words.position(place + 1, draft.size)})"
      ?disabled=${place === (up ? 0 : draft.size - 1)}
      @click=${() => {
        onDraft(moved(draft, id, by));
        onMoved(id, by);
      }}
    >
      ${icon(up ? 'up' : 'down')}
    </button>`;
  };
  return html`<ol class="order">
    ${[...draft.keys()].map((id, place) => {
      const text = textIn(thingsOf(decision), id);
      const name = textOf(text);
      return html`<li>
        <span class="place" aria-hidden="true">${place + 1}</span>
        <span class="text">${phrase(text)}</span>
        <span class="moves">${move(id, name, place, -1)}${move(id, name, place, 1)}</span>
      </li>`;
    })}
  </ol>`;
}

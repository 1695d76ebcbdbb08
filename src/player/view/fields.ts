/** The fields of each kind of decision: native controls, none chosen beforehand. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locale/messages.ts';
import type { Answer } from '../../story/learner/answer.ts';
import type { Decision, Prose } from '../../story/learner/story.ts';
import { moved } from '../draft.ts';
import { icon } from './icons.ts';
import { plain } from '../plain.ts';
import { phrase } from './prose.ts';

/** What the fields of a decision need: the answer so far, the things to mend, and where a new answer goes. */
export interface FieldsShown {
  decision: Decision;
  draft: Answer;
  /** Ids of the things that are still to be mended. */
  wrong: ReadonlySet<string>;
  words: Messages;
  onDraft: (draft: Answer) => void;
  /** Something was moved: its id and which way. */
  onMoved: (id: string, by: -1 | 1) => void;
}

/** The id of the control for a thing, on the page. */
export function controlId(thing: string): string {
  return `answer-${thing}`;
}

/** The fields of a decision. */
export function fields(shown: FieldsShown): TemplateResult {
  const { decision, draft, onDraft } = shown;
  if (decision.kind === 'choose-one' && draft.kind === 'choose-one')
    return one(decision.choices, 'answer', draft.choice, shown, (choice) => onDraft({ ...draft, choice }));
  if (decision.kind === 'choose-many' && draft.kind === 'choose-many')
    return html`${decision.options.map(({ id, text }) =>
      pick('checkbox', id, html`${phrase(text)}`, draft.ticked.includes(id), shown.wrong.has(id), (on) =>
        onDraft({
          ...draft,
          ticked: on ? [...draft.ticked, id] : draft.ticked.filter((other) => other !== id),
        }),
      ),
    )}`;
  if (decision.kind === 'put-in-order' && draft.kind === 'put-in-order') return order(decision, draft, shown);
  if (decision.kind === 'sort' && draft.kind === 'sort') return sort(decision, draft, shown);
  if (decision.kind === 'spot' && draft.kind === 'spot') return spot(decision, draft, shown);
  return html``;
}

/** One of several: radio buttons. The controls of a group within a decision carry the group's name before their own. */
function one(
  things: readonly { id: string; text: Prose }[],
  group: string,
  chosen: string,
  { wrong }: FieldsShown,
  onPick: (id: string) => void,
): TemplateResult {
  const named = (id: string): string => (group === 'answer' ? id : `${group}-${id}`);
  return html`${things.map(({ id, text }) =>
    pick(
      'radio',
      named(id),
      html`${phrase(text)}`,
      chosen === id,
      wrong.has(named(id)),
      () => onPick(id),
      group,
    ),
  )}`;
}

function pick(
  type: 'radio' | 'checkbox',
  id: string,
  label: TemplateResult,
  on: boolean,
  wrong: boolean,
  onPick: (on: boolean) => void,
  group = 'answer',
): TemplateResult {
  return html`<div class="pick ${wrong ? 'wrong' : ''}">
    <input
      type=${type}
      name=${group}
      id=${controlId(id)}
      .checked=${on}
      aria-describedby=${wrong ? 'problems' : nothing}
      @change=${(event: Event) => onPick((event.target as HTMLInputElement).checked)}
    />
    <label for=${controlId(id)}>${label}</label>
  </div>`;
}

function order(
  { items }: Decision & { kind: 'put-in-order' },
  draft: Answer & { kind: 'put-in-order' },
  { words, onDraft, onMoved }: FieldsShown,
): TemplateResult {
  const total = items.length;
  const button = (id: string, name: string, place: number, by: -1 | 1): TemplateResult => {
    const up = by === -1;
    const position = words.position(place + 1, total);
    return html`<button
      type="button"
      class="square"
      id=${`${controlId(id)}-${up ? 'up' : 'down'}`}
      aria-label="${up ? words.moveUp(name) : words.moveDown(name)} (${position})"
      ?disabled=${up ? place === 0 : place === total - 1}
      @click=${() => {
        onDraft({ ...draft, order: moved(draft.order, id, by) });
        onMoved(id, by);
      }}
    >
      ${icon(up ? 'up' : 'down')}
    </button>`;
  };
  return html`<ol class="order">
    ${draft.order.map((id, place) => {
      const text = items.find((item) => item.id === id)!.text;
      const name = plain(text);
      return html`<li>
        <span class="place" aria-hidden="true">${place + 1}</span>
        <span class="text">${phrase(text)}</span>
        <span class="moves">${button(id, name, place, -1)}${button(id, name, place, 1)}</span>
      </li>`;
    })}
  </ol>`;
}

function sort(
  { items, categories }: Decision & { kind: 'sort' },
  draft: Answer & { kind: 'sort' },
  shown: FieldsShown,
): TemplateResult {
  return html`${items.map(
    ({ id, text }) =>
      html`<fieldset class="row">
        <legend>${phrase(text)}</legend>
        ${one(categories, id, draft.placed[id] ?? '', shown, (to) =>
          shown.onDraft({ ...draft, placed: { ...draft.placed, [id]: to } }),
        )}
      </fieldset>`,
  )}`;
}

function spot(
  { entries, reasons }: Decision & { kind: 'spot' },
  draft: Answer & { kind: 'spot' },
  shown: FieldsShown,
): TemplateResult {
  const { words, onDraft } = shown;
  const mark = (id: string, on: boolean): void => {
    const others = Object.entries(draft.marked).filter(([other]) => other !== id);
    onDraft({ ...draft, marked: Object.fromEntries(on ? [...others, [id, '']] : others) });
  };
  return html`<ol class="log">
    ${entries.map(({ id, when, text }) => {
      const marked = Object.hasOwn(draft.marked, id);
      const label = html`${when ? html`<span class="when">${when}</span> ` : nothing}${phrase(text)}`;
      return html`<li>
        ${pick('checkbox', id, label, marked, shown.wrong.has(id), (on) => mark(id, on))}
        ${
          marked
            ? html`<fieldset class="row reason">
                <legend>${words.spotReason}</legend>
                ${one(reasons, id, draft.marked[id] ?? '', shown, (to) =>
                  onDraft({ ...draft, marked: { ...draft.marked, [id]: to } }),
                )}
              </fieldset>`
            : nothing
        }
      </li>`;
    })}
  </ol>`;
}

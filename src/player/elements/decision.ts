import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { answerOf, givenIn, type Given } from '../../course/learner/kinds.ts';
import { words } from '../../locale/words.ts';
import type { Answer } from '../../story/learner/answer.ts';
import type { Decision } from '../../story/learner/story.ts';
import { blank, missing, type Missing } from '../draft.ts';
import type { Sure } from '../shelf.ts';
import { controlId, fields, sureFields } from '../view/fields.ts';
import { around, HERE } from '../view/own.ts';
import { inlines } from '../view/prose.ts';

/** What a decision is shown with. `given` is the answer that is being changed, or null. */
export interface DecisionView {
  decision: Decision;
  /** Tells one asking of a decision from the next: another key starts with a fresh answer. */
  key: string;
  given: Answer | null;
  /** Whether to ask how sure the learner is. It need not be answered. */
  asksSure: boolean;
  onAnswer: (answer: Answer, sure: Sure | null) => void;
}

/**
 * One decision of any of the five kinds. Gives `onAnswer` a whole answer; until the answer is whole it says what is
 * missing, moves focus there and gives nothing.
 */
export class AfuDecision extends LitElement {
  static override properties: PropertyDeclarations = {
    view: { attribute: false },
    draft: { state: true },
    faults: { state: true },
    sure: { state: true },
  };
  view!: DecisionView;
  private draft!: Given;
  private faults!: Missing[];
  private sure: Sure | null = null;
  #key = '';
  #focusNext = '';

  /** Into the page itself: one style sheet, and labels that point at their fields by id. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    const { key, given, decision } = this.view;
    if (key === this.#key) return;
    this.#key = key;
    this.draft = given ? givenIn(decision, given) : blank(decision);
    this.faults = [];
    this.sure = null;
  }

  protected override render(): TemplateResult {
    const { decision, given, asksSure } = this.view;
    return html`<form class="decision" novalidate @submit=${(event: Event) => this.#send(event)}>
      ${this.#problems()} ${given ? html`<p class="caution">${words.changing}</p>` : nothing}
      <fieldset aria-describedby="decision-hint">
        <legend><h3>${inlines(decision.prompt)}</h3></legend>
        ${decision.role ? html`<p class="label">${around(words.decideAs(HERE), decision.role)}</p>` : nothing}
        <p class="hint" id="decision-hint">${words.hints[decision.kind]}</p>
        ${fields({
          decision,
          draft: this.draft,
          wrong: new Set(this.faults.map(({ thing }) => thing)),
          onDraft: (draft) => {
            this.draft = draft;
          },
          onMoved: (id, by) => {
            this.#focusNext = `${controlId(id)}-${by === -1 ? 'up' : 'down'}`;
          },
        })}
      </fieldset>
      ${
        asksSure
          ? sureFields(this.sure, (sure) => {
              this.sure = sure;
            })
          : nothing
      }
      <button type="submit" class="primary">${words.decide}</button>
    </form>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('faults')) this.querySelector<HTMLElement>('#problems')?.focus();
    // Focus leaves and comes back, so that a screen reader says the button's name with its new position.
    const button = this.#control<HTMLButtonElement>(this.#focusNext);
    const other = button?.parentElement?.querySelector<HTMLButtonElement>('button:not(:disabled)');
    this.#focusNext = '';
    button?.blur();
    (button?.disabled ? other : button)?.focus();
  }

  #control<Control extends HTMLElement>(id: string): Control | null {
    return this.querySelector<Control>(`[id="${id}"]`);
  }

  #problems(): TemplateResult | typeof nothing {
    if (this.faults.length === 0) return nothing;
    return html`<div
      class="problems"
      id="problems"
      tabindex="-1"
      role="group"
      aria-labelledby="problems-title"
    >
      <p class="label" id="problems-title">${words.problem}</p>
      <ul>
        ${this.faults.map(
          ({ thing, text }) =>
            html`<li>
              <button type="button" class="link" @click=${() => this.#goTo(thing)}>${text}</button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #goTo(thing: string): void {
    this.querySelector('legend')?.scrollIntoView();
    this.#control(controlId(thing))?.focus();
  }

  #send(event: Event): void {
    event.preventDefault();
    const { decision, onAnswer } = this.view;
    this.faults = missing(decision, this.draft);
    if (this.faults.length === 0) onAnswer(answerOf(decision, this.draft), this.sure);
  }
}

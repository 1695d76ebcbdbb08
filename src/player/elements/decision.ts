import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Messages } from '../../locale/messages.ts';
import type { Answer } from '../../story/learner/answer.ts';
import type { Decision } from '../../story/learner/story.ts';
import { act } from '../act.ts';
import { blank, missing, type Missing } from '../draft.ts';
import { OWN, ViewElement } from '../view-element.ts';
import { controlId, fields } from '../view/fields.ts';
import { inlines } from '../view/prose.ts';

/** What a decision is shown with. `given` is the answer that is being changed, or null. */
export interface DecisionView {
  decision: Decision;
  /** Tells one asking of a decision from the next: another key starts with a fresh answer. */
  key: string;
  given: Answer | null;
  words: Messages;
}

/**
 * One decision of any of the five kinds. Sends `decide` with a whole answer; until the answer is whole it says what is
 * missing, moves focus there and sends nothing.
 */
export class AfuDecision extends ViewElement<DecisionView> {
  static override properties = { ...ViewElement.properties, draft: OWN, faults: OWN };
  private draft!: Answer;
  private faults!: Missing[];
  private key = '';
  private focusNext: string | null = null;

  protected override willUpdate(): void {
    const { key, given, decision } = this.view;
    if (key === this.key) return;
    this.key = key;
    this.draft = given ?? blank(decision);
    this.faults = [];
  }

  protected override render(): TemplateResult {
    const { decision, words } = this.view;
    return html`<form class="decision" novalidate @submit=${(event: Event) => this.send(event)}>
      ${this.problems()} ${this.view.given ? html`<p class="caution">${words.changing}</p>` : nothing}
      <fieldset aria-describedby="decision-hint">
        <legend><h3>${inlines(decision.prompt)}</h3></legend>
        ${decision.role ? html`<p class="label">${words.decideAs(decision.role)}</p>` : nothing}
        <p class="hint" id="decision-hint">${hint(decision, words)}</p>
        ${fields({
          decision,
          draft: this.draft,
          wrong: new Set(this.faults.map(({ thing }) => thing)),
          words,
          onDraft: (draft) => {
            this.draft = draft;
          },
          onMoved: (id, by) => {
            this.focusNext = `${controlId(id)}-${by === -1 ? 'up' : 'down'}`;
          },
        })}
      </fieldset>
      <button type="submit" class="primary">${words.decide}</button>
    </form>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('faults') && this.faults.length > 0)
      this.querySelector<HTMLElement>('#problems')?.focus();
    const moved = this.focusNext;
    this.focusNext = null;
    if (moved) this.refocus(moved);
  }

  /** Focus leaves and comes back, so that a screen reader says the button's name with its new position. */
  private refocus(id: string): void {
    const button = this.querySelector<HTMLButtonElement>(`[id="${id}"]`);
    const other = button?.parentElement?.querySelector<HTMLButtonElement>('button:not(:disabled)');
    button?.blur();
    (button?.disabled ? other : button)?.focus();
  }

  private problems(): TemplateResult | typeof nothing {
    if (this.faults.length === 0) return nothing;
    return html`<div
      class="problems"
      id="problems"
      tabindex="-1"
      role="group"
      aria-labelledby="problems-title"
    >
      <p class="label" id="problems-title">${this.view.words.problem}</p>
      <ul>
        ${this.faults.map(
          ({ thing, text }) =>
            html`<li>
              <button type="button" class="link" @click=${() => this.goTo(thing)}>${text}</button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  private goTo(thing: string): void {
    const control = this.querySelector<HTMLElement>(`[id="${controlId(thing)}"]`);
    this.querySelector('legend')?.scrollIntoView();
    control?.focus();
  }

  private send(event: Event): void {
    event.preventDefault();
    this.faults = missing(this.view.decision, this.draft, this.view.words);
    if (this.faults.length === 0) act(this, { do: 'decide', answer: this.draft });
  }
}

function hint(decision: Decision, words: Messages): string {
  switch (decision.kind) {
    case 'choose-one':
      return words.chooseOneHint;
    case 'choose-many':
      return words.chooseManyHint;
    case 'put-in-order':
      return words.orderHint;
    case 'sort':
      return words.sortHint;
    case 'spot':
      return words.spotHint;
  }
}

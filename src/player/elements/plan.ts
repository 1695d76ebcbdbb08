import { html, nothing, type TemplateResult } from 'lit';
import { dateInWords } from '../../locale/dates.ts';
import type { Messages } from '../../locale/messages.ts';
import { act } from '../act.ts';
import { OWN, ViewElement } from '../view-element.ts';
import type { Plan } from '../shelf.ts';

/** What the plan is shown with. `kept` is null until something was typed on this page. */
export interface PlanView {
  plan: Plan;
  suggestions: string[];
  kept: boolean | null;
  words: Messages;
}

/** One thing I will do, with a day. Kept on the device, printed, and never sent. */
export class AfuPlan extends ViewElement<PlanView> {
  static override properties = { ...ViewElement.properties, plan: OWN };
  private plan: Plan | null = null;

  protected override willUpdate(): void {
    this.plan ??= this.view.plan;
  }

  protected override render(): TemplateResult {
    const { suggestions, kept, words } = this.view;
    const { text, day } = this.plan!;
    return html`<section class="plan" aria-labelledby="plan-title">
      <h3 id="plan-title">${words.oneThingTitle}</h3>
      <div class="screen-only">
        <p id="plan-warning">${words.oneThingText} ${words.oneThingWarning}</p>
        ${
          suggestions.length > 0
            ? html`<ul class="suggestions" aria-label=${words.oneThingPick}>
                ${suggestions.map(
                  (suggestion) =>
                    html`<li>
                      <button type="button" @click=${() => this.write({ text: suggestion })}>
                        ${suggestion}
                      </button>
                    </li>`,
                )}
              </ul>`
            : nothing
        }
        <label for="plan-text">${words.oneThingOwn}</label>
        <textarea
          id="plan-text"
          rows="3"
          aria-describedby="plan-warning"
          .value=${text}
          @change=${(event: Event) => this.write({ text: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
        <label for="plan-day">${words.oneThingDay}</label>
        <input
          id="plan-day"
          type="date"
          .value=${day}
          @change=${(event: Event) => this.write({ day: (event.target as HTMLInputElement).value })}
        />
        ${kept === null ? nothing : html`<p class="small">${kept ? words.oneThingKept : words.oneThingNotKept}</p>`}
      </div>
      <div class="print-only">
        <p>${text || html`<span class="blank"></span>`}</p>
        <p>
          ${words.oneThingDay}: ${day ? dateInWords(day, words.locale) : html`<span class="blank"></span>`}
        </p>
      </div>
    </section>`;
  }

  private write(changed: Partial<Plan>): void {
    this.plan = { ...this.plan!, ...changed };
    act(this, { do: 'plan', plan: this.plan });
  }
}

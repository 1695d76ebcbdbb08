import { html, nothing, type TemplateResult } from 'lit';
import { dateInWords } from '../../locale/dates.ts';
import { words } from '../../locale/words.ts';
import type { Plan } from '../shelf.ts';
import type { Shell } from '../shell.ts';
import { own } from '../view/own.ts';
import { button, section } from '../view/parts.ts';

/** One thing I will do, with a day. Kept on the device, printed, and never sent. */
export function plan({ session, payload }: Shell): TemplateResult {
  const { text, day } = session.plan;
  const kept = session.planKept;
  const suggestions = payload.story.oneThing;
  const write = (changed: Partial<Plan>): void => void session.keepPlan({ ...session.plan, ...changed });
  const blank = html`<span class="blank"></span>`;
  return section(
    'plan-title',
    words.oneThingTitle,
    html`<div class="screen-only">
        <p id="plan-warning">${words.oneThingText} ${words.oneThingWarning}</p>
        ${
          suggestions.length > 0
            ? html`<ul class="suggestions" aria-label=${words.oneThingPick}>
                ${suggestions.map((one) => html`<li>${button(own(one), () => write({ text: one }))}</li>`)}
              </ul>`
            : nothing
        }
        <label for="plan-text">${words.oneThingOwn}</label>
        <textarea
          id="plan-text"
          rows="3"
          aria-describedby="plan-warning"
          .value=${text}
          @change=${(event: Event) => write({ text: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
        <label for="plan-day">${words.oneThingDay}</label>
        <input
          id="plan-day"
          type="date"
          .value=${day}
          @change=${(event: Event) => write({ day: (event.target as HTMLInputElement).value })}
        />
        ${kept === null ? nothing : html`<p class="small">${kept ? words.oneThingKept : words.oneThingNotKept}</p>`}
      </div>
      <div class="print-only">
        <p>${text || blank}</p>
        <p>${words.oneThingDay}: ${day ? dateInWords(day) : blank}</p>
      </div>`,
    'plan',
  );
}

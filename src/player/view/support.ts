import { html, nothing, type TemplateResult } from 'lit';
import type { ShownCourse } from '../../course/learner/payload.ts';
import { words } from '../../locale/words.ts';
import { own } from './own.ts';

/** Who to turn to: in this school first, then for the child and the member of staff. A contact left blank can be written in. */
export function supportLines({ support, contacts }: ShownCourse): TemplateResult {
  return html`${
      contacts.length > 0
        ? html`<p class="label">${words.contactsTitle}</p>
            <ul class="support">
              ${contacts.map(
                ({ role, value }) =>
                  html`<li>
                    <strong>${own(role)}</strong
                    ><br />${value.trim() === '' ? html`${words.contactAsk} <span class="blank"></span>` : own(value)}
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    <ul class="support">
      ${support.map(
        (line) =>
          html`<li>
            <strong>${own(line.who)}</strong> <span class="small">${words.helpFor[line.for]}</span
            ><br />${own(line.how)}
          </li>`,
      )}
    </ul>`;
}

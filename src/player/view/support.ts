import { html, nothing, type TemplateResult } from 'lit';
import type { ShownCourse } from '../../course/learner/payload.ts';
import { words } from '../../locale/words.ts';
import { ofCourse } from './own.ts';

/** Who to turn to: in this school first, then for the child and the member of staff. A contact left blank can be written in. */
export function supportLines({ support, contacts }: ShownCourse): TemplateResult {
  return html`${
      contacts.length > 0
        ? html`<p class="label">${words.contactsTitle}</p>
            <ul class="support">
              ${contacts.map(
                ({ role, value }) =>
                  html`<li>
                    <strong>${ofCourse(role)}</strong
                    ><br />${value.trim() === '' ? html`${words.contactAsk} <span class="blank"></span>` : ofCourse(value)}
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    <ul class="support">
      ${support.map(
        (line) =>
          html`<li>
            <strong>${ofCourse(line.who)}</strong> <span class="small">${words.helpFor[line.for]}</span
            ><br />${ofCourse(line.how)}
          </li>`,
      )}
    </ul>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locale/messages.ts';
import { ViewElement } from '../view-element.ts';
import type { Note } from '../told.ts';
import { icon } from '../view/icons.ts';
import { phrase } from '../view/prose.ts';

/** What a notebook is shown with. `open` where there is room beside the story. */
export interface NotebookView {
  notes: Note[];
  open: boolean;
  words: Messages;
}

/** What has been seen, told and heard so far, so that a decision rests on evidence. */
export class AfuNotebook extends ViewElement<NotebookView> {
  protected override render(): TemplateResult {
    const { notes, open, words } = this.view;
    return html`<details class="notebook" ?open=${open}>
      <summary>
        ${icon('notebook')}<span
          >${words.notes(notes.length, notes.filter(({ fresh }) => fresh).length)}</span
        >
      </summary>
      ${
        notes.length === 0
          ? html`<p class="small">${words.notesEmpty}</p>`
          : html`<ol>
                ${notes.map(
                  ({ how, text, when, fresh }) =>
                    html`<li class=${fresh ? 'fresh' : ''}>
                      <p class="small">
                        <strong>${words.notesHow[how]}</strong
                        >${when ? ` · ${when}` : nothing}${fresh ? ` · ${words.fresh}` : nothing}
                      </p>
                      <p>${phrase(text)}</p>
                    </li>`,
                )}
              </ol>
              <p class="small">${words.notesWarning}</p>`
      }
    </details>`;
  }
}

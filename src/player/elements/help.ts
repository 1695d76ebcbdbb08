import { html, nothing, type TemplateResult } from 'lit';
import type { ShownCourse } from '../../course/learner/payload.ts';
import type { Messages } from '../../locale/messages.ts';
import { OWN, ViewElement } from '../view-element.ts';
import { supportLines } from '../view/support.ts';

export interface HelpView {
  course: ShownCourse;
  words: Messages;
}

/** What to do if a real child is at risk now. One action away on every screen. */
export class AfuHelp extends ViewElement<HelpView> {
  static override properties = { ...ViewElement.properties, open: OWN };
  private open = false;

  show(): void {
    this.open = true;
  }

  close(): void {
    this.querySelector('dialog')?.close();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    const { course, words } = this.view;
    return html`<dialog class="drawer" aria-labelledby="help-title" @close=${() => (this.open = false)}>
      <div class="drawer-head">
        <h2 id="help-title" tabindex="-1">${words.helpTitle}</h2>
        <button type="button" @click=${() => this.close()}>${words.close}</button>
      </div>
      <p class="concern">${course.realConcern}</p>
      <p>${words.notReporting}</p>
      ${supportLines(course, words)}
    </dialog>`;
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (!dialog || dialog.open) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('h2')?.focus();
  }
}

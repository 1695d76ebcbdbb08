import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { PlainElement } from './studio-element.ts';

/** A question: something to be confirmed, or, with `label`, something to be written. */
export interface Question {
  title: string;
  text?: string;
  /** What is asked for; left out, only whether. */
  label?: string;
  value?: string;
  hint?: string;
  action: string;
  danger?: boolean;
  /** Why an answer will not do; null where it will. */
  refuse?: (answer: string) => string | null;
}

/** Asks one question at a time, in a dialog. Escape is no answer. */
@customElement('ask-dialog')
export class AskDialog extends PlainElement {
  @state() private question: Question | null = null;
  @state() private fault = '';
  private answered: (answer: string | null) => void = () => undefined;

  /** Resolves with what was written ('' where nothing was asked for), or null. */
  async ask(question: Question): Promise<string | null> {
    this.question = question;
    this.fault = '';
    await this.updateComplete;
    const dialog = this.querySelector('dialog')!;
    dialog.showModal();
    const field = dialog.querySelector('input');
    if (field) {
      field.value = question.value ?? '';
      field.select();
    }
    return new Promise((answered) => (this.answered = answered));
  }

  protected override render() {
    const { question } = this;
    if (!question) return nothing;
    const { title, text, label, hint, action, danger } = question;
    return html`<dialog class="ask" aria-labelledby="ask-title" @close=${() => this.finish(null)}>
      <form method="dialog" @submit=${this.submit}>
        <h2 id="ask-title">${title}</h2>
        ${text ? html`<p>${text}</p>` : nothing}
        ${
          label
            ? html`<label class="field" for="ask-answer">${label}</label>
                <input
                  id="ask-answer"
                  autocomplete="off"
                  aria-describedby="ask-hint ask-fault"
                  aria-invalid=${this.fault ? 'true' : 'false'}
                />
                <p class="hint" id="ask-hint">${hint ?? ''}</p>`
            : nothing
        }
        <p class="fault" id="ask-fault" role="alert">${this.fault}</p>
        <div class="row">
          <button class="primary ${danger ? 'danger' : ''}">${action}</button>
          <button type="button" @click=${() => this.querySelector('dialog')!.close()}>Cancel</button>
        </div>
      </form>
    </dialog>`;
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    const answer = this.querySelector('input')?.value.trim() ?? '';
    const fault = this.question?.refuse?.(answer) ?? null;
    if (fault) {
      this.fault = fault;
      this.querySelector('input')?.focus();
      return;
    }
    this.finish(answer);
    this.querySelector('dialog')!.close();
  };

  private finish(answer: string | null): void {
    this.answered(answer);
    this.answered = () => undefined;
  }
}

/** Asks a question with the page's own dialog. */
export function ask(question: Question): Promise<string | null> {
  return document.querySelector<AskDialog>('ask-dialog')!.ask(question);
}

import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { sharedStyles } from './shared-styles.ts';

/**
 * Asks before something that cannot be undone. `ask()` resolves true when it is to be done; Escape is a no.
 * @slot - what will happen
 */
@customElement('confirm-dialog')
export class ConfirmDialog extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      dialog {
        border: 1px solid var(--border);
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--text);
        max-width: min(32rem, 92vw);
        padding: 24px;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.5);
      }
    `,
  ];

  @property() heading = '';
  @property() action = '';
  @query('dialog') private dialog!: HTMLDialogElement;

  /** Shows the dialog; resolves when it is closed. */
  ask(): Promise<boolean> {
    this.dialog.returnValue = '';
    this.dialog.showModal();
    this.renderRoot.querySelector<HTMLElement>('#keep')?.focus();
    return new Promise((answered) =>
      this.dialog.addEventListener('close', () => answered(this.dialog.returnValue === 'yes'), {
        once: true,
      }),
    );
  }

  override render() {
    return html`<dialog aria-labelledby="heading">
      <h2 id="heading">${this.heading}</h2>
      <slot></slot>
      <div class="row">
        <button type="button" id="keep" @click=${() => this.dialog.close('')}>Keep it</button>
        <button type="button" class="danger" @click=${() => this.dialog.close('yes')}>${this.action}</button>
      </div>
    </dialog>`;
  }
}

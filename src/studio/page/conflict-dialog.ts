import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { linesChanged } from '../edit/lines-changed.ts';
import { differencesShown } from './differences.ts';
import type { What } from './lesson-store.ts';
import { StudioElement } from './studio-element.ts';

/** The file has changed on disk while it was written here: the trainer chooses which text is to stand. */
@customElement('conflict-dialog')
export class ConflictDialog extends StudioElement {
  protected readonly shows: readonly What[] = ['saved'];

  protected override render() {
    const { state } = this.store.saver;
    if (state.kind !== 'changed') return nothing;
    const { theirs, both } = state;
    return html`<dialog
      class="conflict"
      aria-labelledby="conflict-title"
      @cancel=${(event: Event) => event.preventDefault()}
    >
      <h2 id="conflict-title">This lesson was changed elsewhere as well</h2>
      <p>
        Another window, or another program, has written to the file since you read it. Nothing has been lost:
        choose which text is to stand. The other can be brought back, with Undo or from the earlier texts.
      </p>
      <h3>From yours to theirs</h3>
      ${differencesShown(linesChanged(this.store.text, theirs.text))}
      <div class="row">
        ${both !== null ? html`<button type="button" class="primary" @click=${() => this.choose(both)}>Keep both changes</button>` : nothing}
        <button type="button" @click=${() => this.choose(this.store.text)}>Keep mine</button>
        <button type="button" @click=${() => this.choose(theirs.text)}>Take theirs</button>
      </div>
    </dialog>`;
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  private choose(text: string): void {
    void this.store.saver.choose(text);
  }
}

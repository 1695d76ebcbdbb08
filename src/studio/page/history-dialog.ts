import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { linesChanged } from '../edit/lines-changed.ts';
import type { HistoryEntry } from '../wire.ts';
import type { LessonStore } from './lesson-store.ts';
import { readEarlier, readHistory } from './server.ts';
import { PlainElement } from './studio-element.ts';
import { differencesShown } from './differences.ts';

/** Earlier texts of the lesson, to be looked at and brought back. */
@customElement('history-dialog')
export class HistoryDialog extends PlainElement {
  @state() private store: LessonStore | null = null;
  @state() private entries: HistoryEntry[] | null = null;
  @state() private looked: { name: string; text: string } | null = null;

  async open(store: LessonStore): Promise<void> {
    this.store = store;
    this.looked = null;
    this.entries = null;
    await this.updateComplete;
    this.querySelector('dialog')!.showModal();
    this.entries = await readHistory(store.id).catch(() => []);
  }

  protected override render() {
    const { store, entries, looked } = this;
    if (!store) return nothing;
    return html`<dialog class="history" aria-labelledby="history-title">
      <h2 id="history-title">Earlier texts</h2>
      <p class="hint">
        Kept on this machine while you write, about one a minute. Bringing one back can be undone.
      </p>
      ${entries === null ? html`<p>Looking.</p>` : entries.length === 0 ? html`<p>None is kept yet.</p>` : nothing}
      <ul class="plain">
        ${(entries ?? []).map(
          ({ name, at }) =>
            html`<li>
              <button
                type="button"
                class="link"
                aria-expanded=${looked?.name === name ? 'true' : 'false'}
                @click=${() => this.look(name)}
              >
                ${new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })}
              </button>
              ${looked?.name === name ? this.shown(looked.text) : nothing}
            </li>`,
        )}
      </ul>
      <button type="button" @click=${() => this.querySelector('dialog')!.close()}>Close</button>
    </dialog>`;
  }

  private shown(text: string) {
    const store = this.store!;
    return html`<p>What bringing it back would change:</p>
      ${differencesShown(linesChanged(store.text, text))}
      <button type="button" class="primary" @click=${() => this.bringBack(text)}>Bring it back</button>`;
  }

  private async look(name: string): Promise<void> {
    const { text } = await readEarlier(this.store!.id, name);
    this.looked = { name, text };
  }

  private bringBack(text: string): void {
    this.store!.replace(text, 'undo', '');
    this.store!.say('The earlier text is back. Undo takes that back.');
    this.querySelector('dialog')!.close();
  }
}

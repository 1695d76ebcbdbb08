import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { allFacts, allSources, searchFacts, standingOf } from '../guidance/facts.ts';
import type { LessonStore } from './lesson-store.ts';
import { PlainElement } from './studio-element.ts';

const MOST = 60;

/** Finds a fact by its words, its topic or its source, and cites it with a click. */
@customElement('fact-picker')
export class FactPicker extends PlainElement {
  @state() private store: LessonStore | null = null;
  @state() private search = '';
  private cited: readonly string[] = [];
  private picked: (id: string | null) => void = () => undefined;

  /** Resolves with the id of a fact, or null. */
  async pick(store: LessonStore, cited: readonly string[]): Promise<string | null> {
    this.store = store;
    this.cited = cited;
    await this.updateComplete;
    const dialog = this.querySelector('dialog')!;
    dialog.showModal();
    dialog.querySelector('input')?.select();
    return new Promise((picked) => (this.picked = picked));
  }

  protected override render() {
    const { store } = this;
    if (!store) return nothing;
    const sources = allSources(store.shared.sources.text);
    const titles = new Map(sources.map(({ id, title, publisher }) => [id, `${publisher}: ${title}`]));
    const found = searchFacts(allFacts(store.shared.facts.text), sources, this.search);
    return html`<dialog class="picker" aria-labelledby="picker-title" @close=${() => this.finish(null)}>
      <h2 id="picker-title">Cite a fact</h2>
      <label class="field" for="picker-search">Find, by what it says, its topic or its source</label>
      <input id="picker-search" type="search" autocomplete="off" .value=${this.search} @input=${this.typed} />
      <p class="hint" role="status">
        ${found.length}
        ${found.length === 1 ? 'fact' : 'facts'}${found.length > MOST ? `, the first ${MOST} shown` : ''}
      </p>
      <ul class="facts">
        ${found.slice(0, MOST).map((fact) => {
          const { says, past } = standingOf(fact, store.shared.day);
          const already = this.cited.includes(fact.id);
          return html`<li>
            <button
              type="button"
              ?disabled=${already}
              aria-label="Cite ${fact.id}"
              @click=${() => this.choose(fact.id)}
            >
              ${already ? 'Cited' : 'Cite'}
            </button>
            <div>
              <p><b>${fact.id}</b> ${fact.says}</p>
              <p class="small-print ${past || fact.status === 'to-check' ? 'caution-text' : ''}">
                ${says}. ${fact.sources.map((id) => titles.get(id) ?? id).join('; ')}
              </p>
            </div>
          </li>`;
        })}
      </ul>
      <button type="button" @click=${() => this.querySelector('dialog')!.close()}>Cancel</button>
    </dialog>`;
  }

  private readonly typed = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value;
  };

  private choose(id: string): void {
    this.finish(id);
    this.querySelector('dialog')!.close();
  }

  private finish(id: string | null): void {
    this.picked(id);
    this.picked = () => undefined;
  }
}

/** Has the trainer choose a fact. */
export function pickFact(store: LessonStore, cited: readonly string[]): Promise<string | null> {
  return document.querySelector<FactPicker>('fact-picker')!.pick(store, cited);
}

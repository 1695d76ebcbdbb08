import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { itemsOf, fieldsOf } from '../analysis/scene-values.ts';
import { insertItem } from '../edit/items.ts';
import { allFacts, allSources, searchFacts, standingOf } from '../guidance/facts.ts';
import { impactInWords } from './impact-words.ts';
import type { FactDialog } from './fact-dialog.ts';
import './fact-dialog.ts';
import { nextSourceId, sourceFault, withSource } from '../guidance/new-source.ts';
import type { ImpactAnswer } from '../wire.ts';
import type { What } from './lesson-store.ts';
import type { Path } from '../../story/author/path.ts';
import { NATIONS } from '../../guidance/author/nations.ts';
import { Changed, readImpact, writeFile } from './server.ts';
import { StudioElement } from './studio-element.ts';

const MOST = 40;

/** The facts and their sources: searched, cited with a click, with their status and dates, and what rests on them. */
@customElement('guidance-pane')
export class GuidancePane extends StudioElement {
  protected readonly shows: readonly What[] = ['place', 'shared', 'text'];
  @state() private search = '';
  @state() private impact: ImpactAnswer | string | null = null;
  @state() private fault = '';
  @state() private added = '';

  protected override render() {
    const { store } = this;
    const sources = allSources(store.shared.sources.text);
    const titles = new Map(sources.map((source) => [source.id, source]));
    const found = searchFacts(allFacts(store.shared.facts.text), sources, this.search);
    const place = this.citingPlace();
    return html`<h2>Guidance</h2>
      <label class="field" for="guidance-search">Find a fact, by what it says, its topic or its source</label>
      <input
        id="guidance-search"
        type="search"
        autocomplete="off"
        .value=${this.search}
        @input=${this.typed}
      />
      <p class="hint" role="status">
        ${found.length}
        ${found.length === 1 ? 'fact' : 'facts'}${found.length > MOST ? `, the first ${MOST} shown` : ''}.
        ${place ? `“Cite” adds to ${place.at(-2)}.` : 'Go to a choice, an outcome or a mistake to cite one there.'}
      </p>
      ${this.impactShown()}
      <ul class="facts">
        ${found.slice(0, MOST).map((fact) => {
          const { says, past } = standingOf(fact, store.shared.day);
          const cited = place ? itemsOf(store.value(place)).includes(fact.id) : false;
          return html`<li>
            <div>
              <p><b>${fact.id}</b> ${fact.says}</p>
              <p class="small-print ${past || fact.status === 'to-check' ? 'caution-text' : ''}">
                ${says}. Holds in ${fact.nations}.
              </p>
              <ul class="small-print">
                ${fact.sources.map((id) => {
                  const source = titles.get(id);
                  return source
                    ? html`<li>
                        <a href=${source.address} target="_blank" rel="noopener noreferrer">${source.title}</a
                        >, ${source.publisher}${source.published ? `, ${source.published}` : ''} (${id},
                        checked ${source.checkedOn})
                      </li>`
                    : html`<li>${id}</li>`;
                })}
              </ul>
              <div class="row">
                <button
                  type="button"
                  class="small"
                  ?disabled=${!place || cited}
                  aria-label="Cite ${fact.id} here"
                  @click=${() => place && this.cite(place, fact.id)}
                >
                  ${cited ? 'Cited here' : 'Cite'}
                </button>
                <button
                  type="button"
                  class="small"
                  aria-label="What rests on ${fact.id}"
                  @click=${() => this.look(fact.id)}
                >
                  What rests on it
                </button>
                <button
                  type="button"
                  class="small"
                  aria-label="Change ${fact.id}"
                  @click=${() => this.querySelector<FactDialog>('fact-dialog')!.open(store, fact)}
                >
                  Change
                </button>
              </div>
            </div>
          </li>`;
        })}
      </ul>
      <p>
        <button
          type="button"
          class="small"
          @click=${() => this.querySelector<FactDialog>('fact-dialog')!.open(store, null)}
        >
          Add a fact
        </button>
      </p>
      ${this.newSource()}
      <fact-dialog></fact-dialog>`;
  }

  /** Where a fact can be cited from where the trainer is: the `rests-on` of the choice, outcome or mistake. */
  private citingPlace(): Path | null {
    const { place } = this.store;
    for (let length = place.length; length > 1; length--) {
      const group = place[length - 2];
      if (group === 'choices' || group === 'outcomes' || group === 'mistakes') {
        const owner = place.slice(0, length);
        return Object.keys(fieldsOf(this.store.value(owner))).length > 0 ? [...owner, 'rests-on'] : null;
      }
    }
    return null;
  }

  private cite(place: Path, id: string): void {
    this.store.edit((text) => insertItem(text, place, itemsOf(this.store.value(place)).length, id));
  }

  private async look(id: string): Promise<void> {
    this.impact = 'Looking.';
    this.impact = await readImpact(id).catch((error: unknown) => (error as Error).message);
    await this.updateComplete;
    this.querySelector<HTMLElement>('.impact h3')?.focus();
  }

  private impactShown() {
    const { impact } = this;
    if (impact === null) return nothing;
    if (typeof impact === 'string') return html`<p class="notice" role="status">${impact}</p>`;
    return html`<section class="notice impact">
      ${impactInWords(impact)}
      <button type="button" class="small" @click=${() => (this.impact = null)}>Close</button>
    </section>`;
  }

  private newSource() {
    return html`<details class="more">
      <summary>Add a source</summary>
      <form @submit=${this.add} novalidate>
        <p class="hint">
          Add it when you have read it yourself. It is to be read again half a year after that. A fact names
          it by its number.
        </p>
        <label class="field" for="source-title">Title</label
        ><input id="source-title" name="title" autocomplete="off" />
        <label class="field" for="source-publisher">Publisher</label
        ><input id="source-publisher" name="publisher" autocomplete="off" />
        <label class="field" for="source-published">Published, as far as it is known</label
        ><input id="source-published" name="published" autocomplete="off" placeholder="2024-03" />
        <label class="field" for="source-address">Address</label
        ><input id="source-address" name="address" autocomplete="off" placeholder="https://" />
        <label class="field" for="source-read">Read by you on</label
        ><input id="source-read" name="read" type="date" max=${this.store.shared.day} />
        <fieldset>
          <legend>Holds in</legend>
          ${NATIONS.map((nation) => html`<label class="check"><input type="checkbox" name="nations" value=${nation} .checked=${nation === 'england'} /> ${nation}</label>`)}
        </fieldset>
        <p class="fault" role="alert">${this.fault}</p>
        <p><button class="primary">Add the source</button> <span role="status">${this.added}</span></p>
      </form>
    </details>`;
  }

  private readonly typed = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value;
  };

  private readonly add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const said = (name: string): string => String(data.get(name) ?? '').trim();
    const source = {
      title: said('title'),
      publisher: said('publisher'),
      published: said('published'),
      address: said('address'),
      nations: data.getAll('nations').map(String),
    };
    this.added = '';
    this.fault = sourceFault(source) ?? (said('read') === '' ? 'Write on which day you read it.' : '');
    if (this.fault) return;
    const { sources } = this.store.shared;
    const id = nextSourceId(allSources(sources.text).map((entry) => entry.id));
    try {
      const text = withSource(sources.text, id, source, said('read'));
      await writeFile('guidance/sources.yaml', text, sources.version);
      this.added = `Added as ${id}.`;
      form.reset();
      this.dispatchEvent(new CustomEvent('shared-changed', { bubbles: true }));
    } catch (error) {
      this.fault =
        error instanceof Changed
          ? 'The sources were changed elsewhere just now. Add it again.'
          : (error as Error).message;
      if (error instanceof Changed) this.dispatchEvent(new CustomEvent('shared-changed', { bubbles: true }));
    }
  };
}

import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { NATION_NAMES, NATIONS } from '../../guidance/author/nations.ts';
import { TOPICS } from '../../guidance/author/schema.ts';
import {
  faultsOfChange,
  nextFactId,
  withFact,
  withNewFact,
  wordsOfFact,
  type FactWords,
} from '../guidance/change-fact.ts';
import { allFacts, STATUS_WORDS, type FactEntry } from '../guidance/facts.ts';
import type { ImpactAnswer } from '../wire.ts';
import { impactInWords } from './impact-words.ts';
import type { LessonStore } from './lesson-store.ts';
import { Changed, readImpact, writeFile } from './server.ts';
import { PlainElement } from './studio-element.ts';

const NOTHING: FactWords = {
  topic: '',
  says: '',
  status: '',
  sources: [],
  nations: ['england'],
  checkedOn: '',
  reviewBy: '',
  staleAfter: '',
  ask: '',
};
const FACTS = 'guidance/facts.yaml';

/** A fact of the guidance: changed with everything in view that rests on it, or added. Dates are a person's to write. */
@customElement('fact-dialog')
export class FactDialog extends PlainElement {
  @state() private store: LessonStore | null = null;
  @state() private fact: FactEntry | null = null;
  @state() private impact: ImpactAnswer | string = '';
  @state() private faults: readonly string[] = [];

  /** `fact` is the one to be changed; null for a new one. */
  async open(store: LessonStore, fact: FactEntry | null): Promise<void> {
    this.store = store;
    this.fact = fact;
    this.faults = [];
    this.impact = fact ? 'Looking for what rests on it.' : '';
    await this.updateComplete;
    this.querySelector('form')!.reset();
    this.querySelector('dialog')!.showModal();
    if (!fact) return;
    const impact = await readImpact(fact.id).catch((error: unknown) => (error as Error).message);
    // By now it may be open for another.
    if (this.fact === fact) this.impact = impact;
  }

  protected override render() {
    const { store, fact, impact } = this;
    if (!store) return nothing;
    const words = fact ? wordsOfFact(fact) : NOTHING;
    return html`<dialog class="wide" aria-labelledby="fact-title">
      <form @submit=${this.save} novalidate>
        <h2 id="fact-title">${fact ? `Change ${fact.id}` : 'A new fact'}</h2>
        ${typeof impact === 'string' ? (impact ? html`<p class="notice" role="status">${impact}</p>` : nothing) : html`<section class="notice impact" role="status">${impactInWords(impact, '_blank')}</section>`}
        <label class="field" for="fact-says">What it says, in the course’s own words</label>
        <textarea
          id="fact-says"
          name="says"
          rows="5"
          aria-describedby="fact-says-hint"
          .defaultValue=${words.says}
        ></textarea>
        <p class="hint" id="fact-says-hint">
          One to three sentences, for a reader of 14. Never more than its source says.
        </p>
        <div class="pair">
          ${this.select(
            'topic',
            'Topic',
            words.topic,
            TOPICS.map((value) => ({ value, label: value })),
          )}
          ${this.select(
            'status',
            'How it is known',
            words.status,
            Object.entries(STATUS_WORDS).map(([value, label]) => ({ value, label })),
          )}
          ${this.input('sources', 'Sources, by their numbers', words.sources.join(', '), 'S1, S2')}
          ${this.input('ask', 'To ask once it is stale (may be left out)', words.ask)}
          ${this.input('checkedOn', 'Checked on', words.checkedOn, '', 'date')}
          ${this.input('reviewBy', 'To be checked again by', words.reviewBy, '', 'date')}
          ${this.input('staleAfter', 'Stale after (may be left out)', words.staleAfter, '', 'date')}
        </div>
        <p class="hint">
          “Checked on” is the day on which somebody last read it in its source. It stays as it is until you
          write another.
        </p>
        <fieldset>
          <legend>Holds in</legend>
          ${NATIONS.map(
            (nation) =>
              html`<label class="check"
                ><input
                  type="checkbox"
                  name="nations"
                  value=${nation}
                  .defaultChecked=${words.nations.includes(nation)}
                />
                ${NATION_NAMES[nation]}</label
              >`,
          )}
        </fieldset>
        <div role="alert">${this.faults.map((fault) => html`<p class="fault">${fault}</p>`)}</div>
        <div class="row">
          <button
            class="primary"
            ?disabled=${fact !== null && typeof impact === 'string' && impact.startsWith('Looking')}
          >
            ${fact ? 'Save the fact' : 'Add the fact'}
          </button>
          <button type="button" @click=${() => this.querySelector('dialog')!.close()}>Cancel</button>
        </div>
      </form>
    </dialog>`;
  }

  private input(name: keyof FactWords, label: string, value: string, placeholder = '', type = 'text') {
    return html`<div>
      <label class="field" for="fact-${name}">${label}</label>
      <input
        id="fact-${name}"
        name=${name}
        type=${type}
        autocomplete="off"
        placeholder=${placeholder}
        .defaultValue=${value}
      />
    </div>`;
  }

  private select(
    name: keyof FactWords,
    label: string,
    chosen: string,
    options: readonly { value: string; label: string }[],
  ) {
    return html`<div>
      <label class="field" for="fact-${name}">${label}</label>
      <select id="fact-${name}" name=${name}>
        ${chosen === '' ? html`<option value="">Choose</option>` : nothing}
        ${options.map((one) => html`<option value=${one.value} .defaultSelected=${one.value === chosen}>${one.label}</option>`)}
      </select>
    </div>`;
  }

  private readonly save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { fact } = this;
    const { shared } = this.store!;
    const words = wordsIn(event.target as HTMLFormElement);
    const id = fact?.id ?? nextFactId(allFacts(shared.facts.text).map((one) => one.id));
    try {
      const text = fact
        ? withFact(shared.facts.text, id, wordsOfFact(fact), words)
        : withNewFact(shared.facts.text, id, words);
      this.faults = faultsOfChange(
        { sources: shared.sources.text, facts: shared.facts.text, nations: shared.nations.text },
        text,
      );
      if (this.faults.length > 0) return;
      await writeFile(FACTS, text, shared.facts.version);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const isOther = error instanceof Changed;
      this.faults = [
        isOther
          ? 'The facts were changed elsewhere just now. Close this, look at the fact again, and change it then.'
          : error.message,
      ];
      if (isOther) this.dispatchEvent(new CustomEvent('shared-changed', { bubbles: true }));
      return;
    }
    this.dispatchEvent(new CustomEvent('shared-changed', { bubbles: true }));
    this.store!.say(fact ? `${id} is changed. Read again what rests on it.` : `Added as ${id}.`);
    this.querySelector('dialog')!.close();
  };
}

function wordsIn(form: HTMLFormElement): FactWords {
  const data = new FormData(form);
  const said = (name: string): string => String(data.get(name) ?? '').trim();
  return {
    topic: said('topic'),
    says: said('says').replace(/\s+/g, ' '),
    status: said('status'),
    sources: said('sources')
      .split(/[\s,;]+/)
      .filter((id) => id !== ''),
    nations: data.getAll('nations').map(String),
    checkedOn: said('checkedOn'),
    reviewBy: said('reviewBy'),
    staleAfter: said('staleAfter'),
    ask: said('ask'),
  };
}

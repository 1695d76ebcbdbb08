import { html, nothing, type TemplateResult } from 'lit';
import type { ShownFact, ShownSource } from '../../guidance/learner/fact.ts';
import { dateInWords } from '../../locale/dates.ts';
import type { Messages } from '../../locale/messages.ts';
import type { FactId } from '../../story/learner/story.ts';
import { icon } from './icons.ts';

/** What facts are shown with: the words, and the learner's day (`YYYY-MM-DD`), by which a fact may be stale. */
export interface FactsShown {
  facts: Readonly<Record<FactId, ShownFact>>;
  words: Messages;
  today: string;
}

/** One fact with its figure, sources, status and dates. */
export function factCard(
  fact: ShownFact,
  { words, today }: Pick<FactsShown, 'words' | 'today'>,
): TemplateResult {
  const date = (day: string): string => dateInWords(day, words.locale);
  return html`<p>${fact.says}</p>
    ${fact.figure ? html`<p class="small">${words.figure(fact.figure)}</p>` : nothing}
    ${
      fact.staleAfter < today
        ? html`<p class="caution">
            ${words.stale(date(fact.staleAfter))}${fact.ask ? ` ${words.ask(fact.ask)}` : nothing}
          </p>`
        : nothing
    }
    <ul class="sources">
      ${fact.sources.map((source) => html`<li>${sourceLine(source, words)}</li>`)}
    </ul>
    <p class="small">${words.statuses[fact.status]}. ${words.checkedOn(date(fact.checkedOn))}.</p>`;
}

/** The facts that a reason rests on, folded away under it. */
export function restsOn(ids: readonly FactId[], shown: FactsShown): TemplateResult | typeof nothing {
  const facts = ids.map((id) => shown.facts[id]).filter((fact) => fact !== undefined);
  if (facts.length === 0) return nothing;
  return html`<details class="rests-on">
    <summary>${icon('book')}<span>${shown.words.restsOn(facts.length)}</span></summary>
    <ul class="facts">
      ${facts.map((fact) => html`<li class="fact">${factCard(fact, shown)}</li>`)}
    </ul>
  </details>`;
}

function sourceLine(source: ShownSource, words: Messages): TemplateResult {
  const published = source.published
    ? words.published(dateInWords(source.published, words.locale))
    : words.undated;
  return html`<cite>${source.title}</cite>${source.edition ? `, ${source.edition}` : nothing},
    ${source.publisher}, ${published}.
    ${
      /^https?:\/\//.test(source.address)
        ? html`<a href=${source.address} target="_blank" rel="noopener noreferrer">${source.address}</a>`
        : html`<span class="address">${source.address}</span>`
    }`;
}

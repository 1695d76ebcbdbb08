import { html, nothing, type TemplateResult } from 'lit';
import type { ShownFact, ShownSource } from '../../guidance/learner/fact.ts';
import { dateInWords } from '../../locale/dates.ts';
import { words } from '../../locale/words.ts';
import type { FactId } from '../../story/learner/story.ts';
import type { Shell } from '../shell.ts';
import { icon } from './icons.ts';
import { aroundOfCourse, HERE, ofCourse } from './own.ts';

/** One fact with its figure, sources, status and dates. `today` is the learner's day, by which it may be stale. */
export function factCard(fact: ShownFact, today: string): TemplateResult {
  return html`<p>${ofCourse(fact.says)}</p>
    ${fact.figure ? html`<p class="small">${ofCourse(words.figure(fact.figure.measure, fact.figure.base, fact.figure.year))}</p>` : nothing}
    ${
      fact.staleAfter < today
        ? html`<p class="caution">
            ${words.stale(dateInWords(fact.staleAfter))}${fact.ask ? [' ', aroundOfCourse(words.ask(HERE), fact.ask)] : nothing}
          </p>`
        : nothing
    }
    <ul class="sources">
      ${fact.sources.map((source) => html`<li>${sourceLine(source)}</li>`)}
    </ul>
    <p class="small">${words.statuses[fact.status]}. ${words.checkedOn(dateInWords(fact.checkedOn))}.</p>`;
}

/** The facts that a reason rests on, folded away under it. */
export function restsOn(
  ids: readonly FactId[],
  { payload, session }: Shell,
): TemplateResult | typeof nothing {
  const facts = ids.map((id) => payload.facts[id]).filter((fact) => fact !== undefined);
  if (facts.length === 0) return nothing;
  return html`<details class="rests-on">
    <summary>${icon('book')}<span>${words.restsOn(facts.length)}</span></summary>
    <ul class="facts">
      ${facts.map((fact) => html`<li class="fact">${factCard(fact, session.today)}</li>`)}
    </ul>
  </details>`;
}

function sourceLine({ title, edition, publisher, published, address }: ShownSource): TemplateResult {
  return html`${ofCourse(html`<cite>${title}</cite>${edition ? `, ${edition}` : nothing}, ${publisher}`)},
  ${published ? words.published(dateInWords(published)) : words.undated}.
  ${
    /^https?:\/\//.test(address)
      ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${address}</a>`
      : html`<span class="address">${address}</span>`
  }`;
}

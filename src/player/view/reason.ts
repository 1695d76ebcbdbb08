import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locale/messages.ts';
import type { PlayedStep } from '../../story/learner/play.ts';
import { restsOn, type FactsShown } from './fact-card.ts';
import { icon } from './icons.ts';
import { prose } from './prose.ts';

/** Why a response was right or wrong, what to do instead, and the facts it rests on. */
export function reason({ weighed }: PlayedStep, shown: FactsShown): TemplateResult {
  const { because, restsOn: ids } = weighed.consequence;
  return html`${prose(because)} ${weighed.choice?.instead ? instead(weighed.choice.instead, shown) : nothing}
  ${restsOn(ids, shown)}`;
}

/** A rating in words, with its sign. */
export function ratingTag({ weighed }: PlayedStep, words: Messages): TemplateResult {
  return weighed.critical
    ? html`<p class="tag critical">
        ${icon('stop')}<span>${words.criticalTag(words.criticals[weighed.critical])}</span>
      </p>`
    : html`<p class="tag ${weighed.rating}">
        ${icon(weighed.rating)}<span>${words.ratings[weighed.rating]}</span>
      </p>`;
}

function instead(text: Parameters<typeof prose>[0], { words }: FactsShown): TemplateResult {
  return html`<p class="label">${words.insteadTitle}</p>
    <div class="instead">${prose(text)}</div>`;
}

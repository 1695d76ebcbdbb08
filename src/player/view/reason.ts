import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../locale/words.ts';
import type { PlayedStep } from '../../story/learner/play.ts';
import type { Shell } from '../shell.ts';
import { restsOn } from './fact-card.ts';
import { icon, type Icon } from './icons.ts';
import { prose } from './prose.ts';

/** Why a response was right or wrong, what to do instead, and the facts it rests on. */
export function reason({ weighed }: PlayedStep, shell: Shell): TemplateResult {
  const { because, restsOn: ids } = weighed.consequence;
  const instead = weighed.choice?.instead;
  return html`${prose(because)}
  ${
    instead
      ? html`<p class="label">${words.insteadTitle}</p>
          <div class="instead">${prose(instead)}</div>`
      : nothing
  }
  ${restsOn(ids, shell)}`;
}

/** A rating in words, with its sign. */
export function ratingTag({ weighed: { critical, rating } }: PlayedStep): TemplateResult {
  return critical
    ? tag('critical', 'stop', words.criticalTag(words.criticals[critical]))
    : tag(rating, rating, words.ratings[rating]);
}

/** A line with a sign before it. */
export function tag(style: string, sign: Icon, text: string): TemplateResult {
  return html`<p class="tag ${style}">${icon(sign)}<span>${text}</span></p>`;
}

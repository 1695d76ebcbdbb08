import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../locale/words.ts';
import type { SceneId } from '../../story/learner/story.ts';
import type { Shell } from '../shell.ts';
import { headingOf, roadsFrom, type Road } from '../told.ts';
import { own } from '../view/own.ts';
import { section } from '../view/parts.ts';
import { inlines, phrase } from '../view/prose.ts';
import { ratingTag } from '../view/reason.ts';
import { tryFrom } from '../view/decision-told.ts';

/** The way through the story, decision by decision, and the roads not taken: named only after the first pass. */
export function storyMap({ session, payload: { story } }: Shell): TemplateResult {
  const { steps, ending } = session.played;
  const named = session.best?.passed;
  const place = (scene: SceneId): TemplateResult =>
    html`<p class="small">${own(headingOf(story, story.scenes[scene]!))}</p>`;
  const roads = (all: readonly Road[]): TemplateResult | typeof nothing => {
    const count = html`<span>${words.roads(all.length)}</span>`;
    if (all.length === 0) return nothing;
    if (!named) return html`<p class="road">${count}</p>`;
    return html`<details class="road">
      <summary>${count}</summary>
      <ul>
        ${all.map(({ to, choice }) => html`<li>${place(to)} ${choice ? html`<p>${phrase(choice.text)}</p>` : nothing}</li>`)}
      </ul>
    </details>`;
  };
  return section(
    'map',
    words.mapTitle,
    html`${named ? nothing : html`<p>${words.mapText}</p>`}
      <ol class="map">
        ${steps.map(
          (step, index) =>
            html`<li>
              ${place(step.visit.scene)}
              <p><a href="#decision-${index}">${inlines(step.decision.prompt, true)}</a></p>
              ${ratingTag(step)} ${roads(roadsFrom(step))}
              <p>${tryFrom(session, index, 'link')}</p>
            </li>`,
        )}
        <li><strong>${ending ? own(ending.title) : nothing}</strong></li>
      </ol>`,
    'screen-only',
  );
}

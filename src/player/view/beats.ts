import { html, nothing, type TemplateResult } from 'lit';
import type { Visit } from '../../story/learner/play.ts';
import type { PersonId, Scene, Story } from '../../story/learner/story.ts';
import { beatsOf, headingOf } from '../told.ts';
import { icon } from './icons.ts';
import { own } from './own.ts';
import type { Shown } from './parts.ts';
import { prose } from './prose.ts';

/** What a scene tells: narration, and speech under the name of who speaks. Notes go to the notebook. */
export function beats(story: Story, visit: Visit): TemplateResult {
  const met = new Set<PersonId>();
  return html`<div class="beats">
    ${beatsOf(story, visit).map((beat) => {
      if (beat.kind === 'narration') return prose(beat.text);
      if (beat.kind === 'note') return nothing;
      const person = story.people[beat.who];
      const known = met.has(beat.who);
      met.add(beat.who);
      return html`<div class="speech">
        <p class="who">
          ${own([person?.name ?? beat.who, person?.role && !known ? html`<span class="role">, ${person.role}</span>` : nothing])}
        </p>
        <blockquote>${prose(beat.says)}</blockquote>
      </div>`;
    })}
  </div>`;
}

/** When and where, as the heading of a scene. The place goes to the next line whole where there is no room. */
export function sceneHeading(story: Story, scene: Scene): Shown {
  if (!scene.when || !scene.where) return own(headingOf(story, scene));
  return own(html`${scene.when}&nbsp;· <span class="where">${scene.where}</span>`);
}

/** The line that says time has passed, before a scene. */
export function timeLine(time: string | undefined): TemplateResult | typeof nothing {
  return time ? html`<p class="time">${icon('clock')}<span>${own(time)}</span></p>` : nothing;
}

import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../locale/words.ts';
import type { Shell } from '../shell.ts';
import { headingOf, stretches } from '../told.ts';
import { firstShown, takenShown } from '../view/answer-shown.ts';
import { beats, timeLine } from '../view/beats.ts';
import { own } from '../view/own.ts';
import { primary } from '../view/parts.ts';
import { inlines } from '../view/prose.ts';

/** The story so far, or the one decision that the browser's Back led to, to be read again. Nothing in it can be changed. */
export function lookBackScreen({ session, payload }: Shell): TemplateResult {
  const { story } = payload;
  const { lookingAt } = session;
  const all = stretches(session.played, session.place);
  const shown = lookingAt === null ? all : all.slice(lookingAt, lookingAt + 1);
  const back = html`<p>${primary(words.returnToStory, () => session.return())}</p>`;
  return html`${lookingAt === null ? nothing : html`<p>${words.alreadyDecidedText}</p>`} ${back}
  ${shown.map(({ visits, step }) => [
    visits.map((visit) => {
      const scene = story.scenes[visit.scene]!;
      return html`<section class="reread">
        ${timeLine(scene.time)}
        <h3>${own(headingOf(story, scene))}</h3>
        ${beats(story, visit)}
      </section>`;
    }),
    step
      ? html`<div class="card">
          <p class="label">${inlines(step.decision.prompt)}</p>
          ${firstShown(step, 'small')} ${takenShown(step, 'small')}
        </div>`
      : nothing,
  ])}
  ${shown.length > 1 ? back : nothing}`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locale/messages.ts';
import type { Story } from '../../story/learner/story.ts';
import { sends } from '../act.ts';
import { ViewElement } from '../view-element.ts';
import { headingOf, type Stretch } from '../told.ts';
import { answerShown } from '../view/answer-shown.ts';
import { beats, timeLine } from '../view/beats.ts';
import { inlines } from '../view/prose.ts';

/** What looking back is shown with: the whole story so far, or the one decision that the browser's Back led to. */
export interface LookBackView {
  story: Story;
  stretches: Stretch[];
  decided: boolean;
  words: Messages;
}

/** The story so far, to be read again. Nothing in it can be changed. */
export class AfuLookBack extends ViewElement<LookBackView> {
  protected override render(): TemplateResult {
    const { story, stretches, decided, words } = this.view;
    const back = html`<p>
      <button type="button" class="primary" @click=${sends({ do: 'return' })}>${words.returnToStory}</button>
    </p>`;
    return html`${decided ? html`<p>${words.alreadyDecidedText}</p>` : nothing} ${back}
    ${stretches.map(({ visits, step }) => [
      visits.map((visit) => {
        const scene = story.scenes[visit.scene]!;
        return html`<section class="reread">
          ${timeLine(scene.time)}
          <h3>${headingOf(story, scene)}</h3>
          ${beats(story, visit)}
        </section>`;
      }),
      step
        ? html`<div class="card">
            <p class="label">${inlines(step.decision.prompt)}</p>
            ${
              step.taken.first
                ? html`<p class="small">${words.firstChose}</p>
                    ${answerShown(step.decision, step.taken.first, words)}`
                : nothing
            }
            <p class="small">${words.youChose}</p>
            ${answerShown(step.decision, step.taken.answer, words)}
          </div>`
        : nothing,
    ])}
    ${stretches.length > 1 ? back : nothing}`;
  }
}

import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../locale/messages.ts';
import type { Answer } from '../../story/learner/answer.ts';
import type { Decision } from '../../story/learner/story.ts';
import { sends } from '../act.ts';
import { ViewElement } from '../view-element.ts';
import { answerShown } from '../view/answer-shown.ts';
import { inlines } from '../view/prose.ts';

export interface KeepView {
  decision: Decision;
  answer: Answer;
  words: Messages;
}

/** "Keep this answer?", asked once, before what follows from it is known. */
export class AfuKeep extends ViewElement<KeepView> {
  protected override render(): TemplateResult {
    const { decision, answer, words } = this.view;
    return html`<p>${words.keepText}</p>
      <div class="card">
        <h3>${inlines(decision.prompt)}</h3>
        <p class="label">${words.yourAnswer}</p>
        ${answerShown(decision, answer, words)}
      </div>
      <div class="buttons">
        <button type="button" class="primary" @click=${sends({ do: 'keep' })}>${words.keep}</button>
        <button type="button" @click=${sends({ do: 'change' })}>${words.change}</button>
      </div>`;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { givenIn, targetsOf, textIn, thingsOf } from '../../course/learner/kinds.ts';
import { words } from '../../locale/words.ts';
import type { Answer } from '../../story/learner/answer.ts';
import type { PlayedStep } from '../../story/learner/play.ts';
import type { Decision } from '../../story/learner/story.ts';
import { phrase } from './prose.ts';

/** An answer in the words of the decision it was given to. */
function answerShown(decision: Decision, answer: Answer): TemplateResult {
  const lines = [...givenIn(decision, answer)].map(([id, target]) => {
    const text = phrase(textIn(thingsOf(decision), id));
    return target ? [text, ' ', html`<strong>${phrase(textIn(targetsOf(decision), target))}</strong>`] : text;
  });
  if (lines.length === 0)
    return html`<p class="answer">
      ${decision.kind === 'spot' ? words.nothingMarked : words.nothingTicked}
    </p>`;
  if (decision.kind === 'choose-one') return html`<p class="answer">${lines}</p>`;
  const items = lines.map((line) => html`<li>${line}</li>`);
  return decision.kind === 'put-in-order'
    ? html`<ol class="answer">
        ${items}
      </ol>`
    : html`<ul class="answer">
        ${items}
      </ul>`;
}

/** The answer first given at a decision, where it was changed. */
export function firstShown({ decision, taken }: PlayedStep, style: string): TemplateResult | typeof nothing {
  return taken.first ? labelled(words.firstChose, style, decision, taken.first) : nothing;
}

/** The answer taken at a decision. */
export function takenShown({ decision, taken }: PlayedStep, style: string): TemplateResult {
  return labelled(words.youChose, style, decision, taken.answer);
}

/** An answer under a label. */
export function labelled(label: string, style: string, decision: Decision, answer: Answer): TemplateResult {
  return html`<p class=${style}>${label}</p>
    ${answerShown(decision, answer)}`;
}

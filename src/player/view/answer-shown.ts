import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../locale/messages.ts';
import type { Answer } from '../../story/learner/answer.ts';
import type { Decision, Prose } from '../../story/learner/story.ts';
import { phrase } from './prose.ts';

type Named = readonly { id: string; text: Prose }[];

const textOf = (things: Named, id: string): Prose => things.find((thing) => thing.id === id)?.text ?? [];

/** An answer in the words of the decision it was given to. */
export function answerShown(decision: Decision, answer: Answer, words: Messages): TemplateResult {
  if (answer.kind === 'choose-one' && decision.kind === 'choose-one')
    return html`<p class="answer">${phrase(textOf(decision.choices, answer.choice))}</p>`;
  if (answer.kind === 'choose-many' && decision.kind === 'choose-many')
    return bullets(
      answer.ticked.map((id) => html`${phrase(textOf(decision.options, id))}`),
      words.nothingTicked,
    );
  if (answer.kind === 'put-in-order' && decision.kind === 'put-in-order')
    return html`<ol class="answer">
      ${answer.order.map((id) => html`<li>${phrase(textOf(decision.items, id))}</li>`)}
    </ol>`;
  if (answer.kind === 'sort' && decision.kind === 'sort')
    return bullets(
      decision.items.map(
        ({ id, text }) =>
          html`${phrase(text)}
            <strong>${phrase(textOf(decision.categories, answer.placed[id] ?? ''))}</strong>`,
      ),
      '',
    );
  if (answer.kind === 'spot' && decision.kind === 'spot')
    return bullets(
      decision.entries
        .filter(({ id }) => Object.hasOwn(answer.marked, id))
        .map(
          ({ id, text }) =>
            html`${phrase(text)}
              <strong>${phrase(textOf(decision.reasons, answer.marked[id] ?? ''))}</strong>`,
        ),
      words.nothingMarked,
    );
  return html``;
}

function bullets(items: TemplateResult[], none: string): TemplateResult {
  if (items.length === 0) return html`<p class="answer">${none}</p>`;
  return html`<ul class="answer">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

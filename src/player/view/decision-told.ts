/** One decision in the debrief: what was chosen, what an experienced lead would do, and why. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locale/messages.ts';
import { offered, type Answer } from '../../story/learner/answer.ts';
import type { PlayedStep } from '../../story/learner/play.ts';
import type { Decision, Prose } from '../../story/learner/story.ts';
import { sends } from '../act.ts';
import { bestAnswer } from '../best-answer.ts';
import { answerShown } from './answer-shown.ts';
import type { FactsShown } from './fact-card.ts';
import { icon } from './icons.ts';
import { plain } from '../plain.ts';
import { inlines, phrase, prose } from './prose.ts';
import { ratingTag, reason } from './reason.ts';

/** A decision as told: where it stood, its number, and whether the roads not taken may be shown. */
export interface DecisionTold {
  step: PlayedStep;
  heading: string;
  index: number;
  total: number;
  roads: boolean;
  shown: FactsShown;
}

export function decisionTold({ step, heading, index, total, roads, shown }: DecisionTold): TemplateResult {
  const { words } = shown;
  const { decision, taken } = step;
  return html`<article class="told">
    <p class="small">${words.decisionOf(index + 1, total)} · ${heading}</p>
    <h4>${inlines(decision.prompt)}</h4>
    ${
      taken.first
        ? html`<p class="label">${words.firstChose}</p>
            ${answerShown(decision, taken.first, words)}`
        : nothing
    }
    ${decision.kind === 'choose-one' ? chosen(step, words) : compared(decision, taken.answer, words)}
    ${ratingTag(step, words)} ${decision.kind === 'choose-one' ? lead(step, words) : nothing}
    <p class="label">${words.why}</p>
    ${reason(step, shown)} ${roads && decision.kind === 'choose-one' ? others(step, words) : nothing}
    <p class="screen-only">
      <button type="button" @click=${sends({ do: 'try-from', step: index })}>${words.tryFromHere}</button>
    </p>
  </article>`;
}

function chosen({ decision, taken }: PlayedStep, words: Messages): TemplateResult {
  return html`<p class="label">${words.youChose}</p>
    ${answerShown(decision, taken.answer, words)}`;
}

function lead({ decision, visit, weighed }: PlayedStep, words: Messages): TemplateResult | typeof nothing {
  if (weighed.rating === 'best') return nothing;
  return html`<p class="label">${words.leadWould}</p>
    ${answerShown(decision, bestAnswer(decision, visit.flags), words)}`;
}

function others(step: PlayedStep, words: Messages): TemplateResult | typeof nothing {
  if (step.decision.kind !== 'choose-one') return nothing;
  const rest = offered(step.decision, step.visit.flags).filter(({ id }) => id !== step.weighed.choice?.id);
  return html`<details>
    <summary><span>${words.otherChoices(rest.length)}</span></summary>
    <ul class="others">
      ${rest.map(
        ({ text, rating, because }) =>
          html`<li>
            <p class="answer">${phrase(text)}</p>
            <p class="tag ${rating}">${icon(rating)}<span>${words.ratings[rating]}</span></p>
            ${prose(because)}
          </li>`,
      )}
    </ul>
  </details>`;
}

interface Row {
  text: Prose;
  yours: string;
  theirs: string;
  because?: Prose;
}

function compared(decision: Decision, answer: Answer, words: Messages): TemplateResult {
  return html`<ul class="compared">
    ${rowsOf(decision, answer, words).map(({ text, yours, theirs, because }) => {
      const same = yours === theirs;
      return html`<li class=${same ? 'best' : 'poor'}>
        <p>${phrase(text)}</p>
        <p class="small">
          ${icon(same ? 'best' : 'poor')}<span
            >${same ? words.itemMark.right : words.itemMark.wrong}. ${words.item.yours}:
            <strong>${yours}</strong
            >.${same ? nothing : html` ${words.item.theirs}: <strong>${theirs}</strong>.`}</span
          >
        </p>
        ${because ? prose(because) : nothing}
      </li>`;
    })}
  </ul>`;
}

function rowsOf(decision: Decision, answer: Answer, { item }: Messages): Row[] {
  const name = (things: readonly { id: string; text: Prose }[], id: string | undefined): string =>
    plain(things.find((thing) => thing.id === id)?.text ?? []);
  if (decision.kind === 'choose-many' && answer.kind === 'choose-many')
    return decision.options.map(({ id, text, right, because }) => ({
      text,
      yours: answer.ticked.includes(id) ? item.ticked : item.left,
      theirs: right ? item.ticked : item.left,
      ...(because && { because }),
    }));
  if (decision.kind === 'put-in-order' && answer.kind === 'put-in-order')
    return decision.items.map(({ id, text, because }, i) => ({
      text,
      yours: item.place(answer.order.indexOf(id) + 1),
      theirs: item.place(i + 1),
      ...(because && { because }),
    }));
  if (decision.kind === 'sort' && answer.kind === 'sort')
    return decision.items.map(({ id, text, belongs, because }) => ({
      text,
      yours: name(decision.categories, answer.placed[id]),
      theirs: name(decision.categories, belongs),
      ...(because && { because }),
    }));
  if (decision.kind === 'spot' && answer.kind === 'spot')
    return decision.entries.map(({ id, text, concern, because }) => ({
      text,
      yours: Object.hasOwn(answer.marked, id) ? name(decision.reasons, answer.marked[id]) : item.unmarked,
      theirs: concern ? name(decision.reasons, concern) : item.unmarked,
      ...(because && { because }),
    }));
  return [];
}

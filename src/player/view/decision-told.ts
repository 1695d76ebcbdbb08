/** One decision in the debrief: what was chosen, what an experienced lead would do, and why. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  bestAnswer,
  givenIn,
  rightAt,
  targetsOf,
  textIn,
  thingsOf,
  type Given,
} from '../../course/learner/kinds.ts';
import { words } from '../../locale/words.ts';
import { offered } from '../../story/learner/answer.ts';
import type { PlayedStep } from '../../story/learner/play.ts';
import type { Decision } from '../../story/learner/story.ts';
import type { Session } from '../session.ts';
import type { Shell } from '../shell.ts';
import { headingOf } from '../told.ts';
import { firstShown, labelled, takenShown } from './answer-shown.ts';
import { icon } from './icons.ts';
import { own } from './own.ts';
import { button, type Shown } from './parts.ts';
import { inlines, phrase, prose } from './prose.ts';
import { ratingTag, reason, tag } from './reason.ts';

/** `index` counts from 0. */
export function decisionTold(step: PlayedStep, index: number, shell: Shell): TemplateResult {
  const { session, payload } = shell;
  const { story } = payload;
  const { decision } = step;
  const one = decision.kind === 'choose-one';
  // The roads not taken stay untold until the first pass: what comes next would be no practice.
  const roads = one && session.best?.passed;
  return html`<article class="told" id="decision-${index}" tabindex="-1">
    <p class="small">
      ${words.decisionOf(index + 1, session.played.steps.length)} ·
      ${own(headingOf(story, story.scenes[step.visit.scene]!))}
    </p>
    <h4>${inlines(decision.prompt)}</h4>
    ${firstShown(step, 'label')} ${one ? takenShown(step, 'label') : compared(step)} ${ratingTag(step)}
    ${sureLine(step, index, session)}
    ${
      one && step.weighed.rating !== 'best'
        ? labelled(words.leadWould, 'label', decision, bestAnswer(decision, step.visit.flags))
        : nothing
    }
    <p class="label">${words.why}</p>
    ${reason(step, shell)} ${roads ? others(step) : nothing}
    <p class="screen-only">${tryFrom(session, index, '')}</p>
  </article>`;
}

/** The button that plays on from a decision (from 0) to try another way. */
export function tryFrom(session: Session, index: number, style: string): TemplateResult {
  const which = words.decisionOf(index + 1, session.played.steps.length);
  const press = (): void => session.tryFrom(index);
  return button(words.tryFromHere, press, style, `${words.tryFromHere}, ${which}`);
}

/** Where sure and right parted; nothing where they went together or nothing was said. */
function sureLine({ weighed }: PlayedStep, index: number, session: Session): TemplateResult | typeof nothing {
  const said = session.practice ? '' : `${session.sureAt(index)}/${weighed.rating}`;
  const text = { 'sure/poor': words.sureNotRight, 'unsure/best': words.unsureRight }[said];
  return text ? html`<p class="instead">${text}</p>` : nothing;
}

function others({ decision, visit, weighed }: PlayedStep): TemplateResult | typeof nothing {
  if (decision.kind !== 'choose-one') return nothing;
  const rest = offered(decision, visit.flags).filter(({ id }) => id !== weighed.choice?.id);
  return html`<details>
    <summary><span>${words.otherChoices(rest.length)}</span></summary>
    <ul class="others">
      ${rest.map(
        ({ text, rating, because }) =>
          html`<li>
            <p class="answer">${phrase(text)}</p>
            ${tag(rating, rating, words.ratings[rating])} ${prose(because)}
          </li>`,
      )}
    </ul>
  </details>`;
}

/** Each thing of a decision: where the learner put it beside where it belongs. */
function compared({ decision, taken }: PlayedStep): TemplateResult {
  const given = givenIn(decision, taken.answer);
  const right = rightAt(decision);
  return html`<ul class="compared">
    ${thingsOf(decision).map(({ id, text, because }) => {
      const same = placeOf(decision, given, id) === placeOf(decision, right, id);
      const sign = same ? 'best' : 'poor';
      return html`<li class=${sign}>
        <p>${phrase(text)}</p>
        <p class="small">
          ${icon(sign)}<span
            >${same ? words.same : words.different}. ${words.yours}:
            <strong>${whereIn(decision, given, id)}</strong
            >.${same ? nothing : html` ${words.theirs}: <strong>${whereIn(decision, right, id)}</strong>.`}</span
          >
        </p>
        ${because ? prose(because) : nothing}
      </li>`;
    })}
  </ul>`;
}

/** Where an answer puts a thing: its target, or its place in an order. */
function placeOf(decision: Decision, given: Given, id: string): string | number | undefined {
  return decision.kind === 'put-in-order' ? [...given.keys()].indexOf(id) : given.get(id);
}

/** Where an answer puts a thing, in words. */
function whereIn(decision: Decision, given: Given, id: string): Shown {
  const target = given.get(id);
  switch (decision.kind) {
    case 'put-in-order':
      return words.placeOf([...given.keys()].indexOf(id) + 1);
    case 'choose-many':
      return target === undefined ? words.leftOut : words.ticked;
    default:
      return target === undefined ? words.unmarked : phrase(textIn(targetsOf(decision), target));
  }
}

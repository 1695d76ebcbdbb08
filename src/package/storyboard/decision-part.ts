import { enGB } from '../../locale/en-GB.ts';
import { wordsOf } from '../../locale/words.ts';
import { RATED } from '../../story/learner/answer.ts';
import type {
  Choice,
  Condition,
  Consequence,
  CriticalId,
  Decision,
  Measured,
  OutcomeId,
  Prose,
  Rating,
} from '../../story/learner/story.ts';
import { escapeMarkup } from '../escape.ts';
import { lineHtml, proseHtml } from '../prose-html.ts';
import { conditionInWords, factLink, factList, roadsHtml, type Numbered } from './words.ts';

const english = wordsOf(enGB);

const KINDS: Readonly<Record<Decision['kind'], string>> = {
  'choose-one': 'Choose one',
  'choose-many': 'Choose all that belong',
  'put-in-order': 'Put in order',
  sort: 'Sort',
  spot: 'Mark what should concern you, and say why',
};

const OUTCOMES: Readonly<Record<OutcomeId, string>> = {
  right: 'Right',
  partly: 'Partly right',
  wrong: 'Wrong',
  critical: 'A critical error among what was chosen',
};

/** A decision on paper: what is asked, every response with its rating, reason, facts and where it leads. */
export function decisionPart(decision: Decision, names: Numbered, competency: string): string {
  const { kind, weight, reconsider, role } = decision;
  const facts = [
    KINDS[kind],
    `Competency: ${competency}`,
    weight === 0 ? 'Not scored' : `Weight ${weight}`,
    ...(reconsider ? ['Asks once whether to keep the answer'] : []),
    ...(role ? [`Decided by: ${role}`] : []),
  ];
  return `<div class="decision">
<h4>${lineHtml(decision.prompt, factLink)}</h4>
<p class="small">${facts.map(escapeMarkup).join(' · ')}</p>
${
  kind === 'choose-one'
    ? decision.choices.map((choice, i) => choicePart(choice, i, names)).join('\n')
    : measuredPart(decision, names)
}
</div>`;
}

function choicePart(choice: Choice, i: number, names: Numbered): string {
  const { id, text, rating, critical, because, instead, if: condition } = choice;
  return response(
    `<span class="letter">${String.fromCharCode(97 + i)}</span> ${ratingTag(rating, critical)} <code>${escapeMarkup(id)}</code>${offeredOnly(condition)}`,
    text,
    because,
    instead,
    choice,
    names,
  );
}

function measuredPart(decision: Measured, names: Numbered): string {
  const { outcomes, partlyFrom } = decision;
  return `${itemsTable(decision)}
<p class="small">Partly right from ${Math.round(partlyFrom * 100)} in a hundred.</p>
${(Object.keys(outcomes) as OutcomeId[])
  .filter((outcome) => outcomes[outcome])
  .map((outcome) => {
    const consequence = outcomes[outcome]!;
    return response(
      `${ratingTag(RATED[outcome])} ${OUTCOMES[outcome]}`,
      [],
      consequence.because,
      undefined,
      consequence,
      names,
    );
  })
  .join('\n')}`;
}

function itemsTable(decision: Measured): string {
  const named = (parts: readonly { id: string; text: Prose }[], id: string | undefined): string => {
    const part = parts.find((candidate) => candidate.id === id);
    return part ? proseHtml(part.text, factLink) : '';
  };
  switch (decision.kind) {
    case 'choose-many':
      return rows(
        ['Option', 'Right answer', 'Why'],
        decision.options.map(({ text, right, critical, because }) => [
          proseHtml(text, factLink),
          right ? 'Tick' : `Leave${critical ? `. ${criticalWords(critical)}` : ''}`,
          whyOf(because),
        ]),
      );
    case 'put-in-order':
      return rows(
        ['In this order', 'Why'],
        decision.items.map(({ text, because }, i) => [
          `<p>${i + 1}.</p>${proseHtml(text, factLink)}`,
          whyOf(because),
        ]),
      );
    case 'sort':
      return rows(
        ['Item', 'Belongs under', 'Why'],
        decision.items.map(({ text, belongs, because }) => [
          proseHtml(text, factLink),
          named(decision.categories, belongs),
          whyOf(because),
        ]),
      );
    case 'spot':
      return rows(
        ['Entry', 'Concern', 'Why'],
        decision.entries.map(({ when, text, concern, critical, because }) => [
          `${when ? `<p><strong>${escapeMarkup(when)}</strong></p>` : ''}${proseHtml(text, factLink)}`,
          concern
            ? named(decision.reasons, concern)
            : `None${critical ? `. ${criticalWords(critical)}` : ''}`,
          whyOf(because),
        ]),
      );
  }
}

function rows(head: readonly string[], body: readonly (readonly string[])[]): string {
  return `<table><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead>
<tbody>${body.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</tbody></table>`;
}

function response(
  head: string,
  text: Prose,
  because: Prose,
  instead: Prose | undefined,
  consequence: Consequence,
  names: Numbered,
): string {
  const { routes, sets, restsOn } = consequence;
  return `<div class="response">
<p class="head">${head}</p>
${text.length > 0 ? `<div class="text">${proseHtml(text, factLink)}</div>` : ''}
<div class="why"><p class="label">Why</p>${proseHtml(because, factLink)}</div>
${instead ? `<div class="why"><p class="label">Instead</p>${proseHtml(instead, factLink)}</div>` : ''}
<p class="small">Rests on: ${factList(restsOn)}. Leads to ${roadsHtml(routes, names)}.${sets.length > 0 ? ` Sets ${sets.map((flag) => `<code>${escapeMarkup(flag)}</code>`).join(', ')}.` : ''}</p>
</div>`;
}

function ratingTag(rating: Rating, critical?: CriticalId): string {
  const words = critical ? criticalWords(critical) : rating[0]!.toUpperCase() + rating.slice(1);
  return `<strong class="rating ${critical ? 'critical' : rating}">${words}</strong>`;
}

function criticalWords(critical: CriticalId): string {
  return escapeMarkup(english.criticalTag(english.criticals[critical]));
}

function offeredOnly(condition: Condition | undefined): string {
  return condition === undefined
    ? ''
    : ` <span class="small">offered only if ${conditionInWords(condition)}</span>`;
}

function whyOf(because: Prose | undefined): string {
  return because ? proseHtml(because, factLink) : '';
}

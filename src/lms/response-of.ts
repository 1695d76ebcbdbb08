import type { Answer } from '../story/learner/answer.ts';
import type { Choice, Decision } from '../story/learner/story.ts';
import { wordOf } from './format.ts';
import { lineOf, textOf } from './plain-text.ts';
import type { Half, InteractionRecord, ResponseItem } from './record.ts';

/** Single characters in the order of the file: letters for what is chosen, digits first for what is matched. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const DIGITS = '123456789abcdefghijklmnopqrstuvwxyz0';

/** The type of interaction that each kind of decision is reported as (docs/lms.md §6.2). */
export const TYPES: Readonly<Record<Decision['kind'], InteractionRecord['type']>> = {
  'choose-one': 'choice',
  'choose-many': 'choice',
  'put-in-order': 'sequencing',
  sort: 'matching',
  spot: 'matching',
};

/** An answer in the neutral form, in the order of the file (a sequence in its own). Empty where nothing was ticked or marked. */
export function responseOf(decision: Decision, answer: Answer): ResponseItem[] {
  if (decision.kind === 'choose-one' && answer.kind === 'choose-one')
    return picked(decision.choices, ({ id }) => id === answer.choice);
  if (decision.kind === 'choose-many' && answer.kind === 'choose-many')
    return picked(decision.options, ({ id }) => answer.ticked.includes(id));
  if (decision.kind === 'put-in-order' && answer.kind === 'put-in-order')
    return answer.order.map((id) => half(decision.items, id, LETTERS));
  if (decision.kind === 'sort' && answer.kind === 'sort')
    return pairs(decision.items, decision.categories, ({ id }) => answer.placed[id]);
  if (decision.kind === 'spot' && answer.kind === 'spot')
    return pairs(decision.entries, decision.reasons, ({ id }) => answer.marked[id]);
  return [];
}

/** The answers that are wholly right, each whole in itself. `choices` are those on offer, for choose-one. */
export function correctOf(decision: Decision, choices: readonly Choice[]): ResponseItem[][] {
  const right = rightOf(decision, choices);
  return right.filter((items) => items.length > 0);
}

function rightOf(decision: Decision, choices: readonly Choice[]): ResponseItem[][] {
  switch (decision.kind) {
    case 'choose-one':
      return choices
        .filter(({ rating }) => rating === 'best')
        .map(({ id }) => [half(decision.choices, id, LETTERS)]);
    case 'choose-many':
      return [picked(decision.options, ({ right }) => right)];
    case 'put-in-order':
      return [picked(decision.items, () => true)];
    case 'sort':
      return [pairs(decision.items, decision.categories, ({ belongs }) => belongs)];
    case 'spot':
      return [pairs(decision.entries, decision.reasons, ({ concern }) => concern)];
  }
}

/** An answer in the learner's own words, one line; a dash where nothing was ticked or marked. */
export function wordsOf(decision: Decision, answer: Answer): string {
  return words(decision, answer).join('; ') || '–';
}

function words(decision: Decision, answer: Answer): string[] {
  if (decision.kind === 'choose-one' && answer.kind === 'choose-one')
    return said(decision.choices, [answer.choice]);
  if (decision.kind === 'choose-many' && answer.kind === 'choose-many')
    return said(decision.options, answer.ticked);
  if (decision.kind === 'put-in-order' && answer.kind === 'put-in-order')
    return said(decision.items, answer.order);
  if (decision.kind === 'sort' && answer.kind === 'sort')
    return decision.items.map(({ id, text }) => matched(text, decision.categories, answer.placed[id]));
  if (decision.kind === 'spot' && answer.kind === 'spot')
    return decision.entries
      .filter(({ id }) => Object.hasOwn(answer.marked, id))
      .map(({ id, text }) => matched(text, decision.reasons, answer.marked[id]));
  return [];
}

/** What was asked, in one line. */
export function promptOf(decision: Decision): string {
  return lineOf(decision.prompt);
}

type Said = { id: string; text: Choice['text'] };

function said(things: readonly Said[], ids: readonly string[]): string[] {
  return ids.map((id) => textOf(things.find((thing) => thing.id === id)?.text ?? []));
}

function matched(text: Choice['text'], targets: readonly Said[], id: string | undefined): string {
  return `${textOf(text)} = ${textOf(targets.find((target) => target.id === id)?.text ?? [])}`;
}

function half(things: readonly { id: string }[], id: string, characters: string): Half {
  return { letter: characters[things.findIndex((thing) => thing.id === id)] ?? '', word: wordOf(id) };
}

function picked<Thing extends { id: string }>(
  things: readonly Thing[],
  which: (thing: Thing) => boolean,
): Half[] {
  return things.filter(which).map(({ id }) => half(things, id, LETTERS));
}

function pairs<Thing extends { id: string }>(
  things: readonly Thing[],
  targets: readonly { id: string }[],
  targetOf: (thing: Thing) => string | undefined,
): ResponseItem[] {
  return things.flatMap((thing) => {
    const target = targetOf(thing);
    if (target === undefined) return [];
    return [{ source: half(things, thing.id, DIGITS), target: half(targets, target, LETTERS) }];
  });
}

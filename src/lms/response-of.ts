import {
  chosen,
  givenIn,
  rightAt,
  targetsOf,
  textIn,
  thingsOf,
  type Given,
} from '../course/learner/kinds.ts';
import type { Answer } from '../story/learner/answer.ts';
import type { Decision, FlagId } from '../story/learner/story.ts';
import { wordOf } from './format.ts';
import { textOf } from './plain-text.ts';
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
  return itemsOf(decision, givenIn(decision, answer));
}

/** The answers that are wholly right under some flags, or under any, each whole in itself. */
export function correctOf(decision: Decision, flags?: ReadonlySet<FlagId>): ResponseItem[][] {
  const right = rightAt(decision, flags);
  const answers = decision.kind === 'choose-one' ? [...right.keys()].map((id) => chosen([id])) : [right];
  return answers.filter(({ size }) => size > 0).map((given) => itemsOf(decision, given));
}

/** An answer in the learner's own words, one line; a dash where nothing was ticked or marked. */
export function wordsOf(decision: Decision, answer: Answer): string {
  const words = [...givenIn(decision, answer)].map(([id, target]) => {
    const text = textOf(textIn(thingsOf(decision), id));
    return target ? `${text} = ${textOf(textIn(targetsOf(decision), target))}` : text;
  });
  return words.join('; ') || '–';
}

function itemsOf(decision: Decision, given: Given): ResponseItem[] {
  const [things, targets] = [thingsOf(decision), targetsOf(decision)];
  return [...given].map(([id, target]) =>
    target
      ? { source: half(things, id, DIGITS), target: half(targets, target, LETTERS) }
      : half(things, id, LETTERS),
  );
}

function half(things: readonly { id: string }[], id: string, characters: string): Half {
  return { letter: characters[things.findIndex((thing) => thing.id === id)] ?? '', word: wordOf(id) };
}

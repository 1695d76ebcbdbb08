/** An answer while it is being made: blank where nothing is chosen yet. */
import type { Messages } from '../locale/messages.ts';
import type { Answer } from '../story/learner/answer.ts';
import type { Decision } from '../story/learner/story.ts';
import { plain } from './plain.ts';

/** A decision's answer before anything is chosen. Things to order stand as they are shown. */
export function blank(decision: Decision): Answer {
  switch (decision.kind) {
    case 'choose-one':
      return { kind: 'choose-one', choice: '' };
    case 'choose-many':
      return { kind: 'choose-many', ticked: [] };
    case 'put-in-order':
      return { kind: 'put-in-order', order: decision.items.map(({ id }) => id) };
    case 'sort':
      return { kind: 'sort', placed: {} };
    case 'spot':
      return { kind: 'spot', marked: {} };
  }
}

/** What is still missing from an answer: what to do, and the thing whose control does it (`<item>-<category>` in a group). */
export interface Missing {
  thing: string;
  text: string;
}

/** What is still missing, in the order shown; empty where the answer is complete. */
export function missing(decision: Decision, draft: Answer, { errors }: Messages): Missing[] {
  if (decision.kind === 'choose-one' && draft.kind === 'choose-one')
    return draft.choice === '' ? [{ thing: decision.choices[0]!.id, text: errors.chooseOne }] : [];
  if (decision.kind === 'choose-many' && draft.kind === 'choose-many')
    return draft.ticked.length === 0 ? [{ thing: decision.options[0]!.id, text: errors.chooseMany }] : [];
  if (decision.kind === 'sort' && draft.kind === 'sort')
    return decision.items
      .filter(({ id }) => !draft.placed[id])
      .map(({ id, text }) => ({
        thing: `${id}-${decision.categories[0]!.id}`,
        text: errors.sort(plain(text)),
      }));
  if (decision.kind === 'spot' && draft.kind === 'spot') {
    if (Object.keys(draft.marked).length === 0)
      return [{ thing: decision.entries[0]!.id, text: errors.chooseMany }];
    return decision.entries
      .filter(({ id }) => draft.marked[id] === '')
      .map(({ id, text }) => ({ thing: `${id}-${decision.reasons[0]!.id}`, text: errors.spot(plain(text)) }));
  }
  return [];
}

/** An answer with its ticks and marks in the order of the file, as the trail and the record keep them. */
export function inFileOrder(decision: Decision, answer: Answer): Answer {
  if (answer.kind === 'choose-many' && decision.kind === 'choose-many')
    return {
      ...answer,
      ticked: decision.options.map(({ id }) => id).filter((id) => answer.ticked.includes(id)),
    };
  if (answer.kind === 'spot' && decision.kind === 'spot')
    return {
      ...answer,
      marked: Object.fromEntries(
        decision.entries.flatMap(({ id }) =>
          Object.hasOwn(answer.marked, id) ? [[id, answer.marked[id]!]] : [],
        ),
      ),
    };
  return answer;
}

/** The order with one thing moved by one place, up (-1) or down (1); as it was at either end. */
export function moved(order: readonly string[], id: string, by: -1 | 1): string[] {
  const from = order.indexOf(id);
  const to = from + by;
  const next = [...order];
  if (from < 0 || to < 0 || to >= order.length) return next;
  [next[from], next[to]] = [next[to]!, next[from]!];
  return next;
}

/** An answer while it is being made. */
import { chosen, targetsOf, thingsOf, type Given } from '../course/learner/kinds.ts';
import { textOf } from '../lms/plain-text.ts';
import { words } from '../locale/words.ts';
import type { Decision } from '../story/learner/story.ts';

/** A decision's answer before anything is chosen. Things to order stand as they are shown. */
export function blank(decision: Decision): Given {
  return chosen(decision.kind === 'put-in-order' ? decision.items.map(({ id }) => id) : []);
}

/** What is still missing from an answer: what to do, and the thing whose control does it (`<item>-<category>` in a group). */
export interface Missing {
  thing: string;
  text: string;
}

/** What is still missing, in the order shown; empty where the answer is complete. */
export function missing(decision: Decision, draft: Given): Missing[] {
  const things = thingsOf(decision);
  const target = targetsOf(decision)[0]?.id;
  const { kind } = decision;
  if (draft.size === 0 && kind !== 'sort') {
    const text = kind === 'choose-one' ? words.missingChooseOne : words.missingChooseMany;
    return [{ thing: things[0]!.id, text }];
  }
  if (!target) return [];
  return things
    .filter(({ id }) => !draft.get(id) && (kind === 'sort' || draft.has(id)))
    .map(({ id, text }) => ({
      thing: `${id}-${target}`,
      text: (kind === 'sort' ? words.missingSort : words.missingSpot)(beginningOf(textOf(text))),
    }));
}

/** The first sentence of a text: enough to tell one thing from another. */
function beginningOf(text: string): string {
  return /^.+?[.!?](?=\s)/.exec(text)?.[0] ?? text;
}

/** The draft with a thing put somewhere, or chosen; without it where `target` is null. */
export function withThing(draft: Given, id: string, target: string | null): Given {
  const next = new Map(draft);
  if (target === null) next.delete(id);
  else next.set(id, target);
  return next;
}

/** The draft with one thing moved by one place, up (-1) or down (1); as it was at either end. */
export function moved(draft: Given, id: string, by: -1 | 1): Given {
  const order = [...draft.keys()];
  const from = order.indexOf(id);
  const other = order[from + by];
  if (from < 0 || other === undefined) return draft;
  [order[from], order[from + by]] = [other, id];
  return chosen(order);
}

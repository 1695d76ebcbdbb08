import { offered, type Answer } from '../story/learner/answer.ts';
import type { Decision, FlagId } from '../story/learner/story.ts';

/** What an experienced lead would answer: the first best choice on offer, or everything right. */
export function bestAnswer(decision: Decision, flags: ReadonlySet<FlagId>): Answer {
  switch (decision.kind) {
    case 'choose-one': {
      const choices = offered(decision, flags);
      return {
        kind: 'choose-one',
        choice: (choices.find(({ rating }) => rating === 'best') ?? choices[0]!).id,
      };
    }
    case 'choose-many':
      return {
        kind: 'choose-many',
        ticked: decision.options.filter(({ right }) => right).map(({ id }) => id),
      };
    case 'put-in-order':
      return { kind: 'put-in-order', order: decision.items.map(({ id }) => id) };
    case 'sort':
      return {
        kind: 'sort',
        placed: Object.fromEntries(decision.items.map(({ id, belongs }) => [id, belongs])),
      };
    case 'spot':
      return {
        kind: 'spot',
        marked: Object.fromEntries(
          decision.entries.flatMap(({ id, concern }) => (concern ? [[id, concern]] : [])),
        ),
      };
  }
}

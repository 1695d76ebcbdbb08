/** The five kinds of decision seen alike: things to choose, to put in order, to place or to mark. */
import { offered, type Answer } from '../../story/learner/answer.ts';
import type { Decision, FlagId, Prose } from '../../story/learner/story.ts';

/** Something that a decision offers, or somewhere to put it. */
export interface Thing {
  id: string;
  text: Prose;
  because?: Prose;
}

/** The things in an answer, in its order, each with where it was put: '' where it was only chosen, or not put yet. */
export type Given = ReadonlyMap<string, string>;

/** The name that each kind has for its things. */
const THINGS = {
  'choose-one': 'choices',
  'choose-many': 'options',
  'put-in-order': 'items',
  sort: 'items',
  spot: 'entries',
} as const satisfies Record<Decision['kind'], string>;

/** What a decision offers, in its order. */
export function thingsOf(decision: Decision): readonly Thing[] {
  return (decision as unknown as Record<string, Thing[]>)[THINGS[decision.kind]]!;
}

/** The same decision with what it offers in another order. */
export function withThings(decision: Decision, things: readonly Thing[]): Decision {
  return { ...decision, [THINGS[decision.kind]]: things };
}

/** Where the things of a decision can be put: the categories of a sort, the reasons of a log; none for the others. */
export function targetsOf(decision: Decision): readonly Thing[] {
  return decision.kind === 'sort' ? decision.categories : decision.kind === 'spot' ? decision.reasons : [];
}

/** The words of one of some things; none where it is not there. */
export function textIn(things: readonly Thing[], id: string | undefined): Prose {
  return things.find((thing) => thing.id === id)?.text ?? [];
}

/** Some things, only chosen. */
export function chosen(ids: readonly string[]): Given {
  return new Map(ids.map((id) => [id, '']));
}

/** What is in an answer, in the order of the file; a sequence in its own. */
export function givenIn(decision: Decision, answer: Answer): Given {
  switch (answer.kind) {
    case 'choose-one':
      return chosen([answer.choice]);
    case 'choose-many':
      return inFileOrder(decision, chosen(answer.ticked));
    case 'put-in-order':
      return chosen(answer.order);
    case 'sort':
      return inFileOrder(decision, new Map(Object.entries(answer.placed)));
    case 'spot':
      return inFileOrder(decision, new Map(Object.entries(answer.marked)));
  }
}

/** The answer that things given to a decision make. */
export function answerOf({ kind }: Decision, given: Given): Answer {
  const ids = [...given.keys()];
  switch (kind) {
    case 'choose-one':
      return { kind, choice: ids[0] ?? '' };
    case 'choose-many':
      return { kind, ticked: ids };
    case 'put-in-order':
      return { kind, order: ids };
    case 'sort':
      return { kind, placed: Object.fromEntries(given) };
    case 'spot':
      return { kind, marked: Object.fromEntries(given) };
  }
}

/**
 * Everything that is right at a decision under some flags, or under any: for choose-one each of the best, for the
 * others together.
 */
export function rightAt(decision: Decision, flags?: ReadonlySet<FlagId>): Given {
  switch (decision.kind) {
    case 'choose-one': {
      const choices = flags ? offered(decision, flags) : decision.choices;
      return chosen(idsOf(choices.filter(({ rating }) => rating === 'best')));
    }
    case 'choose-many':
      return chosen(idsOf(decision.options.filter(({ right }) => right)));
    case 'put-in-order':
      return chosen(idsOf(decision.items));
    case 'sort':
      return new Map(decision.items.map(({ id, belongs }) => [id, belongs]));
    case 'spot':
      return new Map(decision.entries.flatMap(({ id, concern }) => (concern ? [[id, concern]] : [])));
  }
}

/** What an experienced lead would answer: the first of the best, or everything right. */
export function bestAnswer(decision: Decision, flags: ReadonlySet<FlagId>): Answer {
  return answerOf(decision, rightAt(decision, flags));
}

function inFileOrder(decision: Decision, given: Given): Given {
  return new Map(idsOf(thingsOf(decision)).flatMap((id) => (given.has(id) ? [[id, given.get(id)!]] : [])));
}

function idsOf(things: readonly { id: string }[]): string[] {
  return things.map(({ id }) => id);
}

import { holds } from './condition.ts';
import type {
  Choice,
  ChooseMany,
  Consequence,
  CriticalId,
  Decision,
  FlagId,
  Measured,
  OutcomeId,
  PutInOrder,
  Rating,
  Sort,
  Spot,
} from './story.ts';

/** What a learner answers, by kind. Lists of ticked or marked ids are in the order of the file. */
export type Answer =
  | { kind: 'choose-one'; choice: string }
  | { kind: 'choose-many'; ticked: string[] }
  | { kind: 'put-in-order'; order: string[] }
  | { kind: 'sort'; placed: Record<string, string> }
  /** Marked entries only, each with the reason given. */
  | { kind: 'spot'; marked: Record<string, string> };

/** A response weighed: its rating, what follows, and the critical error it makes, if any. */
export interface Weighed {
  rating: Rating;
  /** 10, 8 or 0, times the decision's weight. */
  points: number;
  /** How much of it was right, 0 to 1: for choose-one, by its rating. */
  fraction: number;
  outcome: OutcomeId | null;
  critical: CriticalId | null;
  consequence: Consequence;
  /** The choice taken, for choose-one. */
  choice: Choice | null;
}

/** Points a response of each rating earns, before the decision's weight. */
export const POINTS: Readonly<Record<Rating, number>> = { best: 10, acceptable: 8, poor: 0 };

/** The rating that each outcome of a measured answer stands for. */
export const RATED: Readonly<Record<OutcomeId, Rating>> = {
  right: 'best',
  partly: 'acceptable',
  wrong: 'poor',
  critical: 'poor',
};

/** The choices on offer under the flags set so far, in the order of the file. */
export function offered(decision: Decision & { kind: 'choose-one' }, flags: ReadonlySet<FlagId>): Choice[] {
  return decision.choices.filter((choice) => holds(choice.if, flags));
}

/** Whether an answer is one that this decision can be given: the right kind, known ids, each at most once, all placed. */
export function answers(decision: Decision, answer: Answer, flags: ReadonlySet<FlagId>): boolean {
  switch (answer.kind) {
    case 'choose-one':
      return (
        decision.kind === 'choose-one' && offered(decision, flags).some(({ id }) => id === answer.choice)
      );
    case 'choose-many':
      return decision.kind === 'choose-many' && isSubset(answer.ticked, ids(decision.options));
    case 'put-in-order':
      return (
        decision.kind === 'put-in-order' &&
        answer.order.length === decision.items.length &&
        isSubset(answer.order, ids(decision.items))
      );
    case 'sort':
      return (
        decision.kind === 'sort' &&
        Object.keys(answer.placed).length === decision.items.length &&
        decision.items.every(({ id }) =>
          decision.categories.some((category) => category.id === answer.placed[id]),
        )
      );
    case 'spot':
      return (
        decision.kind === 'spot' &&
        isSubset(Object.keys(answer.marked), ids(decision.entries)) &&
        isSubset([...new Set(Object.values(answer.marked))], ids(decision.reasons))
      );
  }
}

/**
 * Weighs an answer (design: "Points", "The other kinds").
 * Throws RangeError if the answer is not one that this decision can be given.
 */
export function weigh(decision: Decision, answer: Answer, flags: ReadonlySet<FlagId>): Weighed {
  if (!answers(decision, answer, flags))
    throw new RangeError(`not an answer to this ${decision.kind} decision`);
  if (decision.kind === 'choose-one') {
    const chosen = (answer as Answer & { kind: 'choose-one' }).choice;
    const choice = decision.choices.find(({ id }) => id === chosen)!;
    return {
      rating: choice.rating,
      points: POINTS[choice.rating] * decision.weight,
      fraction: POINTS[choice.rating] / 10,
      outcome: null,
      critical: choice.critical ?? null,
      consequence: choice,
      choice,
    };
  }
  const fraction = fractionRight(decision, answer);
  const critical = criticalIn(decision, answer);
  const outcome = outcomeFor(decision, fraction, critical !== null);
  const rating = RATED[outcome];
  return {
    rating,
    points: POINTS[rating] * decision.weight,
    fraction,
    outcome,
    critical,
    consequence: decision.outcomes[outcome] ?? decision.outcomes.wrong,
    choice: null,
  };
}

/** What a measured answer comes to: a critical error whatever else it got right, else by its fraction. */
export function outcomeFor({ partlyFrom }: Measured, fraction: number, critical: boolean): OutcomeId {
  if (critical) return 'critical';
  return fraction === 1 ? 'right' : fraction >= partlyFrom ? 'partly' : 'wrong';
}

/** How much of a measured answer is right, 0 to 1. */
export function fractionRight(decision: Measured, answer: Answer): number {
  switch (decision.kind) {
    case 'choose-many':
      return fractionTicked(decision, (answer as Answer & { kind: 'choose-many' }).ticked);
    case 'put-in-order':
      return fractionInOrder(decision, (answer as Answer & { kind: 'put-in-order' }).order);
    case 'sort':
      return fractionPlaced(decision, (answer as Answer & { kind: 'sort' }).placed);
    case 'spot':
      return fractionSpotted(decision, (answer as Answer & { kind: 'spot' }).marked);
  }
}

function fractionTicked({ options }: ChooseMany, ticked: string[]): number {
  const rights = options.filter(({ right }) => right).length;
  const hits = options.filter(({ id, right }) => right && ticked.includes(id)).length;
  return Math.max(0, hits - (ticked.length - hits)) / rights;
}

function fractionInOrder({ items }: PutInOrder, order: string[]): number {
  const places = items.map(({ id }) => order.indexOf(id));
  let inOrder = 0;
  for (let i = 0; i < places.length; i++)
    for (let j = i + 1; j < places.length; j++) if (places[i]! < places[j]!) inOrder++;
  return inOrder / ((items.length * (items.length - 1)) / 2);
}

function fractionPlaced({ items }: Sort, placed: Record<string, string>): number {
  return items.filter(({ id, belongs }) => placed[id] === belongs).length / items.length;
}

/** An entry counts half for the mark, half for the reason; a false mark takes half away. Counted in halves, so exact. */
function fractionSpotted({ entries }: Spot, marked: Record<string, string>): number {
  const concerns = entries.filter(({ concern }) => concern !== undefined).length;
  let halves = 0;
  for (const { id, concern } of entries) {
    if (!Object.hasOwn(marked, id)) continue;
    if (concern === undefined) halves -= 1;
    else halves += marked[id] === concern ? 2 : 1;
  }
  return Math.max(0, halves) / (2 * concerns);
}

/** The first critical error, in the order of the file, that an answer makes. */
function criticalIn(decision: Decision, answer: Answer): CriticalId | null {
  if (decision.kind === 'choose-many' && answer.kind === 'choose-many')
    return (
      decision.options.find(({ id, critical }) => critical && answer.ticked.includes(id))?.critical ?? null
    );
  if (decision.kind === 'spot' && answer.kind === 'spot')
    return (
      decision.entries.find(({ id, critical }) => critical && Object.hasOwn(answer.marked, id))?.critical ??
      null
    );
  return null;
}

function ids(things: readonly { id: string }[]): string[] {
  return things.map(({ id }) => id);
}

function isSubset(some: readonly string[], all: readonly string[]): boolean {
  return new Set(some).size === some.length && some.every((id) => all.includes(id));
}

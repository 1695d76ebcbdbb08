import type { OutcomeId } from '../learner/story.ts';
import type { LessonSource } from './schema.ts';

/** What is left of a type where anything may be missing. */
export type Part<T> = T extends readonly (infer Item)[]
  ? (Part<Item> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: Part<T[Key]> | undefined }
    : T;

/** A lesson as far as it obeys the schema: what does not is undefined, and what is there has the right type. */
export type PartLesson = Part<LessonSource>;
export type PartScene = Part<LessonSource['scenes'][string]>;
export type PartDecision = NonNullable<PartScene['decision']>;
export type PartRoads = PartScene['then'];

type DecisionSource = NonNullable<LessonSource['scenes'][string]['decision']>;
export type PartChoice = Part<Extract<DecisionSource, { kind: 'choose-one' }>['choices'][string]>;
type OutcomeSource = Extract<DecisionSource, { kind: 'sort' }>['outcomes']['right'];
export type PartOutcome = Part<OutcomeSource>;

/** The entries of a set of fields that are there, in file order. */
export function entriesOf<Value>(fields: Partial<Record<string, Value>> | undefined): [string, Value][] {
  return Object.entries(fields ?? {}).filter((entry): entry is [string, Value] => entry[1] !== undefined);
}

const OUTCOMES: readonly string[] = ['right', 'partly', 'wrong', 'critical'] satisfies OutcomeId[];

/** The outcomes of a measured decision that are there; none for choose-one. What stands under any other name was not checked. */
export function outcomesOf(decision: PartDecision): [string, PartOutcome][] {
  switch (decision.kind) {
    case 'choose-many':
    case 'put-in-order':
    case 'sort':
    case 'spot':
      return entriesOf<PartOutcome>(decision.outcomes).filter(([id]) => OUTCOMES.includes(id));
    default:
      return [];
  }
}

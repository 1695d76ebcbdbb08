import type {
  Choice,
  Consequence,
  Decision,
  Measured,
  OutcomeId,
  Outcomes,
  Prose,
  Rating,
} from '../learner/story.ts';
import type { Builder } from './builder.ts';
import { entriesOf, outcomesOf, type PartChoice, type PartDecision, type PartOutcome } from './part.ts';
import { markedCritical } from './view.ts';

/** The least fraction that counts as partly right, where a decision does not say. */
const PARTLY_FROM = 0.75;

/** A decision of the story. In a repair it weighs 0 where the lesson does not say. */
export function buildDecision(decision: PartDecision, repair: boolean, builder: Builder): Decision {
  const shared = {
    prompt: builder.inline(decision.prompt),
    competency: builder.need(decision.competency, ''),
    weight: decision.weight ?? (repair ? 0 : 1),
    reconsider: decision.reconsider ?? false,
    ...(decision.role !== undefined && { role: builder.line(decision.role) }),
  };
  switch (decision.kind) {
    case 'choose-one': {
      const choices = entriesOf(decision.choices).map(([id, choice]) => buildChoice(id, choice, builder));
      if (choices.length === 0) builder.sound = false;
      return { kind: 'choose-one', ...shared, choices };
    }
    case 'choose-many':
    case 'put-in-order':
    case 'sort':
    case 'spot':
      return {
        ...shared,
        partlyFrom: decision['partly-from'] ?? PARTLY_FROM,
        outcomes: buildOutcomes(decision, builder),
        ...buildItems(decision, builder),
      } as Measured;
    default:
      builder.sound = false;
      return { kind: 'choose-one', ...shared, choices: [] };
  }
}

function buildChoice(id: string, choice: PartChoice, builder: Builder): Choice {
  return {
    id,
    text: builder.prose(choice.text),
    rating: builder.need<Rating>(choice.rating, 'poor'),
    ...buildConsequence(choice, builder),
    ...(choice.critical && { critical: choice.critical }),
    ...(choice.instead !== undefined && { instead: builder.prose(choice.instead) }),
    ...builder.condition(choice.if),
  };
}

function buildConsequence(consequence: PartOutcome, builder: Builder): Consequence {
  return {
    because: builder.prose(consequence.because),
    restsOn: present(consequence['rests-on']),
    sets: present(consequence.sets),
    routes: builder.routes(consequence.then),
  };
}

function buildOutcomes(decision: PartDecision, builder: Builder): Outcomes {
  const written = new Map(outcomesOf(decision));
  const outcome = (id: OutcomeId): Consequence =>
    buildConsequence(builder.need(written.get(id), {}), builder);
  const critical = markedCritical(decision).length > 0;
  return {
    right: outcome('right'),
    partly: outcome('partly'),
    wrong: outcome('wrong'),
    ...(critical && { critical: outcome('critical') }),
  };
}

/** What is the kind's own. A fraction needs something to be a fraction of, so that too little makes the story unsound. */
function buildItems(decision: PartDecision, builder: Builder) {
  const item = (
    id: string,
    { text, because }: { text?: string | undefined; because?: string | undefined },
  ) => ({
    id,
    text: builder.prose(text),
    ...(because !== undefined && { because: builder.prose(because) }),
  });
  const named = (
    names: Partial<Record<string, string | undefined>> | undefined,
  ): { id: string; text: Prose }[] =>
    entriesOf(names).map(([id, name]) => ({ id, text: [{ p: [builder.line(name)] }] }));
  const among = (id: string | undefined, names: object | undefined): string => {
    if (id === undefined || !Object.hasOwn(names ?? {}, id)) builder.sound = false;
    return id ?? '';
  };
  const atLeast = (least: number, count: number): void => {
    if (count < least) builder.sound = false;
  };
  switch (decision.kind) {
    case 'choose-many': {
      const options = entriesOf(decision.options).map(([id, option]) => ({
        ...item(id, option),
        right: builder.need(option.right, false),
        ...(option.critical && { critical: option.critical }),
      }));
      atLeast(1, options.filter(({ right }) => right).length);
      return { kind: 'choose-many', options };
    }
    case 'put-in-order': {
      const items = entriesOf(decision.items).map(([id, part]) => item(id, part));
      atLeast(2, items.length);
      return { kind: 'put-in-order', items };
    }
    case 'sort': {
      const items = entriesOf(decision.items).map(([id, part]) => ({
        ...item(id, part),
        belongs: among(part.belongs, decision.categories),
      }));
      atLeast(1, items.length);
      return { kind: 'sort', items, categories: named(decision.categories) };
    }
    case 'spot': {
      const entries = entriesOf(decision.entries).map(([id, entry]) => ({
        ...item(id, entry),
        ...(entry.when !== undefined && { when: builder.line(entry.when) }),
        ...(entry.concern !== undefined && { concern: among(entry.concern, decision.reasons) }),
        ...(entry.critical && { critical: entry.critical }),
      }));
      atLeast(1, entries.filter((entry) => 'concern' in entry).length);
      return { kind: 'spot', entries, reasons: named(decision.reasons) };
    }
    default:
      return {};
  }
}

/** The items of a list that are there. */
function present(list: readonly (string | undefined)[] | undefined): string[] {
  return (list ?? []).filter((item) => item !== undefined);
}

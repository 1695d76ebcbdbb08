import { offered, outcomeFor, POINTS, RATED, weigh, type Answer } from '../learner/answer.ts';
import type {
  Choice,
  ChooseOne,
  Consequence,
  CriticalId,
  FlagId,
  Measured,
  OutcomeId,
  Rating,
} from '../learner/story.ts';
import { countAnswers, fractionOf, type Counted } from './prove-answers.ts';

/**
 * Responses to one decision that come to the same: one choice, or all the answers of another kind with one outcome.
 * However many answers there are, a decision has at most a handful of these, so the proof need not walk each answer.
 */
export interface ResponseClass {
  /** The choice's id, or the outcome's. */
  id: string;
  rating: Rating;
  points: number;
  critical: CriticalId | null;
  consequence: Consequence;
  /** How many distinct answers fall into it. */
  answers: bigint;
  /** How many of those take each number of characters in the trail, the longest first. */
  lengths: { length: number; answers: bigint }[];
  /** One of them, as near to the right one as there is: for the run that shows a fault. */
  example: Answer;
}

/** Characters that a choice takes in the trail. */
const CHOICE = 2;
const OUTCOMES: readonly OutcomeId[] = ['right', 'partly', 'wrong', 'critical'];

/** The class of each choice of a decision, by its id, whether on offer or not. */
export function choiceClasses({ choices, weight }: ChooseOne): Map<string, ResponseClass> {
  return new Map(choices.map((choice) => [choice.id, classOf(choice, weight)]));
}

/** The classes of the choices on offer under the flags set so far. */
export function offeredClasses(
  decision: ChooseOne,
  classes: ReadonlyMap<string, ResponseClass>,
  flags: ReadonlySet<FlagId>,
): ResponseClass[] {
  return offered(decision, flags).map(({ id }) => classes.get(id)!);
}

/** The classes of the answers to a measured decision. An outcome that no answer has is left out. */
export function outcomeClasses(decision: Measured): ResponseClass[] {
  const byOutcome = new Map<OutcomeId, Counted[]>();
  for (const counted of countAnswers(decision)) {
    const outcome = outcomeFor(decision, fractionOf(decision, counted.score), counted.critical);
    byOutcome.set(outcome, [...(byOutcome.get(outcome) ?? []), counted]);
  }
  return OUTCOMES.flatMap((id) => {
    const counted = byOutcome.get(id);
    if (!counted) return [];
    const rating = RATED[id];
    const { example } = counted.reduce((a, b) => (b.score > a.score ? b : a));
    return {
      id,
      rating,
      points: POINTS[rating] * decision.weight,
      critical: weigh(decision, example, new Set()).critical,
      consequence: decision.outcomes[id] ?? decision.outcomes.wrong,
      answers: counted.reduce((sum, { answers }) => sum + answers, 0n),
      lengths: lengthsOf(counted),
      example,
    };
  });
}

/**
 * The most characters that one response of a state takes in the trail, exactly. Where the decision may be
 * reconsidered that is `~`, another answer that makes no critical error, and the answer; `responses` are all on offer.
 */
export function longestTaken(
  response: ResponseClass,
  responses: readonly ResponseClass[],
  reconsider: boolean,
): number {
  const longest = response.lengths[0]!;
  if (!reconsider) return longest.length;
  let first = 0;
  for (const other of responses) {
    if (other.critical !== null) continue;
    // A first answer is kept only where it was changed, so the same class gives another of its answers, if it has one.
    const at = other === response && longest.answers === 1n ? 1 : 0;
    first = Math.max(first, other.lengths[at]?.length ?? 0);
  }
  return longest.length + (first > 0 ? 1 + first : 0);
}

function classOf(choice: Choice, weight: number): ResponseClass {
  return {
    id: choice.id,
    rating: choice.rating,
    points: POINTS[choice.rating] * weight,
    critical: choice.critical ?? null,
    consequence: choice,
    answers: 1n,
    lengths: [{ length: CHOICE, answers: 1n }],
    example: { kind: 'choose-one', choice: choice.id },
  };
}

function lengthsOf(counted: readonly Counted[]): ResponseClass['lengths'] {
  const lengths = new Map<number, bigint>();
  for (const { length, answers } of counted) lengths.set(length, (lengths.get(length) ?? 0n) + answers);
  return [...lengths].sort(([a], [b]) => b - a).map(([length, answers]) => ({ length, answers }));
}

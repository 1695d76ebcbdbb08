import type { Answer } from '../learner/answer.ts';
import type { ChooseMany, Measured, PutInOrder, Sort, Spot } from '../learner/story.ts';

/** How many answers of a measured decision have one score and length and do or do not make a critical error. */
export interface Counted {
  /** What was got right, in the decision's own unit: ticks, pairs less, items, halves. `fractionOf` makes it a share. */
  score: number;
  /** Characters in the trail. */
  length: number;
  critical: boolean;
  answers: bigint;
  example: Answer;
}

/** One way to deal with one item, and how many alike there are. What it adds does not depend on the other items. */
interface Pick {
  score: number;
  length: number;
  critical?: boolean;
  ways: bigint;
  /** What the example does with the item: a category, a reason, true for a tick, places moved; null for nothing. */
  does: string | number | true | null;
}

/** Picks made so far, the last one first, so that examples share what they have in common. */
interface Made {
  does: Pick['does'];
  before: Made | null;
}

/**
 * Counts every answer that a measured decision can be given, without going through them: each item adds to the score
 * and the length by itself, so that items can be counted in one after the other. Only what some answer has is given.
 */
export function countAnswers(decision: Measured): Counted[] {
  let tallies = new Map([
    [
      'start',
      { score: 0, length: ownLength(decision), critical: false, answers: 1n, made: null as Made | null },
    ],
  ]);
  for (const picks of picksOf(decision)) {
    const next: typeof tallies = new Map();
    for (const tally of tallies.values())
      for (const pick of picks) {
        if (pick.ways === 0n) continue;
        const score = tally.score + pick.score;
        const length = tally.length + pick.length;
        const critical = tally.critical || pick.critical === true;
        const answers = tally.answers * pick.ways;
        const key = `${score} ${length} ${critical}`;
        const same = next.get(key);
        if (same) same.answers += answers;
        else
          next.set(key, { score, length, critical, answers, made: { does: pick.does, before: tally.made } });
      }
    tallies = next;
  }
  return [...tallies.values()].map(({ score, length, critical, answers, made }) => ({
    score,
    length,
    critical,
    answers,
    example: exampleOf(decision, doneWith(made)),
  }));
}

/** The share that a score is of the whole, worked out as `fractionRight` works it out. */
export function fractionOf(decision: Measured, score: number): number {
  switch (decision.kind) {
    case 'choose-many':
      return Math.max(0, score) / decision.options.filter(({ right }) => right).length;
    case 'put-in-order': {
      const pairs = (decision.items.length * (decision.items.length - 1)) / 2;
      return (pairs + score) / pairs;
    }
    case 'sort':
      return score / decision.items.length;
    case 'spot':
      return (
        Math.max(0, score) / (2 * decision.entries.filter(({ concern }) => concern !== undefined).length)
      );
  }
}

/** The mark that ends a list of ticks or marks. */
function ownLength({ kind }: Measured): number {
  return kind === 'choose-many' || kind === 'spot' ? 1 : 0;
}

function picksOf(decision: Measured): Pick[][] {
  switch (decision.kind) {
    case 'choose-many':
      return ticks(decision);
    case 'put-in-order':
      return places(decision);
    case 'sort':
      return categories(decision);
    case 'spot':
      return marks(decision);
  }
}

const NOTHING: Pick = { score: 0, length: 0, ways: 1n, does: null };

function ticks({ options }: ChooseMany): Pick[][] {
  return options.map(({ right, critical }) => [
    NOTHING,
    { score: right ? 1 : -1, length: 1, critical: critical !== undefined, ways: 1n, does: true },
  ]);
}

/** Each item in turn goes in before any number of those that should come before it; each such pair is wrong. */
function places({ items }: PutInOrder): Pick[][] {
  return items.map((_, earlier) =>
    Array.from({ length: earlier + 1 }, (_, wrong) => ({ score: -wrong, length: 1, ways: 1n, does: wrong })),
  );
}

function categories({ items, categories: all }: Sort): Pick[][] {
  return items.map(({ belongs }) => {
    const others = all.filter(({ id }) => id !== belongs);
    return [
      { score: 1, length: 2, ways: BigInt(all.length - others.length), does: belongs },
      { score: 0, length: 2, ways: BigInt(others.length), does: others[0]?.id ?? null },
    ];
  });
}

/** Scored in halves: one for the mark and one for the reason; a false mark takes one away. */
function marks({ entries, reasons }: Spot): Pick[][] {
  return entries.map(({ concern, critical }) => {
    const others = reasons.filter(({ id }) => id !== concern);
    const mark = { length: 2, critical: critical !== undefined };
    return [
      NOTHING,
      { ...mark, score: 2, ways: BigInt(reasons.length - others.length), does: concern ?? null },
      {
        ...mark,
        score: concern === undefined ? -1 : 1,
        ways: BigInt(others.length),
        does: others[0]?.id ?? null,
      },
    ];
  });
}

function doneWith(last: Made | null): Pick['does'][] {
  const done: Pick['does'][] = [];
  for (let made = last; made; made = made.before) done.push(made.does);
  return done.reverse();
}

function exampleOf(decision: Measured, done: readonly Pick['does'][]): Answer {
  switch (decision.kind) {
    case 'choose-many':
      return {
        kind: 'choose-many',
        ticked: decision.options.filter((_, i) => done[i] === true).map(({ id }) => id),
      };
    case 'put-in-order': {
      const order: string[] = [];
      decision.items.forEach(({ id }, i) => order.splice(order.length - Number(done[i]), 0, id));
      return { kind: 'put-in-order', order };
    }
    case 'sort':
      return { kind: 'sort', placed: pairsOf(decision.items, done) };
    case 'spot':
      return { kind: 'spot', marked: pairsOf(decision.entries, done) };
  }
}

function pairsOf(things: readonly { id: string }[], done: readonly Pick['does'][]): Record<string, string> {
  return Object.fromEntries(
    things.flatMap(({ id }, i) => (typeof done[i] === 'string' ? [[id, done[i]]] : [])),
  ) as Record<string, string>;
}

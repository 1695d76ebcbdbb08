import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, fractionRight, weigh, type Answer } from '../../../../src/story/learner/answer.ts';
import type {
  Choice,
  ChooseMany,
  ChooseOne,
  Consequence,
  Decision,
  Measured,
  PutInOrder,
  Sort,
  Spot,
} from '../../../../src/story/learner/story.ts';
import { everyAnswer, prose, smallStory } from '../generate.ts';

const NONE: ReadonlySet<string> = new Set();

const leads = (to: string): Consequence => ({
  because: prose(1),
  restsOn: ['F1'],
  sets: [],
  routes: [{ to }],
});
const outcomes = {
  right: leads('right'),
  partly: leads('partly'),
  wrong: leads('wrong'),
  critical: leads('repair'),
};
const shared = { prompt: ['What?'], competency: 'listening', weight: 2, reconsider: false };
const measured = { ...shared, partlyFrom: 0.75, outcomes };
const named = (...ids: string[]) => ids.map((id) => ({ id, text: prose(1) }));

const one: ChooseOne = {
  kind: 'choose-one',
  ...shared,
  choices: (
    [
      ['listen', 'best'],
      ['soon', 'acceptable'],
      ['later', 'poor'],
    ] as const
  ).map(([id, rating]): Choice => ({ id, text: prose(1), rating, ...leads(id) })),
};
const many: ChooseMany = {
  kind: 'choose-many',
  ...measured,
  options: [
    { ...named('age')[0]!, right: true },
    { ...named('times')[0]!, right: true },
    { ...named('fault')[0]!, right: false, critical: 'blaming' },
    { ...named('shoes')[0]!, right: false },
  ],
};
const order: PutInOrder = { kind: 'put-in-order', ...measured, items: named('a', 'b', 'c', 'd') };
const sort: Sort = {
  kind: 'sort',
  ...measured,
  categories: named('now', 'today'),
  items: named('a', 'b', 'c', 'd').map((item, i) => ({ ...item, belongs: i < 2 ? 'now' : 'today' })),
};
const spot: Spot = {
  kind: 'spot',
  ...measured,
  reasons: named('change', 'secret'),
  entries: [
    { ...named('lunch')[0]!, concern: 'change' },
    { ...named('screen')[0]!, concern: 'secret' },
    named('trip')[0]!,
    { ...named('photo')[0]!, critical: 'viewing' },
  ],
};

const ticked = (...ids: string[]): Answer => ({ kind: 'choose-many', ticked: ids });
const put = (...ids: string[]): Answer => ({ kind: 'put-in-order', order: ids });
const placed = (pairs: Record<string, string>): Answer => ({ kind: 'sort', placed: pairs });
const marked = (pairs: Record<string, string>): Answer => ({ kind: 'spot', marked: pairs });

describe('how much of an answer is right', () => {
  it.each<[string, Measured, Answer, number]>([
    ['all that is right ticked', many, ticked('age', 'times'), 1],
    ['half of it', many, ticked('age'), 0.5],
    ['half of it and a wrong one', many, ticked('age', 'shoes'), 0],
    ['everything ticked', many, ticked('age', 'times', 'fault', 'shoes'), 0],
    ['only what is wrong, and not less than nothing', many, ticked('fault', 'shoes'), 0],
    ['nothing ticked', many, ticked(), 0],
    ['the right order', order, put('a', 'b', 'c', 'd'), 1],
    ['two neighbours the wrong way round', order, put('b', 'a', 'c', 'd'), 5 / 6],
    ['the first put last', order, put('b', 'c', 'd', 'a'), 3 / 6],
    ['the wrong way round', order, put('d', 'c', 'b', 'a'), 0],
    ['everything where it belongs', sort, placed({ a: 'now', b: 'now', c: 'today', d: 'today' }), 1],
    ['three of four', sort, placed({ a: 'now', b: 'now', c: 'today', d: 'now' }), 3 / 4],
    ['nothing where it belongs', sort, placed({ a: 'today', b: 'today', c: 'now', d: 'now' }), 0],
    ['both marked with their reasons', spot, marked({ lunch: 'change', screen: 'secret' }), 1],
    ['one reason wrong: half of it', spot, marked({ lunch: 'change', screen: 'change' }), 3 / 4],
    ['one missed', spot, marked({ lunch: 'change' }), 1 / 2],
    [
      'a false mark takes half away',
      spot,
      marked({ lunch: 'change', screen: 'secret', trip: 'change' }),
      3 / 4,
    ],
    ['false marks alone, and not less than nothing', spot, marked({ trip: 'change' }), 0],
    ['nothing marked', spot, marked({}), 0],
  ])('%s', (_, decision, answer, fraction) => {
    expect(fractionRight(decision, answer)).toBe(fraction);
  });
});

describe('an answer weighed', () => {
  it.each([
    ['listen', 'best', 20],
    ['soon', 'acceptable', 16],
    ['later', 'poor', 0],
  ])('earns its rating’s points times the weight: %s', (choice, rating, points) => {
    expect(weigh(one, { kind: 'choose-one', choice }, NONE)).toMatchObject({
      rating,
      points,
      outcome: null,
      consequence: { routes: [{ to: choice }] },
    });
  });

  it.each<[Measured, Answer, string, string, number]>([
    [many, ticked('age', 'times'), 'right', 'right', 20],
    [sort, placed({ a: 'now', b: 'now', c: 'today', d: 'now' }), 'partly', 'partly', 16],
    [
      { ...sort, partlyFrom: 0.76 },
      placed({ a: 'now', b: 'now', c: 'today', d: 'now' }),
      'wrong',
      'wrong',
      0,
    ],
    [order, put('b', 'c', 'd', 'a'), 'wrong', 'wrong', 0],
    [many, ticked('age', 'times', 'fault'), 'critical', 'repair', 0],
    [spot, marked({ lunch: 'change', screen: 'secret', photo: 'change' }), 'critical', 'repair', 0],
  ])('goes the way of its outcome: %#', (decision, answer, outcome, to, points) => {
    const weighed = weigh(decision, answer, NONE);
    expect(weighed).toMatchObject({ outcome, points, consequence: { routes: [{ to }] } });
    expect(weighed.critical === null).toBe(outcome !== 'critical');
  });

  it('is right exactly where everything is, for every answer to every generated decision', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(smallStory(), (story) => {
        for (const { step } of Object.values(story.scenes)) {
          if (step.kind !== 'decision') continue;
          const { decision } = step;
          kinds.add(decision.kind);
          for (const answer of everyAnswer(decision, new Set())) {
            expect(answers(decision, answer, new Set())).toBe(true);
            const { fraction, outcome, points, rating, critical } = weigh(decision, answer, new Set());
            expect(fraction).toBeGreaterThanOrEqual(0);
            expect(fraction).toBeLessThanOrEqual(1);
            expect(points).toBe({ best: 10, acceptable: 8, poor: 0 }[rating] * decision.weight);
            if (decision.kind === 'choose-one') continue;
            expect(outcome === 'right').toBe(fraction === 1 && critical === null);
            expect(fraction === 1).toBe(isAllRight(decision, answer));
          }
        }
      }),
      { seed: 71, numRuns: 200 },
    );
    expect(kinds.size).toBe(5);
  });
});

/** Whether an answer is the one that the lesson calls right, worked out without a fraction. */
function isAllRight(decision: Measured, answer: Answer): boolean {
  switch (answer.kind) {
    case 'choose-one':
      return false;
    case 'choose-many': {
      const { options } = decision as ChooseMany;
      return options.every(({ id, right }) => right === answer.ticked.includes(id));
    }
    case 'put-in-order':
      return (decision as PutInOrder).items.every(({ id }, i) => answer.order[i] === id);
    case 'sort':
      return (decision as Sort).items.every(({ id, belongs }) => answer.placed[id] === belongs);
    case 'spot':
      return (decision as Spot).entries.every(({ id, concern }) => answer.marked[id] === concern);
  }
}

describe('what is no answer', () => {
  it.each<[string, Decision, Answer]>([
    ['a choice that is not there', one, { kind: 'choose-one', choice: 'nothing' }],
    ['a name that every object has', one, { kind: 'choose-one', choice: 'constructor' }],
    ['another kind of answer', one, ticked('listen')],
    ['an option twice', many, ticked('age', 'age')],
    ['an option that is not there', many, ticked('age', 'height')],
    ['an order with one left out', order, put('a', 'b', 'c')],
    ['an order with one twice', order, put('a', 'b', 'c', 'c')],
    ['an item left over', sort, placed({ a: 'now', b: 'now', c: 'today' })],
    ['an item too many', sort, placed({ a: 'now', b: 'now', c: 'today', d: 'now', e: 'now' })],
    ['a category that is not there', sort, placed({ a: 'now', b: 'now', c: 'today', d: 'never' })],
    ['a mark without a reason that is there', spot, marked({ lunch: 'boredom' })],
    ['an entry that is not there', spot, marked({ dinner: 'change' })],
  ])('%s is refused, and weighing it is a caller’s fault', (_, decision, answer) => {
    expect(answers(decision, answer, NONE)).toBe(false);
    expect(() => weigh(decision, answer, NONE)).toThrow(RangeError);
  });

  it('is a choice whose condition does not hold', () => {
    const held: ChooseOne = {
      ...one,
      choices: one.choices.map((choice) =>
        choice.id === 'soon' ? { ...choice, if: { not: { flag: 'late' } } } : choice,
      ),
    };
    const soon: Answer = { kind: 'choose-one', choice: 'soon' };
    expect(answers(held, soon, NONE)).toBe(true);
    expect(answers(held, soon, new Set(['late']))).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enGB } from '../../../src/locale/en-GB.ts';
import { bestAnswer } from '../../../src/player/best-answer.ts';
import { blank, inFileOrder, missing, moved } from '../../../src/player/draft.ts';
import { answers, weigh } from '../../../src/story/learner/answer.ts';
import type { Decision } from '../../../src/story/learner/story.ts';
import { story } from '../../fixtures/payload.ts';

const decisions: [string, Decision][] = Object.values(story.scenes).flatMap(({ id, step }) =>
  step.kind === 'decision' ? [[id, step.decision]] : [],
);
const none = new Set<string>();

describe.each(decisions)('the decision at %s', (_id, decision) => {
  it('starts with nothing chosen, and says what is missing', () => {
    const faults = missing(decision, blank(decision), enGB);
    expect(faults.length > 0).toBe(decision.kind !== 'put-in-order');
  });

  it('has an answer that an experienced lead would give, which is whole and best', () => {
    const best = bestAnswer(decision, none);
    expect(missing(decision, best, enGB)).toEqual([]);
    expect(answers(decision, best, none)).toBe(true);
    expect(weigh(decision, best, none).rating).toBe('best');
  });
});

it('asks for the reason of each marked entry by its own words', () => {
  const [, log] = decisions.find(([id]) => id === 'the-log')!;
  expect(missing(log, { kind: 'spot', marked: { phone: '' } }, enGB)).toEqual([
    { thing: 'phone-change', text: 'Say why this concerns you: Turned the phone over when I came near.' },
  ]);
});

it('moves one thing by one place, and back again', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 8 }), fc.nat(), (order, pick) => {
      const at = pick % (order.length - 1);
      const id = order[at]!;
      const down = moved(order, id, 1);
      expect(down[at + 1]).toBe(id);
      expect(moved(down, id, -1)).toEqual(order);
    }),
  );
});

it('moves nothing past either end', () => {
  expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
});

it('keeps ticks in the order of the file', () => {
  const [, record] = decisions.find(([id]) => id === 'the-record')!;
  expect(inFileOrder(record, { kind: 'choose-many', ticked: ['theory', 'words'] })).toEqual({
    kind: 'choose-many',
    ticked: ['words', 'theory'],
  });
});

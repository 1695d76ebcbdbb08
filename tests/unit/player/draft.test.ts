import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, bestAnswer, chosen, givenIn } from '../../../src/course/learner/kinds.ts';
import { enGB } from '../../../src/locale/en-GB.ts';
import { speak } from '../../../src/locale/words.ts';
import { blank, missing, moved, withThing } from '../../../src/player/draft.ts';
import { answers, weigh } from '../../../src/story/learner/answer.ts';
import type { Decision } from '../../../src/story/learner/story.ts';
import { story } from '../../fixtures/payload.ts';

speak(enGB, 'en-GB');

const decisions: [string, Decision][] = Object.values(story.scenes).flatMap(({ id, step }) =>
  step.kind === 'decision' ? [[id, step.decision]] : [],
);
const none = new Set<string>();
const decisionAt = (scene: string): Decision => decisions.find(([id]) => id === scene)![1];

describe.each(decisions)('the decision at %s', (_id, decision) => {
  it('starts with nothing chosen, and says what is missing', () => {
    const faults = missing(decision, blank(decision));
    expect(faults.length > 0).toBe(decision.kind !== 'put-in-order');
  });

  it('has an answer that an experienced lead would give, which is whole and best', () => {
    const best = bestAnswer(decision, none);
    expect(missing(decision, givenIn(decision, best))).toEqual([]);
    expect(answers(decision, best, none)).toBe(true);
    expect(weigh(decision, best, none).rating).toBe('best');
  });

  it('makes the same answer of what is in an answer', () => {
    const best = bestAnswer(decision, none);
    expect(answerOf(decision, givenIn(decision, best))).toEqual(best);
  });
});

it('asks for the reason of each marked entry by its own words', () => {
  expect(missing(decisionAt('the-log'), new Map([['phone', '']]))).toEqual([
    { thing: 'phone-change', text: 'Say why this concerns you: Turned the phone over when I came near.' },
  ]);
});

it('chooses a thing, puts it somewhere else, and takes it out again', () => {
  const put = withThing(withThing(chosen(['late']), 'phone', ''), 'phone', 'secrecy');
  expect([...put]).toEqual([
    ['late', ''],
    ['phone', 'secrecy'],
  ]);
  expect([...withThing(put, 'late', null).keys()]).toEqual(['phone']);
});

it('moves one thing by one place, and back again', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 8 }), fc.nat(), (order, pick) => {
      const at = pick % (order.length - 1);
      const id = order[at]!;
      const down = moved(chosen(order), id, 1);
      expect([...down.keys()][at + 1]).toBe(id);
      expect([...moved(down, id, -1).keys()]).toEqual(order);
    }),
  );
});

it('moves nothing past either end', () => {
  expect([...moved(chosen(['a', 'b']), 'a', -1).keys()]).toEqual(['a', 'b']);
  expect([...moved(chosen(['a', 'b']), 'b', 1).keys()]).toEqual(['a', 'b']);
});

it('keeps ticks in the order of the file', () => {
  const record = decisionAt('the-record');
  expect(answerOf(record, givenIn(record, { kind: 'choose-many', ticked: ['theory', 'words'] }))).toEqual({
    kind: 'choose-many',
    ticked: ['words', 'theory'],
  });
});

it('names what is missing by the first sentence of a long text', () => {
  const sort = structuredClone(decisionAt('the-sort')) as Decision & { kind: 'sort' };
  const says = (text: string): string => {
    sort.items[0]!.text = [{ p: [text] }];
    return missing(sort, blank(sort))[0]!.text;
  };
  expect(says('Owen, 17. He and a girl have both sent one.')).toBe('Choose where this belongs: Owen, 17.');
  expect(says('Seen at 3.15 by the gate')).toBe('Choose where this belongs: Seen at 3.15 by the gate');
});

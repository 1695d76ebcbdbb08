import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin } from '../../../../src/story/learner/attempt.ts';
import { advance, asking, play, replay, setOut, type Taken } from '../../../../src/story/learner/play.ts';
import type { Scene, Story } from '../../../../src/story/learner/story.ts';
import { write } from '../../../../src/story/learner/trail.ts';
import { everyAnswer, prose, storyOf } from '../generate.ts';
import { anyRun } from './runs.ts';

const NUMBER = 500;

describe('a list of decisions', () => {
  it('gives the same state for every prefix of every run, however it is come to', () => {
    let decisions = 0;
    fc.assert(
      fc.property(anyRun(), ({ story, list }) => {
        const whole = play(story, list);
        const run = setOut(story);
        for (let n = 0; n <= list.length; n++) {
          const prefix = play(story, list.slice(0, n));
          expect(play(story, structuredClone(list.slice(0, n)))).toEqual(prefix);
          // One decision after another comes to what a replay of all of them does.
          expect({ steps: run.steps, passage: run.passage }).toEqual({
            steps: prefix.steps,
            passage: prefix.passage,
          });
          expect(prefix.steps).toEqual(whole.steps.slice(0, n));
          expect(prefix.earned).toBe(
            whole.steps.slice(0, n).reduce((sum, { weighed }) => sum + weighed.points, 0),
          );
          // Flags are only ever set.
          const set = prefix.steps.flatMap(({ weighed }) => weighed.consequence.sets);
          expect(prefix.at.flags).toEqual(new Set(set));
          const next = list[n];
          if (!next) continue;
          expect(asking(story, run)).toEqual(prefix.decision);
          expect(next.scene).toBe(prefix.at.scene);
          expect(advance(story, run, next)).toBe(true);
          decisions++;
        }
      }),
      { seed: 51, numRuns: NUMBER },
    );
    expect(decisions).toBeGreaterThan(NUMBER);
  });

  it('comes back to the same state where decisions are dropped, others tried, and the same ones taken again', () => {
    fc.assert(
      fc.property(anyRun(), fc.nat(40), fc.nat(10_000), ({ story, list }, drop, pick) => {
        const before = play(story, list);
        const trail = write(story, { ...begin('AAAAAAAA', 1), list });
        const kept = list.slice(0, Math.max(0, list.length - drop));
        const undone = play(story, kept);
        if (undone.decision) {
          const answers = everyAnswer(undone.decision, undone.at.flags);
          const other = answers[pick % Math.max(1, answers.length)];
          if (other) play(story, [...kept, { scene: undone.at.scene, answer: other }]);
        }
        const redone = [...kept, ...list.slice(kept.length)];
        expect(play(story, redone)).toEqual(before);
        expect(write(story, { ...begin('AAAAAAAA', 1), list: redone })).toBe(trail);
        expect(undone.steps).toEqual(before.steps.slice(0, kept.length));
      }),
      { seed: 52, numRuns: NUMBER },
    );
  });

  it('is never changed by being played', () => {
    fc.assert(
      fc.property(anyRun(), ({ story, list }) => {
        const copies = structuredClone({ story, list });
        play(story, list);
        expect({ story, list }).toEqual(copies);
      }),
      { seed: 53, numRuns: 100 },
    );
  });

  it('holds up to the first decision that does not fit, and no further', () => {
    fc.assert(
      fc.property(anyRun(), fc.nat(40), fc.nat(3), ({ story, list }, at, how) => {
        fc.pre(list.length > 0);
        const place = at % list.length;
        const spoilt = list.with(place, spoil(list[place]!, how));
        const { played, kept } = replay(story, spoilt);
        expect(kept).toBe(place);
        expect(played).toEqual(play(story, list.slice(0, place)));
        expect(() => play(story, spoilt)).toThrow(`decision ${place + 1} does not fit the story`);
      }),
      { seed: 54, numRuns: NUMBER },
    );
  });

  it('takes nothing after an ending', () => {
    fc.assert(
      fc.property(anyRun(), ({ story, list }) => {
        const { ending } = play(story, list);
        fc.pre(ending !== null && list.length > 0);
        expect(replay(story, [...list, list.at(-1)!]).kept).toBe(list.length);
      }),
      { seed: 55, numRuns: 100 },
    );
  });
});

/** A decision that fits no story: another scene, a name that is not there, a scene of every object, a first answer. */
function spoil(taken: Taken, how: number): Taken {
  if (how === 0) return { ...taken, scene: 'elsewhere' };
  if (how === 1) return { ...taken, answer: { kind: 'choose-one', choice: 'toString' } };
  if (how === 2) return { ...taken, answer: { kind: 'spot', marked: { nothing: 'nothing' } } };
  return { ...taken, first: { kind: 'choose-one', choice: 'nothing' } };
}

describe('a scene that is met again', () => {
  const again: Story = storyOf(
    {
      gate: scene('gate', {
        kind: 'decision',
        decision: {
          kind: 'choose-one',
          prompt: ['What do you do?'],
          competency: 'listening',
          weight: 1,
          reconsider: false,
          choices: [
            {
              id: 'back',
              text: prose(1),
              rating: 'poor',
              because: prose(1),
              restsOn: ['F1'],
              sets: ['been'],
              routes: [{ to: 'path' }],
              if: { not: { flag: 'been' } },
            },
            {
              id: 'in',
              text: prose(1),
              rating: 'best',
              because: prose(1),
              restsOn: ['F1'],
              sets: [],
              routes: [{ to: 'end' }],
            },
          ],
        },
      }),
      path: scene('path', { kind: 'onward', routes: [{ to: 'gate' }] }),
      end: scene('end', {
        kind: 'ending',
        ending: { outcome: 'safe', title: 'The end', text: prose(1) },
      }),
    },
    'gate',
  );
  const back: Taken = { scene: 'gate', answer: { kind: 'choose-one', choice: 'back' } };
  const onward: Taken = { scene: 'gate', answer: { kind: 'choose-one', choice: 'in' } };

  it('counts its visits, and knows the flags of each', () => {
    const { steps, passage } = play(again, [back, onward]);
    expect(steps.map(({ visit }) => [visit.visit, [...visit.flags]])).toEqual([
      [1, []],
      [2, ['been']],
    ]);
    expect(steps[1]!.passage.map(({ scene: id }) => id)).toEqual(['path', 'gate']);
    expect(passage.map(({ scene: id }) => id)).toEqual(['end']);
  });

  it('offers no more what its condition forbids', () => {
    expect(replay(again, [back, back]).kept).toBe(1);
  });

  it('is refused as a caller’s fault where scenes only lead round in a circle, or to nowhere', () => {
    const round = { ...again, start: 'path', scenes: { ...again.scenes } };
    round.scenes['gate'] = scene('gate', { kind: 'onward', routes: [{ to: 'path' }] });
    expect(() => play(round, [])).toThrow(/round in a circle from "path"/);
    expect(() => play({ ...again, start: 'nowhere' }, [])).toThrow('no scene "nowhere"');
    const stuck = { ...again, start: 'path', scenes: { ...again.scenes } };
    stuck.scenes['path'] = scene('path', { kind: 'onward', routes: [{ to: 'end', if: { flag: 'been' } }] });
    expect(() => play(stuck, [])).toThrow(/no route holds/);
  });
});

function scene(id: string, step: Scene['step']): Scene {
  return { id, repair: false, beats: [], step };
}

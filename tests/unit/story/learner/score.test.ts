import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prove } from '../../../../src/story/author/prove.ts';
import { begin, MOST, nextRun, standing, type Attempt } from '../../../../src/story/learner/attempt.ts';
import { play } from '../../../../src/story/learner/play.ts';
import { better, byCompetency, resultOf, type Result } from '../../../../src/story/learner/score.ts';
import type { CriticalId } from '../../../../src/story/learner/story.ts';
import { storyOf } from '../generate.ts';
import { anyRun } from './runs.ts';

const result = (earned: number, denominator: number, pass = 80, criticals: CriticalId[] = []): Result =>
  resultOf({ ...storyOf({}, 'start', pass), denominator }, { earned, criticals });

describe('the result of a run', () => {
  it.each([
    [100, 100, 100, true],
    [80, 100, 80, true],
    [79, 100, 79, false],
    // Two thirds, cut to two decimals and not rounded.
    [20, 30, 66.66, false],
    // Just under the mark is not shown as the mark.
    [79_999, 100_000, 79.99, false],
    [0, 70, 0, false],
  ])('%i of %i points is %f', (earned, denominator, score, passed) => {
    expect(result(earned, denominator)).toEqual({ score, passed });
  });

  it('passes by whole numbers, where a fraction would not come out even', () => {
    // 0.29 × 100 is 28.999… in floating point.
    expect(result(29, 100, 29)).toEqual({ score: 29, passed: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.nat(2000),
        fc.integer({ min: 1, max: 100 }),
        (denominator, points, pass) => {
          const earned = points % (denominator + 1);
          const { score, passed } = result(earned, denominator, pass);
          expect(passed).toBe(BigInt(earned) * 100n >= BigInt(pass) * BigInt(denominator));
          expect(passed).toBe(score >= pass);
          expect(score).toBe(Number((BigInt(earned) * 10_000n) / BigInt(denominator)) / 100);
        },
      ),
      { seed: 81, numRuns: 5000 },
    );
  });

  it.each([
    [100, 80, 50],
    [30, 80, 30],
    [100, 40, 39],
    [100, 50, 49],
    [100, 1, 0],
  ])('with a critical error and %i points at a mark of %i is %i, and no pass', (earned, pass, score) => {
    expect(result(earned, 100, pass, ['viewing'])).toEqual({ score, passed: false });
  });
});

describe('the better of two results', () => {
  it('is the pass, then the higher score, and any result rather than none', () => {
    const pass = { score: 80, passed: true };
    expect(better(pass, { score: 99, passed: false })).toBe(pass);
    expect(better({ score: 99, passed: false }, pass)).toBe(pass);
    expect(better(pass, { score: 90, passed: true })).toEqual({ score: 90, passed: true });
    expect(better(null, pass)).toBe(pass);
    expect(better(pass, null)).toBe(pass);
    expect(better(null, null)).toBeNull();
  });

  it('is never worse than either, whatever the order', () => {
    const any = fc.option(fc.record({ score: fc.nat(100), passed: fc.boolean() }), { nil: null });
    const rank = (one: Result | null): number => (one ? (one.passed ? 1000 : 0) + one.score : -1);
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(rank(better(a, b))).toBe(Math.max(rank(a), rank(b)));
      }),
      { seed: 82 },
    );
  });
});

describe('a run by competency', () => {
  it('shares out every point that was earned and every one that could have been', () => {
    fc.assert(
      fc.property(anyRun(), ({ story, list }) => {
        const played = play(story, list);
        const parts = byCompetency(story, played);
        expect(parts.map(({ id }) => id)).toEqual(story.competencies.map(({ id }) => id));
        expect(parts.reduce((sum, { earned }) => sum + earned, 0)).toBe(played.earned);
        expect(parts.reduce((sum, { possible }) => sum + possible, 0)).toBe(
          played.steps.reduce((sum, { decision }) => sum + 10 * decision.weight, 0),
        );
        for (const { earned, possible } of parts) expect(earned).toBeLessThanOrEqual(possible);
      }),
      { seed: 83, numRuns: 200 },
    );
  });
});

describe('an attempt of several runs', () => {
  it('never has a worse result than before, and a new run changes nothing but its own', () => {
    let ended = 0;
    fc.assert(
      fc.property(anyRun(), fc.array(fc.nat(40), { maxLength: 4 }), ({ story: drawn, list }, lengths) => {
        const story = { ...drawn, denominator: Math.max(1, prove(drawn).denominator) };
        let attempt: Attempt = { ...begin('abcdefgh', 5), list };
        let best = standing(story, attempt);
        for (const [i, length] of lengths.entries()) {
          const next = nextRun(story, attempt, i);
          expect(next).toMatchObject({ token: 'abcdefgh', run: attempt.run + 1, seed: i, list: [] });
          expect(next.sentBefore).toBe(attempt.sent);
          expect(standing(story, next)).toEqual(best);
          attempt = { ...next, sent: next.sent + 2, list: list.slice(0, length) };
          const now = standing(story, attempt);
          expect(better(best, now)).toEqual(now);
          best = now;
          if (best) ended++;
        }
      }),
      { seed: 84, numRuns: 200 },
    );
    expect(ended).toBeGreaterThan(100);
  });

  it('counts runs up to what its trail can hold', () => {
    const story = { ...storyOf({}, 'start'), denominator: 1 };
    const last = { ...begin('abcdefgh', 0), run: MOST, best: { score: 80, passed: true } };
    story.scenes['start'] = {
      id: 'start',
      repair: false,
      beats: [],
      step: { kind: 'ending', ending: { outcome: 'safe', title: '', text: [] } },
    };
    expect(nextRun(story, last, 1).run).toBe(MOST);
  });
});

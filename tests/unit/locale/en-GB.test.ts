import { describe, expect, it } from 'vitest';
import { dateInWords, dayOf, scoreInWords } from '../../../src/locale/dates.ts';
import * as enGB from '../../../src/locale/en-GB.ts';

/** Every wording, with the functions called on plausible holes. */
function wordings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    const holes = [
      ['a name', 'x', 'y'],
      [1, 3, 'a name'],
      [2, 'b'],
      ['40', true],
      [['an error'], '50'],
      [{ year: '1', base: 'b', measure: 'm' }],
    ];
    return holes.flatMap((hole) => {
      try {
        return [String((value as (...holes: unknown[]) => string)(...hole))];
      } catch {
        return [];
      }
    });
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordings) : [];
}

describe('the British English wording', () => {
  const all = wordings(enGB);

  it('has something to say everywhere', () => {
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter((text) => text.trim() === '')).toEqual([]);
  });

  it('never says that a learner failed, and never shouts', () => {
    expect(all.filter((text) => /\bfail|!|unfortunately|well done|congratulations/i.test(text))).toEqual([]);
  });

  it('never blames a child', () => {
    expect(all.filter((text) => /sexting|perpetrator|admitted|at-risk behaviour/i.test(text))).toEqual([]);
  });

  it('counts one minute and two', () => {
    expect([enGB.minutes(1), enGB.minutes(2)]).toEqual(['About 1 minute', 'About 2 minutes']);
  });
});

describe('dates and scores', () => {
  it('writes out a date as far as it is known', () => {
    expect(['2024', '2024-03', '2024-03-11', 'undated'].map((date) => dateInWords(date))).toEqual([
      '2024',
      'March 2024',
      '11 March 2024',
      'undated',
    ]);
  });

  it('gives the day where the learner is', () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05');
  });

  it('shows two decimals at most', () => {
    expect([100, 62.5, 33.33].map((score) => scoreInWords(score))).toEqual(['100', '62.5', '33.33']);
  });
});

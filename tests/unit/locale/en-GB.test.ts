import { describe, expect, it } from 'vitest';
import { enGB } from '../../../src/locale/en-GB.ts';
import { textsOf } from './wordings.ts';

describe('the British English wording', () => {
  const all = textsOf(enGB).map(({ text }) => text);

  it('has something to say everywhere', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter((text) => text.trim() === '')).toEqual([]);
  });

  it('never says that a learner failed, and never shouts', () => {
    expect(all.filter((text) => /\bfail|!|unfortunately|well done|congratulations/i.test(text))).toEqual([]);
  });

  it('never blames a child', () => {
    expect(all.filter((text) => /sexting|perpetrator|admitted|at-risk behaviour/i.test(text))).toEqual([]);
  });
});

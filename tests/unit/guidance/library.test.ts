import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/guidance/author/library.ts';
import { library, readOwn } from './files.ts';

const { facts, sources } = library();
const all = [...facts.values()];
const two = (n: number): string => String(n).padStart(2, '0');

describe('the guidance library', () => {
  it('reads without a message', () => {
    expect(readOwn().diagnostics).toEqual([]);
  });

  it('holds every source S1 to S44 and every fact F01 to F78', () => {
    const wantedSources = Array.from({ length: 44 }, (_, i) => `S${i + 1}`);
    const wantedFacts = Array.from({ length: 78 }, (_, i) => `F${two(i + 1)}`);
    expect(wantedSources.filter((id) => !sources.has(id))).toEqual([]);
    expect(wantedFacts.filter((id) => !facts.has(id))).toEqual([]);
  });

  it('keeps what is not confirmed to be checked', () => {
    const toCheck = all.filter(({ status }) => status === 'to-check').map(({ id }) => id);
    expect(toCheck).toEqual(['F26', 'F75', 'F77', 'F50', 'F50-childline', 'F50-nspcc', 'F72-helpline']);
  });

  it('ends facts that name this year’s KCSIE with its year', () => {
    for (const id of ['F17', 'F18', 'F19', 'F20', 'F21', 'F23', 'F24', 'F77']) {
      expect(facts.get(id)?.staleAfter, id).toBe('2027-08-31');
    }
    expect(facts.get('F15')?.staleAfter).toBe('2028-05-23');
  });

  it('pairs 2016 with now, and warns where the two are not the same measure', () => {
    for (let n = 60; n <= 68; n++) {
      const pair = facts.get(`F${n}`)?.thenAndNow;
      expect(pair?.then, `F${n}`).toMatch(/2016/);
      expect(pair?.warning, `F${n}`).toBeTruthy();
    }
  });

  it('gives every percentage and count of cases its year, base and measure', () => {
    const counts = all.filter(({ says }) => /\d%|\d,\d{3}|\d (reports|cases|of the)/.test(says));
    expect(counts.length).toBeGreaterThan(10);
    expect(counts.filter(({ figure }) => !figure).map(({ id }) => id)).toEqual([]);
  });

  it('says nothing learner-facing in words to avoid', () => {
    const avoid =
      /\bsexting\b|revenge porn|child porn|perpetrator|predator|mini sex|admitted|confessed|put (her|him|them)self at risk/i;
    const said = ({ says, ask, thenAndNow }: Fact): string => JSON.stringify([says, ask, thenAndNow]);
    expect(all.filter((fact) => avoid.test(said(fact))).map(({ id }) => id)).toEqual([]);
    expect(all.filter((fact) => said(fact).includes('!')).map(({ id }) => id)).toEqual([]);
  });

  it('keeps maintainers’ ids out of what a learner reads', () => {
    const ids = /\b[SF]\d\d?\b/;
    expect(all.filter(({ says }) => ids.test(says)).map(({ id }) => id)).toEqual([]);
  });

  it('keeps England’s own guidance to England', () => {
    for (const id of ['F15', 'F17', 'F20', 'F26', 'F39', 'F78'])
      expect(facts.get(id)?.nations, id).toEqual(['england']);
    for (const fact of all.filter(({ sources: named }) => named.includes('S14') && named.length === 1)) {
      expect(fact.nations, fact.id).toEqual(['england']);
    }
  });
});

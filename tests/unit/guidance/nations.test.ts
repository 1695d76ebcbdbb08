import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inWords, NATIONS, wordsIn } from '../../../src/guidance/author/nations.ts';
import { inNation, missingIn, openWords, shown } from '../../../src/guidance/author/shown.ts';
import { library, readSmall } from './files.ts';

const small = readSmall().library!;

describe('nation words', () => {
  it('take the place of $word, and of $Word with a capital', () => {
    const words = { lead: 'DSP', 'lead-in-full': 'designated safeguarding person' };
    expect(inWords("Ask the $lead. $Lead-in-full's office. $lead-in-full, $other, £5 and $5.", words)).toBe(
      "Ask the DSP. Designated safeguarding person's office. designated safeguarding person, $other, £5 and $5.",
    );
  });

  it('are listed once each, without regard to the capital', () => {
    expect(wordsIn('$lead, $Lead and $lead-in-full; $5')).toEqual(['lead', 'lead-in-full']);
  });

  it('leave a text without a $ as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes('$'));
        expect(inWords(text, { lead: 'DSL' })).toBe(text);
      }),
    );
  });

  it('never take a name from the prototype for a word', () => {
    expect(inWords('$constructor', {})).toBe('$constructor');
  });

  it('stand in every nation, or are said to be missing there', () => {
    const { wordStates } = library();
    const [first, ...rest] = NATIONS.map((nation) => [...wordStates(nation).keys()].sort());
    for (const names of rest) expect(names).toEqual(first);
    for (const name of [
      'lead',
      'lead-in-full',
      'deputy',
      'social-care',
      'hub',
      'statutory-guidance',
      'emergency',
    ]) {
      expect(first).toContain(name);
    }
  });

  it('say which are missing and which are to be checked', () => {
    expect(openWords(small, 'The $lead rings the $hub.', 'scotland')).toEqual({
      missing: ['hub'],
      toCheck: ['lead'],
    });
    expect(openWords(small, 'The $lead rings the $hub.', 'england')).toEqual({ missing: [], toCheck: [] });
    expect(small.words('wales')).toEqual({ lead: 'DSP', 'lead-in-full': 'designated safeguarding person' });
  });
});

describe('a fact in a nation', () => {
  it('is shown in that nation’s words', () => {
    expect(shown(small, 'F01', 'england')).toEqual({
      id: 'F01',
      says: 'Tell the DSL. Designated safeguarding lead is the title.',
      topic: 'school',
      status: 'read',
      sources: [
        {
          id: 'S1',
          title: 'Advice',
          publisher: 'A council',
          published: '2024-03-11',
          address: 'https://www.example.org/advice',
        },
      ],
      checkedOn: '2026-11-23',
      staleAfter: '2028-05-23',
      ask: 'Is it so, DSL?',
    });
  });

  it('is replaced where it does not hold', () => {
    expect(shown(small, 'F01', 'scotland')).toMatchObject({
      id: 'F02',
      says: 'Elsewhere it is told to the co-ordinator.',
      staleAfter: '2027-08-31',
    });
    expect(inNation(small, 'F01', 'scotland')?.id).toBe('F02');
  });

  it('is nothing where it has no replacement, and is named as missing', () => {
    expect(shown(small, 'F01', 'wales')).toBeNull();
    expect(shown(small, 'F99', 'england')).toBeNull();
    expect(missingIn(small, ['F01', 'F03', 'F01', 'F02'], 'wales')).toEqual(['F01', 'F02']);
    expect(missingIn(small, ['F01', 'F03'], 'scotland')).toEqual([]);
  });

  it('carries its figure and its pair with the warning', () => {
    expect(shown(small, 'F03', 'wales')).toMatchObject({
      figure: { year: '2025', base: 'ten people', measure: 'one of them' },
      thenAndNow: { then: 'None in ten.', now: 'One in ten.', warning: 'Not the same people.' },
    });
  });

  it('of the course is shown without a word left over', () => {
    const own = library();
    for (const nation of NATIONS) {
      for (const id of own.facts.keys()) {
        const fact = shown(own, id, nation);
        if (fact) expect(JSON.stringify(fact), `${id} in ${nation}`).not.toMatch(/\$[a-z]/i);
      }
    }
  });
});

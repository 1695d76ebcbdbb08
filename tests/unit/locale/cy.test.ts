import { describe, expect, it } from 'vitest';
import { cy } from '../../../src/locale/cy.ts';
import { enGB } from '../../../src/locale/en-GB.ts';
import { wordsOf } from '../../../src/locale/words.ts';
import { textsOf, wordingsOf } from './wordings.ts';

const texts = textsOf(cy);
const welsh = wordsOf(cy);

/** Nothing but holes and marks. */
const ALIKE = ['pageTitle', 'figure', 'wholeDate', 'monthOfYear', 'dayOfWeek', 'nextInList'];

describe('the Welsh draft', () => {
  it('says nothing in English, but for what holds no words', () => {
    const english = new Map(wordingsOf(enGB).map(({ path, forms }) => [path, forms.other]));
    const same = wordingsOf(cy).filter(({ path, forms }) => english.get(path) === forms.other);
    expect(same.map(({ path }) => path)).toEqual(ALIKE);
  });

  it('says something everywhere', () => {
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  it('mutates what is counted as Welsh does', () => {
    expect([0, 1, 2, 3, 6, 10].map((n) => welsh.minutes(n))).toEqual([
      'Tua 0 munud',
      'Tua 1 munud',
      'Tua 2 funud',
      'Tua 3 munud',
      'Tua 6 munud',
      'Tua 10 munud',
    ]);
    expect([0, 1, 2, 3, 6, 7].map((n) => welsh.competency(n, 9))).toEqual([
      '0 pwynt o 9',
      '1 pwynt o 9',
      '2 bwynt o 9',
      '3 phwynt o 9',
      '6 phwynt o 9',
      '7 pwynt o 9',
    ]);
    expect([1, 2, 3].map((n) => welsh.otherChoices(n))).toEqual([
      'Y dewis arall (1), a pham',
      'Y 2 ddewis arall, a pham',
      'Y 3 dewis arall, a pham',
    ]);
  });

  it('names the designated person as schools in Wales do', () => {
    expect(welsh.notReporting).toContain('Person Diogelu Dynodedig (DSP)');
    expect(texts.filter(({ text }) => /\bDSL\b|\bADDP\b/.test(text))).toEqual([]);
  });

  it('never shouts', () => {
    expect(texts.filter(({ text }) => text.includes('!'))).toEqual([]);
  });

  it('is known to be unreviewed, and British English is not', () => {
    expect([cy.reviewed, enGB.reviewed]).toEqual([false, true]);
  });
});

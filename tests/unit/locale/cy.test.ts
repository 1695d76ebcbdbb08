import { describe, expect, it } from 'vitest';
import { UNREVIEWED } from '../../../src/locale/choose.ts';
import * as cy from '../../../src/locale/cy.ts';
import * as enGB from '../../../src/locale/en-GB.ts';
import { wordingsOf } from './wordings.ts';

const welsh = wordingsOf(cy);
const english = new Map(wordingsOf(enGB).map(({ path, says }) => [path, says]));

/** Nothing but holes and marks, or no wording at all. */
const ALIKE = ['dir', 'pageTitle', 'figure'];

describe('the Welsh draft', () => {
  it('has every wording that the English has, and no other', () => {
    expect(welsh.map(({ path }) => path).sort()).toEqual([...english.keys()].sort());
  });

  it('says nothing in English, but for what holds no words', () => {
    const same = welsh.filter(({ path, says }) => says === english.get(path)).map(({ path }) => path);
    expect(same.sort()).toEqual([...ALIKE].sort());
  });

  it('says something everywhere, and reads back what fills its holes', () => {
    expect(welsh.filter(({ says }) => says.trim() === '')).toEqual([]);
    expect(welsh.filter(({ says, holes }) => holes.some((hole) => !says.includes(hole)))).toEqual([]);
  });

  it('mutates what is counted as Welsh does', () => {
    expect([0, 1, 2, 3, 6, 10].map((n) => cy.minutes(n))).toEqual([
      'Tua 0 munud',
      'Tua 1 munud',
      'Tua 2 funud',
      'Tua 3 munud',
      'Tua 6 munud',
      'Tua 10 munud',
    ]);
    expect([0, 1, 2, 3, 6, 7].map((n) => cy.competency(n, 9))).toEqual([
      '0 pwynt o 9',
      '1 pwynt o 9',
      '2 bwynt o 9',
      '3 phwynt o 9',
      '6 phwynt o 9',
      '7 pwynt o 9',
    ]);
    expect([1, 2, 3].map((n) => cy.otherChoices(n))).toEqual([
      'Y dewis arall (1), a pham',
      'Y 2 ddewis arall, a pham',
      'Y 3 dewis arall, a pham',
    ]);
  });

  it('lists critical errors with no conjunction that would mutate the last', () => {
    expect(cy.criticalText([cy.criticals.blaming, cy.criticals.confronting], '79')).toContain(
      ': rhoi’r bai ar blentyn, herio’r person dan amheuaeth.',
    );
  });

  it('names the designated person as schools in Wales do', () => {
    expect(cy.notReporting).toContain('Person Diogelu Dynodedig (DSP)');
    expect(welsh.filter(({ says }) => /\bDSL\b|\bADDP\b/.test(says))).toEqual([]);
  });

  it('never shouts', () => {
    expect(welsh.filter(({ says }) => says.includes('!'))).toEqual([]);
  });

  it('is known to be unreviewed, and British English is not', () => {
    expect(UNREVIEWED).toContain(cy.locale);
    expect(UNREVIEWED).not.toContain(enGB.locale);
  });
});

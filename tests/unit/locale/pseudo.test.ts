import { describe, expect, it } from 'vitest';
import * as enGB from '../../../src/locale/en-GB.ts';
import { pseudo } from '../../../src/locale/pseudo.ts';
import { wordingsOf, type Wording } from './wordings.ts';

const NOT_WORDS = ['locale', 'dir'];
const changed = pseudo(enGB);
const wordings = wordingsOf(changed).filter(({ path }) => !NOT_WORDS.includes(path));
const english = new Map(wordingsOf(enGB).map((wording) => [wording.path, wording]));

/** The length of what a wording says, without what fills its holes. */
function ownLength({ says, holes }: Wording): number {
  return says.length - holes.reduce((sum, hole) => sum + hole.length, 0);
}

describe('the pseudo-locale', () => {
  it('puts every string in brackets', () => {
    expect(wordings.length).toBe(english.size - NOT_WORDS.length);
    expect(wordings.filter(({ says }) => !/^\[.+ ~[~ ]*\]$/s.test(says))).toEqual([]);
  });

  it('is at least 35 % longer than the English, holes apart', () => {
    const short = wordings.filter(
      (wording) => ownLength(wording) < 1.35 * ownLength(english.get(wording.path)!),
    );
    expect(short).toEqual([]);
  });

  it('stays readable: accents, brackets and padding are all that differs', () => {
    expect(changed.leave).toBe('[Šåvé ånd léåvé ~~~]');
    const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
    const read = (says: string): string => plain(says).replace(/^\[|[~ ]+\]$/g, '');
    expect(wordings.map(({ says }) => read(says))).toEqual(
      wordings.map(({ path }) => plain(english.get(path)!.says)),
    );
  });

  it('leaves what fills a hole as it was given', () => {
    expect(changed.moveUp('Ring the office')).toBe('[Môvé ûp: Ring the office ~]');
    expect(wordings.filter(({ says, holes }) => holes.some((hole) => !says.includes(hole)))).toEqual([]);
  });

  it('pads in pieces that wrap as words do', () => {
    const runs = wordings.flatMap(({ says }) => says.match(/~+/g) ?? []);
    expect(Math.max(...runs.map((run) => run.length))).toBeLessThan(10);
  });

  it('still counts, and still tells passed from not yet', () => {
    expect(changed.minutes(1)).toContain('1 mînûté ');
    expect(changed.minutes(2)).toContain('2 mînûtéš ');
    expect(changed.bestSoFar('40', true)).not.toBe(changed.bestSoFar('40', false));
  });

  it('goes by its own tag, and changes neither the direction nor what it was made from', () => {
    expect([changed.locale, changed.dir]).toEqual(['en-XA', 'ltr']);
    expect(enGB.leave).toBe('Save and leave');
  });
});

import { describe, expect, it } from 'vitest';
import { enGB } from '../../../src/locale/en-GB.ts';
import { pseudo } from '../../../src/locale/pseudo.ts';
import { wordsOf } from '../../../src/locale/words.ts';
import { textsOf } from './wordings.ts';

const changed = pseudo(enGB);
const pairs = textsOf(changed).map(({ path, text }, i) => ({ path, text, english: textsOf(enGB)[i]!.text }));
const own = (text: string): number => text.replace(/\{\d\}/g, '').length;
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

describe('the pseudo-locale', () => {
  it('puts every wording in brackets', () => {
    expect(pairs.length).toBeGreaterThan(200);
    expect(pairs.filter(({ text }) => !/^\[.+ ~[~ ]*\]$/s.test(text))).toEqual([]);
  });

  it('is at least 35 % longer than the English, holes apart', () => {
    expect(pairs.filter(({ text, english }) => own(text) < 1.35 * own(english))).toEqual([]);
  });

  it('stays readable: accents, brackets and padding are all that differs', () => {
    expect(changed.leave).toBe('[Šåvé ånd léåvé ~~~]');
    const read = (text: string): string => plain(text).replace(/^\[|[~ ]+\]$/g, '');
    expect(pairs.map(({ text }) => read(text))).toEqual(pairs.map(({ english }) => plain(english)));
  });

  it('leaves what fills a hole as it was given', () => {
    expect(wordsOf(changed).moveUp('Ring the office')).toBe('[Môvé ûp: Ring the office ~]');
  });

  it('pads in pieces that wrap as words do', () => {
    const runs = pairs.flatMap(({ text }) => text.match(/~+/g) ?? []);
    expect(Math.max(...runs.map((run) => run.length))).toBeLessThan(10);
  });

  it('still counts', () => {
    const { minutes } = wordsOf(changed);
    expect(minutes(1)).toContain('1 mînûté ');
    expect(minutes(2)).toContain('2 mînûtéš ');
  });

  it('goes by its own tag, and changes neither the direction nor what it was made from', () => {
    expect([changed.locale, changed.dir]).toEqual(['en-XA', 'ltr']);
    expect(pseudo({ ...enGB, dir: 'rtl' }).dir).toBe('rtl');
    expect(enGB.leave).toBe('Save and leave');
  });
});

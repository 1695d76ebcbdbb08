import { describe, expect, it } from 'vitest';
import { shortTokens } from '../../../scripts/short-tokens.ts';

describe('custom properties under short names', () => {
  it('gives the shortest name to the most used, and the same one wherever it stands', () => {
    expect(shortTokens(':root{--gap:1rem;--ink:#000}p{margin:var(--gap)}a{padding:calc(var(--gap)*2)}')).toBe(
      ':root{--a:1rem;--b:#000}p{margin:var(--a)}a{padding:calc(var(--a)*2)}',
    );
  });

  it('keeps names apart where one begins with another, and beyond the alphabet', () => {
    const names = Array.from({ length: 60 }, (_, index) => `--t${index}`);
    const css = `:root{${names.map((name, index) => `${name}:${index}`).join(';')}}`;
    const short = [...shortTokens(css).matchAll(/(--[a-z]+):(\d+)/g)];
    expect(new Set(short.map(([, name]) => name)).size).toBe(60);
    expect(short.map(([, , value]) => Number(value))).toEqual(names.map((_, index) => index));
  });

  it('leaves alone what is no custom property', () => {
    const css = '.a-b{color:red;margin:-1px}@media (min-width:60rem){.a--1{top:0}}';
    expect(shortTokens(css)).toBe(css);
  });
});

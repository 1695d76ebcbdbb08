import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/player/style/tokens.css', 'utf8');
const [light, dark] = css.split('@media (prefers-color-scheme: dark)').map(colours) as [Colours, Colours];

type Colours = ReadonlyMap<string, string>;

/** The colours that a part of the style sheet names. */
function colours(part: string): Colours {
  return new Map([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name!, value!]));
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Text on what it stands on: 7 to 1, above what WCAG 2.2 AA asks (1.4.3). */
const TEXT = [
  ['text', ['page', 'surface', 'speech-tint', 'good-tint', 'caution-tint', 'critical-tint']],
  ['muted', ['page', 'surface', 'speech-tint']],
  ['action', ['page', 'surface']],
  ['on-action', ['action', 'action-strong']],
  ['good', ['page', 'surface', 'good-tint']],
  ['caution', ['page', 'surface', 'caution-tint']],
  ['critical', ['page', 'surface', 'critical-tint']],
] as const;
/** The edges of controls, and what is around what has focus: 3 to 1 (1.4.11, 2.4.13). */
const EDGES = [
  ['control', ['page', 'surface']],
  ['action', ['page', 'surface']],
  ['critical', ['page', 'surface']],
] as const;

describe.each([
  ['light', light, 'focus-ink'],
  ['dark', dark, 'focus'],
] as const)('the colours in %s', (_, theme, ring) => {
  const measured = (pairs: readonly (readonly [string, readonly string[]])[]): [string, number][] =>
    pairs.flatMap(([over, grounds]) =>
      grounds.map((ground): [string, number] => [
        `${over} on ${ground}`,
        ratio(theme.get(over)!, theme.get(ground)!),
      ]),
    );

  it('are read with ease', () => {
    expect(measured(TEXT).filter(([, found]) => !(found >= 7))).toEqual([]);
  });

  it('show where a control ends and where focus is', () => {
    const all = measured([...EDGES, [ring, ['page', 'surface']]]);
    expect(all.filter(([, found]) => !(found >= 3))).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, duration, oneLine, timeOfDay, timespan, timestamp } from '../../../src/lms/format.ts';

describe('times', () => {
  it.each([
    [0, '00:00:00.00', 'PT0.00S'],
    [4_205, '00:00:04.20', 'PT4.20S'],
    [59_999, '00:00:59.99', 'PT59.99S'],
    [60_000, '00:01:00.00', 'PT1M0.00S'],
    [3_600_000, '01:00:00.00', 'PT1H0.00S'],
    [100 * 3_600_000 + 61_050, '100:01:01.05', 'PT100H1M1.05S'],
    [1e12, '9999:59:59.99', 'PT9999H59M59.99S'],
    [-5, '00:00:00.00', 'PT0.00S'],
    [NaN, '00:00:00.00', 'PT0.00S'],
  ])('%d ms', (ms, span, iso) => {
    expect([timespan(ms), duration(ms)]).toEqual([span, iso]);
  });

  it('are of the learner’s day in SCORM 1.2, and UTC in SCORM 2004', () => {
    expect(timeOfDay(new Date(2026, 0, 2, 9, 5, 7).getTime())).toBe('09:05:07');
    expect(timestamp(Date.UTC(2026, 0, 2, 9, 5, 7, 999))).toBe('2026-01-02T09:05:07.99Z');
  });
});

describe('one line', () => {
  it('has no breaks, no controls, no leading brace, and NFC', () => {
    expect(oneLine(' {a\r\n\tb\u2028c\u0000  e\u0301 ')).toBe('a b c é');
  });

  it('is at most 250 units whatever the text, and never ends in half a character', () => {
    const text = fc.string({ unit: 'binary', maxLength: 600 });
    fc.assert(
      fc.property(text, (value) => {
        const line = oneLine(value);
        expect(line.length).toBeLessThanOrEqual(250);
        expect(() => encodeURIComponent(line)).not.toThrow();
        expect(line).toBe(line.normalize('NFC'));
        expect(line).not.toMatch(/^\{|[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
    );
    expect(oneLine('🧥'.repeat(200))).toBe(`${'🧥'.repeat(124)}…`);
  });
});

it('writes numbers without exponent or trailing zeros', () => {
  expect([decimal(85.55), decimal(100), decimal(0.855, 4), decimal(33.333), decimal(1e-9)]).toEqual([
    '85.55',
    '100',
    '0.855',
    '33.33',
    '0',
  ]);
});

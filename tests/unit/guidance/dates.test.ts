import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  isDate,
  isDay,
  lastGoodDay,
  reviewState,
} from '../../../src/guidance/author/dates.ts';

const someDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it('are days of the calendar and nothing else', () => {
    expect(['2026-11-23', '2028-02-29', '2000-02-29'].map(isDay)).toEqual([true, true, true]);
    const wrong = [
      '2026-13-01',
      '2026-02-29',
      '1900-02-29',
      '2026-1-1',
      '2026-11-23T00:00',
      '',
      '2026-00-10',
      '2026-04-31',
    ];
    expect(wrong.filter(isDay)).toEqual([]);
  });

  it('of publication may be known in part', () => {
    expect(['2024', '2024-03', '2024-03-11'].every(isDate)).toBe(true);
    expect(['24', '2024-13', '2024-3', 'March 2024', '2024-02-30'].filter(isDate)).toEqual([]);
  });

  it('some months on end on the last day of a shorter month', () => {
    expect(addMonths('2026-11-23', 18)).toBe('2028-05-23');
    expect(addMonths('2026-08-31', 18)).toBe('2028-02-29');
    expect(addMonths('2027-12-31', 2)).toBe('2028-02-29');
    expect(addMonths('2026-12-01', 1)).toBe('2027-01-01');
  });

  it('some days on agree with the calendar', () => {
    expect(addDays('2026-11-24', 120)).toBe('2027-03-24');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    fc.assert(
      fc.property(someDay, fc.nat(2000), (day, days) => {
        expect(isDay(addDays(day, days))).toBe(true);
        expect(Date.parse(addDays(day, days)) - Date.parse(day)).toBe(days * 86_400_000);
      }),
    );
  });

  it('some months on are later days of the calendar', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (day, months) => {
        const later = addMonths(day, months);
        expect(isDay(later)).toBe(true);
        expect(later > day).toBe(true);
        expect(Number(later.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)));
      }),
    );
  });
});

describe('the two dates', () => {
  it('let a learner rely on a fact for 18 months, or until its edition ends', () => {
    expect(lastGoodDay('2026-11-23')).toBe('2028-05-23');
    expect(lastGoodDay('2026-11-23', '2027-08-31')).toBe('2027-08-31');
  });

  it('count a review as due from 30 days before its last day, and past from the day after', () => {
    expect(reviewState('2027-02-23', '2027-01-23')).toBe('current');
    expect(reviewState('2027-02-23', '2027-01-24')).toBe('due');
    expect(reviewState('2027-02-23', '2027-02-23')).toBe('due');
    expect(reviewState('2027-02-23', '2027-02-24')).toBe('past');
  });
});

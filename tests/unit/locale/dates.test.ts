import { beforeEach, describe, expect, it } from 'vitest';
import { cy } from '../../../src/locale/cy.ts';
import { dateInWords, dayOf, pastDay, scoreInWords, timeOfDay } from '../../../src/locale/dates.ts';
import { enGB } from '../../../src/locale/en-GB.ts';
import { speak } from '../../../src/locale/words.ts';

const DAY = 24 * 3600 * 1000;
/** A Thursday, where the learner is. */
const THURSDAY = new Date(2026, 2, 5, 14, 2).getTime();

beforeEach(() => speak(enGB, 'en-GB'));

describe('dates and scores', () => {
  it('writes out a date as far as it is known', () => {
    expect(['2024', '2024-03', '2024-03-01', 'undated'].map((date) => dateInWords(date))).toEqual([
      '2024',
      'March 2024',
      '1 March 2024',
      'undated',
    ]);
  });

  it('names every month and day as the platform does in English', () => {
    const days = Array.from(
      { length: 12 },
      (_, i) => `2026-${String(i + 1).padStart(2, '0')}-0${(i % 7) + 1}`,
    );
    const whole = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    expect(days.map(dateInWords)).toEqual(days.map((day) => whole.format(new Date(day))));
    const week = Array.from({ length: 7 }, (_, i) => THURSDAY + i * DAY);
    const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });
    expect(week.map((at) => pastDay(at, at))).toEqual(week.map((at) => weekday.format(at)));
  });

  it('says a date in the language spoken, whatever the platform knows of it', () => {
    speak(cy, 'en-GB');
    expect([dateInWords('2026-03-05'), dateInWords('2024-11')]).toEqual(['5 Mawrth 2026', 'Tachwedd 2024']);
    expect(pastDay(THURSDAY, THURSDAY + 7 * DAY)).toBe('Dydd Iau 5 Mawrth');
  });

  it('names a day of the last six, and dates one before them', () => {
    expect(pastDay(THURSDAY, THURSDAY + 6 * DAY - 1)).toBe('Thursday');
    expect(pastDay(THURSDAY, THURSDAY + 6 * DAY)).toBe('Thursday 5 March');
  });

  it('gives the time of day where the learner is, to the minute', () => {
    expect([THURSDAY, new Date(2026, 0, 5, 0, 9, 59).getTime()].map(timeOfDay)).toEqual(['14:02', '00:09']);
  });

  it('gives the day where the learner is', () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05');
  });

  it('shows two decimals at most', () => {
    expect([100, 62.5, 33.33].map((score) => scoreInWords(score))).toEqual(['100', '62.5', '33.33']);
  });
});

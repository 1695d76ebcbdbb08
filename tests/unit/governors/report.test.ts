import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { governorsPage } from '../../../src/governors/page.ts';
import { countInWords, governorsReport, LEAST } from '../../../src/governors/report.ts';
import type { KnownLesson, Taken } from '../../../src/governors/taken.ts';

const known: KnownLesson[] = [
  {
    id: 'coat',
    title: 'The coat on the peg',
    version: '1.2.0',
    pass: 80,
    guidanceChecked: { first: '2026-11-01', last: '2026-11-20' },
  },
];
const by = (person: string, more: Partial<Taken> = {}): Taken => ({
  person,
  lesson: 'The coat on the peg',
  version: '1.2.0',
  passed: true,
  day: '2027-03-02',
  wrong: [],
  ...more,
});
const people = (count: number, more: Partial<Taken> = {}): Taken[] =>
  Array.from({ length: count }, (_, i) => by(`person-${i}`, more));
const options = { known, day: '2027-07-01' };
const WRONG = { asked: 'What do you do?', answered: 'Look' };

describe('the governors’ report', () => {
  it('says how many completed a lesson, when, in which version, on which guidance, and what most got wrong', () => {
    const taken = [
      ...people(6),
      by('person-0', { wrong: [WRONG] }),
      ...people(5, { wrong: [WRONG], passed: false, day: '2027-01-01' }),
      ...people(5, { day: '2027-06-30', version: '1.1.0' }),
      ...people(4, { day: '2027-07-30', version: '1.3.0' }),
    ];
    expect(governorsReport(taken, options).lessons).toEqual([
      {
        lesson: 'The coat on the peg',
        completed: '6',
        when: 'March 2027 to June 2027',
        versions: ['1.1.0', '1.2.0'],
        guidanceChecked: { first: '2026-11-01', last: '2026-11-20' },
        commonestWrong: { ...WRONG, people: 5 },
      },
    ]);
  });

  it('names no month, year or version that stands for fewer than five people', () => {
    const one = (n: number, more: Partial<Taken>): Taken => by(`one-${n}`, more);
    const line = (taken: Taken[]): unknown => governorsReport(taken, options).lessons[0];
    const alone = one(0, { day: '2026-06-30', version: '1.1.0' });
    expect(line([...people(5), alone])).toMatchObject({ when: 'March 2027', versions: ['1.2.0'] });
    const spread = [1, 2, 3, 4, 5].map((n) => one(n, { day: `2027-0${n}-01`, version: `1.${n}.0` }));
    expect(line([...spread, alone])).toMatchObject({
      completed: '6',
      when: '2027',
      versions: [],
      guidanceChecked: null,
    });
    expect(line(spread.map((each, n) => ({ ...each, day: `202${n}-01-01` })))).toMatchObject({ when: null });
  });

  it('counts a person once, however often they passed', () => {
    const taken = [...people(4), ...people(4), ...people(4)];
    expect(governorsReport(taken, options).lessons[0]!.completed).toBe('fewer than five');
  });

  it('hides a group under five, those who are left of a staff under five, and a wrong answer of under five', () => {
    expect([0, 1, 4, 5].map((count) => countInWords(count))).toEqual([
      'none yet',
      'fewer than five',
      'fewer than five',
      '5',
    ]);
    expect([15, 16, 19, 20].map((count) => countInWords(count, 20))).toEqual([
      '15 of 20',
      'all but fewer than five of 20',
      'all but fewer than five of 20',
      'all 20',
    ]);
    const [line] = governorsReport(people(4, { wrong: [WRONG] }), options).lessons;
    expect(line).toMatchObject({ when: null, versions: [], guidanceChecked: null, commonestWrong: null });
  });

  it('never shows a name, nor a number of people from 1 to 4, whatever the gradebook', () => {
    const taken = fc.array(
      fc.record({
        person: fc.integer({ min: 0, max: 12 }).map((n) => `Pat Q${n}`),
        lesson: fc.constantFrom('The coat on the peg', 'Before the bell'),
        version: fc.constantFrom('1.0.0', '1.2.0'),
        passed: fc.boolean(),
        day: fc.constantFrom('', '2027-03-02', '2027-06-30'),
        wrong: fc.array(fc.constantFrom(WRONG, { asked: 'And then?', answered: 'Wait' }), { maxLength: 2 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(taken, fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }), (all, staff) => {
        const report = governorsReport(all, { ...options, ...(staff !== undefined && { staff }) });
        const page = governorsPage(report, { course: 'A course', school: '', answersNote: '' });
        expect(page).not.toMatch(/Pat|Q\d/);
        for (const { lesson, completed, commonestWrong } of report.lessons) {
          const [shown, , of] = completed.split(' ');
          const count = Number(shown);
          if (!Number.isNaN(count)) expect(count).toBeGreaterThanOrEqual(LEAST);
          if (!Number.isNaN(count) && of !== undefined)
            expect(Number(of) - count).toBeGreaterThanOrEqual(LEAST);
          if (commonestWrong) expect(commonestWrong.people).toBeGreaterThanOrEqual(LEAST);
          const passed = new Set(
            all.filter((one) => one.lesson === lesson && one.passed).map(({ person }) => person),
          );
          if (passed.size > 0 && passed.size < LEAST) expect(completed).toBe('fewer than five');
        }
      }),
    );
  });

  it('says on the page that it does not replace reading Part One, and what answers are for', () => {
    const page = governorsPage(
      governorsReport(people(5, { wrong: [{ asked: '<b>?', answered: 'x' }] }), options),
      {
        course: 'A course',
        school: 'Oak & Lane',
        answersNote: 'Answers are for learning; they are not evidence for capability or discipline.',
      },
    );
    expect(page).toContain(
      'supports reading Part One of Keeping children safe in education, and does not replace it',
    );
    expect(page).toContain('they are not evidence for capability or discipline');
    expect(page).toContain('Oak &amp; Lane');
    expect(page).toContain('&lt;b&gt;?');
    expect(page).not.toMatch(/<script|https?:/);
  });
});

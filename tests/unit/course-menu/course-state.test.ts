import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseRecord } from '../../../src/course-menu/course-record.ts';
import {
  blankCourse,
  LESSON_LIMIT,
  readCourse,
  writeCourse,
  type CourseState,
  type LessonState,
} from '../../../src/course-menu/course-state.ts';

const IDS = ['in-the-line', 'already-sent', 'the-call-home', 'eight-forty-five'];
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~';

const lesson: fc.Arbitrary<LessonState> = fc.record({
  stored: fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: LESSON_LIMIT }),
  passed: fc.boolean(),
  score: fc.option(
    fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
    { nil: null },
  ),
});
const begun = ({ stored, score }: LessonState): boolean => stored !== '' || score !== null;
const course: fc.Arbitrary<CourseState> = fc
  .tuple(fc.array(lesson, { minLength: IDS.length, maxLength: IDS.length }), fc.nat(4095))
  .map(([lessons, sent]) => ({
    lessons: Object.fromEntries(
      lessons.map((one, i) => [IDS[i]!, begun(one) ? one : { stored: '', passed: false, score: null }]),
    ),
    sent,
  }));

describe('what a course keeps in its resume data', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(course, (state) => {
        expect(readCourse(writeCourse(state), IDS)).toEqual(state);
      }),
      { seed: 41, numRuns: 500 },
    );
  });

  it('is made of characters that every LMS takes, and no longer than its lessons and their marks', () => {
    fc.assert(
      fc.property(course, (state) => {
        const text = writeCourse(state);
        expect(text).toMatch(/^[A-Za-z0-9._~-]*$/);
        const own = Object.values(state.lessons).reduce((sum, { stored }) => sum + stored.length, 0);
        expect(text.length).toBeLessThanOrEqual(own + 6 + 10 * IDS.length);
      }),
      { seed: 42, numRuns: 200 },
    );
  });

  it('is good up to its last whole lesson where it was cut short, and never throws on anything', () => {
    fc.assert(
      fc.property(course, fc.nat(2000), fc.string(), (state, cut, noise) => {
        const text = writeCourse(state);
        const read = readCourse(text.slice(0, cut), IDS);
        for (const [id, found] of Object.entries(read?.lessons ?? {}))
          if (begun(found)) expect(found).toEqual(state.lessons[id]);
        readCourse(text.slice(0, cut) + noise, IDS);
        readCourse(noise, IDS);
      }),
      { seed: 43, numRuns: 500 },
    );
  });

  it('does not mind another order, a lesson that is gone, or one that is new', () => {
    const state = blankCourse(IDS);
    state.lessons['already-sent'] = { stored: 'abc', passed: true, score: 92.5 };
    state.lessons['in-the-line'] = { stored: 'def', passed: false, score: null };
    const read = readCourse(writeCourse(state), ['new-one', 'already-sent'])!;
    expect(read.lessons).toEqual({
      'new-one': { stored: '', passed: false, score: null },
      'already-sent': { stored: 'abc', passed: true, score: 92.5 },
    });
  });
});

describe('what an LMS is told of a course', () => {
  const withScores = (...results: [score: number | null, passed: boolean][]): CourseState => ({
    lessons: Object.fromEntries(
      results.map(([score, passed], i) => [IDS[i]!, { stored: 'x', score, passed }]),
    ),
    sent: 0,
  });

  it('has no score until every lesson has an ended run', () => {
    const record = courseRecord(withScores([100, true], [null, false]), 80, 'in-the-line');
    expect(record).toMatchObject({ score: null, status: 'incomplete' });
    expect(record.progress).toBeLessThan(1);
  });

  it('is passed with the mean of the best results once every lesson is passed', () => {
    expect(courseRecord(withScores([100, true], [85.5, true], [90, true]), 80, '')).toMatchObject({
      score: 91.83,
      status: 'passed',
      progress: 1,
    });
  });

  it('stays below the pass mark while any lesson is not passed, however good the others are', () => {
    expect(courseRecord(withScores([100, true], [100, true], [50, false]), 80, '')).toMatchObject({
      score: 79,
      status: 'incomplete',
    });
    expect(courseRecord(withScores([20, false], [30, false]), 80, '').score).toBe(25);
  });
});

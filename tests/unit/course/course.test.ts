import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCourse } from '../../../src/course/course.ts';
import { showFault } from '../../../src/course/fault.ts';
import { copyCourse, type CourseCopy } from './copy.ts';

let copy: CourseCopy;
beforeEach(() => (copy = copyCourse()));
afterEach(() => copy.remove());

const faults = (): string[] =>
  loadCourse(copy.dir).faults.map((fault) => showFault(fault).replace(`${copy.dir}/`, ''));

describe('a course', () => {
  it('is read with its lessons in its own order', () => {
    const { file, lessons, faults: found } = loadCourse(copy.dir);
    expect(found).toEqual([]);
    expect(file).toMatchObject({ id: 'made-up-course', pass: 80, order: ['two-minutes'] });
    expect(lessons).toEqual(['two-minutes']);
  });

  it.each([
    [
      'order: [two-minutes]',
      'order: [two-minuets]',
      /^course\.yaml:5:9: error unknown-lesson There is no lesson "two-minuets"\. Did you mean "two-minutes"\?$/,
    ],
    ['order: [two-minutes]', 'order: [two-minutes, two-minutes]', /^course\.yaml:5:22: error lesson-twice/],
    ['rests: F03', 'rests: F99', /^course\.yaml:9:\d+: error unknown-fact "F99"/],
    ['pass: 80\n', '', /^course\.yaml:2:1: error missing-field pass is missing/],
    [
      'pass: 80',
      'pass: 180',
      /^course\.yaml:4:7: error wrong-form pass cannot be "180"\. It takes a whole number from 1 to 100\.$/,
    ],
    [
      'pass: 80',
      'pas: 80',
      /^course\.yaml:4:1: error unknown-field "pas" is not a field of the course\. Did you mean "pass"\?$/,
    ],
    ['title: A made-up course', 'title: A made-up: course', /^course\.yaml:3:\d+: error yaml-colon A text/],
    ['pass: 80\n', 'pass: 80\npass: 90\n', /^course\.yaml:5:1: error duplicate-key There are two .*"pass"/],
    [
      'for: both',
      'for: all',
      /error wrong-form for of entry 1 of support cannot be "all"\. It takes child, staff/,
    ],
    [
      'for: both',
      'foor: both',
      /error unknown-field "foor" is not a field of entry 1 of support\. Did you mean "for"/,
    ],
    [
      'order: [two-minutes]',
      'order: two-minutes',
      /wrong-form order cannot be "two-minutes"\. It takes a list of lessons/,
    ],
  ])('says where %s became %s', (from, to, says) => {
    copy.change('course.yaml', from, to);
    expect(faults()).toEqual([expect.stringMatching(says)]);
    expect(loadCourse(copy.dir).file).toBeNull();
  });

  it('passes on what is wrong with the guidance', () => {
    copy.change('guidance/facts.yaml', 'sources: [S1]', 'sources: [S9]');
    expect(faults()).toEqual([expect.stringMatching(/^guidance\/facts\.yaml:4:13: error unknown-source/)]);
    expect(loadCourse(copy.dir).library).toBeNull();
  });

  it('says so where the folder is no course', () => {
    expect(() => loadCourse(`${copy.dir}/two-minutes`)).toThrow(
      /is missing\. Run this in the project’s folder\.|is missing\. Run this in the project's folder\./,
    );
  });
});

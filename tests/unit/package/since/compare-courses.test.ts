import { describe, expect, it } from 'vitest';
import {
  compareCourses,
  isSameCourse,
  type PackedCourse,
} from '../../../../src/package/since/compare-courses.ts';
import { partsOf } from '../../../../src/package/since/lesson-parts.ts';
import { courseChangeInWords } from '../../../../src/package/since/tell-courses.ts';
import type { Story } from '../../../../src/story/learner/story.ts';
import { payload } from '../../../fixtures/payload.ts';
import { zip } from './zip.ts';

const { story, facts } = payload;
const decisionScene = Object.values(story.scenes).find(
  ({ step }) => step.kind === 'decision' && step.decision.kind === 'choose-one',
)!.id;
const lesson = (id: string, of: Story = story): PackedCourse['lessons'][number] => ({
  id,
  version: of.version,
  pass: of.pass,
  parts: partsOf({ story: of, facts }),
});
const course = (kind: PackedCourse['kind'], more: Partial<PackedCourse> = {}): PackedCourse => ({
  kind,
  title: 'A made-up course',
  version: '1.0.0',
  identifier: 'made-up-course.course',
  lessons: [lesson('one'), lesson('two')],
  zips: [zip()],
  ...more,
});
/** The story without one answer of its first choice. */
const withoutAnswer = (): Story => {
  const copy = structuredClone(story);
  const { step } = copy.scenes[decisionScene]!;
  if (step.kind === 'decision' && step.decision.kind === 'choose-one') step.decision.choices.splice(1, 1);
  return copy;
};
const saidOf = (before: PackedCourse, now: PackedCourse): string =>
  courseChangeInWords(compareCourses(before, now)).join('\n');

describe.each(['multi', 'single'] as const)('what changed in the whole course, %s', (kind) => {
  it('is nothing where nothing did', () => {
    const change = compareCourses(course(kind), structuredClone(course(kind)));
    expect(isSameCourse(change)).toBe(true);
    expect(courseChangeInWords(change)).toEqual([
      expect.stringMatching(/^The whole course.* 1\.0\.0: as it was\. There is nothing to replace\.$/),
    ]);
  });

  it('names each lesson that changed, and those that some go back in', () => {
    const lessons = [lesson('one'), lesson('two', withoutAnswer())];
    const change = compareCourses(course(kind), course(kind, { lessons, version: '1.1.0' }));
    expect(change).toMatchObject({ standing: 'some-go-back', added: [], removed: [], reordered: false });
    expect(change.changed.map(({ lesson: id }) => id)).toEqual(['two']);
    const words = courseChangeInWords(change).join('\n');
    expect(words).toContain('1.0.0 → 1.1.0: changed.');
    expect(words).toMatch(/Safe to replace in the LMS.*:\n {4}two$/m);
  });

  it('is safe with another player, order, mark or card, and says which it is', () => {
    const lessons = [lesson('two'), lesson('one')];
    const other = { lessons, zips: [zip({ player: 'cccccccc', around: 'dddddddd', pass: 70 })] };
    const change = compareCourses(course(kind), course(kind, other));
    expect(change).toMatchObject({ standing: 'resumes', reordered: true, player: true });
    const words = courseChangeInWords(change).join('\n');
    expect(words).toContain('Safe to replace in the LMS: whoever is in the middle of a lesson resumes');
    expect(words).toContain('in another order');
    expect(words).toContain('its version is still 1.0.0: raise it');
  });

  it('is in its pass mark where the course is marked as a whole, and not where each lesson has its own', () => {
    const change = compareCourses(
      course(kind),
      course(kind, { zips: [zip({ pass: 70 })], version: '1.1.0' }),
    );
    expect(isSameCourse(change)).toBe(kind === 'multi');
    const words = courseChangeInWords(change).join('\n');
    expect(words.includes('of the course, the pass mark was 80 and is 70')).toBe(kind === 'single');
    expect(words.includes('marked by the new rules')).toBe(kind === 'single');
  });

  it('is in what an LMS is told, which asks for no other version', () => {
    const change = compareCourses(course(kind), course(kind, { zips: [zip({ onFail: 'failed' })] }));
    expect(isSameCourse(change)).toBe(false);
    const words = courseChangeInWords(change).join('\n');
    expect(words).toContain('a run that does not pass was told as incomplete, and is told as failed');
    expect(words).toContain('what is sent from now on follows the new setting');
    expect(words).not.toContain('raise it');
  });

  it('is another activity under another identifier', () => {
    expect(saidOf(course(kind), course(kind, { identifier: 'other.course' }))).toContain(
      'Not safe to replace: its identifier changed',
    );
  });

  it('starts a lesson again that begins elsewhere, though others only go back', () => {
    const parts = { ...lesson('one').parts, start: 'elsewhere' };
    const lessons = [{ ...lesson('one'), parts }, lesson('two', withoutAnswer())];
    expect(compareCourses(course(kind), course(kind, { lessons })).standing).toBe('starts-again');
  });
});

describe('a lesson that comes or goes', () => {
  const more = { lessons: [lesson('one'), lesson('two'), lesson('three')], version: '1.1.0' };

  it('may cost the LMS its records only where each lesson is a part of its own', () => {
    expect(saidOf(course('multi', more), course('multi'))).toMatch(
      /lessons: without three\n {2}Not safe to replace: a lesson that is gone was a part of its own/,
    );
    const single = compareCourses(course('single', more), course('single'));
    expect(single).toMatchObject({ standing: 'resumes', removed: ['three'] });
    expect(courseChangeInWords(single).join('\n')).toContain(
      'are forgotten; the course’s score and status stay',
    );
  });

  it('is safe to add, and is told otherwise of one SCO than of several', () => {
    expect(saidOf(course('single'), course('single', more))).toContain(
      'Whoever has passed the course stays passed',
    );
    expect(saidOf(course('multi'), course('multi', more))).toContain('stands as not begun for everybody');
  });
});

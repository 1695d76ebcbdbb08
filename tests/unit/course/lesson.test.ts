import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { citedFacts } from '../../../src/course/cited-facts.ts';
import { isPackable, loadLesson, type JoinOptions, type LoadedLesson } from '../../../src/course/lesson.ts';
import { payloadOf } from '../../../src/course/payload-of.ts';
import { play } from '../../../src/story/learner/play.ts';
import { resultOf } from '../../../src/story/learner/score.ts';
import { copyCourse, type CourseCopy } from './copy.ts';

let copy: CourseCopy;
beforeEach(() => (copy = copyCourse()));
afterEach(() => copy.remove());

const LESSON = 'two-minutes/lesson.yaml';
const load = (options: Partial<JoinOptions> = {}): LoadedLesson =>
  loadLesson(copy.load(), 'two-minutes', {
    nation: 'england',
    locale: 'en-GB',
    day: '2026-11-24',
    ...options,
  });
const signed = (mark: string): void =>
  copy.change(
    LESSON,
    'start: at-the-door\n',
    `signed-off: { by-role: A made-up reader, on: 2026-11-20, version: 1.0.0, hash: "${mark}" }\nstart: at-the-door\n`,
  );

describe('a lesson', () => {
  it('is checked, proved and joined', () => {
    const lesson = load();
    expect(lesson.faults).toEqual([]);
    expect(isPackable(lesson)).toBe(true);
    expect(lesson.proof).toMatchObject({ sound: true, runs: 9n, score: { min: 0, max: 100 } });
    expect(lesson.story!.denominator).toBe(40);
    expect(Object.keys(lesson.facts)).toEqual(['F01', 'F02']);
    expect(lesson.facts['F01']!.says).toBe('Staff who are worried tell the DSL the same day.');
    expect(lesson.earliestReview).toBe('2098-06-01');
    const played = play(lesson.story!, [
      { scene: 'at-the-door', answer: { kind: 'choose-one', choice: 'sit-down' } },
      { scene: 'what-sam-says', answer: { kind: 'choose-one', choice: 'lead-now' } },
    ]);
    expect(resultOf(lesson.story!, played)).toEqual({ score: 100, passed: true });
  });

  it('speaks the words of a nation', () => {
    const { course, facts } = load({ nation: 'wales' });
    expect(course.realConcern).toContain('Tell your DSP now.');
    expect(course.support[0]!.who).toBe('Your designated safeguarding person');
    expect(course.support[1]!.how).toBe('By phone. The made-up helpline answers on 0000 000 000.');
    expect(facts['F01']!.says).toContain('DSP');
  });

  it('is proved at the mark that it is packaged with', () => {
    expect(load({ pass: 100 }).story!.pass).toBe(100);
    expect(load({ pass: 100 }).ownPass).toBe(80);
    expect(load({ pass: 100 }).mark).toBe(load().mark);
  });

  it('is not packable with a fault of the check, placed', () => {
    copy.change(LESSON, 'then: told-late\n  told:', 'then: told-too-late\n  told:');
    const lesson = load();
    expect(isPackable(lesson)).toBe(false);
    expect(lesson.faults).toEqual([
      expect.objectContaining({
        code: 'unknown-scene',
        level: 'error',
        file: expect.stringMatching(/two-minutes\/lesson\.yaml$/) as string,
      }),
    ]);
    expect(lesson.proof).toBeNull();
  });

  it('is not packable with a fault of the proof, placed', () => {
    copy.change(LESSON, 'outcome: unsafe', 'outcome: safe');
    const lesson = load();
    expect(isPackable(lesson)).toBe(false);
    expect(lesson.faults).toEqual([
      expect.objectContaining({ code: 'safe-ending-never-passed', level: 'error', line: 113, column: 24 }),
    ]);
  });

  it('carries every fact that it can show, wherever it is cited', () => {
    copy.change(LESSON, 'Nothing on it is shown', 'As [the law](F03) asks, nothing on it is shown');
    expect(citedFacts(load().story!)).toEqual(['F01', 'F02', 'F03']);
  });

  it('gives a package all that the player reads, and nothing of its files', () => {
    const lesson = load();
    if (!isPackable(lesson)) throw new Error('not packable');
    const payload = payloadOf(lesson, {
      standard: 'web',
      detail: 'score',
      onFail: 'failed',
      nation: 'england',
      locale: 'en-GB',
    });
    expect(Object.keys(payload).sort()).toEqual([
      'course',
      'facts',
      'format',
      'language',
      'reviewCopy',
      'settings',
      'story',
      'words',
    ]);
    expect(JSON.parse(JSON.stringify(payload))).toEqual(payload);
    expect(JSON.stringify(payload)).not.toContain(copy.dir);
  });

  it('says so where there is no such lesson', () => {
    expect(() =>
      loadLesson(copy.load(), 'two-hours', { nation: 'england', locale: 'en-GB', day: '2026-11-24' }),
    ).toThrow('There is no lesson "two-hours". There are: two-minutes.');
  });
});

describe('a lesson is a review copy', () => {
  it('until a person has signed off this very text', () => {
    expect(load().reviewCopy).toEqual(['It has not been signed off by a person who is qualified to.']);
    signed(load().mark);
    expect(load().reviewCopy).toEqual([]);
  });

  it.each([
    ['cy', 'Welsh'],
    ['en-XA', 'English (Pseudo-Accents)'],
  ])('while no speaker has reviewed the words round it: %s', (locale, name) => {
    signed(load().mark);
    expect(load({ locale }).reviewCopy).toEqual([
      `The words round it are a first draft in ${name}, which no speaker of it has reviewed.`,
    ]);
  });

  it.each([
    ['a wording', LESSON, 'Walk with Sam', 'Go with Sam'],
    ['a road', LESSON, 'then: told-late\n  told:', 'then: told-late # late\n  told:'],
    ['a rating', LESSON, 'reconsider: true', 'reconsider: false'],
    ['a fact', 'guidance/facts.yaml', 'the same day', 'at once'],
    ['a nation word', 'guidance/nations.yaml', 'lead: DSL', 'lead: safeguarding lead'],
  ])('again once %s has changed, comments aside', (what, path, from, to) => {
    const { mark } = load();
    signed(mark);
    copy.change(path, from, to);
    const now = load();
    if (what === 'a road') expect(now.reviewCopy).toEqual([]);
    else
      expect(now.reviewCopy).toEqual([
        `It has changed since it was signed off on 2026-11-20 as version 1.0.0: its mark was ${mark} and is now ${now.mark}.`,
      ]);
  });

  it('where it rests on guidance still to be checked, the support card included', () => {
    signed(load().mark);
    copy.change(
      'guidance/facts.yaml',
      'answers on 0000 000 000.\n  sources: [S1]\n  status: read',
      'answers on 0000 000 000.\n  sources: [S1]\n  status: to-check',
    );
    expect(load().reviewCopy).toEqual(['It rests on guidance that is still to be checked: F03.']);
  });

  it('from the day after a review date, of a fact or of its source', () => {
    signed(load().mark);
    expect(load({ day: '2098-06-01' }).reviewCopy).toEqual([]);
    expect(load({ day: '2098-06-02' }).reviewCopy).toEqual([
      'It rests on guidance that is past its review date: F01, F02 and F03.',
    ]);
  });

  it('where a nation’s word is still to be confirmed', () => {
    const { reviewCopy } = load({ nation: 'scotland' });
    expect(reviewCopy).toContain('What these are called in Scotland is still to be confirmed: "lead".');
  });
});

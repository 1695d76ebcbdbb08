import { describe, expect, it } from 'vitest';
import { dataModel } from '../../../src/host/runtime/data-model.ts';
import type { FlatCmi } from '../../../src/host/runtime/scorm-runtime.ts';

const answered = (type: string): FlatCmi => ({
  'cmi.interactions.0.id': 'a',
  'cmi.interactions.0.type': type,
});
const at = 'cmi.interactions.0';

describe('SCORM 2004, as strict as the strictest LMS', () => {
  it.each([
    ['2026-01-01T10:00:00', true],
    ['2026-01-01T10:00:00.1Z', true],
    ['2026-01-01T10:00:30.00Z', true],
    ['2026-01-01T10:00:30.00+01:00', true],
    ['2026-01-01T10:00:00Z', false],
    ['2026-01-01T10:00:00.123Z', false],
    ['2026-01-01T10:00:30+01:00', false],
    ['2039-01-01T10:00:00', false],
    ['2026-13-01T10:00:00', false],
  ])('timestamp %s is taken: %s', (value, isTaken) => {
    expect(dataModel('scorm2004-3', answered('choice')).refuseSet(`${at}.timestamp`, value)?.error).toBe(
      isTaken ? undefined : '406',
    );
  });

  it.each([
    ['choice', 'tell_dsl', true],
    ['choice', 'x[,]y', true],
    ['choice', 'tell-dsl', false],
    ['choice', 'tell the dsl', false],
    ['choice', 'a:b', false],
    ['choice', 'été', false],
    ['choice', '', false],
    ['choice', 'x'.repeat(251), false],
    ['choice', 'x[,]x', false],
    ['sequencing', 'c[,]a[,]b', true],
    ['sequencing', 'c-d', false],
    ['likert', 'agree', true],
    ['likert', 'quite agree', false],
    ['matching', 'x[.]y[,]z[.]w', true],
    ['matching', 'x.y', false],
    ['performance', 'step[.]done', true],
    ['performance', 'step', false],
    ['fill-in', 'some words', true],
    ['fill-in', 'two\nlines', false],
    ['long-fill-in', 'x'.repeat(4000), true],
    ['long-fill-in', 'x'.repeat(4001), false],
    ['true-false', 'true', true],
    ['true-false', 't', false],
    ['numeric', '4.5', true],
    ['numeric', 'x', false],
  ])('%s response %j is taken: %s', (type, value, isTaken) => {
    expect(dataModel('scorm2004-3', answered(type)).refuseSet(`${at}.learner_response`, value)?.error).toBe(
      isTaken ? undefined : '406',
    );
  });

  it.each([
    ['cmi.completion_status', 'Completed', '406'],
    ['cmi.success_status', 'incomplete', '406'],
    ['cmi.score.scaled', '1.1', '407'],
    ['cmi.score.scaled', '-1.01', '407'],
    ['cmi.score.scaled', '0.12345678', '406'],
    ['cmi.score.scaled', 0.5, '406'],
    ['cmi.progress_measure', '1.5', '407'],
    ['cmi.session_time', 'PT12.555S', '406'],
    ['cmi.session_time', 'P', '406'],
    ['cmi.session_time', '00:05:00', '406'],
    ['cmi.exit', 'finished', '406'],
    ['cmi.location', 'x'.repeat(1001), '406'],
    ['cmi.interactions.0.id', 'two words', '406'],
    ['cmi.interactions.0.id', 'é', '406'],
    ['cmi.interactions.0.id', 'x'.repeat(4001), '406'],
    ['cmi.interactions.0.id', 'urn:x', '406'],
    ['cmi.interactions.1.id', 'b', '351'],
    ['cmi.objectives.1.id', 'b', '351'],
    ['cmi.learner_id', 'me', '404'],
    ['cmi.entry', 'resume', '404'],
    ['cmi.interactions._count', '2', '404'],
    ['cmi.core.lesson_status', 'passed', '401'],
  ])('refuses %s = %j with %s', (element, value, error) => {
    expect(dataModel('scorm2004-3', {}).refuseSet(element, value)?.error).toBe(error);
  });

  it.each([
    ['cmi.completion_status', 'completed'],
    ['cmi.success_status', 'unknown'],
    ['cmi.score.scaled', '-1'],
    ['cmi.score.raw', '87.5'],
    ['cmi.session_time', 'PT1H2M3.45S'],
    ['cmi.exit', 'normal'],
    ['cmi.exit', ''],
    ['cmi.location', 'x'.repeat(1000)],
    ['cmi.interactions.0.id', 'urn:afu:in_the_line'],
    ['adl.nav.request', 'exitAll'],
    ['cmi.comments_from_learner.0.comment', 'a thought'],
  ])('takes %s = %j', (element, value) => {
    expect(dataModel('scorm2004-3', {}).refuseSet(element, value)).toBeNull();
  });

  it.each([
    ['one line', true],
    ['x'.repeat(250), true],
    ['{lang=en-GB}one line', true],
    ['two\nlines', false],
    ['x'.repeat(251), false],
    ['{braces', false],
  ])('description %j is taken: %s', (value, isTaken) => {
    expect(dataModel('scorm2004-3', answered('choice')).refuseSet(`${at}.description`, value)?.error).toBe(
      isTaken ? undefined : '406',
    );
  });

  it('keeps 4,000 characters of suspend data in the 3rd edition and 64,000 in the 4th', () => {
    const refuse = (standard: 'scorm2004-3' | 'scorm2004-4', length: number) =>
      dataModel(standard, {}).refuseSet('cmi.suspend_data', 'x'.repeat(length))?.error;
    expect([refuse('scorm2004-3', 4000), refuse('scorm2004-3', 4001)]).toEqual([undefined, '406']);
    expect([refuse('scorm2004-4', 64_000), refuse('scorm2004-4', 64_001)]).toEqual([undefined, '406']);
  });

  it('wants the id first, and the type before a response', () => {
    expect(dataModel('scorm2004-3', {}).refuseSet(`${at}.type`, 'choice')?.error).toBe('408');
    expect(
      dataModel('scorm2004-3', { [`${at}.id`]: 'a' }).refuseSet(`${at}.learner_response`, 'b')?.error,
    ).toBe('408');
    expect(
      dataModel('scorm2004-3', { [`${at}.id`]: 'a' }).refuseSet(`${at}.correct_responses.0.pattern`, 'b')
        ?.error,
    ).toBe('408');
    expect(dataModel('scorm2004-3', { [`${at}.id`]: 'a' }).refuseSet(`${at}.type`, 'choice')).toBeNull();
    expect(dataModel('scorm2004-3', {}).refuseSet('cmi.objectives.0.success_status', 'passed')?.error).toBe(
      '408',
    );
  });

  it('takes no objective id twice, nor another id for the same objective, but interactions may share one', () => {
    const objectives = dataModel('scorm2004-3', { 'cmi.objectives.0.id': 'a' });
    expect(objectives.refuseSet('cmi.objectives.1.id', 'a')?.error).toBe('351');
    expect(objectives.refuseSet('cmi.objectives.0.id', 'b')?.error).toBe('351');
    expect(objectives.refuseSet('cmi.objectives.1.id', 'b')).toBeNull();
    expect(dataModel('scorm2004-3', answered('choice')).refuseSet('cmi.interactions.1.id', 'a')).toBeNull();
  });

  it.each([
    ['cmi.session_time', '405'],
    ['cmi.exit', '405'],
    ['cmi.interactions.4.id', '301'],
    ['cmi.score._count', '301'],
    ['cmi.nonsense', '401'],
    [`${at}.id`, undefined],
    ['cmi.suspend_data', undefined],
  ])('reading %s gives error %s', (element, error) => {
    expect(dataModel('scorm2004-3', answered('choice')).refuseGet(element)?.error).toBe(error);
  });
});

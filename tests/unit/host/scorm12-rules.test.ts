import { describe, expect, it } from 'vitest';
import { dataModel } from '../../../src/host/runtime/data-model.ts';

/** What real LMSs were seen to refuse of SCORM 1.2, and the error number each answers with. */
const refused: [element: string, value: unknown, error: string][] = [
  ['cmi.core.lesson_status', 'not attempted', '405'],
  ['cmi.core.lesson_status', 'Passed', '405'],
  ['cmi.core.score.raw', '101', '405'],
  ['cmi.core.score.raw', '-1', '405'],
  ['cmi.core.score.raw', '85%', '405'],
  ['cmi.core.score.raw', '1000', '405'],
  ['cmi.core.score.raw', 85, '405'],
  ['cmi.core.score.raw', null, '405'],
  ['cmi.core.session_time', '0:05:00', '405'],
  ['cmi.core.session_time', '00:05:00.123', '405'],
  ['cmi.core.session_time', '00:5:00', '405'],
  ['cmi.core.session_time', 'PT5M', '405'],
  ['cmi.core.exit', 'normal', '405'],
  ['cmi.core.lesson_location', 'x'.repeat(256), '405'],
  ['cmi.suspend_data', 'x'.repeat(4097), '405'],
  ['cmi.suspend_data', 'café', '405'],
  ['cmi.interactions.0.id', 'two words', '405'],
  ['cmi.interactions.0.id', 'é', '405'],
  ['cmi.interactions.0.id', 'x'.repeat(256), '405'],
  ['cmi.interactions.0.id', '', '405'],
  ['cmi.interactions.0.type', 'other', '405'],
  ['cmi.interactions.0.type', 'long-fill-in', '405'],
  ['cmi.interactions.0.time', '9:15:30', '405'],
  ['cmi.interactions.0.time', '24:00:00', '405'],
  ['cmi.interactions.0.result', 'incorrect', '405'],
  ['cmi.interactions.0.latency', '00:00:12.555', '405'],
  ['cmi.interactions.0.student_response', 'x'.repeat(256), '405'],
  ['cmi.interactions.1.id', 'b', '201'],
  ['cmi.interactions.0.objectives.1.id', 'b', '201'],
  ['cmi.interactions.00.id', 'b', '401'],
  ['cmi.objectives.1.id', 'b', '201'],
  ['cmi.core.student_id', 'me', '403'],
  ['cmi.core.entry', 'resume', '403'],
  ['cmi.core.total_time', '00:05:00', '403'],
  ['cmi.core._children', 'x', '402'],
  ['cmi.interactions._count', '1', '402'],
  ['cmi.nonsense', 'x', '401'],
  ['cmi.success_status', 'passed', '401'],
];

const taken: [element: string, value: string][] = [
  ['cmi.core.lesson_status', 'incomplete'],
  ['cmi.core.score.raw', '87.5'],
  ['cmi.core.score.min', '0'],
  ['cmi.core.score.max', '100'],
  ['cmi.core.session_time', '0000:05:00.50'],
  ['cmi.core.session_time', '00:05:00'],
  ['cmi.core.exit', 'suspend'],
  ['cmi.core.exit', ''],
  ['cmi.core.lesson_location', 'x'.repeat(255)],
  ['cmi.suspend_data', 'x'.repeat(4096)],
  ['cmi.interactions.0.id', 'in_the_line_r2'],
  ['cmi.interactions.0.type', 'choice'],
  ['cmi.interactions.0.time', '09:15:30'],
  ['cmi.interactions.0.result', 'wrong'],
  ['cmi.interactions.0.result', '0.8'],
  ['cmi.interactions.0.latency', '00:00:12.55'],
  ['cmi.interactions.0.weighting', '3'],
  ['cmi.interactions.0.objectives.0.id', 'reporting'],
  ['cmi.interactions.0.correct_responses.0.pattern', 'a'],
  ['cmi.objectives.0.id', 'reporting'],
];

describe('SCORM 1.2, as strict as the strictest LMS', () => {
  it.each(refused)('refuses %s = %j with %s', (element, value, error) => {
    expect(dataModel('scorm12', {}).refuseSet(element, value)?.error).toBe(error);
  });

  it.each(taken)('takes %s = %j', (element, value) => {
    expect(dataModel('scorm12', {}).refuseSet(element, value)).toBeNull();
  });

  it.each([
    ['choice', 'b', true],
    ['choice', 'a,c', true],
    ['choice', '{a,c}', true],
    ['choice', 'tell_dsl', false],
    ['choice', '10', false],
    ['sequencing', 'c,a,b', true],
    ['matching', '1.a,2.b', true],
    ['matching', '1-a', false],
    ['true-false', 't', true],
    ['true-false', 'true', false],
    ['numeric', '4.5', true],
    ['numeric', 'four', false],
    ['fill-in', 'two words', true],
  ])('reads a response by its type: %s %s is taken: %s', (type, response, isTaken) => {
    const model = dataModel('scorm12', { 'cmi.interactions.0.id': 'a', 'cmi.interactions.0.type': type });
    expect(model.refuseSet('cmi.interactions.0.student_response', response)?.error).toBe(
      isTaken ? undefined : '405',
    );
    expect(model.refuseSet('cmi.interactions.0.correct_responses.0.pattern', response)?.error).toBe(
      isTaken ? undefined : '405',
    );
  });

  it('goes on counting where a restored attempt ended', () => {
    const model = dataModel('scorm12', { 'cmi.interactions.0.id': 'a', 'cmi.interactions.1.id': 'b' });
    expect(model.refuseSet('cmi.interactions.2.id', 'c')).toBeNull();
    expect(model.refuseSet('cmi.interactions.3.id', 'd')?.error).toBe('201');
  });

  it.each([
    ['cmi.interactions.0.id', '404'],
    ['cmi.interactions.0.result', '404'],
    ['cmi.core.session_time', '404'],
    ['cmi.core.exit', '404'],
    ['cmi.core.lesson_status._children', '202'],
    ['cmi.core.score._count', '203'],
    ['cmi.objectives.0.id', '201'],
    ['cmi.nonsense', '401'],
    ['cmi.interactions._count', undefined],
    ['cmi.interactions._children', undefined],
    ['cmi.core._children', undefined],
    ['cmi.suspend_data', undefined],
    ['cmi._version', undefined],
  ])('reading %s gives error %s', (element, error) => {
    expect(dataModel('scorm12', { 'cmi.interactions.0.id': 'a' }).refuseGet(element)?.error).toBe(error);
  });
});

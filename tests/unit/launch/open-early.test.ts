import { expect, it } from 'vitest';
import { openEarly } from '../../../src/launch/open-early.ts';
import { attemptOf, BEST, recordFor } from '../lms/runs.ts';
import { settled, strictLms } from '../lms/strict-lms.ts';

it('opens at once and once, and says how saving stands when it is asked', async () => {
  const lms = strictLms('scorm12').launch({ mode: 'review' });
  const early = openEarly(lms.connection);
  await settled();
  expect(lms.calls.filter(({ call }) => call === 'Initialize')).toHaveLength(1);
  const told: string[] = [];
  early.onState(({ kind }) => told.push(kind));
  expect(told).toEqual([]);
  expect((await early.open()).mode).toBe('review');
  expect(told).toEqual(['not-recording']);
  expect(lms.calls.filter(({ call }) => call === 'Initialize')).toHaveLength(1);
});

it('passes on what is told later, once', async () => {
  const lms = strictLms('scorm12').launch();
  const early = openEarly(lms.connection);
  const told: string[] = [];
  early.onState(({ kind }) => told.push(kind));
  await early.open();
  expect(await early.save(recordFor(attemptOf(BEST)), 'ending')).toBe(true);
  early.leave(recordFor(attemptOf(BEST)));
  await settled();
  expect(told).toEqual(['saving', 'saved', 'saved']);
});

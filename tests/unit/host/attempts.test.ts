import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAttempts } from '../../../src/host/attempts/attempt-store.ts';
import type { Attempt, Launch } from '../../../src/host/attempts/attempt.ts';
import { fromInterval, fromTimespan, toInterval, toTimespan } from '../../../src/host/attempts/duration.ts';
import { gradebookCsv } from '../../../src/host/attempts/gradebook-csv.ts';
import { gradebookAttempt } from '../../../src/host/attempts/gradebook.ts';
import { openAttempt, planLaunch, type LaunchRequest } from '../../../src/host/attempts/plan-launch.ts';
import { recordDelivery } from '../../../src/host/attempts/record-delivery.ts';
import { lessonKey } from '../../../src/host/library/lesson-key.ts';
import type { PackageRecord, ScoRecord } from '../../../src/host/library/package-record.ts';
import { responseWords } from '../../../src/host/library/response-words.ts';
import { inert, sampleLesson } from './sample-packages.ts';

const learner = { id: 'learner-c', name: 'Ćosić-Núñez, Chloë' };
const sco: ScoRecord = {
  key: 'sco',
  identifier: 'sco',
  title: 'Sample',
  kind: 'sco',
  href: 'index.html',
  launchData: '',
  masteryScore: '',
  maxTimeAllowed: '',
  timeLimitAction: '',
  scaledPassingScore: '',
  completionThreshold: '',
  objectives: ['primary'],
};
const asked = (standard: Attempt['standard'], more: Partial<LaunchRequest> = {}): LaunchRequest => ({
  learner,
  sco,
  standard,
  mode: 'normal',
  newAttempt: false,
  ...more,
});
const launch = (more: Partial<Launch> = {}): Launch => ({
  at: '2026-03-02T09:00:00.000Z',
  mode: 'normal',
  entry: 'ab-initio',
  fault: 'none',
  commits: 1,
  finishedAt: '2026-03-02T09:10:00.000Z',
  ...more,
});
const attempt = (
  standard: Attempt['standard'],
  cmi: Attempt['cmi'],
  more: Partial<Attempt> = {},
): Attempt => ({
  learner: learner.id,
  package: 'sample.scorm12',
  sco: 'sco',
  number: 1,
  standard,
  revision: 'abc',
  startedAt: '2026-03-02T09:00:00.000Z',
  updatedAt: '2026-03-02T09:00:00.000Z',
  cmi,
  totalTime: 6050,
  launches: [launch()],
  calls: [],
  ...more,
});

describe('how a launch begins', () => {
  it('is ab-initio the first time, with the learner named', () => {
    expect(planLaunch(asked('scorm12'), undefined)).toMatchObject({
      number: 1,
      mode: 'normal',
      entry: 'ab-initio',
      restored: {
        'cmi.core.student_name': 'Ćosić-Núñez, Chloë',
        'cmi.core.entry': 'ab-initio',
        'cmi.core.credit': 'credit',
        'cmi.core.total_time': '00:00:00.00',
      },
    });
  });

  it('resumes what was suspended, without the last session’s exit and time', () => {
    const { restored, ...plan } = planLaunch(
      asked('scorm12'),
      attempt('scorm12', {
        'cmi.core.lesson_status': 'incomplete',
        'cmi.core.exit': 'suspend',
        'cmi.core.session_time': '00:10:00',
        'cmi.suspend_data': 'abc',
      }),
    );
    expect(plan).toEqual({ number: 1, mode: 'normal', entry: 'resume' });
    expect(restored).toMatchObject({
      'cmi.suspend_data': 'abc',
      'cmi.core.entry': 'resume',
      'cmi.core.total_time': '00:01:00.50',
    });
    expect(restored['cmi.core.exit']).toBeUndefined();
    expect(restored['cmi.core.session_time']).toBeUndefined();
  });

  it('gives a SCORM 1.2 package that left with exit "" the entry "" and its data', () => {
    const plan = planLaunch(
      asked('scorm12'),
      attempt('scorm12', {
        'cmi.core.lesson_status': 'incomplete',
        'cmi.core.exit': '',
        'cmi.suspend_data': 'abc',
      }),
    );
    expect(plan).toMatchObject({ number: 1, entry: '', restored: { 'cmi.suspend_data': 'abc' } });
  });

  it('gives a SCORM 2004 package that left with exit normal nothing back, in a new attempt', () => {
    const plan = planLaunch(
      asked('scorm2004-3'),
      attempt('scorm2004-3', {
        'cmi.completion_status': 'incomplete',
        'cmi.exit': 'normal',
        'cmi.suspend_data': 'abc',
      }),
    );
    expect(plan).toMatchObject({ number: 2, entry: 'ab-initio' });
    expect(plan.restored['cmi.suspend_data']).toBeUndefined();
  });

  it('gives back what was committed when a SCORM 2004 session never ended', () => {
    const plan = planLaunch(
      asked('scorm2004-3'),
      attempt(
        'scorm2004-3',
        { 'cmi.completion_status': 'incomplete', 'cmi.exit': '', 'cmi.suspend_data': 'abc' },
        { launches: [launch({ finishedAt: null })] },
      ),
    );
    expect(plan).toMatchObject({ number: 1, entry: '', restored: { 'cmi.suspend_data': 'abc' } });
  });

  it.each(['passed', 'completed', 'failed'])('is a review without credit after %s', (status) => {
    const plan = planLaunch(
      asked('scorm12'),
      attempt('scorm12', { 'cmi.core.lesson_status': status, 'cmi.core.exit': 'suspend' }),
    );
    expect(plan).toMatchObject({
      number: 1,
      mode: 'review',
      restored: { 'cmi.core.credit': 'no-credit', 'cmi.core.lesson_mode': 'review' },
    });
  });

  it('is a review in SCORM 2004 after completed or a success that is known', () => {
    for (const cmi of [
      { 'cmi.completion_status': 'completed' },
      { 'cmi.success_status': 'failed' },
    ] as Attempt['cmi'][])
      expect(
        planLaunch(asked('scorm2004-4'), attempt('scorm2004-4', { ...cmi, 'cmi.exit': 'suspend' })).mode,
      ).toBe('review');
  });

  it('is blank in a new attempt', () => {
    const plan = planLaunch(
      asked('scorm12', { newAttempt: true }),
      attempt('scorm12', { 'cmi.core.lesson_status': 'passed', 'cmi.suspend_data': 'abc' }),
    );
    expect(plan).toMatchObject({ number: 2, mode: 'normal', entry: 'ab-initio' });
    expect(plan.restored['cmi.suspend_data']).toBeUndefined();
    expect(plan.restored['cmi.core.total_time']).toBe('00:00:00.00');
  });

  it('previews without credit', () => {
    expect(planLaunch(asked('scorm12', { mode: 'browse' }), undefined)).toMatchObject({
      mode: 'browse',
      restored: { 'cmi.core.credit': 'no-credit' },
    });
  });

  it('makes the objectives of a SCORM 2004 manifest before the package starts, and keeps what was stored of them', () => {
    expect(planLaunch(asked('scorm2004-3'), undefined).restored['cmi.objectives.0.id']).toBe('primary');
    const plan = planLaunch(
      asked('scorm2004-3'),
      attempt('scorm2004-3', { 'cmi.exit': 'suspend', 'cmi.objectives.0.success_status': 'passed' }),
    );
    expect(plan.restored).toMatchObject({
      'cmi.objectives.0.id': 'primary',
      'cmi.objectives.0.success_status': 'passed',
    });
    expect(planLaunch(asked('scorm12'), undefined).restored['cmi.objectives.0.id']).toBeUndefined();
  });
});

describe('what is recorded', () => {
  const begun = openAttempt(
    attempt('scorm12', { 'cmi.core.session_time': '00:09:00', 'cmi.suspend_data': 'abc' }),
    launch({ commits: 0, finishedAt: null }),
    'def',
  );
  const at = '2026-03-02T10:00:00.000Z';

  it('adds the session to the total once, at the end', () => {
    const committed = recordDelivery(
      begun,
      1,
      { kind: 'commit', changes: { 'cmi.core.session_time': '00:05:00.50' }, calls: [] },
      at,
    );
    expect(committed.totalTime).toBe(6050);
    const finished = recordDelivery(committed, 1, { kind: 'finish', changes: {}, calls: [] }, at);
    expect(finished.totalTime).toBe(6050 + 30_050);
    expect(recordDelivery(finished, 1, { kind: 'finish', changes: {}, calls: [] }, at).totalTime).toBe(
      finished.totalTime,
    );
  });

  it('never adds an earlier session’s time again', () => {
    expect(recordDelivery(begun, 1, { kind: 'finish', changes: {}, calls: [] }, at).totalTime).toBe(6050);
  });

  it('keeps each call once, and stores nothing from notes', () => {
    const call = { n: 0, call: 'SetValue' as const, result: 'true', error: '0' };
    const once = recordDelivery(begun, 1, { kind: 'commit', changes: {}, calls: [call] }, at);
    const twice = recordDelivery(
      once,
      1,
      { kind: 'notes', changes: { 'cmi.suspend_data': 'evil' }, calls: [call, { ...call, n: 1 }] },
      at,
    );
    expect(twice.calls.map(({ n }) => n)).toEqual([0, 1]);
    expect(twice.cmi['cmi.suspend_data']).toBe('abc');
  });
});

describe('the gradebook', () => {
  const record = {
    key: 'sample.scorm12',
    identifier: 'sample',
    title: 'A "sample"',
    version: '1.0',
    scos: [sco],
    lesson: lessonKey(`<script id="lesson" type="application/json">${inert(sampleLesson)}</script>`),
  } as PackageRecord;
  const graded = gradebookAttempt(
    attempt(
      'scorm12',
      {
        'cmi.core.lesson_status': 'passed',
        'cmi.core.score.raw': '87.5',
        'cmi.interactions.10.id': 'the_log_r2',
        'cmi.interactions.10.student_response': '1.a,2.b',
        'cmi.interactions.2.id': 'in_the_line',
        'cmi.interactions.2.student_response': 'b',
        'cmi.interactions.2.result': 'wrong',
      },
      {
        calls: [
          {
            launch: 0,
            n: 3,
            call: 'SetValue',
            element: 'cmi.x',
            value: 'y',
            result: 'false',
            error: '401',
            violation: 'no such element',
          },
        ],
      },
    ),
    record,
    learner,
  );

  it('tells status, score, time and every answer in the lesson’s own words', () => {
    expect(graded).toMatchObject({
      status: 'passed',
      completion: 'completed',
      success: 'passed',
      finished: true,
      score: { raw: 87.5, scaled: null },
      time: '00:01:00.50',
      seconds: 60.5,
    });
    expect(graded.interactions.map(({ index, words }) => [index, words])).toEqual([
      [2, { prompt: 'What do you do first?', answers: ['Say you would love to hear about it <tomorrow>.'] }],
      [10, { prompt: 'What goes where?', answers: ['Late → Report', 'Tired; on Monday → Watch'] }],
    ]);
    expect(graded.violations).toEqual([
      {
        launch: 0,
        n: 3,
        call: 'SetValue',
        element: 'cmi.x',
        value: 'y',
        error: '401',
        why: 'no such element',
      },
    ]);
  });

  it('holds for SCORM 2004’s two statuses', () => {
    const of = (cmi: Attempt['cmi']) => gradebookAttempt(attempt('scorm2004-3', cmi), record, learner).status;
    expect(of({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' })).toBe('passed');
    expect(of({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'unknown' })).toBe('completed');
    expect(of({ 'cmi.completion_status': 'incomplete' })).toBe('incomplete');
    expect(of({})).toBe('not attempted');
  });

  it('goes out as CSV that no spreadsheet runs', () => {
    const risky = { ...graded, learner: { id: 'x', name: '=cmd()' } };
    const lines = gradebookCsv([risky]).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain(`'=cmd(),"A ""sample""",`);
    expect(lines[1]).toContain('Say you would love to hear about it <tomorrow>.');
  });
});

describe('answers in words', () => {
  const key = lessonKey(`<script type="application/json" id="lesson">${inert(sampleLesson)}</script>`)!;

  it.each([
    ['in_the_line', 'a', ['Step aside and listen.']],
    ['in_the_line', 'move_aside', ['Step aside and listen.']],
    ['in_the_line_v2_r3_first', 'b', ['Say you would love to hear about it <tomorrow>.']],
    ['a_lesson_in_the_line', 'a', ['Step aside and listen.']],
    ['in_the_line', 'z', ['z']],
    ['in_the_line', '', []],
    ['the_log', 'late[.]watch[,]tired[.]report', ['Late → Watch', 'Tired; on Monday → Report']],
  ])('reads %s %s', (id, response, answers) => {
    expect(responseWords(key, id, response)?.answers).toEqual(answers);
  });

  it('knows nothing of ids that are not of the lesson', () => {
    expect(responseWords(key, 'in_the_lines', 'a')).toBeNull();
  });
});

describe('lengths of time', () => {
  it('go there and back in both notations', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 * 360_000 }), (hundredths) => {
        expect(fromTimespan(toTimespan(hundredths))).toBe(hundredths);
        expect(fromInterval(toInterval(hundredths))).toBe(hundredths);
      }),
    );
  });

  it('reads one decimal as tenths', () => {
    expect([fromTimespan('00:00:01.5'), fromInterval('PT1.5S'), fromTimespan('nonsense')]).toEqual([
      150,
      150,
      null,
    ]);
  });
});

describe('attempts on disk', () => {
  it('come through many changes at once, each written whole', async () => {
    const root = await mkdtemp(join(tmpdir(), 'lms-attempts-'));
    try {
      const store = await openAttempts(root);
      const first = attempt('scorm12', {});
      await store.put(first);
      await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          store.change(first, (now) => ({ ...now, cmi: { ...now.cmi, [`cmi.${n}`]: 'x' } })),
        ),
      );
      expect(Object.keys((await store.get(first))!.cmi)).toHaveLength(50);
      const folder = join(root, first.learner, first.package, first.sco);
      expect(await readdir(folder)).toEqual(['1.json']);
      expect(JSON.parse(await readFile(join(folder, '1.json'), 'utf8'))).toMatchObject({
        learner: 'learner-c',
      });
      await store.put({ ...first, number: 10 });
      await store.put({ ...first, number: 9 });
      expect((await store.last(first))?.number).toBe(10);
      expect([await store.remove(first), await store.remove(first)]).toEqual([true, false]);
      expect((await store.list()).map(({ number }) => number)).toEqual([9, 10]);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { ScormRuntime, ScormStandard } from '../../../src/host/runtime/scorm-runtime.ts';
import { pinger } from '../../../src/lms/surroundings.ts';
import { begin, type Attempt } from '../../../src/story/learner/attempt.ts';
import type { Taken } from '../../../src/story/learner/play.ts';
import { read } from '../../../src/story/learner/trail.ts';
import { BEST, recordFor, story, TOKEN } from './runs.ts';
import { moodle } from './moodle.ts';
import { settled, strictLms, type Launch, type LaunchOptions } from './strict-lms.ts';

type Runtime = ScormRuntime<unknown>;

function all(runtime: Runtime, answer: (value: unknown, name: keyof Runtime) => unknown): Runtime {
  const call =
    (name: keyof Runtime) =>
    (...args: unknown[]): unknown =>
      answer((runtime[name] as (...given: unknown[]) => unknown)(...args), name);
  return {
    initialize: call('initialize'),
    terminate: call('terminate'),
    getValue: call('getValue'),
    setValue: call('setValue'),
    commit: call('commit'),
    getLastError: call('getLastError'),
    getErrorString: call('getErrorString'),
    getDiagnostic: call('getDiagnostic'),
  };
}

/** The best run, from opening to leaving, through whatever the LMS does. What was told last is what matters. */
async function playThrough(launch: Launch, standard: ScormStandard, list: Taken[] = BEST) {
  const opening = await launch.connection.open();
  let attempt: Attempt = read(story, opening.stored)?.attempt ?? begin(TOKEN, 77);
  await launch.connection.save(recordFor(attempt, { standard }), 'start');
  for (const taken of list) {
    attempt = { ...attempt, list: [...attempt.list, taken] };
    await launch.connection.save(recordFor(attempt, { standard }), 'decision');
  }
  return { opening, attempt, leave: () => launch.connection.leave(recordFor(attempt, { standard })) };
}

const told = (launch: Launch): string | undefined => launch.states.at(-1)?.kind;
const STANDARDS: ScormStandard[] = ['scorm12', 'scorm2004-3'];

describe.each(STANDARDS)('%s: an LMS that', (standard) => {
  const raw = standard === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw';

  it.each<[string, LaunchOptions['calls']]>([
    ['answers in upper case', (runtime) => all(runtime, (value) => (value === 'true' ? 'TRUE' : value))],
    [
      'answers with booleans and numbers',
      (runtime) =>
        all(runtime, (value, name) =>
          value === 'true'
            ? true
            : value === 'false'
              ? false
              : name === 'getLastError' || /^\d+$/.test(String(value))
                ? Number(value)
                : value,
        ),
    ],
    [
      'answers false with error 0 to everything',
      (runtime) =>
        all(runtime, (value, name) =>
          name === 'getLastError' ? '0' : name === 'getValue' ? value : 'false',
        ),
    ],
    [
      'answers null where it should say true',
      (runtime) => all(runtime, (value) => (value === 'true' ? null : value)),
    ],
  ])('%s keeps everything', async (_, calls) => {
    const lms = strictLms(standard);
    const launch = lms.launch({ calls: calls! });
    const learner = await playThrough(launch, standard);
    expect(told(launch)).toBe('saved');
    expect(lms.held[raw]).toBe('100');
    learner.leave();
    expect(launch.violations()).toEqual([]);
    expect([launch.count('Initialize'), launch.count('Terminate')]).toEqual([1, 1]);
  });

  it('throws at every call is told of, and leaves the lesson playable', async () => {
    const launch = strictLms(standard).launch({
      calls: (runtime) =>
        all(runtime, () => {
          throw new TypeError('permission denied');
        }),
    });
    const learner = await playThrough(launch, standard);
    expect(learner.opening.kind).toMatch(/device|nothing/);
    expect(told(launch)).toMatch(/on-device|nowhere/);
    learner.leave();
  });

  it('has closed this launch already, as where its window is loaded anew, is told from none that is there', async () => {
    const lms = strictLms(standard);
    const launch = lms.launch({
      calls(runtime) {
        runtime.initialize('');
        runtime.terminate('');
        return runtime;
      },
    });
    const opening = await launch.connection.open();
    // SCORM 1.2 has no error of its own for it (RTE 3.4.5).
    expect(opening.expired ?? false).toBe(standard !== 'scorm12');
    const held = { ...lms.held };
    const record = recordFor({ ...begin(TOKEN, 1), list: BEST }, { standard });
    await launch.connection.save(record, 'ending');
    launch.connection.leave(record);
    expect(lms.held).toEqual(held);
  });

  it('throws once the session is open is told of, five tries long', async () => {
    let broken = false;
    const launch = strictLms(standard).launch({
      calls: (runtime) =>
        all(runtime, (value) => {
          if (broken) throw new TypeError('the frame is gone');
          return value;
        }),
    });
    await launch.connection.open();
    broken = true;
    const record = recordFor({ ...begin(TOKEN, 1), list: BEST.slice(0, 1) }, { standard });
    expect(await launch.connection.save(record, 'decision')).toBe(false);
    expect(told(launch)).toBe('retrying');
    const waited: number[] = [];
    for (let i = 0; i < 5; i++) {
      waited.push(...launch.waits.pending());
      await launch.waits.pass();
    }
    expect(waited).toEqual([1000, 2000, 4000, 8000, 16_000]);
    expect([told(launch), launch.waits.pending()]).toEqual(['not-answering', []]);
    launch.connection.leave(record);
    expect(told(launch)).toBe('not-answering');
  });

  it('fails a commit and then recovers holds it all, and says so only then', async () => {
    const lms = strictLms(standard);
    let failing = false;
    const launch = lms.launch({
      calls: (runtime) => ({
        ...runtime,
        commit: (argument) => (failing ? 'false' : runtime.commit(argument)),
        getLastError: () => (failing ? '101' : runtime.getLastError()),
      }),
    });
    const learner = await playThrough(launch, standard, BEST.slice(0, 2));
    failing = true;
    const list = BEST.slice(0, 3);
    const record = recordFor({ ...learner.attempt, list }, { standard });
    expect(await launch.connection.save(record, 'decision')).toBe(false);
    expect(told(launch)).toBe('retrying');
    failing = false;
    await launch.waits.pass();
    expect(told(launch)).toBe('saved');
    expect(read(story, lms.held['cmi.suspend_data']!)?.attempt.list).toEqual(list);
    expect(launch.violations()).toEqual([]);
  });

  it('says true while the network is down is found out, and made to store it when it is back', async () => {
    const lms = strictLms(standard);
    let down = false;
    const launch = lms.launch({ calls: moodle(lms.held, () => down), reachable: async () => !down });
    const learner = await playThrough(launch, standard, BEST.slice(0, -1));
    down = true;
    const attempt = { ...learner.attempt, list: BEST };
    expect(await launch.connection.save(recordFor(attempt, { standard }), 'decision')).toBe(false);
    expect(told(launch)).toBe('retrying');
    await launch.waits.pass();
    expect(told(launch)).toBe('retrying');
    down = false;
    await launch.waits.pass();
    expect(told(launch)).toBe('saved');
    expect(lms.held[raw]).toMatch(/^100/);
    expect(lms.held[standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.success_status']).toBe('passed');
    expect(read(story, lms.held['cmi.suspend_data']!)?.attempt.list).toEqual(BEST);
  });

  it('goes down for good while the learner goes on is told of at every step, and at leaving', async () => {
    let down = false;
    const launch = strictLms(standard).launch({ reachable: async () => !down });
    const learner = await playThrough(launch, standard, BEST.slice(0, 1));
    down = true;
    learner.leave();
    await settled();
    expect(told(launch)).toBe('not-answering');
  });

  it('has no interactions or objectives is not asked again, and keeps the rest', async () => {
    const lms = strictLms(standard);
    let asked = 0;
    const unknown = (element: unknown): boolean => /^cmi\.(interactions|objectives)/.test(String(element));
    let last = '0';
    const launch = lms.launch({
      calls: (runtime) => ({
        ...runtime,
        getValue(element) {
          last = unknown(element) ? '401' : '';
          return unknown(element) ? '' : runtime.getValue(element);
        },
        setValue(element, value) {
          asked += unknown(element) ? 1 : 0;
          last = unknown(element) ? '401' : '';
          return unknown(element) ? 'false' : runtime.setValue(element, value);
        },
        getLastError: () => last || runtime.getLastError(),
      }),
    });
    await playThrough(launch, standard);
    expect([asked, lms.held[raw], told(launch)]).toEqual([0, '100', 'saved']);
    expect(launch.connection.interactionCount()).toBeNull();
  });

  it('cannot count interactions gets them under our own count, without a gap', async () => {
    const lms = strictLms(standard);
    const uncountable: LaunchOptions['calls'] = (runtime) => ({
      ...runtime,
      getValue: (element) => (element === 'cmi.interactions._count' ? '' : runtime.getValue(element)),
      getLastError: () => '101',
    });
    await playThrough(lms.launch({ calls: uncountable }), standard, BEST.slice(0, 2));
    const launch = lms.launch({ calls: uncountable });
    const opening = await launch.connection.open();
    const { attempt } = read(story, opening.stored)!;
    const { recordOf } = await import('../../../src/lms/record-of.ts');
    const { play } = await import('../../../src/story/learner/play.ts');
    const list = BEST.slice(0, 3);
    const record = recordOf(
      story,
      { ...attempt, list },
      play(story, list),
      [null, null, { at: 0, latencyMs: 0 }],
      {
        standard,
        detail: 'decisions',
        onFail: 'incomplete',
      },
    );
    await launch.connection.save(record, 'decision');
    expect(launch.sets().filter(([element]) => /interactions\.\d+\.id$/.test(element))).toEqual([
      ['cmi.interactions.2.id', 'the_phone'],
    ]);
  });

  it('refuses one value is told of once in the log, and not asked for ever', async () => {
    let asked = 0;
    const launch = strictLms(standard).launch({
      calls: (runtime) => {
        let refused = false;
        return {
          ...runtime,
          setValue(element, value) {
            refused = /location$/.test(String(element)) && value === 'the-log';
            asked += refused ? 1 : 0;
            return refused ? 'false' : runtime.setValue(element, value);
          },
          getLastError: () => (refused ? '405' : runtime.getLastError()),
        };
      },
    });
    const learner = await playThrough(launch, standard, BEST.slice(0, 1));
    for (let i = 0; i < 8; i++)
      await launch.connection.save(recordFor(learner.attempt, { standard }), 'hide');
    expect(launch.logged).toHaveLength(1);
    expect(launch.logged[0]).toContain('"the-log" (error 405)');
    expect(asked).toBeLessThanOrEqual(3);
  });

  it('refuses a part of an interaction once gets it with the next save, after what it is read by', async () => {
    const lms = strictLms(standard);
    let refuse = true;
    let refused = false;
    const launch = lms.launch({
      calls: (runtime) => ({
        ...runtime,
        setValue(element, value) {
          refused = refuse && /\.0\.(type|result)$/.test(String(element));
          return refused ? 'false' : runtime.setValue(element, value);
        },
        getLastError: () => (refused ? '101' : runtime.getLastError()),
      }),
    });
    const learner = await playThrough(launch, standard, BEST.slice(0, 1));
    const response = standard === 'scorm12' ? 'student_response' : 'learner_response';
    const parts = ['type', 'result', response].map((part) => `cmi.interactions.0.${part}`);
    expect(parts.map((part) => lms.held[part])).toEqual([undefined, undefined, undefined]);
    refuse = false;
    const record = recordFor({ ...learner.attempt, list: BEST.slice(0, 2) }, { standard });
    await launch.connection.save(record, 'decision');
    expect(parts.map((part) => lms.held[part])).toEqual([
      'choice',
      'correct',
      standard === 'scorm12' ? 'a' : 'sit_down',
    ]);
    expect(launch.violations()).toEqual([]);
  });

  it('refuses a value while it is made to store again is never left with less than it had', async () => {
    const lms = strictLms(standard);
    let down = false;
    let troubled = 0;
    const trouble = (runtime: Runtime): Runtime => ({
      ...runtime,
      setValue(element, value) {
        const refuses =
          troubled > 0 && /^cmi\.(core\.lesson|success)_status$/.test(String(element)) && value === 'passed';
        if (refuses) troubled--;
        return refuses ? 'false' : runtime.setValue(element, value);
      },
      getLastError: () => '101',
    });
    const launch = lms.launch({
      calls: (runtime) => trouble(moodle(lms.held, () => down)(runtime)),
      reachable: async () => !down,
    });
    const learner = await playThrough(launch, standard, BEST.slice(0, -1));
    down = true;
    const record = recordFor({ ...learner.attempt, list: BEST }, { standard });
    await launch.connection.save(record, 'decision');
    down = false;
    troubled = 2;
    for (let i = 0; i < 3; i++) await launch.waits.pass();
    expect(told(launch)).toBe('saved');
    expect(lms.held[standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.success_status']).toBe('passed');
  });

  it('has ended the session elsewhere is told of', async () => {
    const lms = strictLms(standard);
    let runtime: Runtime;
    const launch = lms.launch({ calls: (one) => (runtime = one) });
    const learner = await playThrough(launch, standard, BEST.slice(0, 1));
    runtime!.terminate('');
    const record = recordFor({ ...learner.attempt, list: BEST.slice(0, 2) }, { standard });
    expect(await launch.connection.save(record, 'decision')).toBe(false);
    expect(told(launch)).toBe('retrying');
    expect(read(story, lms.held['cmi.suspend_data']!)?.attempt.list).toEqual(BEST.slice(0, 1));
  });
});

describe('asking whether the site still answers', () => {
  const site = (replies: (() => Partial<Response>)[]): (() => Promise<boolean>) =>
    pinger({
      location: { protocol: 'https:' },
      fetch: async () => replies.shift()!(),
    } as unknown as Window);
  const ok = () => ({ ok: true, redirected: false });
  const login = () => ({ ok: true, redirected: true });
  const offline = (): never => {
    throw new TypeError('Failed to fetch');
  };

  it('says no once the network is down, or a log-in page comes back, and yes when it is back', async () => {
    const ask = site([ok, offline, login, ok]);
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([true, false, false, true]);
  });

  it('counts for nothing where it never worked', async () => {
    const ask = site([login, login, offline]);
    expect([await ask(), await ask(), await ask()]).toEqual([true, true, true]);
  });

  it('is not asked from a folder', async () => {
    const ask = pinger({ location: { protocol: 'file:' }, fetch: offline } as unknown as Window);
    expect(await ask()).toBe(true);
  });
});

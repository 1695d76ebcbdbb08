import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScormStandard } from '../../../src/host/runtime/scorm-runtime.ts';
import type { Opening } from '../../../src/lms/connection.ts';
import { scorm12Line } from '../../../src/lms/lines.ts';
import { begin, nextRun, type Attempt } from '../../../src/story/learner/attempt.ts';
import type { Taken } from '../../../src/story/learner/play.ts';
import { read } from '../../../src/story/learner/trail.ts';
import { BEST, LOOKED, numbers, recordFor, runBy, story, TOKEN, WEAK } from './runs.ts';
import { settled, strictLms, type Launch } from './strict-lms.ts';

const STANDARDS: ScormStandard[] = ['scorm12', 'scorm2004-3', 'scorm2004-4'];

/** A learner at one launch: what the player does, without a screen. */
async function sit(launch: Launch, standard: ScormStandard) {
  const { connection } = launch;
  const opening = await connection.open();
  let attempt: Attempt = read(story, opening.stored)?.attempt ?? begin(TOKEN, 77);
  const record = () => recordFor(attempt, { standard });
  const api = {
    opening,
    attempt: () => attempt,
    record,
    start: () => connection.save(record(), 'start'),
    async take(...list: Taken[]) {
      for (const taken of list) {
        attempt = { ...attempt, list: [...attempt.list, taken] };
        launch.later(30_000);
        await connection.save(record(), 'decision');
      }
    },
    again() {
      attempt = nextRun(story, { ...attempt, sent: connection.interactionCount() ?? attempt.sent }, 5);
    },
    leave: () => connection.leave(record()),
  };
  return api;
}

const STATUS: Record<ScormStandard, string> = {
  scorm12: 'cmi.core.lesson_status',
  'scorm2004-3': 'cmi.success_status',
  'scorm2004-4': 'cmi.success_status',
};
const RAW: Record<ScormStandard, string> = {
  scorm12: 'cmi.core.score.raw',
  'scorm2004-3': 'cmi.score.raw',
  'scorm2004-4': 'cmi.score.raw',
};

/** No element is set to the value it already has. */
function unchangedSets(launch: Launch): string[] {
  const now = new Map<string, string>();
  return launch.sets().flatMap(([element, value]) => {
    const same = now.get(element) === value;
    now.set(element, value);
    return same ? [`${element} = ${value}`] : [];
  });
}

describe.each(STANDARDS)('%s on scorm-again behind the strict proxy', (standard) => {
  it('says incomplete and suspend before anything else, and no score before the ending', async () => {
    const lms = strictLms(standard);
    const launch = lms.launch();
    const learner = await sit(launch, standard);
    const first = launch.sets();
    expect(first.map(([, value]) => value).filter((value) => value !== 'unknown')).toEqual([
      'incomplete',
      'suspend',
    ]);
    await learner.start();
    await learner.take(...BEST.slice(0, -1));
    expect(
      launch.sets().filter(([element]) => element.includes('core.score') || element.startsWith('cmi.score')),
    ).toEqual([]);
    await learner.take(BEST.at(-1)!);
    expect([lms.held[STATUS[standard]], lms.held[RAW[standard]]]).toEqual(['passed', '100']);
    learner.leave();
    expect(launch.violations()).toEqual([]);
    expect(unchangedSets(launch)).toEqual([]);
    expect([launch.count('Initialize'), launch.count('Terminate')]).toEqual([1, 1]);
    expect(launch.count('Commit')).toBe(BEST.length + 1);
    expect(launch.states.at(-1)).toEqual({ kind: 'saved', at: expect.any(Number) });
  });

  it('commits at once after each decision, so that what was shown is held', async () => {
    const lms = strictLms(standard);
    const learner = await sit(lms.launch(), standard);
    for (const taken of LOOKED) {
      await learner.take(taken);
      expect(read(story, lms.held['cmi.suspend_data']!)?.attempt.list).toEqual(learner.attempt().list);
    }
    expect([lms.held[STATUS[standard]], lms.held[RAW[standard]]]).toEqual([
      standard === 'scorm12' ? 'incomplete' : 'unknown',
      '50',
    ]);
  });

  it('sends each interaction once, going on from the LMS’s own count, over launches and runs', async () => {
    const lms = strictLms(standard);
    const first = await sit(lms.launch(), standard);
    await first.take(...WEAK.slice(0, 2));
    // Killed: neither left nor finished.
    const launch = lms.launch();
    const second = await sit(launch, standard);
    expect(second.attempt().list).toEqual(WEAK.slice(0, 2));
    await second.start();
    await second.take(...WEAK.slice(2));
    second.again();
    await second.start();
    await second.take(...BEST.slice(0, 2));
    second.leave();
    const ids = Object.entries(lms.held).filter(([element]) => /^cmi\.interactions\.\d+\.id$/.test(element));
    expect(ids).toEqual(
      [
        'at_the_window',
        'the_log',
        'the_phone',
        'the_order',
        'the_sort',
        'the_record',
        'at_the_window_r2',
        'the_log_r2',
      ].map((id, i) => [`cmi.interactions.${i}.id`, id]),
    );
    expect(launch.violations()).toEqual([]);
  });

  it('keeps the best run: not passed, then passed; a worse run after it is not told of', async () => {
    const lms = strictLms(standard);
    const learner = await sit(lms.launch(), standard);
    await learner.take(...LOOKED);
    learner.again();
    await learner.take(...WEAK);
    expect([lms.held[RAW[standard]], lms.held['cmi.objectives.1.score.raw']]).toEqual(['62.5', '0']);
    learner.again();
    await learner.take(...LOOKED);
    expect(lms.held[RAW[standard]]).toBe('62.5');
    learner.again();
    await learner.take(...BEST);
    expect([lms.held[STATUS[standard]], lms.held[RAW[standard]]]).toEqual(['passed', '100']);
    expect(lms.held['cmi.objectives.1.score.raw']).toBe('100');
    learner.leave();

    const before = { ...lms.held };
    const launch = lms.launch();
    const back = await sit(launch, standard);
    expect([back.opening.passed, back.opening.score]).toEqual([true, 100]);
    back.again();
    await back.start();
    await back.take(...LOOKED);
    back.leave();
    expect(launch.sets().map(([element]) => element.replace('core.', ''))).toEqual([
      'cmi.session_time',
      'cmi.exit',
    ]);
    for (const element of [STATUS[standard], RAW[standard], 'cmi.suspend_data'])
      expect(lms.held[element]).toBe(before[element]);
  });

  it.each(['review', 'browse'] as const)('writes nothing at all in %s', async (mode) => {
    const lms = strictLms(standard);
    const launch = lms.launch({ mode });
    const learner = await sit(launch, standard);
    expect(learner.opening.mode).toBe('review');
    await learner.start();
    await learner.take(...BEST);
    learner.leave();
    expect(launch.sets()).toEqual([]);
    expect([launch.count('Commit'), launch.count('Terminate')]).toEqual([0, 1]);
    expect(launch.states).toEqual([{ kind: 'not-recording' }]);
  });

  it('writes nothing where there is no credit', async () => {
    const launch = strictLms(standard).launch({
      restore: (held) => ({
        ...held,
        [standard === 'scorm12' ? 'cmi.core.credit' : 'cmi.credit']: 'no-credit',
      }),
    });
    const learner = await sit(launch, standard);
    await learner.take(...BEST);
    expect([learner.opening.mode, launch.sets()]).toEqual(['review', []]);
  });

  it('resumes from the data, whatever entry says', async () => {
    const lms = strictLms(standard);
    await (await sit(lms.launch(), standard)).take(...BEST.slice(0, 3));
    const entry = standard === 'scorm12' ? 'cmi.core.entry' : 'cmi.entry';
    const launch = lms.launch({ restore: (held) => ({ ...held, [entry]: 'ab-initio' }) });
    const learner = await sit(launch, standard);
    expect([learner.attempt().list, learner.opening.location]).toEqual([BEST.slice(0, 3), 'the-order']);
  });

  it('takes up data that come a moment late', async () => {
    const lms = strictLms(standard);
    await (await sit(lms.launch(), standard)).take(...BEST.slice(0, 3));
    let late = true;
    const launch = lms.launch({
      calls: (runtime) => ({
        ...runtime,
        getValue: (element) => (late && element === 'cmi.suspend_data' ? '' : runtime.getValue(element)),
      }),
    });
    const opened = launch.connection.open();
    await settled();
    late = false;
    await launch.waits.pass();
    expect(read(story, (await opened).stored)?.attempt.list).toEqual(BEST.slice(0, 3));
  });

  it('sets the session’s time on pause, hide, ending and leaving only, and commits a hide only where something is unsent', async () => {
    const lms = strictLms(standard);
    const launch = lms.launch();
    const learner = await sit(launch, standard);
    await learner.start();
    await learner.take(BEST[0]!);
    const time = () => launch.sets().filter(([element]) => element.endsWith('.session_time')).length;
    expect(time()).toBe(0);
    await launch.connection.save(learner.record(), 'hide');
    expect([time(), launch.count('Commit')]).toEqual([0, 2]);
    await launch.connection.save({ ...learner.record(), location: 'elsewhere' }, 'hide');
    expect([time(), launch.count('Commit')]).toEqual([1, 3]);
    launch.later(1000);
    learner.leave();
    expect([time(), launch.count('Commit'), launch.count('Terminate')]).toEqual([2, 3, 1]);
    expect(launch.calls.at(-1)!.call).toBe('Terminate');
  });

  it('does nothing after it has ended', async () => {
    const launch = strictLms(standard).launch();
    const learner = await sit(launch, standard);
    await learner.take(BEST[0]!);
    learner.leave();
    const calls = launch.calls.length;
    learner.leave();
    expect(await launch.connection.save(learner.record(), 'hide')).toBe(false);
    await launch.waits.pass();
    expect(launch.calls.length).toBe(calls);
  });

  it('never lowers what the LMS holds, though our own data are gone', async () => {
    const lms = strictLms(standard);
    const better = {
      [RAW[standard]]: '70',
      ...(standard === 'scorm12'
        ? { [STATUS[standard]]: 'failed' }
        : { 'cmi.completion_status': 'completed', [STATUS[standard]]: 'failed' }),
    };
    const launch = lms.launch({ restore: (held) => ({ ...held, ...better }) });
    const learner = await sit(launch, standard);
    await learner.start();
    await learner.take(...WEAK);
    expect(launch.sets().filter(([element]) => /^cmi\.(core\.)?(score|\w+_status)/.test(element))).toEqual(
      [],
    );
    learner.again();
    await learner.take(...BEST);
    expect([lms.held[STATUS[standard]], lms.held[RAW[standard]]]).toEqual(['passed', '100']);
  });

  it('holds after any runs and kills just what was played, and commits no more than it may', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(numbers, { minLength: 1, maxLength: 3 }),
        fc.nat({ max: 3 }),
        async (runs, kill) => {
          const lms = strictLms(standard);
          let launch = lms.launch();
          let learner = await sit(launch, standard);
          await learner.start();
          let best = -1;
          let saves = 1;
          for (const [i, run] of runs.entries()) {
            const list = runBy(story, run);
            for (const [j, taken] of list.entries()) {
              await learner.take(taken);
              saves++;
              if (j % 4 === kill) {
                launch = lms.launch();
                learner = await sit(launch, standard);
                expect(learner.attempt().list).toEqual(list.slice(0, j + 1));
                if (!learner.opening.passed) await learner.start();
                saves = 1;
              }
            }
            expect(launch.violations()).toEqual([]);
            expect(unchangedSets(launch)).toEqual([]);
            const { score } = learner.record();
            expect(lms.held[RAW[standard]]).toBe(score === null ? undefined : String(score));
            expect(score ?? -1).toBeGreaterThanOrEqual(best);
            best = score ?? -1;
            if (learner.record().status === 'passed') break;
            if (i + 1 < runs.length) {
              learner.again();
              await learner.start();
              saves++;
            }
          }
          expect(launch.count('Commit')).toBeLessThanOrEqual(saves);
          learner.leave();
          const sets = new Set(
            launch
              .sets()
              .filter(([element]) => element.endsWith('.id'))
              .map(([element]) => element),
          );
          expect(sets.size).toBe(launch.sets().filter(([element]) => element.endsWith('.id')).length);
          expect(launch.violations()).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });
});

it('is nothing like connected where there is no API, and asks for 5 seconds before it says so', async () => {
  const launch = strictLms('scorm12').launch();
  const win = {} as unknown as Window;
  Object.assign(win, { parent: win, top: win, opener: null });
  const { connect } = await import('../../../src/lms/connect.ts');
  let asked = 0;
  const connection = connect(scorm12Line, 'a/b', win, {
    win,
    now: () => 0,
    wait: async (ms) => {
      asked += ms;
    },
    reachable: () => Promise.resolve(true),
    log: () => undefined,
  });
  const states: string[] = [];
  connection.onState(({ kind }) => states.push(kind));
  const opening: Opening = await connection.open();
  expect([opening.kind, asked, states]).toEqual(['nothing', 5000, ['nowhere']]);
  expect(launch.calls).toEqual([]);
});

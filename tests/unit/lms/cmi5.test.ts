import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cmi5Connection } from '../../../src/lms/cmi5-connection.ts';
import { RUN_SCORE, uuid } from '../../../src/lms/cmi5-statements.ts';
import { connect } from '../../../src/lms/connect.ts';
import type { SaveState } from '../../../src/lms/connection.ts';
import { cmi5Line } from '../../../src/lms/lines.ts';
import type { Reporting } from '../../../src/lms/record-of.ts';
import { begin, nextRun, type Attempt } from '../../../src/story/learner/attempt.ts';
import type { Taken } from '../../../src/story/learner/play.ts';
import { read } from '../../../src/story/learner/trail.ts';
import { BEST, LOOKED, numbers, recordFor, runBy, story, TOKEN, WEAK } from './runs.ts';
import { settled } from './strict-lms.ts';
import { stubLrs } from './stub-lrs.ts';

type Stub = ReturnType<typeof stubLrs>;

async function sit(
  stub: Stub,
  options: Parameters<Stub['launch']>[0] = {},
  settings: Partial<Reporting> = {},
) {
  const launch = stub.launch(options);
  const connection = cmi5Connection(launch.around, 'en-GB');
  const states: SaveState['kind'][] = [];
  connection.onState(({ kind }) => states.push(kind));
  const opening = await connection.open();
  let attempt: Attempt = read(story, opening?.stored ?? '')?.attempt ?? begin(TOKEN, 77);
  const record = () => recordFor(attempt, { standard: 'cmi5', ...settings });
  return {
    ...launch,
    connection,
    opening,
    states,
    attempt: () => attempt,
    async take(...list: Taken[]) {
      for (const taken of list) {
        attempt = { ...attempt, list: [...attempt.list, taken] };
        await connection.save(record(), 'decision');
      }
    },
    again() {
      attempt = nextRun(story, { ...attempt, sent: connection.interactionCount() ?? attempt.sent }, 5);
    },
    async leave() {
      connection.leave(record());
      await settled();
    },
  };
}

const six = (verb: string): string[] => Array<string>(6).fill(verb);

describe('a cmi5 session', () => {
  it('says a pass with its score, and completed, once, between initialized and terminated', async () => {
    const stub = stubLrs({ masteryScore: 0.8 });
    const learner = await sit(stub);
    expect(learner.opening).toMatchObject({
      kind: 'cmi5',
      mode: 'normal',
      learnerName: 'Ada Okafor',
      returnTo: 'https://lms.example/back',
    });
    await learner.take(...BEST);
    await learner.leave();
    expect(stub.verbs()).toEqual(['initialized', ...six('answered'), 'passed', 'completed', 'terminated']);
    expect(stub.statements.at(-3)!.result).toMatchObject({
      success: true,
      score: { scaled: 1, raw: 100, min: 0, max: 100 },
    });
    expect(stub.faults).toEqual([]);
    expect([learner.states.at(-1), learner.wentTo]).toEqual(['saved', ['https://lms.example/back']]);

    const back = await sit(stub);
    expect([back.opening?.passed, back.opening?.score, back.attempt().list]).toEqual([true, 100, BEST]);
    await back.take();
    back.again();
    await back.take(...LOOKED);
    await back.leave();
    expect(stub.verbs().slice(10)).toEqual(['initialized', 'terminated']);
    expect(stub.faults).toEqual([]);
  });

  it('says decisions with the same ids and responses as SCORM', async () => {
    const stub = stubLrs();
    await (await sit(stub)).take(...BEST.slice(0, 2));
    expect(stub.statements[2]).toMatchObject({
      object: {
        id: 'https://lms.example/au/1/the_log',
        definition: {
          interactionType: 'matching',
          correctResponsesPattern: ['late[.]change[,]phone[.]secrecy'],
          description: { 'en-GB': expect.stringContaining('Which of these would you follow up? –') },
        },
      },
      result: { response: 'late[.]change[,]phone[.]secrecy', success: true, duration: 'PT1M5.20S' },
    });
  });

  it('says nothing of a run that did not pass but its score, on its last answer', async () => {
    const stub = stubLrs();
    const learner = await sit(stub);
    await learner.take(...WEAK);
    await learner.leave();
    expect(stub.verbs()).toEqual(['initialized', ...six('answered'), 'terminated']);
    expect(stub.statements.map(({ result }) => result?.extensions?.[RUN_SCORE])).toEqual([
      ...Array(6).fill(undefined),
      62.5,
      undefined,
    ]);
    expect(JSON.parse(stub.state.get('always-follow-up')!)).toMatchObject({ score: 62.5, passed: false });
  });

  it('says failed where the package does, and a later pass', async () => {
    const stub = stubLrs();
    const learner = await sit(stub, {}, { onFail: 'failed' });
    await learner.take(...WEAK);
    learner.again();
    await learner.take(...BEST);
    await learner.leave();
    expect(stub.verbs().filter((verb) => verb !== 'answered')).toEqual([
      'initialized',
      'failed',
      'passed',
      'completed',
      'terminated',
    ]);
    expect(stub.faults).toEqual([]);
  });

  it('does not say passed under the LMS’s own mastery score', async () => {
    const stub = stubLrs({ masteryScore: 0.95 });
    const nearly = [
      { ...BEST[0]!, answer: { kind: 'choose-one', choice: 'tomorrow' } as const },
      ...BEST.slice(1),
    ];
    await (await sit(stub)).take(...nearly);
    expect([stub.verbs().includes('passed'), stub.faults]).toEqual([false, []]);
  });

  it.each(['Browse', 'Review'])('writes nothing but its beginning and end in %s', async (launchMode) => {
    const stub = stubLrs();
    const learner = await sit(stub, { launchMode });
    expect(learner.opening?.mode).toBe('review');
    await learner.take(...BEST);
    await learner.leave();
    expect([stub.verbs(), [...stub.state]]).toEqual([['initialized', 'terminated'], []]);
  });

  it('goes on after a kill, and sends each answer once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(numbers, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 4 }),
        async (runs, every) => {
          const stub = stubLrs();
          let learner = await sit(stub);
          for (const [i, run] of runs.entries()) {
            if (learner.opening?.passed || stub.verbs().includes('passed')) break;
            if (i > 0) learner.again();
            for (const [j, taken] of runBy(story, run).entries()) {
              await learner.take(taken);
              if (j % every === 0 && !stub.verbs().includes('passed')) {
                const { list } = learner.attempt();
                learner = await sit(stub);
                expect(learner.attempt().list).toEqual(list);
              }
            }
          }
          await learner.leave();
          expect(stub.faults).toEqual([]);
          const ids = stub.statements
            .filter(({ verb }) => verb.id.endsWith('answered'))
            .map(({ object }) => object.id);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('a record store in trouble', () => {
  it('is told of, and caught up with when it is back', async () => {
    const stub = stubLrs();
    let down = false;
    const learner = await sit(stub, { down: () => down });
    await learner.take(BEST[0]!);
    down = true;
    await learner.take(BEST[1]!, BEST[2]!);
    expect(learner.states.at(-1)).toBe('retrying');
    down = false;
    await learner.waits.pass();
    expect(learner.states.at(-1)).toBe('saved');
    expect(stub.verbs()).toEqual(['initialized', 'answered', 'answered', 'answered']);
    expect(stub.faults).toEqual([]);
  });

  it('that takes the statements and then not the state gets neither twice', async () => {
    const stub = stubLrs();
    let broken = true;
    const learner = await sit(stub, { fail: (method) => broken && method === 'PUT' });
    await learner.take(BEST[0]!);
    broken = false;
    await learner.take(BEST[1]!);
    expect(stub.verbs()).toEqual(['initialized', 'answered', 'answered']);
    expect(read(story, JSON.parse(stub.state.get('always-follow-up')!).stored)?.attempt.list).toEqual(
      BEST.slice(0, 2),
    );
  });

  it('that refuses a statement still keeps where the learner stands, and is told of it again', async () => {
    const stub = stubLrs();
    let refuses = false;
    const learner = await sit(stub, { fail: (_, path) => refuses && path.endsWith('/statements') });
    refuses = true;
    await learner.take(BEST[0]!);
    expect([stub.verbs(), learner.states.at(-1)]).toEqual([['initialized'], 'retrying']);
    const kept = JSON.parse(stub.state.get('always-follow-up')!) as { stored: string; sent: number };
    expect([read(story, kept.stored)?.attempt.list, kept.sent]).toEqual([BEST.slice(0, 1), 0]);
    refuses = false;
    await learner.take(BEST[1]!);
    expect([stub.verbs(), learner.states.at(-1)]).toEqual([['initialized', 'answered', 'answered'], 'saved']);
  });

  it('is not taken to have heard what was said on leaving: it is said again, and held once', async () => {
    const stub = stubLrs();
    let refuses = false;
    const learner = await sit(stub, { fail: (_, path) => refuses && path.endsWith('/statements') });
    await learner.take(...BEST.slice(0, 5));
    refuses = true;
    learner.connection.leave(recordFor({ ...learner.attempt(), list: BEST }, { standard: 'cmi5' }));
    await settled();
    refuses = false;
    const back = await sit(stub);
    expect([back.opening?.passed, back.attempt().list]).toEqual([false, BEST]);
    await back.take();
    await back.connection.save(recordFor(back.attempt(), { standard: 'cmi5' }), 'start');
    expect(stub.verbs().filter((verb) => verb !== 'initialized')).toEqual([
      ...six('answered'),
      'passed',
      'completed',
    ]);
    expect(stub.faults).toEqual([]);
  });

  it('that is not there, or was not named, leaves the device', async () => {
    expect((await sit(stubLrs(), { down: () => true })).opening).toBeNull();
    const { around } = stubLrs().launch();
    Object.assign(around.win.location, { search: '?endpoint=x' });
    expect(await cmi5Connection(around, 'en-GB').open()).toBeNull();
  });

  it('cannot be reached for a moment at the opening is asked again, and in the end done without', async () => {
    for (const [failures, kind] of [
      [2, 'cmi5'],
      [99, undefined],
    ] as const) {
      const stub = stubLrs();
      let left = failures;
      const { around, waits } = stub.launch({ fail: (_, path) => path.startsWith('/xapi') && left-- > 0 });
      const opened = cmi5Connection(around, 'en-GB').open();
      await settled();
      while (waits.pending().length > 0) await waits.pass();
      expect((await opened)?.kind).toBe(kind);
      expect(stub.faults).toEqual([]);
    }
  });

  it('gives its token once: a page that crashed goes on with it, as the same session', async () => {
    const stub = stubLrs();
    const launch = stub.launch();
    for (let load = 0; load < 2; load++)
      expect((await cmi5Connection(launch.around, 'en-GB').open())?.kind).toBe('cmi5');
    expect(launch.requests.filter((request) => request === 'POST /fetch')).toHaveLength(1);
    expect([stub.verbs(), stub.faults]).toEqual([['initialized'], []]);
  });

  it('does not answer the last word, and the learner stays where that can be said', async () => {
    const stub = stubLrs();
    let down = false;
    const learner = await sit(stub, { down: () => down });
    await learner.take(BEST[0]!);
    down = true;
    await learner.leave();
    expect([learner.states.at(-1), learner.wentTo]).toEqual(['not-answering', []]);
  });

  it('has closed the launch: a page loaded again says so, and says nothing to the store', async () => {
    const stub = stubLrs();
    const learner = await sit(stub);
    await learner.leave();
    const again = cmi5Connection(learner.around, 'en-GB');
    expect(await again.open()).toMatchObject({ kind: 'nothing', expired: true });
    expect(await again.save(recordFor(learner.attempt(), { standard: 'cmi5' }), 'start')).toBe(false);
    expect([stub.verbs(), stub.faults]).toEqual([['initialized', 'terminated'], []]);
  });
});

it('is the line of a cmi5 package, in whose words the LMS is told', async () => {
  const stub = stubLrs();
  const { around } = stub.launch();
  const connection = connect(cmi5Line, 'c/l', around.win, around, 'cy');
  expect((await connection.open()).kind).toBe('cmi5');
  expect(stub.verbs()).toEqual(['initialized']);
});

it('makes different ids of different names', () => {
  const ids = Array.from({ length: 20_000 }, (_, i) => uuid(`reg/${i}`));
  expect(new Set(ids).size).toBe(ids.length);
});

/** Results that went astray between two saves, two sittings or two sides, and the pages that went away meanwhile. */
import { describe, expect, it } from 'vitest';
import { cmi5Connection } from '../../../src/lms/cmi5-connection.ts';
import { connect } from '../../../src/lms/connect.ts';
import { cmi5Line } from '../../../src/lms/lines.ts';
import { begin, type Attempt } from '../../../src/story/learner/attempt.ts';
import type { Taken } from '../../../src/story/learner/play.ts';
import { read } from '../../../src/story/learner/trail.ts';
import { learner, storage } from './learner.ts';
import { moodle } from './moodle.ts';
import { BEST, LOOKED, recordFor, story, TOKEN, WEAK } from './runs.ts';
import { settled, strictLms } from './strict-lms.ts';
import { stubLrs } from './stub-lrs.ts';

const STATUS = { scorm12: 'cmi.core.lesson_status', 'scorm2004-3': 'cmi.success_status' };
const RAW = { scorm12: 'cmi.core.score.raw', 'scorm2004-3': 'cmi.score.raw' };

/** A site that answers when it is told to, from `hold` on. */
function slowSite() {
  const answers: ((is: boolean) => void)[] = [];
  let held = false;
  return {
    hold: (is: boolean) => (held = is),
    answers,
    reachable: () => (held ? new Promise<boolean>((answer) => answers.push(answer)) : Promise.resolve(true)),
  };
}

describe.each(['scorm12', 'scorm2004-3'] as const)('%s', (standard) => {
  it.each([
    ['the later is heard of first', [1, 0]],
    ['the earlier is heard of first', [0, 1]],
  ] as const)('a later save says nothing of an earlier one that was lost: %s', async (_, order) => {
    const lms = strictLms(standard);
    const site = slowSite();
    const device = storage();
    let down = false;
    const calls = moodle(lms.held, () => down);
    const launch = lms.launch({ device, calls, reachable: site.reachable });
    await launch.connection.open();
    let attempt: Attempt = begin(TOKEN, 77);
    await launch.connection.save(recordFor(attempt, { standard }), 'start');
    for (const taken of BEST.slice(0, -1)) {
      attempt = { ...attempt, list: [...attempt.list, taken] };
      await launch.connection.save(recordFor(attempt, { standard }), 'decision');
    }
    const passed = recordFor({ ...attempt, list: BEST }, { standard });
    site.hold(true);
    down = true;
    const saves = [launch.connection.save({ ...passed, location: 'the-record' }, 'decision')];
    await settled();
    down = false;
    saves.push(launch.connection.save(passed, 'ending'));
    await settled();
    for (const which of order) {
      site.answers[which]!(which === 1);
      await settled();
    }
    expect(await Promise.all(saves)).toEqual([false, false]);
    expect(launch.states.at(-1)?.kind).toBe('retrying');
    expect(device.entries()).toHaveLength(1);
    site.hold(false);
    await launch.waits.pass();
    expect(launch.states.at(-1)?.kind).toBe('saved');
    expect([lms.held[STATUS[standard]], Number(lms.held[RAW[standard]])]).toEqual(['passed', 100]);
    expect(device.entries()).toEqual([]);
  });

  it('an earlier save that is heard of late does not take away the copy of an ending that was refused', async () => {
    const lms = strictLms(standard);
    const site = slowSite();
    const device = storage();
    let refusing = false;
    const launch = lms.launch({
      device,
      reachable: site.reachable,
      calls: (runtime) => ({
        ...runtime,
        commit: (given) => (refusing ? 'false' : runtime.commit(given)),
        terminate: (given) => (refusing ? 'false' : runtime.terminate(given)),
        getLastError: () => (refusing ? '101' : runtime.getLastError()),
      }),
    });
    const { session, take } = await learner(story, standard, launch.connection);
    for (const taken of BEST.slice(0, -2)) await take(taken);
    site.hold(true);
    await take(BEST.at(-2)!);
    refusing = true;
    await take(BEST.at(-1)!);
    for (const answer of site.answers) answer(true);
    await settled();
    expect(device.entries()).toHaveLength(1);
    session.leave();
    await settled();
    expect(device.entries()).toHaveLength(1);
    expect(launch.states.at(-1)?.kind).toBe('not-answering');
  });

  it('a pass whose score was refused is told of when the lesson is opened again', async () => {
    const lms = strictLms(standard);
    let isScore = false;
    const first = lms.launch({
      calls: (runtime) => ({
        ...runtime,
        setValue(element, value) {
          isScore = /^cmi\.(core\.)?score/.test(String(element));
          return isScore ? 'false' : runtime.setValue(element, value);
        },
        getLastError: () => (isScore ? '101' : runtime.getLastError()),
      }),
    });
    const one = await learner(story, standard, first.connection);
    for (const taken of BEST) await one.take(taken);
    one.session.leave();
    await settled();
    expect([lms.held[STATUS[standard]], lms.held[RAW[standard]]]).toEqual(['passed', undefined]);
    await learner(story, standard, lms.launch().connection);
    await settled();
    expect([lms.held[STATUS[standard]], Number(lms.held[RAW[standard]])]).toEqual(['passed', 100]);
  });

  it.each(['', 'another form'])(
    'what was stored stays where a lesson is opened and left again: read as %j',
    async (found) => {
      const lms = strictLms(standard);
      const before = await learner(story, standard, lms.launch().connection);
      for (const taken of BEST.slice(0, 4)) await before.take(taken);
      before.session.leave();
      await settled();
      const stored = lms.held['cmi.suspend_data'];
      const launch = lms.launch({
        calls: (runtime) => ({
          ...runtime,
          getValue: (element) =>
            /suspend_data/.test(String(element))
              ? found
              : /entry/.test(String(element))
                ? ''
                : runtime.getValue(element),
        }),
      });
      const { session } = await learner(story, standard, launch.connection);
      session.leave();
      await settled();
      expect(lms.held['cmi.suspend_data']).toBe(stored);
      expect(launch.calls.at(-1)?.call).toMatch(/terminate/i);
    },
  );

  it.each(['-1', '150', '3000', 'ninety'])(
    'a score that is none (%s) counts as none, and the session is closed',
    async (raw) => {
      const lms = strictLms(standard, { 'cmi.suspend_data': 'another form' });
      const launch = lms.launch({
        calls: (runtime) => ({
          ...runtime,
          getValue: (element) => (element === RAW[standard] ? raw : runtime.getValue(element)),
        }),
      });
      const { session, take } = await learner(story, standard, launch.connection);
      expect(session.best).toBeNull();
      for (const taken of BEST) await take(taken);
      session.leave();
      await settled();
      expect(Number(lms.held[RAW[standard]])).toBe(100);
      expect(launch.calls.at(-1)?.call).toMatch(/terminate/i);
    },
  );

  it('a result of before does not go into an attempt that the LMS has begun anew', async () => {
    const device = storage();
    const one = await learner(story, standard, strictLms(standard).launch({ device }).connection);
    for (const taken of WEAK) await one.take(taken);
    one.session.startAgain();
    await one.take(BEST[0]!);
    one.session.leave();
    await settled();
    const lms = strictLms(standard);
    const { session } = await learner(story, standard, lms.launch({ device }).connection);
    expect(session.screen).toBe('left-here');
    session.claim();
    await settled();
    expect(session.attempt.list).toEqual([BEST[0]]);
    expect(lms.held[RAW[standard]]).toBeUndefined();
  });

  it('a page that went away while the lesson was opening stays ended when it comes back, and writes nothing', async () => {
    const lms = strictLms(standard);
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const launch = lms.launch();
    const { connection } = launch;
    const slow = { ...connection, open: () => gate.then(() => connection.open()) };
    const opening = learner(story, standard, slow, (session) => {
      session.leave();
      session.revive();
      go();
    });
    const { session } = await opening;
    expect(session.screen).toBe('expired');
    session.begin();
    await settled();
    expect(launch.sets().filter(([element]) => /suspend_data|score/.test(element))).toEqual([]);
    expect(launch.calls.at(-1)?.call).toMatch(/terminate/i);
  });
});

describe('cmi5', () => {
  async function sit(stub: ReturnType<typeof stubLrs>, settings: Parameters<typeof recordFor>[1] = {}) {
    const launch = stub.launch();
    const connection = cmi5Connection(launch.around, 'en-GB');
    const opening = await connection.open();
    let attempt: Attempt = read(story, opening?.stored ?? '')?.attempt ?? begin(TOKEN, 77);
    const record = () => recordFor(attempt, { standard: 'cmi5', ...settings });
    const add = (taken: Taken): Promise<boolean> => {
      attempt = { ...attempt, list: [...attempt.list, taken] };
      return connection.save(record(), 'decision');
    };
    return {
      win: launch.around.win,
      add,
      async take(list: readonly Taken[]) {
        for (const taken of list) await add(taken);
      },
      async leave() {
        connection.leave(record());
        await settled();
      },
    };
  }

  it.each(['is on its way', 'was lost'])(
    'a pass arrives though the store’s answer to what came before it %s',
    async (how) => {
      const stub = stubLrs();
      const one = await sit(stub);
      await one.take(BEST.slice(0, -2));
      const real = one.win.fetch.bind(one.win);
      let isGone = false;
      one.win.fetch = async (...given) => {
        if (isGone) throw new TypeError('no network');
        const reply = await real(...given);
        if (how === 'was lost') throw new TypeError('the answer was lost');
        return new Promise(() => reply);
      };
      void one.add(BEST.at(-2)!);
      await settled();
      isGone = true;
      void one.add(BEST.at(-1)!);
      await settled();
      // The page goes: what it sends now is sent, and nobody is there to hear the answer.
      one.win.fetch = async (...given) => {
        await real(...given);
        return new Promise(() => undefined);
      };
      one.win.dispatchEvent(new Event('pagehide'));
      await one.leave();
      expect(stub.verbs().slice(-3)).toEqual(['passed', 'completed', 'terminated']);
      expect(stub.faults).toEqual([]);
    },
  );

  it('a score that the LMS takes for a pass is not told of as failed, and is told of', async () => {
    const stub = stubLrs({ masteryScore: 0.6 });
    const one = await sit(stub, { onFail: 'failed' });
    await one.take(WEAK);
    await one.leave();
    expect(stub.verbs()).not.toContain('failed');
    expect(JSON.stringify(stub.statements.at(-2)?.result?.extensions)).toContain('62.5');
  });

  it('a later run is recorded after one that passed the lesson and not the LMS', async () => {
    const stub = stubLrs({ masteryScore: 0.99 });
    const near = BEST.map((taken) =>
      taken.answer.kind === 'put-in-order'
        ? {
            ...taken,
            answer: {
              ...taken.answer,
              order: [
                ...taken.answer.order.slice(1, 2),
                taken.answer.order[0]!,
                ...taken.answer.order.slice(2),
              ],
            },
          }
        : taken,
    );
    const { around } = stub.launch();
    const { session, take, readOn } = await learner(
      story,
      'cmi5',
      connect(cmi5Line, 'x/y', around.win, around),
    );
    for (const taken of near) await take(taken);
    await readOn();
    expect(session.best).toMatchObject({ passed: true });
    expect(session.best!.score).toBeLessThan(99);
    expect(stub.verbs()).not.toContain('passed');
    session.startAgain();
    expect(session.practice).toBeNull();
    for (const taken of BEST) await take(taken);
    session.leave();
    await settled();
    expect(stub.verbs().slice(-3)).toEqual(['passed', 'completed', 'terminated']);
  });

  it('a better failed run of a later sitting is said', async () => {
    const stub = stubLrs();
    const one = await sit(stub, { onFail: 'failed' });
    await one.take(LOOKED);
    await one.leave();
    const { around } = stub.launch();
    const site = connect(cmi5Line, 'x/y', around.win, around);
    const { session, take } = await learner(story, 'cmi5', site, undefined, { onFail: 'failed' });
    session.startAgain();
    for (const taken of WEAK) await take(taken);
    session.leave();
    await settled();
    const failed = stub.statements.filter(({ verb }) => verb.id.endsWith('/failed'));
    expect(failed.map(({ result }) => result?.score?.raw)).toEqual([50, 62.5]);
  });
});

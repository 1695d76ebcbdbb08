/** What is done with a pass that an LMS holds, and with what is said last: nothing made up, and nothing older. */
import { describe, expect, it } from 'vitest';
import type { FlatCmi, ScormRuntime } from '../../../src/host/runtime/scorm-runtime.ts';
import { connect } from '../../../src/lms/connect.ts';
import { mayFail, mayPass, type Session as CmiSession } from '../../../src/lms/cmi5-statements.ts';
import type { LearnerRecord } from '../../../src/lms/record.ts';
import { cmi5Line } from '../../../src/lms/lines.ts';
import { enGB } from '../../../src/locale/en-GB.ts';
import { speak, words } from '../../../src/locale/words.ts';
import { leftText } from '../../../src/player/saving-words.ts';
import type { Taken } from '../../../src/story/learner/play.ts';
import { learner, storage } from './learner.ts';
import { moodle } from './moodle.ts';
import { BEST, story, WEAK } from './runs.ts';
import { settled, strictLms, type LaunchOptions } from './strict-lms.ts';
import { stubLrs } from './stub-lrs.ts';

const STATUS = { scorm12: 'cmi.core.lesson_status', 'scorm2004-3': 'cmi.success_status' };
const RAW = { scorm12: 'cmi.core.score.raw', 'scorm2004-3': 'cmi.score.raw' };
const isScore = (element: unknown): boolean => /^cmi\.(core\.)?score/.test(String(element));

/** An LMS that refuses every score with an error; reading one fails in the same way where it has no such element. */
function withoutScores(error: '101' | '401'): NonNullable<LaunchOptions['calls']> {
  let last: string | null = null;
  return (runtime: ScormRuntime<unknown>) => ({
    ...runtime,
    setValue(element, value) {
      last = isScore(element) ? error : null;
      return last ? 'false' : runtime.setValue(element, value);
    },
    getValue(element) {
      last = error === '401' && isScore(element) ? error : null;
      return last ? '' : runtime.getValue(element);
    },
    getLastError: () => last ?? runtime.getLastError(),
  });
}

/** An LMS that gives another value back for some elements than it holds. */
function givingBack(values: (element: string) => string | undefined): NonNullable<LaunchOptions['calls']> {
  return (runtime) => ({
    ...runtime,
    getValue: (element) => values(String(element)) ?? runtime.getValue(element),
  });
}

describe.each(['scorm12', 'scorm2004-3'] as const)('%s: a pass that the LMS holds', (standard) => {
  type Lms = ReturnType<typeof strictLms>;

  async function sit(lms: Lms, list: readonly Taken[], options: LaunchOptions = {}) {
    const launch = lms.launch(options);
    const one = await learner(story, standard, launch.connection);
    if (list.length > 0 && one.session.screen === 'finished') one.session.startAgain();
    for (const taken of list) await one.take(taken);
    if (one.session.played.ending) await one.readOn();
    return { ...one, launch };
  }

  async function leave({ session }: Awaited<ReturnType<typeof sit>>): Promise<void> {
    session.leave();
    await settled();
  }

  const without = ({ ...held }: FlatCmi): FlatCmi =>
    Object.fromEntries(Object.entries(held).filter(([element]) => !/\.(exit|session_time)$/.test(element)));

  it.each(['where its resume data are of another form', 'in the middle of the lesson'])(
    'and that a person set without a score is given none, %s',
    async (when) => {
      const lms = strictLms(standard);
      await leave(await sit(lms, BEST.slice(0, 3)));
      lms.held[STATUS[standard]] = 'passed';
      if (when.includes('form')) lms.held['cmi.suspend_data'] = 'another form';
      const before = without(lms.held);
      const again = await sit(lms, []);
      expect(again.session.best?.passed).toBe(true);
      if (again.session.screen === 'resume') {
        again.session.resume();
        expect(again.session.practice).toEqual(BEST.slice(0, 3));
      }
      await leave(again);
      expect(without(lms.held)).toEqual(before);
    },
  );

  it('keeps its score where that cannot be read, though the resume data cannot be either', async () => {
    const lms = strictLms(standard);
    await leave(await sit(lms, BEST));
    const before = without(lms.held);
    const calls = givingBack((element) =>
      element === RAW[standard] ? '97 of 100' : /suspend_data/.test(element) ? 'another form' : undefined,
    );
    await leave(await sit(lms, [], { calls }));
    expect(without(lms.held)).toEqual(before);
  });

  it('gets the better score of the same learner that was refused beside it', async () => {
    const lms = strictLms(standard);
    await leave(await sit(lms, WEAK));
    const low = Number(lms.held[RAW[standard]]);
    await leave(await sit(lms, BEST, { calls: withoutScores('101') }));
    expect([lms.held[STATUS[standard]], Number(lms.held[RAW[standard]])]).toEqual(['passed', low]);
    const again = await sit(lms, []);
    await leave(again);
    expect([lms.held[STATUS[standard]], Number(lms.held[RAW[standard]])]).toEqual(['passed', 100]);
    expect(again.launch.states.at(-1)?.kind).toBe('saved');
    expect(again.launch.violations()).toEqual([]);
  });

  it('is not written to where the LMS has rounded its score', async () => {
    const lms = strictLms(standard);
    await leave(await sit(lms, BEST));
    const again = await sit(lms, [], {
      calls: givingBack((one) => (one === RAW[standard] ? '99.5' : undefined)),
    });
    await leave(again);
    expect(again.launch.sets().map(([element]) => element)).not.toContain(RAW[standard]);
  });

  it('is told of as saved by an LMS that has no scores', async () => {
    const lms = strictLms(standard);
    const calls = withoutScores('401');
    await leave(await sit(lms, BEST, { calls }));
    const again = await sit(lms, [], { calls });
    await leave(again);
    expect(new Set(again.launch.states.map(({ kind }) => kind))).toEqual(new Set(['saved']));
  });

  it('does not promise, from practice, that a run that has ended is sent when the lesson is opened again', async () => {
    speak(enGB, 'en-GB');
    const lms = strictLms(standard);
    const calls = moodle(lms.held, () => true);
    const lost = await sit(lms, WEAK, { device: storage(), calls, reachable: () => Promise.resolve(false) });
    for (let i = 0; i < 8; i++) await lost.launch.waits.pass();
    const onTheDebrief = leftText(lost.session);
    lost.session.tryFrom(0);
    await leave(lost);
    expect(leftText(lost.session)).toBe(onTheDebrief);
    expect(onTheDebrief).not.toBe(words.leftUnsureHere);
  });
});

/** The best run but for two neighbours in an order: 97.5. */
const NEARLY: Taken[] = BEST.map((taken) =>
  taken.answer.kind === 'put-in-order'
    ? { ...taken, answer: { kind: 'put-in-order', order: ['hand-on', 'safe-now', 'write', 'lesson'] } }
    : taken,
);

describe('cmi5', () => {
  const sit = async (stub: ReturnType<typeof stubLrs>) => {
    const { around } = stub.launch();
    const one = await learner(story, 'cmi5', connect(cmi5Line, 'x/y', around.win, around));
    return { ...one, win: around.win };
  };

  it('a run after a pass is practice, though the LMS has raised its mark since', async () => {
    const stub = stubLrs({ masteryScore: 0.9 });
    const one = await sit(stub);
    for (const taken of NEARLY) await one.take(taken);
    await one.readOn();
    one.session.leave();
    await settled();
    expect(one.session.best).toEqual({ score: 97.5, passed: true });
    const two = await sit(stubLrs({ masteryScore: 0.99 }, { ...stub, launches: 1 }));
    two.session.startAgain();
    expect(two.session.practice).not.toBeNull();
  });

  it.each([0.07, 0.14, 0.28, 0.55, 0.56, 0.8])(
    'the LMS’s mark of %s is met by its own hundredfold',
    async (mark) => {
      const { session } = await sit(stubLrs({ masteryScore: mark }));
      expect(session.opening?.passAt).toBe(Math.round(mark * 100));
    },
  );

  it('every score that is just the LMS’s mark may be told of as a pass, and as no failure', () => {
    for (let hundredths = 1; hundredths <= 10_000; hundredths++) {
      const session = { masteryScore: Number((hundredths / 10_000).toFixed(4)) } as CmiSession;
      const record = { score: hundredths / 100 } as LearnerRecord;
      expect(mayPass(session, { ...record, status: 'passed' })).toBe(true);
      expect(mayFail(session, { ...record, status: 'failed' })).toBe(false);
    }
  });

  it('what was still on its way on leaving does not write over where the learner stands', async () => {
    const stub = stubLrs();
    const one = await sit(stub);
    await one.take(BEST[0]!);
    const real = one.win.fetch.bind(one.win);
    const waiting: (() => void)[] = [];
    one.win.fetch = async (...given) => {
      if (given[1]?.method === 'POST' && String(given[1].body).includes('answered') && waiting.length === 0)
        await new Promise<void>((go) => waiting.push(go));
      return real(...given);
    };
    void one.take(BEST[1]!);
    await settled();
    void one.take(BEST[2]!);
    await settled();
    one.session.leave();
    await settled();
    const left = stub.state.get('always-follow-up');
    waiting[0]!();
    await settled();
    expect(stub.state.get('always-follow-up')).toBe(left);
    const again = await sit(stub);
    expect(again.session.attempt.list).toHaveLength(3);
  });

  it('what the store may hold already is said apart, so that none comes after the last word', async () => {
    const stub = stubLrs();
    const one = await sit(stub);
    for (const taken of BEST.slice(0, -2)) await one.take(taken);
    const real = one.win.fetch.bind(one.win);
    let heard = 0;
    one.win.fetch = async (...given) => {
      if (given[1]?.method !== 'POST') return real(...given);
      // The store takes the first and its answer is lost; the second does not get there.
      if (heard++ === 0) await real(...given);
      throw new TypeError('no network');
    };
    await one.take(BEST.at(-2)!);
    await settled();
    await one.take(BEST.at(-1)!);
    await settled();
    one.win.fetch = real;
    one.session.leave();
    await settled();
    expect(stub.faults).toEqual([]);
    expect(stub.verbs().slice(-3)).toEqual(['passed', 'completed', 'terminated']);
  });

  /** A learner who leaves with the last decision in doubt, and the verbs of each request that leaving makes. */
  async function leavingInDoubt(stub: ReturnType<typeof stubLrs>) {
    const one = await sit(stub);
    for (const taken of BEST.slice(0, -1)) await one.take(taken);
    const real = one.win.fetch.bind(one.win);
    one.win.fetch = () => Promise.reject(new TypeError('no network'));
    await one.take(BEST.at(-1)!);
    await one.readOn();
    const asked: string[] = [];
    const held: (() => void)[] = [];
    one.win.fetch = async (...given) => {
      const { method, body } = given[1]!;
      asked.push(
        method === 'PUT'
          ? 'state'
          : [...String(body).matchAll(/verbs\/(\w+)/g)].map(([, verb]) => verb).join(),
      );
      await new Promise<void>((go) => held.push(go));
      return real(...given);
    };
    const answer = async (): Promise<void> => {
      held.shift()!();
      await settled();
    };
    return { ...one, asked, answer };
  }

  it('nothing overtakes the last word while the page is there', async () => {
    const stub = stubLrs();
    const { session, asked, answer } = await leavingInDoubt(stub);
    session.leave();
    await settled();
    for (const so of [1, 2, 3, 4, 5]) {
      expect(asked).toHaveLength(so);
      await answer();
    }
    expect(asked).toEqual(['answered', 'passed', 'completed', 'terminated', 'state']);
    expect(stub.faults).toEqual([]);
  });

  it.each(['before', 'after'])('all is sent at once where the page goes %s leaving', async (when) => {
    const stub = stubLrs();
    const { session, win, asked } = await leavingInDoubt(stub);
    if (when === 'before') win.dispatchEvent(new Event('pagehide'));
    session.leave();
    if (when === 'after') win.dispatchEvent(new Event('pagehide'));
    await settled();
    expect(asked).toEqual(['answered', 'passed', 'completed', 'terminated', 'state']);
  });

  it('the rest is sent all the same where one of it fails', async () => {
    const stub = stubLrs();
    const { session, win, asked, answer } = await leavingInDoubt(stub);
    const next = win.fetch.bind(win);
    win.fetch = (...given) => {
      win.fetch = next;
      void next(...given);
      return Promise.reject(new TypeError('no network'));
    };
    session.leave();
    await settled();
    expect(asked).toEqual(['answered', 'passed', 'completed', 'terminated', 'state']);
    for (let i = 0; i < 5; i++) await answer();
    expect(session.saving?.kind).toBe('not-answering');
  });
});

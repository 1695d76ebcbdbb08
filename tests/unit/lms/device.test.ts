import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../src/lms/connect.ts';
import type { Connection } from '../../../src/lms/connection.ts';
import { KEEP_MS, localStore, type Kept } from '../../../src/lms/device-store.ts';
import { deviceStore, type Table } from '../../../src/lms/indexed-store.ts';
import { LINES, scorm2004Line } from '../../../src/lms/lines.ts';
import { reconcile, type DeviceCopy } from '../../../src/lms/reconcile.ts';
import type { Surroundings } from '../../../src/lms/surroundings.ts';
import { withCopies } from '../../../src/lms/with-copies.ts';
import { nextRun, standing, type Attempt } from '../../../src/story/learner/attempt.ts';
import { read, write } from '../../../src/story/learner/trail.ts';
import { attemptOf, BEST, LOOKED, numbers, recordFor, runBy, story, WEAK } from './runs.ts';
import { settled, strictLms } from './strict-lms.ts';

const NOW = Date.UTC(2026, 0, 2);

/** A browser's storage in memory. */
function browser(): Window {
  const held = new Map<string, string>();
  return {
    localStorage: {
      get length() {
        return held.size;
      },
      key: (i: number) => [...held.keys()][i] ?? null,
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => held.set(key, value),
      removeItem: (key: string) => held.delete(key),
    },
  } as unknown as Window;
}

const forbidden = {} as unknown as Window;
Object.defineProperty(forbidden, 'localStorage', {
  get: () => {
    throw new DOMException('no', 'SecurityError');
  },
});

function around(win: Window, now = NOW): Surroundings {
  return {
    win,
    now: () => now,
    wait: async () => undefined,
    reachable: async () => true,
    log: () => undefined,
  };
}

function kinds(connection: Connection): string[] {
  const told: string[] = [];
  connection.onState(({ kind }) => told.push(kind));
  return told;
}

describe('a lesson without an LMS', () => {
  it('goes on where this browser left it, and nothing else is told of', async () => {
    const win = browser();
    const first = connect(null, 'c/l', win, around(win));
    const told = kinds(first);
    expect(await first.open()).toMatchObject({
      kind: 'device',
      mode: 'normal',
      stored: '',
      passed: false,
      learnerName: '',
    });
    expect(await first.save(recordFor(attemptOf(BEST.slice(0, 3))), 'decision')).toBe(true);
    first.leave(recordFor(attemptOf(BEST.slice(0, 4))));
    expect(await first.save(recordFor(attemptOf(BEST)), 'decision')).toBe(false);
    expect(new Set(told)).toEqual(new Set(['on-device']));
    const opening = await connect(null, 'c/l', win, around(win)).open();
    expect(read(story, opening.stored)?.attempt.list).toEqual(BEST.slice(0, 4));
    expect(opening.location).toBe('the-sort');
    expect((await connect(null, 'c/other', win, around(win)).open()).stored).toBe('');
  });

  it('says that nothing is kept where the browser keeps nothing', async () => {
    const one = connect(null, 'c/l', forbidden, around(forbidden));
    const told = kinds(one);
    expect((await one.open()).kind).toBe('nothing');
    expect(await one.save(recordFor(attemptOf([])), 'start')).toBe(false);
    one.leave(recordFor(attemptOf([])));
    expect(new Set(told)).toEqual(new Set(['nowhere']));
  });

  it('is waited for, with an LMS that is not there as without one', async () => {
    for (const standard of ['web', 'scorm12'] as const) {
      const win = browser();
      Object.assign(win, { parent: win, top: win, opener: null });
      const one = connect(LINES[standard], 'c/l', win, around(win));
      await one.open();
      expect(await one.keep!(recordFor(attemptOf(BEST.slice(0, 2))))).toBe(true);
      const { stored } = await connect(null, 'c/l', win, around(win)).open();
      expect(read(story, stored)?.attempt.list).toEqual(BEST.slice(0, 2));
    }
  });

  it('is what a SCORM package falls back to', async () => {
    const win = browser();
    Object.assign(win, { parent: win, top: win, opener: null });
    const one = connect(scorm2004Line, 'c/l', win, around(win));
    const told = kinds(one);
    expect((await one.open()).kind).toBe('device');
    await one.save(recordFor(attemptOf(BEST)), 'ending');
    expect(told).toEqual(['on-device', 'on-device']);
    expect((await connect(null, 'c/l', win, around(win)).open()).stored).not.toBe('');
  });
});

describe('what is kept', () => {
  const kept = (at: number, token = 'tokenaaa', ended = false): Kept => ({
    at,
    token,
    stored: 'x',
    location: 'y',
    ended,
  });

  it('is the newest first, 90 days long, of this lesson, and survives rubbish', async () => {
    const win = browser();
    const store = localStore(win, 'c/l', () => NOW);
    for (const [i, at] of [NOW - 5, NOW - KEEP_MS, NOW - KEEP_MS - 1].entries())
      await store.put(kept(at, `token${i}`));
    win.localStorage.setItem('afu:run:c/l:bad', '{');
    win.localStorage.setItem('afu:run:c/l:worse', '{"at":1}');
    win.localStorage.setItem('afu:run:c/lx:other', JSON.stringify(kept(NOW)));
    win.localStorage.setItem('afu:run:c/old:gone', JSON.stringify(kept(NOW - KEEP_MS - 1)));
    expect((await store.all())!.map(({ token }) => token)).toEqual(['token0', 'token1']);
    expect(win.localStorage.getItem('afu:run:c/l:token2')).toBeNull();
    expect(win.localStorage.getItem('afu:run:c/old:gone')).toBeNull();
    expect(win.localStorage.getItem('afu:run:c/lx:other')).not.toBeNull();
  });

  describe('beside a table', () => {
    let rows: Map<string, Kept>;
    let table: Table;
    beforeEach(() => {
      rows = new Map();
      table = {
        all: async () => [...rows.values()],
        put: async (one) => void rows.set(one.token, one),
        remove: async (token) => void rows.delete(token),
        sweep: async () => undefined,
      };
    });
    const never = (): Promise<never> => new Promise(() => undefined);

    it('is the newer of the two', async () => {
      const store = deviceStore(browser(), 'l', () => NOW, never, table);
      await store.put(kept(NOW - 9, 'one'));
      store.putNow(kept(NOW - 3, 'one'));
      await store.put(kept(NOW - 6, 'two'));
      rows.set('one', kept(NOW - 9, 'one'));
      expect((await store.all())!.map(({ at }) => NOW - at)).toEqual([3, 6]);
      await store.remove('one');
      expect((await store.all())!.map(({ token }) => token)).toEqual(['two']);
    });

    it('is found though the table takes three seconds to answer, and kept in the other where that is to write', async () => {
      vi.useFakeTimers();
      try {
        const wait = (ms: number): Promise<void> => new Promise((end) => setTimeout(end, ms));
        const slow: Table = {
          ...table,
          all: () => wait(3000).then(() => [kept(NOW, 'before')]),
          put: () => wait(3000),
        };
        const win = browser();
        const store = deviceStore(win, 'l', () => NOW, wait, slow);
        const found = store.all();
        await vi.advanceTimersByTimeAsync(3000);
        expect(await found).toEqual([kept(NOW, 'before')]);
        const put = store.put(kept(NOW, 'now'));
        await vi.advanceTimersByTimeAsync(2000);
        expect(await put).toBe(true);
        expect(win.localStorage.getItem('afu:run:l:now')).not.toBeNull();
      } finally {
        vi.useRealTimers();
      }
    });

    it('is kept in the other where the table fails, or never answers', async () => {
      for (const broken of [async () => Promise.reject(new Error('quota')), never]) {
        const failing: Table = { all: broken, put: broken, remove: broken, sweep: broken };
        const store = deviceStore(
          browser(),
          'l',
          () => NOW,
          async () => undefined,
          failing,
        );
        expect(await store.put(kept(NOW))).toBe(true);
        expect(await store.all()).toEqual([kept(NOW)]);
      }
      const nowhere = deviceStore(
        forbidden,
        'l',
        () => NOW,
        async () => undefined,
        { all: never, put: never, remove: never, sweep: never },
      );
      expect([await nowhere.all(), await nowhere.put(kept(NOW))]).toEqual([null, false]);
    });
  });
});

describe('beside an LMS', () => {
  it('every decision is kept until the LMS confirms the ending', async () => {
    const lms = strictLms('scorm12');
    const store = localStore(browser(), 'c/l', () => NOW);
    const one = withCopies(lms.launch().connection, store, () => NOW);
    expect((await one.open()).copies).toEqual([]);
    for (let made = 1; made < BEST.length; made++) {
      const record = recordFor(attemptOf(BEST.slice(0, made)));
      expect(await one.keep!(record)).toBe(true);
      expect((await store.all())!.map(({ stored }) => stored)).toEqual([record.suspendData]);
      await one.save(record, 'decision');
    }
    const last = recordFor(attemptOf(BEST));
    await one.keep!(last);
    expect((await store.all())![0]!.ended).toBe(true);
    expect(await one.save(last, 'ending')).toBe(true);
    expect(await store.all()).toEqual([]);
  });

  it('is deleted too where the LMS confirms the ending only at a later try', async () => {
    let answers = true;
    const launch = strictLms('scorm12').launch({ reachable: async () => answers });
    const store = localStore(browser(), 'c/l', () => NOW);
    const one = withCopies(launch.connection, store, () => NOW);
    await one.open();
    await one.save(recordFor(attemptOf(BEST.slice(0, 2))), 'decision');
    answers = false;
    expect(await one.save(recordFor(attemptOf(BEST)), 'ending')).toBe(false);
    await launch.waits.pass();
    expect((await store.all())!.map(({ ended }) => ended)).toEqual([true]);
    answers = true;
    await launch.waits.pass();
    expect([launch.states.at(-1)?.kind, await store.all()]).toEqual(['saved', []]);
  });

  it('is deleted at the next launch where a kill came between the LMS’s word and that', async () => {
    const lms = strictLms('scorm12');
    const store = localStore(browser(), 'c/l', () => NOW);
    const killed = { ...store, remove: async () => undefined };
    const one = withCopies(lms.launch().connection, killed, () => NOW);
    await one.open();
    expect(await one.save(recordFor(attemptOf(BEST)), 'ending')).toBe(true);
    await store.put({ at: NOW, token: 'anothers', stored: 'x', location: '', ended: false });
    expect((await store.all())!.map(({ ended }) => ended)).toEqual([true, false]);
    const next = withCopies(lms.launch().connection, store, () => NOW);
    await next.open();
    expect((await store.all())!.map(({ token }) => token)).toEqual(['anothers']);
  });

  it('is written once for each version of a run, and again where that failed', async () => {
    const table = localStore(browser(), 'c/l', () => NOW);
    let writes = 0;
    let works = true;
    const store = { ...table, put: async (kept: Kept) => (writes++, works && (await table.put(kept))) };
    const one = withCopies(strictLms('scorm12').launch().connection, store, () => NOW);
    await one.open();
    const record = recordFor(attemptOf(BEST.slice(0, 2)));
    const kept = one.keep!(record);
    await one.save(record, 'decision');
    expect([await kept, await one.keep!(record), writes]).toEqual([true, true, 1]);
    works = false;
    const next = recordFor(attemptOf(BEST.slice(0, 3)));
    expect(await one.keep!(next)).toBe(false);
    works = true;
    expect([await one.keep!(next), writes]).toEqual([true, 3]);
  });

  it('stays where the LMS lost it, and is offered at the next launch', async () => {
    const win = browser();
    const store = localStore(win, 'c/l', () => NOW);
    const lost = strictLms('scorm12').launch({ reachable: async () => false });
    const one = withCopies(lost.connection, store, () => NOW);
    await one.open();
    await one.save(recordFor(attemptOf(BEST)), 'ending');
    one.leave(recordFor(attemptOf(BEST)));
    await settled();
    const next = withCopies(strictLms('scorm12').launch().connection, store, () => NOW);
    const { copies } = await next.open();
    expect(read(story, copies![0]!.stored)?.attempt.list).toEqual(BEST);
  });

  it('is not kept in review, nor after a pass', async () => {
    const store = localStore(browser(), 'c/l', () => NOW);
    const one = withCopies(strictLms('scorm12').launch({ mode: 'review' }).connection, store, () => NOW);
    expect((await one.open()).copies).toBeUndefined();
    expect(await one.keep!(recordFor(attemptOf(BEST)))).toBe(false);
    one.leave(recordFor(attemptOf(BEST.slice(0, 1))));
    expect(await store.all()).toEqual([]);
  });
});

describe('an attempt on both sides', () => {
  const copy = (attempt: Attempt, more: Partial<DeviceCopy> = {}): DeviceCopy => ({
    attempt,
    at: NOW,
    location: '',
    ended: false,
    ...more,
  });

  it('is the longer where one begins with the other', () => {
    const short = attemptOf(BEST.slice(0, 2));
    const long = attemptOf(BEST.slice(0, 4));
    expect(reconcile(story, short, [copy(long)])).toMatchObject({ attempt: long, from: { attempt: long } });
    expect(reconcile(story, long, [copy(short)])).toEqual({ attempt: long, from: null, ask: null });
  });

  it('is the LMS’s where they part, with the best result of both', () => {
    const lms = attemptOf(LOOKED.slice(0, 3));
    expect(reconcile(story, lms, [copy(attemptOf(BEST.slice(0, 3)))]).attempt).toEqual(lms);
    const best = { score: 100, passed: true };
    expect(reconcile(story, lms, [copy(attemptOf(BEST))]).attempt).toEqual({ ...lms, best });
    expect(reconcile(story, { ...lms, best }, [copy(attemptOf(WEAK))]).attempt).toEqual({ ...lms, best });
  });

  it('is the later run, with the best result of both', () => {
    const lms = attemptOf(WEAK);
    const later = { ...nextRun(story, attemptOf(LOOKED), 3), list: BEST.slice(0, 1) };
    const { attempt } = reconcile(story, lms, [copy(later)]);
    expect([attempt?.run, attempt?.list.length, attempt?.best?.score]).toEqual([2, 1, 62.5]);
    const best = standing(story, lms);
    expect(reconcile(story, later, [copy(lms)]).attempt).toEqual({ ...later, best });
  });

  it('is never another’s unasked, and a finished one is never offered', () => {
    const other = { ...attemptOf(BEST.slice(0, 3)), token: 'zzzzzzzz' };
    expect(reconcile(story, attemptOf([]), [copy(other)])).toMatchObject({ from: null, ask: null });
    expect(
      reconcile(story, null, [copy(other, { at: 1 }), copy(attemptOf(BEST.slice(0, 1)), { at: 2 })]).ask?.at,
    ).toBe(2);
    expect(reconcile(story, null, [copy(other, { ended: true })])).toEqual({
      attempt: null,
      from: null,
      ask: null,
    });
  });

  it('never loses a decision or a result that the LMS has, and what it gives can be stored', () => {
    const attempts = fc.tuple(numbers, fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.boolean());
    fc.assert(
      fc.property(attempts, ([run, here, there, second]) => {
        const list = runBy(story, run);
        const make = (made: number): Attempt => {
          const attempt = attemptOf(list.slice(0, made));
          return second ? { ...nextRun(story, attemptOf(WEAK), 1), list: attempt.list } : attempt;
        };
        const lms = make(here);
        const stored = read(story, write(story, make(there)))!.attempt;
        const { attempt } = reconcile(story, lms, [copy(stored)]);
        expect(attempt!.list).toHaveLength(Math.max(lms.list.length, stored.list.length));
        const [before, after] = [standing(story, lms), standing(story, attempt!)];
        expect(after?.score ?? -1).toBeGreaterThanOrEqual(before?.score ?? -1);
        expect(read(story, write(story, attempt!))?.whole).toBe(true);
      }),
    );
  });
});

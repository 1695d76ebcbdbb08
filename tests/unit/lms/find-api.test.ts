import { describe, expect, it } from 'vitest';
import { guard } from '../../../src/lms/api.ts';
import { awaitApi, findApi } from '../../../src/lms/find-api.ts';

type Win = Record<string, unknown>;

/** A window by itself: its own parent, opened by nobody. */
function win(more: Win = {}): Win {
  const one: Win = { ...more };
  if (!('parent' in one)) one.parent = one;
  one.top ??= one;
  one.opener ??= null;
  return one;
}

const api = { LMSInitialize: () => 'true', id: 'the one' };
const found = (from: Win): unknown => findApi(from as unknown as Window, 'API')?.id;

/** A window of another origin: any look at it but `parent` and `opener` throws. */
function foreign(parent: Win | null = null): Win {
  const one: Win = {};
  Object.defineProperty(one, 'API', {
    get: () => {
      throw new DOMException('Blocked a frame', 'SecurityError');
    },
  });
  one.parent = parent ?? one;
  one.opener = null;
  return one;
}

describe('finds the API', () => {
  it.each<[string, () => Win]>([
    ['in its own window', () => win({ API: api })],
    ['one frame up', () => win({ parent: win({ API: api }) })],
    [
      'forty frames up',
      () => Array.from({ length: 40 }).reduce<Win>((parent) => win({ parent }), win({ API: api })),
    ],
    ['past a frame of another origin', () => win({ parent: foreign(win({ API: api })) })],
    ['in the window that opened it', () => win({ opener: win({ API: api }) })],
    ['above the window that opened it', () => win({ opener: win({ parent: win({ API: api }) }) })],
    [
      'in the opener of the topmost window',
      () => {
        const top = win({ opener: win({ API: api }) });
        return win({ parent: top, top });
      },
    ],
    ['past something else of that name', () => win({ API: { tagName: 'DIV' }, parent: win({ API: api }) })],
  ])('%s', (_, from) => {
    expect(found(from())).toBe('the one');
  });

  it('for the version asked for only', () => {
    const both = win({ API: api, API_1484_11: { Initialize: () => 'true', id: '2004' } });
    expect(findApi(both as unknown as Window, 'API_1484_11')?.id).toBe('2004');
  });
});

describe('gives up without throwing', () => {
  it.each<[string, () => Win]>([
    ['where there is none', () => win()],
    [
      'where frames go round in a circle',
      () => {
        const a: Win = win();
        a.parent = win({ parent: a });
        return a;
      },
    ],
    [
      'where parent, top and opener throw',
      () => {
        const one: Win = {};
        for (const name of ['parent', 'top', 'opener', 'API'])
          Object.defineProperty(one, name, {
            get: () => {
              throw new DOMException('no', 'SecurityError');
            },
          });
        return one;
      },
    ],
  ])('%s', (_, from) => {
    expect(found(from())).toBeUndefined();
  });
});

it('waits for an API that comes late, a quarter of a second at a time', async () => {
  const one = win();
  const slept: number[] = [];
  const late = await awaitApi(one as unknown as Window, 'API', async (ms) => {
    slept.push(ms);
    if (slept.length === 7) one.API = api;
  });
  expect([late?.id, slept]).toEqual(['the one', Array(7).fill(250)]);
});

describe('guarded calls', () => {
  const answering = (answer: unknown, error: unknown): ReturnType<typeof guard> =>
    guard(
      {
        LMSInitialize: () => answer,
        LMSSetValue: () => answer,
        LMSGetValue: () => answer,
        LMSCommit: () => answer,
        LMSFinish: () => answer,
        LMSGetLastError: () => error,
      },
      'API',
    );

  it.each([
    ['true', '0', true],
    ['TRUE', '0', true],
    [true, 0, true],
    [1, 0, true],
    ['1', '201', true],
    ['false', '0', true],
    [undefined, '0', true],
    [null, 0, true],
    ['false', '101', false],
    [false, 405, false],
    [0, '301', false],
    [null, null, false],
    ['', 'no idea', false],
  ])('%j with last error %j is %j', (answer, error, ok) => {
    const one = answering(answer, error);
    expect([one.initialize().ok, one.commit(), one.finish(), one.set('cmi.x', 'y').ok]).toEqual([
      ok,
      ok,
      ok,
      ok,
    ]);
  });

  it('make strings of what is read', () => {
    expect(answering(85.5, 0).get('cmi.core.score.raw')).toEqual({ value: '85.5', error: 0 });
    expect(answering(null, '403').get('cmi.suspend_data')).toEqual({ value: '', error: 403 });
  });

  it('survive an API that throws, or has no such calls', () => {
    const none = guard({}, 'API_1484_11');
    expect([none.initialize().ok, none.finish(), none.commit()]).toEqual([false, false, false]);
    expect([none.get('cmi.mode'), none.set('cmi.exit', '')]).toEqual([
      { value: '', error: -1 },
      { ok: false, error: -1 },
    ]);
  });

  it('call with the API as this, and with just the arguments there are', () => {
    const seen: unknown[][] = [];
    const own = {
      Terminate(...args: unknown[]) {
        seen.push([this === own, ...args]);
        return 'true';
      },
    };
    guard(own, 'API_1484_11').finish();
    expect(seen).toEqual([[true, '']]);
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import type { FlatCmi, ScormStandard } from '../../../src/host/runtime/scorm-runtime.ts';
import { connect } from '../../../src/lms/connect.ts';
import { cmi5Line } from '../../../src/lms/lines.ts';
import { everything } from '../../../src/lms/mapping.ts';
import { illegal, SUSPEND_DATA_LIMIT } from '../../../src/lms/profile.ts';
import { recordOf } from '../../../src/lms/record-of.ts';
import { scorm12 } from '../../../src/lms/scorm12.ts';
import { scorm2004 } from '../../../src/lms/scorm2004.ts';
import { begin } from '../../../src/story/learner/attempt.ts';
import { play, type Taken } from '../../../src/story/learner/play.ts';
import type { Story } from '../../../src/story/learner/story.ts';
import { read } from '../../../src/story/learner/trail.ts';
import { learner, storage } from './learner.ts';
import { everyLesson, longestRunOf } from './lessons.ts';
import { SETTINGS, timesOf, TOKEN } from './runs.ts';
import { strictLms } from './strict-lms.ts';
import { stubLrs, type Held } from './stub-lrs.ts';

type Device = [string, string][];

const lessons = everyLesson();
const SCORM: ScormStandard[] = ['scorm12', 'scorm2004-3', 'scorm2004-4'];
const counts = { prefixes: 0, kills: 0, values: 0 };
afterAll(() => {
  const { prefixes, kills, values } = counts;
  console.log(
    `killed anywhere: ${lessons.length} lessons × 5 targets, ${prefixes} prefixes of longest runs, ${kills} kills, ${values} values in the strict profile`,
  );
});

describe.each(lessons)('$id', ({ story }) => {
  const run = longestRunOf(story);

  it.each(SCORM)('%s: every prefix of a longest run is written, mapped and read back', (standard) => {
    const mapping = standard === 'scorm12' ? scorm12 : scorm2004;
    for (let made = 0; made <= run.length; made++) {
      const list = run.slice(0, made);
      const attempt = { ...begin(TOKEN, 262_143), list };
      const record = recordOf(story, attempt, play(story, list), timesOf(list), { ...SETTINGS, standard });
      expect(record.suspendData.length).toBeLessThanOrEqual(SUSPEND_DATA_LIMIT);
      expect(read(story, record.suspendData)).toMatchObject({ whole: true, attempt: { list } });
      for (const [element, value] of everything(mapping, record, 3_599_990))
        expect([element, value, illegal(element, value, standard)]).toEqual([element, value, null]);
      counts.values += everything(mapping, record, 0).length;
      counts.prefixes++;
    }
  });

  it.each(SCORM)('%s: killed after any decision, or between the device and the LMS', async (standard) => {
    for (const [i, { before, after }] of (await scormRun(story, run, standard)).entries()) {
      const done = run.slice(0, i + 1);
      const ended = done.length === run.length;
      const back = async (held: FlatCmi, device: Device, claims = false): Promise<Taken[]> =>
        scormBack(story, standard, { held, device }, claims);
      expect(await back(after.held, after.device)).toEqual(done);
      expect(await back(before.held, before.device)).toEqual(done);
      expect(await back({}, before.device, !ended)).toEqual(ended ? [] : done);
      expect(await back(after.held, [])).toEqual(done);
      expect(await back(before.held, [])).toEqual(done.slice(0, -1));
      counts.kills += 5;
    }
  });

  it('cmi5: killed after any decision, or between any two requests', async () => {
    for (const [i, { before, between, after }] of (await cmi5Run(story, run)).entries()) {
      const done = run.slice(0, i + 1);
      const ended = done.length === run.length;
      const back = async (held: Held | undefined, device: Device, claims = false): Promise<Taken[]> =>
        cmi5Back(story, run, { held, device }, claims);
      expect(await back(after.held, after.device)).toEqual(done);
      expect(await back(before.held, before.device)).toEqual(done);
      expect(await back(between.held, between.device)).toEqual(done);
      expect(await back(between.held, [])).toEqual(done.slice(0, -1));
      expect(await back(undefined, before.device, !ended)).toEqual(ended ? [] : done);
      expect(await back(after.held, [])).toEqual(done);
      expect(await back(before.held, [])).toEqual(done.slice(0, -1));
      counts.kills += 7;
    }
  });

  it('web: killed after any decision', async () => {
    const device = storage();
    for (const [i, taken] of run.entries()) {
      await (await webLearner(story, device)).take(taken);
      expect((await webLearner(story, device)).list()).toEqual(run.slice(0, i + 1));
      counts.kills++;
    }
    counts.prefixes += run.length + 1;
  });
});

/** What an LMS and this device hold at the moment of a kill. */
interface Moment<Of> {
  held: Of;
  device: Device;
}

/** Plays a run against the strict LMS; of each decision, what is held before and after its commit. */
async function scormRun(story: Story, run: readonly Taken[], standard: ScormStandard) {
  const device = storage();
  const lms = strictLms(standard);
  const now = (): Moment<FlatCmi> => ({ held: { ...lms.held }, device: device.entries() });
  let before = now();
  const launch = lms.launch({
    device,
    calls: (runtime) => ({
      ...runtime,
      commit(argument) {
        before = now();
        return runtime.commit(argument);
      },
    }),
  });
  const { take, session } = await learner(story, standard, launch.connection);
  const moments: { before: Moment<FlatCmi>; after: Moment<FlatCmi> }[] = [];
  for (const taken of run) {
    await take(taken);
    moments.push({ before, after: now() });
  }
  expect([launch.violations(), session.saving?.kind]).toEqual([[], 'saved']);
  for (const [element, value] of launch.sets())
    expect([element, value, illegal(element, value, standard)]).toEqual([element, value, null]);
  counts.values += launch.sets().length;
  return moments;
}

/** Launches again from a moment. The list that is there, once the LMS has been told of it too. */
async function scormBack(
  story: Story,
  standard: ScormStandard,
  { held, device }: Moment<FlatCmi>,
  claims: boolean,
): Promise<Taken[]> {
  const lms = strictLms(standard, { ...held });
  const launch = lms.launch({ device: storage(device) });
  const { session, list } = await learner(story, standard, launch.connection);
  expect(session.screen === 'left-here').toBe(claims);
  if (claims) session.claim();
  const there = list();
  if (there.length > 0) {
    const { attempt } = read(story, lms.held['cmi.suspend_data']!)!;
    expect(attempt.list).toEqual(there);
    const told = Object.keys(lms.held).filter((element) => /^cmi\.interactions\.\d+\.id$/.test(element));
    const firsts = standard === 'scorm12' ? there.filter(({ first }) => first).length : 0;
    expect([told.length, attempt.sent]).toEqual([there.length + firsts, there.length + firsts]);
  }
  expect(launch.violations()).toEqual([]);
  return there;
}

/** The same against the stub LRS, and of each decision what is held between its statement and its State. */
async function cmi5Run(story: Story, run: readonly Taken[]) {
  const device = storage();
  const lrs = stubLrs();
  const now = (): Moment<Held> => ({
    held: { state: new Map(lrs.state), statements: [...lrs.statements], launches: 1 },
    device: device.entries(),
  });
  let [before, between] = [now(), now()];
  const { around } = lrs.launch({
    device,
    fail(method, path) {
      if (method === 'POST' && path.endsWith('/statements')) before = now();
      if (method === 'PUT') between = now();
      return false;
    },
  });
  const { take } = await cmi5Learner(story, around);
  const moments: Record<'before' | 'between' | 'after', Moment<Held>>[] = [];
  for (const taken of run) {
    await take(taken);
    moments.push({ before, between, after: now() });
  }
  expect(lrs.faults).toEqual([]);
  counts.prefixes += run.length + 1;
  return moments;
}

async function cmi5Back(
  story: Story,
  run: readonly Taken[],
  { held, device }: Moment<Held | undefined>,
  claims: boolean,
): Promise<Taken[]> {
  const lrs = stubLrs({}, held);
  const { around } = lrs.launch({ device: storage(device) });
  const { session, list, take } = await cmi5Learner(story, around);
  expect(session.screen === 'left-here').toBe(claims);
  if (claims) session.claim();
  const there = list();
  // Whatever was lost is decided again; nothing is told twice.
  for (const taken of run.slice(there.length)) await take(taken);
  const ids = lrs.statements.map(({ object, verb }) => `${verb.id} ${object.id}`);
  const answered = ids.filter((id) => id.includes('/answered '));
  expect([new Set(answered).size, answered.length]).toEqual([run.length, run.length]);
  expect(lrs.faults).toEqual([]);
  return there;
}

function cmi5Learner(story: Story, around: Parameters<typeof cmi5Line>[0]) {
  return learner(story, 'cmi5', connect(cmi5Line, story.id, around.win, around));
}

function webLearner(story: Story, device: Storage) {
  const win = { localStorage: device } as unknown as Window;
  const around = {
    win,
    now: () => Date.UTC(2026, 0, 2),
    wait: () => Promise.resolve(),
    reachable: () => Promise.resolve(true),
    log: () => undefined,
  };
  return learner(story, 'web', connect(null, story.id, win, around));
}

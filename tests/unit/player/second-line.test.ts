import { describe, expect, it } from 'vitest';
import type { Kept } from '../../../src/lms/device-store.ts';
import type { LearnerRecord } from '../../../src/lms/record.ts';
import { read } from '../../../src/story/learner/trail.ts';
import { story } from '../../fixtures/payload.ts';
import { MemoryConnection } from './memory-connection.ts';
import { BEST, choose, comeBack, playOn, sit, type Sitting } from './sitting.ts';

/** A learning site beside a device that takes its time to write. */
class Keeping extends MemoryConnection {
  readonly kept: LearnerRecord[] = [];
  /** Ends the write under way. */
  written: (done: boolean) => void = () => {};
  count: number | null = null;

  keep(record: LearnerRecord): Promise<boolean> {
    this.kept.push(record);
    return new Promise((resolve) => (this.written = resolve));
  }

  override interactionCount(): number | null {
    return this.count;
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What this device keeps of what a site was last sent. */
function copyOf({ site }: Sitting, more: Partial<Kept> = {}): Kept {
  const { token, suspendData, location, ended } = site.last;
  return { at: Date.UTC(2026, 10, 19, 14, 2), token, stored: suspendData, location, ended, ...more };
}

/** A run of so many decisions, each of them the best. */
async function played(decisions: number, ...opening: Parameters<typeof sit>): Promise<Sitting> {
  const sitting = await sit(...opening);
  const { session } = sitting;
  if (session.screen === 'start') session.begin();
  for (let i = 0; session.played.steps.length < decisions && i < 40; i++) {
    if (!session.atLast) session.onward();
    else session.decide(BEST[session.played.at.scene]!);
    if (session.screen === 'keep') session.keep();
  }
  return sitting;
}

const listOf = ({ session }: Sitting) => session.played.steps.map(({ taken }) => taken);

describe('what follows from a decision', () => {
  it('is shown only when this device has the decision, while the learning site is told at once', async () => {
    const { session, site } = await sit({}, {}, new Keeping());
    session.begin();
    session.onward();
    session.decide(choose('sit-down'));
    session.keep();
    expect(site.reasons).toEqual(['start', 'decision']);
    expect(site.kept.map(({ suspendData }) => read(story, suspendData)?.attempt.list.length)).toEqual([1]);
    expect([session.screen, session.played.steps.length]).toEqual(['keep', 0]);
    site.written(true);
    await settled();
    expect([session.screen, session.played.steps.length, session.keptHere]).toEqual(['scene', 1, true]);
  });

  it('is not shown twice, nor decided twice, however often the button is pressed meanwhile', async () => {
    const { session, site } = await sit({}, {}, new Keeping());
    session.begin();
    session.onward();
    session.decide(choose('sit-down'));
    session.keep();
    session.keep();
    session.change();
    session.decide(choose('tomorrow'));
    site.written(true);
    await settled();
    expect([site.kept.length, site.last.interactions.length]).toEqual([1, 1]);
    expect(session.played.steps.map(({ taken }) => taken.answer)).toEqual([choose('sit-down')]);
  });

  it('is shown too where this device could not keep it, and that is known', async () => {
    const { session, site } = await sit({}, {}, new Keeping());
    session.begin();
    session.onward();
    session.decide(choose('sit-down'));
    session.keep();
    site.written(false);
    await settled();
    expect([session.screen, session.keptHere]).toEqual(['scene', false]);
  });

  it('is not shown any more where the learner has left meanwhile, but is told', async () => {
    const { session, site } = await sit({}, {}, new Keeping());
    session.begin();
    session.onward();
    session.decide(choose('sit-down'));
    session.keep();
    session.leave();
    site.written(true);
    await settled();
    expect([session.screen, site.reasons.at(-1), site.last.interactions.length]).toEqual([
      'left',
      'leave',
      1,
    ]);
  });

  it('waits for nothing in practice', async () => {
    const first = await played(2);
    const { session, site } = await sit({ stored: first.site.last.suspendData }, {}, new Keeping());
    session.tryFrom(0);
    session.onward();
    session.decide(choose('sit-down'));
    session.keep();
    expect([session.played.steps.length, site.kept]).toEqual([1, []]);
  });
});

describe('a copy on this device', () => {
  it('that goes further than the learning site is taken up, and the site is sent what it lacks at once', async () => {
    const short = await played(2);
    const long = await played(4);
    const { session, site } = await comeBack(short, { copies: [copyOf(long)] });
    expect([session.screen, session.played.steps.length, session.notice]).toEqual(['resume', 4, null]);
    expect(site.reasons).toEqual(['start']);
    expect(site.last).toMatchObject({ token: long.site.last.token, suspendData: long.site.last.suspendData });
    expect(listOf({ session, site } as Sitting)).toEqual(listOf(long));
  });

  it('makes up for what the learning site cut off', async () => {
    const long = await played(5);
    const stored = long.site.last.suspendData.slice(0, -4);
    expect((await sit({ stored })).session.notice).toBe('changed');
    const { session } = await sit({ stored, copies: [copyOf(long)] });
    expect([session.played.steps.length, session.notice]).toEqual([5, null]);
  });

  it('of a run that had ended, and that the site lost, is sent again', async () => {
    const short = await played(3);
    const done = await played(99);
    const { session, site } = await comeBack(short, { copies: [copyOf(done)] });
    expect(session.screen).toBe('finished');
    expect(site.last).toMatchObject({ status: 'passed', score: 100, ended: true });
  });

  it('that parts from the learning site’s is left alone', async () => {
    const site = await played(3);
    const other = await sit();
    other.session.begin();
    other.session.onward();
    other.session.decide(choose('tomorrow'));
    other.session.keep();
    const back = await comeBack(site, { copies: [copyOf(other)] });
    expect([listOf(back), back.site.saves]).toEqual([listOf(site), []]);
  });

  it('of a later run begins where the learning site’s own count ends', async () => {
    const first = await sit();
    first.session.begin();
    playOn(first.session, { 'the-phone': choose('look') });
    const stored = first.site.last.suspendData;
    first.session.startAgain();
    first.session.onward();
    first.session.decide(choose('sit-down'));
    first.session.keep();
    expect(first.site.last.before).toBe(7);
    const site = new Keeping({ stored, copies: [copyOf(first)] });
    site.count = 5;
    await sit({}, {}, site);
    expect([site.last.before, site.last.interactions.map(({ id }) => id)]).toEqual([5, ['at_the_window_r2']]);
  });
});

describe('a run that somebody left on a shared device', () => {
  it('is asked about where the learning site gives no data, with when it was', async () => {
    const { session, site } = await sit({ copies: [copyOf(await played(3))] });
    expect(session.screen).toBe('left-here');
    expect(session.leftHere).toMatchObject({ at: Date.UTC(2026, 10, 19, 14, 2) });
    expect([session.played.steps, site.saves]).toEqual([[], []]);
  });

  it('is nothing to whoever starts afresh', async () => {
    const left = await played(3);
    const { session, site } = await sit({ copies: [copyOf(left)] });
    session.disown();
    expect([session.screen, session.leftHere]).toEqual(['start', null]);
    session.begin();
    expect(site.last.interactions).toEqual([]);
    expect(session.played.steps).toEqual([]);
  });

  it('goes on where its owner says so, and the learning site is told all of it', async () => {
    const left = await played(3);
    const { session, site } = await sit({ copies: [copyOf(left)] });
    session.claim();
    expect([session.screen, listOf({ session, site } as Sitting)]).toEqual(['resume', listOf(left)]);
    expect(site.last).toMatchObject({ token: left.site.last.token, interactions: { length: 3 } });
    session.claim();
    expect(site.reasons).toEqual(['start']);
  });

  it('is never offered once it has ended', async () => {
    const { session } = await sit({ copies: [copyOf(await played(99))] });
    expect(session.screen).toBe('start');
  });

  it('is asked about where what the learning site gave cannot be read', async () => {
    const { session } = await sit({ stored: 'ZZZ', copies: [copyOf(await played(2))] });
    expect(session.screen).toBe('left-here');
    session.disown();
    expect([session.screen, session.notice]).toEqual(['start', 'unreadable']);
  });
});

it('sends the result at once where the learning site has the run and not what it came to', async () => {
  const done = await played(99);
  const { session, site } = await comeBack(done, { passed: false, score: null });
  expect([session.screen, site.reasons]).toEqual(['finished', ['start']]);
  expect(site.last).toMatchObject({ status: 'passed', score: 100 });
  expect((await comeBack(done)).site.saves).toEqual([]);
  expect((await comeBack(done, { mode: 'review', passed: false, score: null })).site.saves).toEqual([]);
});

it('says so at once where the launch was already closed', async () => {
  const { session, site } = await sit({ kind: 'nothing', expired: true });
  expect(session.screen).toBe('expired');
  session.hide();
  expect(site.saves).toEqual([]);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STANDARDS } from '../../src/package/file-names.ts';
import { play, type Taken } from '../../src/story/learner/play.ts';
import type { Story } from '../../src/story/learner/story.ts';
import { read } from '../../src/story/learner/trail.ts';
import { everyLesson, type RealLesson } from '../unit/lms/lessons.ts';
import { startKillable } from './killable.ts';
import { packageInto } from './lms-desk.ts';
import { decide, decisionsShown, press } from './quick-hand.ts';
import { bestRun } from './runs.ts';
import { keptHere, targetOf, type Target } from './targets.ts';

const SOAK = process.env['TIER'] === 'soak';
const PER_LAUNCH_MS = 60_000;

const lessons = everyLesson();
const [first, ...others] = lessons as [RealLesson, ...RealLesson[]];
const lengths = new Map(lessons.map(({ id, story }) => [id, bestRun(story).length]));
let zips: string;
const counts = { browsers: 0, kills: 0 };

beforeAll(() => {
  zips = packageInto(...lessons.map(({ id }) => id));
}, 600_000);
afterAll(() => {
  if (zips) rmSync(zips, { recursive: true, force: true });
  console.log(
    `killed: ${counts.browsers} browsers by SIGKILL, ${counts.kills} sittings with a lesson in them`,
  );
});

/** One person at one target. All who sit in one browser are killed with it. */
interface Sitting {
  target: Target;
  story: Story;
  /** Stop after so many decisions; left out, at the end of the run. */
  until?: number;
  /** The LMS gives nothing back: only this device has the run. */
  lost?: boolean;
  /** Killed at the moment of the decision, before what follows is shown. */
  hasty?: boolean;
}

describe('a browser killed as soon as what follows from a decision is shown has that decision', () => {
  it(
    `${first.id}: after each of its ${lengths.get(first.id)} decisions, in each target and with an LMS that stores nothing`,
    async () => {
      const { id, story } = first;
      const everywhere = STANDARDS.map(async (standard) => ({
        target: await targetOf(zips, id, standard),
        story,
      }));
      const lost = {
        target: await targetOf(zips, id, 'scorm12', 'stores-nothing'),
        story,
        lost: true,
        // An ending that the LMS says it holds is not kept here any longer.
        until: lengths.get(id)! - 1,
      };
      const hasty = { target: await targetOf(zips, id, 'web'), story, hasty: true };
      await killedTogether([...(await Promise.all(everywhere)), lost, hasty]);
    },
    PER_LAUNCH_MS * 12,
  );

  it.runIf(!SOAK)(
    `once in each of the ${others.length} other lessons, the targets in turn`,
    async () => {
      const sittings = others.map(async ({ id, story }, i) => ({
        target: await targetOf(zips, id, STANDARDS[i % STANDARDS.length]!),
        story,
        until: 1,
      }));
      await killedTogether(await Promise.all(sittings));
    },
    PER_LAUNCH_MS * 3,
  );

  it.runIf(SOAK).each(others)(
    '$id: after each of its decisions, in each target',
    async ({ id, story }) => {
      const sittings = STANDARDS.map(async (standard) => ({
        target: await targetOf(zips, id, standard),
        story,
      }));
      await killedTogether(await Promise.all(sittings));
    },
    PER_LAUNCH_MS * 30,
  );
});

/**
 * One launch a decision: what the last kill left is looked at, everybody takes the next decision, and the browser is
 * killed when the last of them has been shown what follows.
 */
async function killedTogether(all: Sitting[]): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'afu-profile-'));
  const done = new Map(all.map((sitting) => [sitting, 0]));
  try {
    for (let at = all; at.length > 0;) {
      const browser = await startKillable(profile);
      try {
        const now = await Promise.all(
          at.map(async (sitting) => {
            const frame = await sitting.target.open(await browser.context.newPage());
            return { sitting, frame, there: await takenUp(frame, sitting, done.get(sitting)!) };
          }),
        );
        const further = now.filter(({ sitting, there }) => there.length < untilOf(sitting));
        const act = async ({ sitting, frame, there }: (typeof now)[number]): Promise<void> => {
          await press(frame, there.length === 0 ? 'Start the lesson' : 'Continue');
          await decide(frame, bestRun(sitting.story)[there.length]!, !sitting.hasty);
          done.set(sitting, there.length + 1);
        };
        await Promise.all(further.filter(({ sitting }) => !sitting.hasty).map(act));
        for (const one of further.filter(({ sitting }) => sitting.hasty)) await act(one);
        counts.kills += further.length;
        at = further.map(({ sitting }) => sitting);
      } finally {
        await browser.kill();
        counts.browsers++;
      }
    }
    for (const { target } of all) expect(await target.broken()).toEqual([]);
  } finally {
    await Promise.all(all.map(({ target }) => target.close()));
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The decisions that are there after a kill: on this device and in the player, and then in the LMS as well. */
async function takenUp(frame: Frame, sitting: Sitting, done: number): Promise<Taken[]> {
  const { target, story, lost, hasty } = sitting;
  const where = `${story.id}, ${target.standard}${lost ? ', nothing stored' : ''}${hasty ? ', hasty' : ''}`;
  const soon = { message: where, timeout: 15_000 };
  const same = (found: unknown, expected: unknown): void => expect([where, found]).toEqual([where, expected]);
  const listIn = (stored: string | null | undefined): Taken[] =>
    stored ? (read(story, stored)?.attempt.list ?? []) : [];
  const heldByLms = async (): Promise<Taken[]> => listIn(await target.stored());
  const heldHere = async (): Promise<Taken[][]> =>
    (await keptHere(frame)).map(({ stored }) => listIn(stored)).filter((kept) => !begunOnly(kept));

  if (lost && done > 0) await press(frame, 'It is mine');
  const shown = await decisionsShown(frame);
  // A hasty kill may take the decision with it that was being taken, and no other.
  same(shown, hasty && shown === done - 1 ? shown : done);
  const list = bestRun(story).slice(0, shown);
  // Where a hasty kill took the first decision with it, that the run was begun may be kept, and need not be.
  const begunOnly = (kept: Taken[]): boolean => hasty === true && done === 1 && kept.length === 0;
  const ended = shown > 0 && play(story, list).ending !== null;

  const alone = lost === true || target.standard === 'web';
  // A commit is done before anything is shown; cmi5 sends meanwhile, and sends again what a kill cut off.
  if (target.standard === 'cmi5') await expect.poll(heldByLms, soon).toEqual(list);
  else same(await heldByLms(), alone ? [] : list);
  // An ending that the LMS has confirmed is kept there alone; anything before it here too.
  const copies = shown === 0 || (ended && !alone) ? [] : [list];
  if (target.standard === 'cmi5') await expect.poll(heldHere, soon).toEqual(copies);
  else same(await heldHere(), copies);
  return list;
}

function untilOf({ story, until }: Sitting): number {
  return until ?? lengths.get(story.id)!;
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Frame } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { GradebookAttempt } from '../../src/host/attempts/gradebook.ts';
import { buildIfStale } from '../../scripts/build.ts';
import { everyLesson } from '../unit/lms/lessons.ts';
import { startKillable } from './killable.ts';
import { decide, press } from './quick-hand.ts';
import { bestRun } from './runs.ts';
import { targetOf, type Target } from './targets.ts';
import { withPackages } from './with-packages.ts';

const LESSON = 'new-friend-in-the-game';
const { story } = everyLesson().find(({ id }) => id === LESSON)!;
const run = bestRun(story);

const ready = withPackages([LESSON]);
let context: BrowserContext;
let target: Target;

beforeEach(async () => {
  context = await ready.browser.newContext({ locale: 'en-GB' });
  target = await targetOf(ready.zips, LESSON, 'scorm12');
});
afterEach(async () => {
  await context.close();
  await target.close();
});

/** Opens the lesson in the local LMS and takes a decision. */
async function begun(): Promise<Frame> {
  const frame = await target.open(await context.newPage());
  await press(frame, 'Start the lesson');
  await decide(frame, run[0]!);
  return frame;
}

/** The names of the calls so far, in order, without those that only read. */
async function calls(): Promise<string[]> {
  const grade = (await target.grade()) as GradebookAttempt;
  return grade.calls.map(({ call }) => call).filter((call) => call !== 'GetValue');
}

/** Fires an event of the page's life, as a browser does. */
async function fire(frame: Frame, what: 'hidden' | 'visible' | 'pagehide' | 'pageshow'): Promise<void> {
  await frame.evaluate((name) => {
    if (name === 'pagehide' || name === 'pageshow')
      window.dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
    else {
      Object.defineProperty(document, 'visibilityState', { value: name, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }
  }, what);
}

it('sets what is unsent and finishes once, without a commit, when the page goes away', async () => {
  const frame = await begun();
  await press(frame, 'Continue');
  await context.pages()[0]!.goto('about:blank');
  await expect.poll(async () => (await calls()).at(-1)).toBe('Terminate');
  const all = await calls();
  expect(all.filter((call) => call === 'Terminate')).toHaveLength(1);
  const after = all.slice(all.lastIndexOf('Commit') + 1);
  expect(after).toEqual([...Array<string>(after.length - 1).fill('SetValue'), 'Terminate']);
  expect(after.length).toBeGreaterThan(1);
  expect(await target.broken()).toEqual([]);
});

it('commits when it is hidden, if something is unsent, and does nothing any more once the page has gone', async () => {
  const frame = await begun();
  const commits = async (): Promise<number> => (await calls()).filter((call) => call === 'Commit').length;
  const before = await commits();
  await fire(frame, 'hidden');
  expect(await commits()).toBe(before);
  await fire(frame, 'visible');
  await press(frame, 'Continue');
  await fire(frame, 'hidden');
  await expect.poll(commits).toBe(before + 1);
  await fire(frame, 'pagehide');
  await expect.poll(async () => (await calls()).at(-1)).toBe('Terminate');
  const all = (await calls()).length;
  await fire(frame, 'hidden');
  await fire(frame, 'pagehide');
  expect((await calls()).length).toBe(all);
});

it('says that its visit has ended when the browser brings it back from memory', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'afu-profile-'));
  // Playwright's own browser forgets pages at once; this one is started as a person starts it.
  const own = await startKillable(profile);
  const web = await targetOf(ready.zips, LESSON, 'web');
  try {
    const frame = await web.open(own.page);
    await press(frame, 'Start the lesson');
    await decide(frame, run[0]!);
    await frame.evaluate(() => {
      (window as unknown as { stayed: boolean }).stayed = true;
      location.href = 'icon.svg';
    });
    await own.page.waitForURL('**/icon.svg');
    await own.page.evaluate(() => history.back());
    const seen = async (): Promise<unknown> =>
      own.page
        .evaluate(() => [
          (window as unknown as { stayed?: boolean }).stayed ?? false,
          document.querySelector('main h2')?.textContent.trim(),
        ])
        .catch(() => null);
    await expect.poll(seen, { timeout: 15_000 }).toEqual([true, 'This visit has ended']);
  } finally {
    await own.kill();
    await web.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

it('says that its visit has ended when its window is loaded anew and the LMS has closed the launch', async () => {
  const scorm2004 = await targetOf(ready.zips, LESSON, 'scorm2004-4');
  try {
    const frame = await scorm2004.open(await context.newPage());
    await press(frame, 'Start the lesson');
    await decide(frame, run[0]!);
    await frame.evaluate(() => location.reload());
    const heading = frame.locator('main h2');
    await expect.poll(() => heading.textContent().catch(() => '')).toMatch(/This visit has ended/);
    const grade = (await scorm2004.grade()) as GradebookAttempt;
    const after = grade.calls.slice(grade.calls.findIndex(({ call }) => call === 'Terminate') + 1);
    expect(after.map(({ call }) => call).filter((call) => /Set|Commit|Terminate/.test(call))).toEqual([]);
    // Opened again from the LMS, it stands where it stood.
    const again = await scorm2004.open(await context.newPage());
    await again.locator('afu-lesson main', { hasText: 'Continue' }).waitFor();
  } finally {
    await scorm2004.close();
  }
});

it('listens to no event that browsers suppress', async () => {
  const player = readFileSync(join(await buildIfStale('player', () => undefined), 'player.js'), 'utf8');
  expect(player).toContain('pagehide');
  expect(player).not.toMatch(/["'`](before)?unload["'`]|onunload|onbeforeunload/);
});

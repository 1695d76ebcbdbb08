import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { everyLesson } from '../unit/lms/lessons.ts';
import { decide, decisionsShown, press } from './quick-hand.ts';
import { bestRun } from './runs.ts';
import { keptHere, targetOf, type Target } from './targets.ts';
import { withPackages } from './with-packages.ts';

const LESSON = 'new-friend-in-the-game';
const { story } = everyLesson().find(({ id }) => id === LESSON)!;
const run = bestRun(story);

const ready = withPackages([LESSON]);
let context: BrowserContext;
let target: Target;
let page: Page;

/** A colleague took two decisions on this device, on Thursday; the LMS gives nothing back to whoever comes next. */
beforeEach(async () => {
  context = await ready.browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', bypassCSP: true });
  await context.clock.install({ time: new Date('2026-11-19T14:02:00Z') });
  target = await targetOf(ready.zips, LESSON, 'scorm12', 'stores-nothing');
  page = await context.newPage();
  const frame = await target.open(page);
  await press(frame, 'Start the lesson');
  await decide(frame, run[0]!);
  await decide(frame, run[1]!);
  await page.close();
  await context.clock.setFixedTime(new Date('2026-11-23T09:00:00Z'));
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await target.close();
});

it('asks whose run was left on this device, says when, and offers to start afresh first', async () => {
  const frame = await target.open(page);
  expect(await frame.locator('main h2').innerText()).toBe('Is this run yours?');
  expect(await frame.locator('main').innerText()).toContain(
    'A run of this lesson was left on this device on Thursday at 14:02. Is it yours?',
  );
  const buttons = frame.locator('main .buttons button');
  expect(await buttons.allInnerTexts()).toEqual(['Start afresh', 'It is mine: go on with it']);
  expect(await buttons.first().getAttribute('class')).toBe('primary');
  // Nothing of the run itself is told before somebody says that it is theirs.
  expect(await frame.locator('main').innerText()).not.toMatch(/decided|Part \d/);
  // The LMS and the package each have landmarks of their own.
  const { violations } = await new AxeBuilder({ page }).disableRules(['landmark-unique']).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

it('starts afresh for somebody else, and leaves the run where it is', async () => {
  const frame = await target.open(page);
  await press(frame, 'Start afresh');
  await frame.getByRole('heading', { name: 'Before you start' }).waitFor();
  await press(frame, 'Start the lesson');
  await decide(frame, run[0]!);
  expect(await decisionsShown(frame)).toBe(1);
  expect(new Set((await keptHere(frame)).map(({ token }) => token)).size).toBe(2);
});

it('goes on for its owner where it was', async () => {
  const frame = await target.open(page);
  await press(frame, 'It is mine');
  await frame.getByRole('heading', { name: 'Welcome back' }).waitFor();
  expect(await decisionsShown(frame)).toBe(2);
});

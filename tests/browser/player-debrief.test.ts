import type { Page } from 'playwright';
import { beforeEach, describe, expect, it } from 'vitest';
import { payload } from '../fixtures/payload.ts';
import { openPage } from './player-page.ts';
import { choose, finishBest, press, spot } from './player-walk.ts';
import { withPlayer } from './with-player.ts';

const ready = withPlayer();
let page: Page;

beforeEach(async () => {
  await page?.context().close();
  page = await (await ready.browser.newContext({ locale: 'en-GB' })).newPage();
  await openPage(page, ready.site.page('debrief', payload));
});

const focused = (): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim().replace(/\s+/g, ' ') ?? '');

describe('the debrief', () => {
  it('leads from the map of the story to the decision it speaks of', async () => {
    await press(page, 'Start the lesson');
    await choose(page, /Find me tomorrow/);
    await spot(page);
    await finishBest(page);
    await press(page, 'Go to the debrief');
    const map = page.getByRole('region', { name: 'Your way through the story' });
    await map.getByRole('link', { name: 'What do you say?' }).press('Enter');
    expect(await focused()).toMatch(/^Decision 3 of 6/);
    await page.locator('#decision-2').evaluate((told) => {
      const { top } = told.getBoundingClientRect();
      if (top < -1 || top > innerHeight) throw new Error(`it is at ${top}`);
    });
  });

  it('says in the debrief, and nowhere before, where sure and right parted', async () => {
    await press(page, 'Start the lesson');
    await choose(page, /What’s the homework/);
    await spot(page);
    await page.getByRole('group', { name: 'How sure are you?' }).getByLabel('Not sure').check();
    await finishBest(page);
    expect(await page.getByText(/You were (un)?sure/).count()).toBe(0);
    await press(page, 'Go to the debrief');
    await page.locator('#decision-2').getByText('You were unsure, and right.').waitFor();
    expect(await page.getByText(/You were (un)?sure/).count()).toBe(1);
    await page.reload();
    await press(page, 'Go to the debrief');
    await page.locator('#decision-2').getByText('You were unsure, and right.').waitFor();
  });
});

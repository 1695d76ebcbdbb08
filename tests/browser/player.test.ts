import type { BrowserContext, Page } from 'playwright';
import { beforeEach, describe, expect, it } from 'vitest';
import { payload } from '../fixtures/payload.ts';
import { openPage } from './player-page.ts';
import { choose, finishBest, press, readOn, spot } from './player-walk.ts';
import { withPlayer } from './with-player.ts';

const ready = withPlayer();
let context: BrowserContext;
let page: Page;
let problems: string[];
let requested: string[];

beforeEach(async () => {
  await context?.close();
  context = await ready.browser.newContext({ viewport: { width: 650, height: 666 }, locale: 'en-GB' });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective}`),
    );
  });
  page = await context.newPage();
  problems = [];
  requested = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('request', (request) => requested.push(request.url()));
});

async function open(over = {}): Promise<string> {
  const address = ready.site.page('lesson', { ...payload, ...over });
  await openPage(page, address);
  return address;
}

const heading = () => page.locator('main h2');
const focused = () =>
  page.evaluate(() => document.activeElement?.textContent?.trim().replace(/\s+/g, ' ') ?? '');

describe('a lesson in the browser', () => {
  it('is played to a pass, under the policy, asking for nothing outside its folder', async () => {
    const address = await open();
    await press(page, 'Start the lesson');
    await choose(page, /What’s the homework/);
    await spot(page);
    await finishBest(page);
    await expectText('Passed');
    await expectText('100 out of 100');
    expect(problems).toEqual([]);
    const folder = address.slice(0, address.lastIndexOf('/') + 1);
    expect(requested.filter((url) => !url.startsWith(folder))).toEqual([]);
  });

  it('says first what it touches on, what it records, and who it is for', async () => {
    await open();
    const headings = await page.getByRole('heading').allTextContents();
    expect(headings.slice(0, 3).map((text) => text.trim())).toEqual([
      'The coat on the peg',
      'Before you start',
      'What this lesson touches on',
    ]);
    for (const text of [
      'without giving a reason',
      'You are the form tutor, Year 8',
      'are sent to nobody',
      'not a way to report',
      'Who tells home, and when?',
      '1 September 2026',
    ])
      await expectText(text);
  });

  it('says that nothing is recorded where a package for a learning site finds none', async () => {
    await open({ settings: { ...payload.settings, standard: 'scorm12' } });
    await expectText('Preview: nothing is recorded by a learning site. Your place is kept on this device.');
    await press(page, 'Start the lesson');
    await expectText('Preview: not recorded by a learning site');
  });

  it('says why a review copy is one', async () => {
    await open({ reviewCopy: ['Nobody has signed this lesson off.'] });
    await expectText('This is a review copy');
    await expectText('Nobody has signed this lesson off.');
    await press(page, 'Start the lesson');
    await expectText('Review copy, not for training staff');
  });

  it('moves focus to the new scene, names it in the title, and starts at the top', async () => {
    await open();
    await press(page, 'Start the lesson');
    expect(await focused()).toBe('Tuesday, 3.25pm · The form room');
    expect(await page.title()).toBe('Tuesday, 3.25pm · The form room – The coat on the peg');
    await choose(page, /What’s the homework/);
    expect(await focused()).toContain('Wednesday, 8.20am');
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  it('says what is missing, goes there, and takes nothing until it is mended', async () => {
    await open();
    await press(page, 'Start the lesson');
    await readOn(page);
    await press(page, 'Continue');
    expect(await focused()).toContain('Select one of the answers');
    await press(page, 'Select one of the answers');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('radio');
    await expectHeading('Tuesday, 3.27pm');
  });

  it('asks for a reason for each marked entry', async () => {
    await open();
    await press(page, 'Start the lesson');
    await choose(page, /What’s the homework/);
    await page.getByRole('checkbox', { name: /Turned the phone/ }).check();
    await press(page, 'Continue');
    await press(page, 'Say why this concerns you: Turned the phone over when I came near.');
    const group = page.getByRole('group', { name: 'Why it concerns you' });
    expect(
      await group
        .getByRole('radio')
        .first()
        .evaluate((radio) => radio === document.activeElement),
    ).toBe(true);
  });

  it('shows nothing of ratings before the debrief where coaching is at the end', async () => {
    await open();
    await press(page, 'Start the lesson');
    await choose(page, /Find me tomorrow/);
    await expectHeading('Wednesday, 8.20am');
    await expectText('You wish you had stayed');
    expect(await page.locator('.notice').count()).toBe(0);
  });

  it('tells the reason with its facts after the consequence where coaching is after each', async () => {
    await open({ story: { ...payload.story, coaching: 'after-each' } });
    await press(page, 'Start the lesson');
    await choose(page, /Find me tomorrow/);
    await expectText('You wish you had stayed');
    await expectText('By tomorrow there had been a night to think better of it.');
    await page.getByText('What this rests on (1)').click();
    await expectText('Children may not feel ready, or know how, to tell.');
    await expectText('A made-up review');
    const [story, reason] = await Promise.all(
      ['You wish you had stayed', 'By tomorrow there had been'].map((text) =>
        page.getByText(text).boundingBox(),
      ),
    );
    expect(reason!.y).toBeGreaterThan(story!.y);
  });

  it('stops at once on a critical error, says why, and says that the run will not pass', async () => {
    await open();
    await press(page, 'Start the lesson');
    await choose(page, /What’s the homework/);
    await spot(page);
    await choose(page, /Show me the worst/);
    await expectText('Critical error: looking at an image of a child');
    await expectText('Looking is not yours to do');
    await expectText('This run will not count as a pass');
    await choose(page, /I’m sorry I asked/);
    await readOn(page);
    await press(page, 'Continue');
    await page.getByRole('heading', { name: 'When does each of these happen?' }).waitFor();
  });

  it('comes back after a reload to the same scene, with the same past and the same order of choices', async () => {
    await open();
    await press(page, 'Start the lesson');
    await choose(page, /Find me tomorrow/);
    await spot(page);
    const choices = await page.locator('.pick').allTextContents();
    await page.reload();
    await expectHeading('Welcome back');
    await page.getByRole('button', { name: 'Continue at Part 2: The phone' }).click();
    expect(await page.locator('.pick').allTextContents()).toEqual(choices);
    await press(page, 'Look back');
    await expectText('“Not today, I’m afraid. Find me tomorrow?”');
  });

  it('shows a decision already taken when the browser goes back, and the story when it goes on', async () => {
    const address = await open();
    await press(page, 'Start the lesson');
    await choose(page, /Find me tomorrow/);
    await spot(page);
    await expectHeading('Wednesday, 12.40pm');
    await page.goBack();
    await expectHeading('You have already decided this');
    await expectText('Stayed behind again');
    await page.goBack();
    await expectText('Find me tomorrow');
    await page.goForward();
    await page.goForward();
    await expectHeading('Wednesday, 12.40pm');
    expect(page.url()).toBe(address);
  });

  it('opens the guidance at the fact that a link names, and returns focus when it closes', async () => {
    const address = await open();
    const link = page.getByRole('link', { name: 'Children may not know how to tell' });
    await link.click();
    const drawer = page.getByRole('dialog', { name: 'Guidance in this lesson' });
    expect(await focused()).toContain('Children may not feel ready, or know how, to tell.');
    await drawer.getByText('This was due to be checked again by 1 October 2026').waitFor();
    await drawer.getByText('Still to be confirmed').waitFor();
    await page.keyboard.press('Escape');
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(page.url()).toBe(address);
  });

  it('covers itself with nothing that tells what it is, and goes back', async () => {
    await open();
    await press(page, 'Start the lesson');
    await press(page, 'Pause and hide');
    expect(await page.title()).toBe('Paused');
    const shown = (await page.locator('body').innerText()).replace(/\s+/g, ' ').trim();
    expect(shown).toBe(
      'Help and contacts Paused Take as long as you need. You can stop at any time; your place is kept. Go back',
    );
    await press(page, 'Go back');
    await expectHeading('Tuesday, 3.25pm');
    expect(await page.title()).toContain('The coat on the peg');
  });

  it('says what to do if a child is at risk now, one action away, on every kind of screen', async () => {
    await open();
    for (const next of ['Start the lesson', 'Continue', null]) {
      await press(page, 'If a child is at risk now');
      await page.getByRole('dialog').getByText('ring 999').waitFor();
      expect(await page.getByRole('dialog').innerText()).toContain('Ask:');
      await press(page, 'Close');
      if (next) await press(page, next);
    }
  });

  it('lets another way be tried from the debrief, and leaves the recorded run as it was', async () => {
    await open();
    await press(page, 'Start the lesson');
    await choose(page, /Find me tomorrow/);
    await spot(page);
    await choose(page, /after last lesson/);
    await readOn(page);
    await press(page, 'Continue');
    await sortAnyhow();
    await page.getByRole('checkbox', { name: /own words/ }).check();
    await press(page, 'Continue');
    await press(page, 'Keep this answer');
    await expectText('Not yet');
    await press(page, 'Go to the debrief');
    const recorded = await page.locator('.verdict-line').innerText();
    await page
      .getByRole('button', { name: /^Try again from here/ })
      .nth(2)
      .click();
    await expectText('Practice: this is not recorded.');
    await choose(page, /Keep the screen off/);
    await press(page, 'Back to my recorded run');
    expect(await page.locator('.verdict-line').innerText()).toBe(recorded);
  });

  it('hides the roads not taken until the first pass', async () => {
    await open();
    await press(page, 'Start the lesson');
    await choose(page, /Find me tomorrow/);
    await spot(page);
    await choose(page, /after last lesson/);
    await readOn(page);
    await press(page, 'Continue');
    await sortAnyhow();
    await page.getByRole('checkbox', { name: /own words/ }).check();
    await press(page, 'Continue');
    await press(page, 'Keep this answer');
    await press(page, 'Go to the debrief');
    expect(await page.getByText(/other choices?, and why/).count()).toBe(0);
    const map = page.getByRole('region', { name: 'Your way through the story' });
    expect(await map.getByText('1 other road').count()).toBe(2);
    expect(await map.innerText()).not.toMatch(/Show me the worst|12\.41pm/);
    await press(page, 'Take the lesson again');
    await choose(page, /What’s the homework/);
    await spot(page);
    await finishBest(page);
    await press(page, 'Go to the debrief');
    expect(await page.getByText(/other choices?, and why/).count()).toBe(2);
    await map.getByText('1 other road').first().click();
    await map.getByText('“Show me the worst of it, so I know what we’re dealing with.”').waitFor();
    await map.getByText('Wednesday, 12.41pm').waitFor();
  });

  it('says that it is safe to stop where a part begins and what was decided is kept', async () => {
    await open();
    await press(page, 'Start the lesson');
    await choose(page, /What’s the homework/);
    expect(await page.locator('.parts').innerText()).toBe('Part 1 of 3: Noticing');
    await spot(page);
    await page
      .locator('.parts')
      .getByText('Part 2 of 3: The phone. You can stop at any time; your place is kept.')
      .waitFor();
  });

  it('reminds whoever comes back who they are, where the story stood and what they decided last', async () => {
    await open();
    await press(page, 'Start the lesson');
    await choose(page, /Find me tomorrow/);
    await spot(page);
    await page.reload();
    await expectText(
      'You are the form tutor, Year 8. You left the story here: Wednesday, 12.40pm · Outside the library. About 6 minutes left.',
    );
    await page.locator('.card').getByText('Turned the phone over when I came near.').waitFor();
  });

  it('keeps the plan on the device, and puts a typed name on the certificate', async () => {
    await open();
    await press(page, 'Start the lesson');
    await choose(page, /What’s the homework/);
    await spot(page);
    await finishBest(page);
    await press(page, 'Go to the debrief');
    await page.getByLabel('If …, I will …').fill('If a pupil hangs back, I will ask.');
    await page.getByLabel('From when').fill('2026-12-01');
    await page.getByLabel('From when').blur();
    await expectText('Kept on this device');
    await press(page, 'Your certificate');
    await page.getByLabel('Your name, as it should appear').fill('Ada Example');
    await expectText('Ada Example');
    await expectText('Record of practice, not proof of competence.');
    await press(page, 'Back to the debrief');
    expect(await page.getByLabel('If …, I will …').inputValue()).toBe('If a pupil hangs back, I will ask.');
  });

  it('prints the whole debrief, folded parts too, and none of the buttons', async () => {
    await open();
    await press(page, 'Start the lesson');
    await choose(page, /What’s the homework/);
    await spot(page);
    await finishBest(page);
    await press(page, 'Go to the debrief');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.fact').first().isVisible()).toBe(true);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await page.locator('details[open]').count()).toBe(0);
  });

  it('says that it is safe to close after leaving, and offers nothing more to lose', async () => {
    await open();
    await press(page, 'Start the lesson');
    await press(page, 'Save and leave');
    await expectHeading('You can close this now');
    expect(await page.getByRole('button').allTextContents()).toHaveLength(1);
  });
});

async function expectText(text: string): Promise<void> {
  await page.getByText(text).first().waitFor({ timeout: 5_000 });
}

async function expectHeading(text: string): Promise<void> {
  await heading().filter({ hasText: text }).waitFor({ timeout: 5_000 });
}

async function sortAnyhow(): Promise<void> {
  for (const item of await page.locator('fieldset.row').all()) await item.getByRole('radio').first().check();
  await press(page, 'Continue');
}

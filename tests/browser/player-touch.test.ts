import type { BrowserContext, Locator, Page } from 'playwright';
import { beforeAll, expect, it } from 'vitest';
import { payload } from '../fixtures/payload.ts';
import { openPage } from './player-page.ts';
import { withPlayer } from './with-player.ts';

const ready = withPlayer();
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  context = await ready.browser.newContext({
    viewport: { width: 390, height: 700 },
    hasTouch: true,
    isMobile: true,
    locale: 'en-GB',
  });
  page = await context.newPage();
});

const button = (name: string | RegExp): Locator => page.getByRole('button', { name }).first();

/** Touches the words beside a box or a button to pick, as a thumb does, and sees that it was picked. */
async function pick(control: Locator): Promise<void> {
  const id = await control.getAttribute('id');
  await page.locator(`label[for="${id}"]`).tap();
  expect(await control.isChecked()).toBe(true);
}

async function keep(): Promise<void> {
  await page.locator('.on-keep').waitFor();
  await button('Keep this answer').tap();
}

it('every kind of decision is taken by touch alone, without dragging, to a pass', async () => {
  await page.addInitScript(() => {
    const met = new Set<string>();
    Object.assign(globalThis, { met });
    for (const kind of ['pointerdown', 'pointermove', 'keydown', 'dragstart', 'wheel'])
      addEventListener(
        kind,
        (event) => met.add(event instanceof PointerEvent ? `${kind} ${event.pointerType}` : kind),
        true,
      );
  });
  await openPage(page, ready.site.page('touch', payload));
  await button('Start the lesson').tap();
  await button('Continue').tap();

  await pick(page.getByRole('radio', { name: /What’s the homework/ }));
  await button('Continue').tap();
  await keep();

  for (const [entry, reason] of [
    [/Stayed behind/, /A change/],
    [/Turned the phone/, /Something kept/],
  ] as const) {
    const line = page.locator('.log > li').filter({ hasText: entry });
    await pick(line.getByRole('checkbox'));
    await pick(line.getByRole('radio', { name: reason }));
  }
  await button('Continue').tap();

  await pick(page.getByRole('radio', { name: /Keep the screen off/ }));
  await pick(page.getByRole('radio', { name: 'Fairly sure' }));
  await button('Continue').tap();
  await keep();
  await button('Continue').tap();

  for (const [place, words] of [
    /safe this minute/,
    /Tell Mr Hale/,
    /Write it down/,
    /next teacher/,
  ].entries()) {
    const shown = await page.locator('.order > li').allTextContents();
    const from = shown.findIndex((text) => words.test(text));
    for (let at = from; at > place; at--) await button(new RegExp(`^Move up.*${words.source}`)).tap();
  }
  await button('Continue').tap();

  for (const [item, where] of [
    [/^The name of the account/, /next lesson/],
    [/^What home is told/, /home time/],
    [/^A trusted adult/, /next lesson/],
  ] as const)
    await pick(page.getByRole('group', { name: item }).getByRole('radio', { name: where }));
  await button('Continue').tap();

  for (const option of [/What you did/, /own words/])
    await pick(page.getByRole('checkbox', { name: option }));
  await button('Continue').tap();
  await keep();
  await page.getByText('100 out of 100').waitFor({ timeout: 5_000 });

  const met = await page.evaluate(() => [...(globalThis as unknown as { met: Set<string> }).met]);
  expect(met).toContain('pointerdown touch');
  expect(met.filter((event) => !/touch$/.test(event))).toEqual([]);
});

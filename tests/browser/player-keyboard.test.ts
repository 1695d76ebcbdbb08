import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { payload } from '../fixtures/payload.ts';
import { openPage } from './player-page.ts';
import { withPlayer } from './with-player.ts';

const ready = withPlayer();

/** The name that a screen reader would say of what has focus. */
function nameOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    const label = (at as HTMLInputElement).labels?.[0]?.textContent;
    return (at.getAttribute('aria-label') ?? label ?? at.textContent ?? '').trim().replace(/\s+/g, ' ');
  });
}

/** Presses Tab until what has focus is named so; fails after a whole round. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const met: string[] = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const now = await nameOfFocus(page);
    if (name.test(now)) return;
    met.push(now);
  }
  throw new Error(`Tab never reached ${String(name)}; it met: ${met.join(' | ')}`);
}

/** Goes into a group of radio buttons and picks the one of that name with the arrow keys. */
async function pickByArrows(page: Page, name: RegExp): Promise<void> {
  await page.keyboard.press('Space');
  for (let i = 0; i < 8 && !name.test(await nameOfFocus(page)); i++) await page.keyboard.press('ArrowDown');
  expect(await nameOfFocus(page)).toMatch(name);
}

const enter = (page: Page): Promise<void> => page.keyboard.press('Enter');

it('every kind of decision is taken by keyboard alone, to a pass', async () => {
  const page = await ready.browser.newPage({ viewport: { width: 352, height: 666 } });
  await openPage(page, ready.site.page('keyboard', payload));
  await page.getByRole('heading', { level: 1 }).waitFor();

  await page.keyboard.press('Tab');
  expect(await nameOfFocus(page)).toBe('Skip to the lesson');
  await enter(page);
  await tabTo(page, /^Start the lesson$/);
  await enter(page);
  await tabTo(page, /^Continue$/);
  await enter(page);

  await tabTo(page, /homework|Find me|Walk with/);
  await pickByArrows(page, /What’s the homework/);
  await tabTo(page, /^Continue$/);
  await enter(page);
  await tabTo(page, /^Keep this answer$/);
  await enter(page);

  for (const [entry, reason] of [
    [/Stayed behind/, /A change/],
    [/Turned the phone/, /Something kept/],
  ] as const) {
    await tabTo(page, entry);
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await pickByArrows(page, reason);
  }
  await tabTo(page, /^Continue$/);
  await enter(page);

  await tabTo(page, /screen off|face down|Put it away|Show me/);
  await pickByArrows(page, /Keep the screen off/);
  await tabTo(page, /^Not sure$/);
  await pickByArrows(page, /^Fairly sure$/);
  await tabTo(page, /^Continue$/);
  await enter(page);
  await tabTo(page, /^Keep this answer$/);
  await enter(page);
  await tabTo(page, /^Continue$/);
  await enter(page);

  for (const [place, words] of [
    'safe this minute',
    'Tell Mr Hale',
    'Write it down',
    'next teacher',
  ].entries()) {
    const order = await page.locator('.order > li .text').allTextContents();
    const from = order.findIndex((text) => text.includes(words));
    if (from > place) await tabTo(page, new RegExp(`^Move up.*${words}`));
    for (let at = from; at > place; at--) {
      await enter(page);
      // Focus stays with the thing that was moved, and its name says where it now is.
      expect(await nameOfFocus(page)).toMatch(new RegExp(`${words}.*\\(${at} of 4\\)$`));
    }
  }
  await tabTo(page, /^Continue$/);
  await enter(page);

  for (const [item, where] of [
    [/^The name of the account/, /next lesson/],
    [/^What home is told/, /home time/],
    [/^A trusted adult/, /next lesson/],
  ] as const) {
    await page.getByRole('group', { name: item }).getByRole('radio').first().focus();
    await pickByArrows(page, where);
  }
  await tabTo(page, /^Continue$/);
  await enter(page);

  for (const option of [/What you did|own words/, /What you did|own words/]) {
    await tabTo(page, option);
    await page.keyboard.press('Space');
  }
  await tabTo(page, /^Continue$/);
  await enter(page);
  await tabTo(page, /^Keep this answer$/);
  await enter(page);
  await page.getByText('100 out of 100').waitFor({ timeout: 5_000 });
  await page.close();
});

import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { payload } from '../fixtures/payload.ts';
import { withPlayer } from './with-player.ts';

const ready = withPlayer();
let page: Page;
const errors: string[] = [];
beforeEach(async () => {
  page = await (await ready.browser.newContext()).newPage();
  errors.length = 0;
  page.on('pageerror', (error) => errors.push(String(error)));
});
afterEach(async () => {
  await page.context().close();
  expect(errors).toEqual([]);
});

it('shows its first words as they will look before any script has come', async () => {
  await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  const blocked: string[] = [];
  page.on('console', (message) => message.type() === 'error' && blocked.push(message.text()));
  await page.goto(ready.site.page('words', payload));
  const head = page.getByRole('heading', { level: 1 });
  expect(await head.innerText()).toBe(payload.story.title);
  const { font, width } = await head.evaluate((element) => ({
    font: getComputedStyle(element).fontFamily,
    width: getComputedStyle(element.closest('.sheet')!).maxWidth,
  }));
  expect([width, font]).toEqual([expect.stringMatching(/px$/), expect.stringContaining('sans-serif')]);
  expect(blocked).toEqual([]);
});

it('has opened its line to the LMS while the player is still on its way', async () => {
  let opened = (): void => undefined;
  const whenOpened = new Promise<void>((resolve) => (opened = resolve));
  await page.exposeFunction('opened', () => opened());
  await page.addInitScript(() => {
    const held: Record<string, string> = { 'cmi.core.lesson_mode': 'review' };
    Object.assign(window, {
      API: {
        LMSInitialize() {
          (window as unknown as { opened(): void }).opened();
          return 'true';
        },
        LMSGetValue: (element: string) => held[element] ?? '',
        LMSSetValue: () => 'true',
        LMSCommit: () => 'true',
        LMSFinish: () => 'true',
        LMSGetLastError: () => '0',
      },
    });
  });
  await page.route('**/player.js', async (route) => {
    await whenOpened;
    await route.continue();
  });
  const settings = { ...payload.settings, standard: 'scorm12' } as const;
  await page.goto(ready.site.page('early', { ...payload, settings }));
  await page.getByRole('button', { name: 'Start the lesson' }).waitFor();
  // Said by the LMS before the player was there to hear it.
  expect(await page.locator('.saving').innerText()).toBe('Nothing is being recorded');
});

describe('a lesson that cannot be opened', () => {
  it('says so under its first words where the browser is too old to inflate it', async () => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'DecompressionStream'));
    await page.goto(ready.site.page('old', payload));
    await page.getByText('This lesson could not be opened.').waitFor();
    expect(await page.locator('main').innerText()).toMatch(/tell whoever runs your learning site: \S+/);
    expect(await page.getByText('Opening the lesson').isVisible()).toBe(false);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(payload.story.title);
  });

  it('says so where its data were damaged on the way', async () => {
    await page.route('**/*.html', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replace('"lesson":"', '"lesson":"////'),
      });
    });
    await page.goto(ready.site.page('damaged', payload));
    await page.getByText('This lesson could not be opened.').waitFor();
  });

  it('says so where the script of its standard is missing', async () => {
    await page.route('**/web.js', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(ready.site.page('half', payload));
    await page.getByText('This lesson could not be opened.').waitFor();
    expect(await page.locator('main').innerText()).toContain('a file of the package is missing');
  });

  it('says what to do where its script never runs', async () => {
    await page.route('**/player.js', (route) =>
      route.fulfill({ body: 'this is no script', contentType: 'text/javascript' }),
    );
    await page.goto(ready.site.page('no-script', payload));
    await page.getByText('If this stays, open it in an up-to-date').waitFor();
    errors.length = 0;
  });
});

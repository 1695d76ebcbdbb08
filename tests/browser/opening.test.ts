import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Payload } from '../../src/course/learner/payload.ts';
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

const forScorm12: Payload = { ...payload, settings: { ...payload.settings, standard: 'scorm12' } };

/** Puts a SCORM 1.2 API in the page, which holds some values and does something of its own when it is called. */
async function learningSite(
  held: Record<string, string>,
  also: Partial<Record<'LMSInitialize' | 'LMSCommit', () => void>>,
): Promise<void> {
  const acts = Object.entries(also).map(([call, act]) => `${call}: ${String(act)}`);
  await page.addInitScript(`
    const held = ${JSON.stringify(held)};
    const also = { ${acts.join()} };
    const call = (name) => () => (also[name]?.(), 'true');
    window.API = {
      LMSInitialize: call('LMSInitialize'),
      LMSGetValue: (element) => held[element] ?? '',
      LMSSetValue: call('LMSSetValue'),
      LMSCommit: call('LMSCommit'),
      LMSFinish: call('LMSFinish'),
      LMSGetLastError: () => '0',
    };`);
}

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
  await learningSite(
    { 'cmi.core.lesson_mode': 'review' },
    { LMSInitialize: () => (window as unknown as { opened(): void }).opened() },
  );
  await page.route('**/player.js', async (route) => {
    await whenOpened;
    await route.continue();
  });
  await page.goto(ready.site.page('early', forScorm12));
  await page.getByRole('button', { name: 'Start the lesson' }).waitFor();
  // Said by the LMS before the player was there to hear it.
  expect(await page.locator('.saving').innerText()).toBe('Nothing is being recorded');
});

it('shows the first scene before the LMS is asked to commit, which may take it as long as it likes', async () => {
  await learningSite(
    {},
    {
      // What could be seen when it was asked: the screen in the page at the last frame that was painted.
      LMSCommit: () => document.documentElement.append(`committed at ${document.documentElement.title}; `),
    },
  );
  await page.addInitScript(() => {
    const paint = (): void => {
      document.documentElement.title = document.querySelector('main')?.className ?? '';
      requestAnimationFrame(paint);
    };
    requestAnimationFrame(paint);
  });
  await page.goto(ready.site.page('commit', forScorm12));
  await page.getByRole('button', { name: 'Start the lesson' }).click();
  await page.getByText('committed at').waitFor();
  expect(await page.locator('html').evaluate((root) => root.lastChild!.textContent)).toBe(
    'committed at on-scene; ',
  );
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

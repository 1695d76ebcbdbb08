import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveGallery, type ServedGallery } from '../../scripts/gallery/serve.ts';
import { isSound, loadCourse } from '../../src/course/course.ts';
import { STATES } from '../../src/gallery/states.ts';
import { launchChromium } from './launch.ts';

let browser: Browser;
let gallery: ServedGallery;

beforeAll(async () => {
  const course = loadCourse('modules');
  if (!isSound(course)) throw new Error(JSON.stringify(course.faults));
  [browser, gallery] = await Promise.all([launchChromium(), serveGallery(course, course.file.order[0]!, 0)]);
});

afterAll(async () => {
  await browser?.close();
  gallery?.close();
});

it('shows every state, each on a page of its own, without a fault and without scrolling sideways', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 568 }, locale: 'en-GB' });
  const wrong: string[] = [];
  let at = '';
  page.on('pageerror', (error) => wrong.push(`${at}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`${at}: ${message.text()}`);
  });
  const shown = new Map<string, string>();
  for (const { id } of STATES) {
    at = id;
    await page.goto(`${gallery.url}state.html?state=${id}`);
    await page.locator('html[data-shown]').waitFor();
    if ((await page.locator('afu-lesson h1').count()) !== 1)
      wrong.push(`${id}: ${await page.innerText('body')}`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) wrong.push(`${id}: ${over} pixels too wide`);
    const text = await page.locator('afu-lesson').innerText();
    const others = [...shown].filter(([, before]) => before === text).map(([other]) => other);
    if (others.length > 0) wrong.push(`${id} shows what ${others.join()} shows`);
    shown.set(id, text);
  }
  expect(wrong).toEqual([]);
  await page.close();
});

it('shows every part, and every state in a frame, on one page', async () => {
  const page = await browser.newPage({ locale: 'en-GB' });
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  await page.goto(gallery.url);
  await page.getByRole('heading', { name: 'Buttons' }).waitFor();
  expect(await page.locator('iframe').count()).toBe(STATES.length);
  for (const piece of await page.locator('.piece').all())
    expect((await piece.innerText()).length + (await piece.locator('svg').count())).toBeGreaterThan(10);
  expect(wrong).toEqual([]);
  await page.close();
});

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { english } from '../../src/locale/en-GB.ts';
import { onTheWeb, soundLessons } from './course-lessons.ts';
import { playInPage } from './play-in-page.ts';
import { openPage } from './player-page.ts';
import { bestRun } from './runs.ts';
import { stopsOf } from './stops.ts';
import { withPlayer } from './with-player.ts';

/** What a screen reader is given, screen by screen. `UPDATE=1` writes it anew, to be read from top to bottom. */
const GOLDEN = 'tests/fixtures/as-heard.txt';

const ready = withPlayer();

it('a whole lesson, as a screen reader is given it', { timeout: 300_000 }, async () => {
  const payload = onTheWeb(soundLessons()[0]!);
  const stops = stopsOf(payload.story, bestRun(payload.story));
  const address = ready.site.page('as-heard', payload);
  const context = await ready.browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
  const page = await context.newPage();
  await page.clock.setFixedTime('2026-11-24T14:02:00Z');
  // One order of the choices, whoever plays.
  await page.addInitScript(() => (Math.random = () => 0.5));
  const heard: string[] = [];
  const listen = async (): Promise<void> => {
    heard.push(`# ${await page.title()}\n${await page.locator('body').ariaSnapshot()}\n`);
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true }).first();

  await openPage(page, address);
  await listen();
  for (const place of stops.keys()) {
    // From one stop to the next, as it is: only the first begins the lesson.
    const next = stops.slice(Math.max(0, place - 1), place + 1);
    await page.evaluate(playInPage, {
      stops: next,
      begin: place === 0 ? english.start : '',
      keep: english.keep,
      finish: '',
    });
    await listen();
  }
  await button(english.toDebrief).click();
  await page.getByRole('heading', { name: english.titles.debrief }).waitFor();
  await listen();
  await button(english.certificateTitle).click();
  await page.locator('.certificate').waitFor();
  await listen();
  await context.close();

  const text = heard.join('\n');
  if (process.env['UPDATE'] === '1') writeFileSync(GOLDEN, text);
  expect(text).toBe(readFileSync(GOLDEN, 'utf8'));
});

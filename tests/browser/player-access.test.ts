import type { Browser, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { payload } from '../fixtures/payload.ts';
import { axe, spills } from './looked-at.ts';
import { openPage } from './player-page.ts';
import { walkEveryScreen } from './player-walk.ts';
import { withPlayer } from './with-player.ts';

const ready = withPlayer();

type Options = Parameters<Browser['newContext']>[0];

/** Walks every screen with what `look` finds wrong at each, and gives back all of it. */
async function walk(
  options: Options,
  look: (page: Page) => Promise<string[]>,
): Promise<{ seen: string[]; wrong: string[] }> {
  const context = await ready.browser.newContext({ ...options, locale: 'en-GB' });
  const page = await context.newPage();
  const seen: string[] = [];
  const wrong: string[] = [];
  await openPage(page, ready.site.page('access', payload));
  await walkEveryScreen(page, async (screen) => {
    seen.push(screen);
    wrong.push(...(await look(page)).map((fault) => `${screen}: ${fault}`));
  });
  await context.close();
  return { seen, wrong };
}

/** Controls that are too small for a finger: 44 pixels high, unless they stand in a line of text. */
function small(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button:not(.link), .pick label, summary, input:not([type=radio], [type=checkbox]), textarea',
      ),
    ]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 43.5)
      .map((element) => `${element.localName} ${element.textContent?.trim() ?? ''}`),
  );
}

/** One first heading, one second (none on the cover, and dialogs apart), and no level skipped. */
function headings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4')].filter(
      (heading) => !heading.closest('dialog'),
    );
    const wrong = levels.filter(
      (heading, i) => i > 0 && Number(heading.localName[1]) > Number(levels[i - 1]!.localName[1]) + 1,
    );
    const count = (level: string): number => levels.filter(({ localName }) => localName === level).length;
    const covered = document.querySelector('.cover') !== null;
    return [
      ...wrong.map((heading) => `skips to ${heading.localName}`),
      ...(count('h1') === 1 ? [] : ['not one h1']),
      ...(count('h2') === (covered ? 0 : 1) ? [] : ['not one h2']),
    ];
  });
}

describe('every screen', { timeout: 400_000 }, () => {
  it('is clean by axe in light, and has its headings in order', async () => {
    const { seen, wrong } = await walk(
      { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
      async (page) => [...(await axe(page)), ...(await headings(page))],
    );
    expect(wrong).toEqual([]);
    expect(seen.length).toBeGreaterThan(25);
  });

  it('is clean by axe in dark', async () => {
    const { wrong } = await walk({ viewport: { width: 650, height: 666 }, colorScheme: 'dark' }, (page) =>
      axe(page, 'colours'),
    );
    expect(wrong).toEqual([]);
  });

  it('is clean by axe in forced colours', async () => {
    const { wrong } = await walk({ viewport: { width: 650, height: 666 }, forcedColors: 'active' }, (page) =>
      axe(page, 'colours'),
    );
    expect(wrong).toEqual([]);
  });

  it('does not scroll sideways at 320 pixels, and can be touched', async () => {
    const { wrong } = await walk({ viewport: { width: 320, height: 568 }, hasTouch: true }, async (page) => [
      ...(await spills(page)),
      ...(await small(page)),
    ]);
    expect(wrong).toEqual([]);
  });

  it('loses nothing to the side with text at twice its size and spread out', async () => {
    const { wrong } = await walk({ viewport: { width: 640, height: 568 } }, async (page) => {
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
        document.body.style.cssText = 'letter-spacing: 0.12em; word-spacing: 0.16em; line-height: 1.5';
      });
      return spills(page);
    });
    expect(wrong).toEqual([]);
  });
});

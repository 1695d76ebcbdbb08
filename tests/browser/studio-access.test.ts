import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { axe } from './looked-at.ts';
import { useStudio } from './studio-bench.ts';

const bench = useStudio();
const LESSON = 'new-friend-in-the-game';

describe('the studio for everybody', () => {
  it.each(['light', 'dark'] as const)(
    'axe finds nothing in any view, in %s',
    async (colorScheme) => {
      const { page } = bench;
      const faults = (): Promise<string[]> =>
        axe(page, colorScheme === 'dark' ? 'colours' : undefined, 'frames');
      await page.emulateMedia({ colorScheme });
      await page.goto(bench.studio.url);
      await page.getByRole('heading', { name: 'Lessons' }).waitFor();
      expect(await faults()).toEqual([]);
      await page.getByRole('button', { name: 'New lesson' }).click();
      expect(await faults()).toEqual([]);
      await page.keyboard.press('Escape');
      await bench.open(LESSON);
      expect(await faults()).toEqual([]);
      await page.getByRole('tab', { name: 'Outline' }).click();
      await page.getByRole('tab', { name: 'Text' }).click();
      for (const tab of ['Faults', 'Proof', 'Pictures', 'Guidance', 'Comments']) {
        await page.getByRole('tab', { name: tab }).click();
        expect([tab, await faults()]).toEqual([tab, []]);
      }
      await page.getByRole('tab', { name: 'Form' }).click();
      for (const part of ['lesson', 'people', 'competencies', 'after', 'sign-off']) {
        await page.getByLabel('Edit', { exact: true }).selectOption(part);
        expect([part, await faults()]).toEqual([part, []]);
      }
      await page.getByRole('button', { name: 'Package' }).click();
      expect(await faults()).toEqual([]);
    },
    240_000,
  );

  it('by keyboard alone: into a lesson, along the map, through the tabs, to a field and back', async () => {
    const { page } = bench;
    await page.goto(bench.studio.url);
    await page.getByRole('heading', { name: 'Lessons' }).waitFor();
    await tabTo(page, /^A new friend in the game$/);
    await page.keyboard.press('Enter');
    await page.locator('.box').first().waitFor();
    await page.getByText('The proof holds.').waitFor();
    await tabTo(page, /^back-of-the-line,/);
    await page.keyboard.press('ArrowDown');
    const scene = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['scene']);
    expect(scene).not.toBe('back-of-the-line');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Scene ${scene}` }).waitFor();
    await tabTo(page, /^Form$/);
    await page.keyboard.press('ArrowRight');
    await page.locator('.cm-content').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    // Tab leaves the text, so that nobody is caught in it.
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('TEXT-EDITOR');
    await tabTo(page, /^Play$/);
    await page.keyboard.press('End');
    await page.getByRole('heading', { name: 'Comments' }).waitFor();
  });

  it('at 1280 by 800 nothing but the map and the text scrolls sideways', async () => {
    await bench.open(LESSON);
    const wide = await bench.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body, main, .pane, .panel')]
        .filter((box) => box.scrollWidth > box.clientWidth + 1)
        .map((box) => `${box.tagName}.${box.className}`),
    );
    expect(wide).toEqual([]);
  });
});

/** Presses Tab until the thing with this name has the focus, as a person would who sees no mouse. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const at = document.activeElement;
      return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
    if (name.test(here.trim())) return;
  }
  throw new Error(`Tab does not come to ${String(name)}.`);
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { translateAll } from '../unit/studio/xliff/as-translator.ts';
import { useStudio } from './studio-bench.ts';

const bench = useStudio();
const LESSON = 'new-friend-in-the-game';

const STORY = `:: StoryTitle
The late bus

:: StoryData
{ "ifid": "2B68ECD6-348F-4CF5-96F8-549A512A8128", "start": "At the gate" }

:: At the gate
(set: $late to true)
The bus has gone, and Sam is still at the gate.

What do you do?
[[Walk over->Sam talks]]
[[Wave and drive home->Home]]

:: Sam talks
Sam asks whether you have a minute.

:: Home
You think about Sam all evening.
`;

const faults = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id} ${nodes[0]!.target.join(' ')}`,
  );

/** Presses a button and gives the text of the file that is downloaded. */
async function downloaded(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).press('Enter'),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync((await download.path())!, 'utf8') };
}

const given = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

describe('a story from Twine', () => {
  it('becomes a lesson, with what could not be carried listed before it is made', async () => {
    const { page } = bench;
    await page.goto(bench.studio.url);
    await page.getByRole('button', { name: 'From Twine' }).press('Enter');
    const file = page.getByLabel('The Twee file');
    await file.setInputFiles(given('bus.twee', 'No passages at all.'));
    await page.getByText('There is no passage in bus.twee').waitFor();
    await file.setInputFiles(given('bus.twee', STORY));
    await page.getByText('The late bus, 3 scenes').waitFor();
    const row = page.getByRole('row', { name: /set: \$late/ });
    expect(await row.getByRole('cell').first().textContent()).toBe('8');
    expect(await faults(page)).toEqual([]);
    await page.getByLabel('The lesson’s id').fill(LESSON);
    await page.getByRole('button', { name: 'Make the lesson' }).press('Enter');
    await page.getByText('There is already a').waitFor();
    await page.getByLabel('The lesson’s id').fill('late-bus');
    await page.getByLabel('The lesson’s id').press('Enter');
    await page.getByRole('heading', { name: 'The late bus', level: 1 }).waitFor();
    expect(bench.text('late-bus')).toContain('walk-over:');
    expect(bench.text('late-bus')).toContain('# ');
  });

  it('goes out to Twine and comes back changed in one place, which Undo takes back', async () => {
    const { page } = bench;
    const before = bench.text(LESSON);
    await bench.open(LESSON);
    await page.getByRole('button', { name: 'Twine', exact: true }).press('Enter');
    const { name, text } = await downloaded(page, 'Download the Twee file');
    expect(name).toBe(`${LESSON}.twee`);
    await page.getByText(/^What the passages do not show \(\d+\)$/).press('Enter');
    expect(await faults(page)).toEqual([]);
    const back = page.getByLabel('The changed story, as a Twee file');
    await back.setInputFiles(given('bus.twee', STORY));
    await page.getByText('bus.twee did not come from a lesson').waitFor();
    const [, words] = /narration: >-\n\s+(\w+ \w+ \w+)/.exec(before) ?? [];
    const [story, own] = text.split(/(?=:: The lesson file)/);
    await back.setInputFiles(given('back.twee', story!.replace(words!, `${words!} indeed`) + own!));
    await page.getByRole('region', { name: 'Lines that differ' }).getByText(`${words!} indeed`).waitFor();
    await page.getByRole('button', { name: 'Change the lesson' }).press('Enter');
    await bench.saved();
    const [a, b] = [before.split('\n'), bench.text(LESSON).split('\n')];
    expect(b.filter((line) => !a.includes(line))).toHaveLength(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await bench.saved();
    await expect.poll(() => bench.text(LESSON)).toBe(before);
  });
});

describe('a translation', () => {
  it('goes out, comes back beside the lesson, and shows what went stale when the lesson is edited', async () => {
    const { page } = bench;
    await bench.open(LESSON);
    await page.getByRole('button', { name: 'Translations' }).press('Enter');
    await page.getByText('There is no translation yet.').waitFor();
    await page.getByLabel('The language, by its tag').fill('cy');
    const { name, text } = await downloaded(page, 'Export for the translator');
    expect(name).toBe(`${LESSON}.cy.xlf`);
    const xliff = translateAll(text, (word) => word.toUpperCase());
    await page.getByLabel('The translated file (XLIFF)').setInputFiles(given('cy.xlf', xliff));
    await page.getByText('Welsh (cy) is kept beside the lesson.').waitFor();
    const welsh = page.getByRole('region', { name: 'Welsh (cy)' });
    expect(await welsh.getByText('texts translated').textContent()).toMatch(
      /^\s*(\d+) of \1 texts\s+translated\.\s*$/,
    );
    expect(existsSync(join(bench.dir, LESSON, 'translations', 'cy.yaml'))).toBe(true);
    await page.keyboard.press('Escape');

    const title = /^title: (.*)$/m.exec(bench.text(LESSON))![1]!;
    writeFileSync(
      join(bench.dir, LESSON, 'lesson.yaml'),
      bench.text(LESSON).replace(/^title: .*$/m, 'title: A newer friend'),
    );
    await page.getByRole('heading', { name: 'A newer friend', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Translations' }).press('Enter');
    await welsh.getByText('1 stale').waitFor();
    await welsh.getByText('Stale (1)').press('Enter');
    expect(await faults(page)).toEqual([]);
    expect(await welsh.getByRole('definition').allTextContents()).toEqual([
      title,
      'A newer friend',
      title.toUpperCase(),
    ]);
    await welsh.getByRole('button', { name: 'title' }).press('Enter');
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value))
      .toBe('A newer friend');
  });
});

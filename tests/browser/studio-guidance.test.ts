import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { useStudio } from './studio-bench.ts';

const bench = useStudio();
const LESSON = 'new-friend-in-the-game';
const facts = (): string => readFileSync(join(bench.dir, 'guidance', 'facts.yaml'), 'utf8');

describe('the guidance', () => {
  it('a fact is changed with what rests on it in view, in one line, and no date is filled in', async () => {
    const { page } = bench;
    const before = facts();
    await bench.open(LESSON);
    await page.getByRole('tab', { name: 'Guidance' }).click();
    await page.getByLabel('Find a fact').fill('F19');
    await page.getByRole('button', { name: 'Change F19', exact: true }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Change F19' });
    await dialog.getByRole('heading', { name: 'What a change of F19 touches' }).waitFor();
    expect(await dialog.getByRole('link', { name: LESSON }).count()).toBeGreaterThan(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await dialog.getByLabel('Sources, by their numbers').fill('S999');
    await dialog.getByRole('button', { name: 'Save the fact' }).press('Enter');
    await dialog.getByText(/S999/).first().waitFor();
    expect(facts()).toBe(before);
    await dialog.getByRole('button', { name: 'Cancel' }).press('Enter');
    await page.getByRole('button', { name: 'Change F19', exact: true }).press('Enter');
    const says = dialog.getByLabel('What it says');
    const word = /\w+/.exec(await says.inputValue())![0];
    await says.press('Control+Home');
    await says.press('Shift+ArrowRight');
    await page.keyboard.type('X');
    await dialog.getByRole('button', { name: 'Save the fact' }).press('Enter');
    await page.getByText('F19 is changed. Read again what rests on it.').waitFor();
    const now = facts().split('\n');
    const fresh = now.filter((line) => !before.split('\n').includes(line));
    expect(fresh).toHaveLength(1);
    expect(fresh[0]).toContain(`X${word.slice(1)}`);
  });

  it('a source is added with the day on which a person read it, and never without', async () => {
    const { page } = bench;
    await bench.open(LESSON);
    await page.getByRole('tab', { name: 'Guidance' }).click();
    await page.getByText('Add a source').press('Enter');
    await page.getByLabel('Title', { exact: true }).fill('A guide');
    await page.getByLabel('Publisher').fill('NICE');
    await page.getByLabel('Address').fill('https://www.nice.org.uk/x');
    await page.getByRole('button', { name: 'Add the source' }).press('Enter');
    await page.getByText('Write on which day you read it.').waitFor();
    await page.getByLabel('Read by you on').fill('2026-11-20');
    await page.getByRole('button', { name: 'Add the source' }).press('Enter');
    await page.getByText(/Added as S\d+\./).waitFor();
    const sources = readFileSync(join(bench.dir, 'guidance', 'sources.yaml'), 'utf8');
    expect(sources).toMatch(
      /title: A guide\n(?: .*\n)* {2}checked-on: 2026-11-20\n {2}review-by: 2027-05-20\n/,
    );
  });
});

describe('what reviewers say', () => {
  it('is kept by scene beside the lesson, done with by keyboard, and the storyboard opens from its button', async () => {
    const { page, context } = bench;
    await bench.open(LESSON);
    await page.getByRole('tab', { name: 'Comments' }).press('Enter');
    const scene = await page.locator('comments-pane h3').textContent();
    await page.getByLabel('What is to be said').fill('Too long to read aloud.');
    await page.getByLabel('By, as a role').fill('safeguarding lead');
    await page.getByLabel('By, as a role').press('Enter');
    await page.getByRole('checkbox', { name: 'Done' }).press('Space');
    await page.getByRole('tab', { name: 'Comments', exact: true }).waitFor();
    const kept = (): string => readFileSync(join(bench.dir, LESSON, 'comments.yaml'), 'utf8');
    await expect.poll(kept).toContain('done: true');
    expect(kept()).toContain(`scene: ${scene!.replace('About ', '')}`);
    expect(kept()).toContain('by: safeguarding lead');
    const [board] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Storyboard' }).press('Enter'),
    ]);
    await board.getByRole('heading', { level: 1 }).waitFor();
    expect(await board.title()).toContain('A new friend in the game');
  });
});

import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { carried } from '../../src/course/carried.ts';
import { valueAt } from '../../src/studio/edit/fragment.ts';
import { bestRoute, LessonPlayer } from './lesson-player.ts';
import { useStudio } from './studio-bench.ts';

const bench = useStudio();
const LESSON = 'note-under-the-door';
const SOON = { timeout: 30_000 };

/** Each scene that is added: its id, what happens in it, and where it leads. */
const SCENES = [
  ['break-bell', 'At break the yard is loud, and Jess is nowhere by the wall.', 'jess-speaks'],
  ['two-chairs', 'You turn two chairs so that neither of you faces the door.', 'jess-speaks'],
  ['two-minutes-on', 'The class is reading. Jess has not moved.', 'jess-speaks'],
  ['the-walk', 'You walk side by side, and talk about the weather until the office.', 'heard'],
  ['the-log', 'At lunch the log has two lines in it. Nobody has read them yet.', 'heard'],
] as const;

const LEADS: readonly [scene: string, choice: string, to: string][] = [
  ['after-registration', 'at-break', 'break-bell'],
  ['after-registration', 'sit-down', 'two-chairs'],
  ['after-registration', 'two-minutes', 'two-minutes-on'],
  ['jess-speaks', 'to-the-lead', 'the-walk'],
  ['jess-speaks', 'log-it-first', 'the-log'],
];

async function addScene(page: Page, [id, narration, to]: (typeof SCENES)[number]): Promise<void> {
  await page.locator('.form-nav').getByRole('button', { name: 'New scene' }).click();
  await page.getByLabel('Its id').fill(id);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `Scene ${id}` }).waitFor();
  await page.getByLabel('Where', { exact: false }).first().fill('The form room');
  await page.getByLabel('What the learner sees and hears').fill(narration);
  await page.getByLabel('This scene', { exact: true }).selectOption('then');
  await page.locator(`[id="f-scenes-${id}-then"]`).selectOption(to);
}

describe('a lesson from nothing', () => {
  it('of eight scenes is made with mouse and keyboard, proved, packaged, played to a pass, and edited as text', async () => {
    const { page } = bench;
    await page.goto(bench.studio.url);
    await page.getByRole('button', { name: 'New lesson' }).click();
    await page.getByLabel('Its title').pressSequentially('Note under the door');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Note under the door' }).waitFor();
    for (const scene of SCENES) await addScene(page, scene);

    for (const [scene, choice, to] of LEADS) {
      await page.getByLabel('Edit', { exact: true }).selectOption(`scene:${scene}`);
      await page.getByRole('heading', { name: `Scene ${scene}` }).waitFor();
      await page.locator(`[id="f-scenes-${scene}-decision-choices-${choice}-then"]`).selectOption(to);
    }
    await page.getByText('Nothing found. The proof holds.').waitFor();
    await expect.poll(() => page.locator('.box').count(), SOON).toBe(8);
    await bench.saved();
    expect(Object.keys(valueAt(bench.text(LESSON), ['scenes']) as object)).toHaveLength(8);

    await page.getByRole('button', { name: 'Package' }).click();
    await page.getByRole('button', { name: 'Build' }).click();
    const play = page.getByRole('button', { name: /^Play .*scorm12\.zip in the local LMS$/ });
    await play.waitFor({ timeout: 60_000 });
    expect(await page.getByRole('link', { name: 'Download' }).getAttribute('href')).toContain('-scorm12.zip');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download' }).click();
    expect((await download).suggestedFilename()).toBe(`${LESSON}-0.1.0-scorm12.zip`);

    const opened = bench.context.waitForEvent('page');
    await play.click();
    const lms = await opened;
    const frame = lms.frameLocator('iframe');
    await frame.locator('afu-lesson h2').waitFor({ timeout: 60_000 });
    const player = new LessonPlayer(
      lms,
      frame,
      carried((await frame.locator('script#lesson').textContent())!),
    );
    await player.press('Start the lesson');
    await player.playOn(bestRoute);
    await player.press('Save and leave');
    await lms.goto(new URL('/?gradebook=', lms.url()).href);
    await lms.getByRole('cell', { name: 'passed' }).waitFor();
    await lms.close();

    await page.getByRole('button', { name: 'Close' }).click();
    await page.locator('.box[data-scene="two-chairs"]').click();
    await page.getByRole('tab', { name: 'Text' }).click();
    await page.locator('.cm-line', { hasText: 'You turn two chairs' }).click();
    // The line is folded: the first End goes to where it is, the second to its own end.
    await page.keyboard.press('End');
    await page.keyboard.press('End');
    await page.keyboard.type(' Somebody laughs outside.');
    await page.getByRole('tab', { name: 'Form' }).click();
    await page.getByRole('heading', { name: 'Scene two-chairs' }).waitFor();
    expect(await page.getByLabel('What the learner sees and hears').inputValue()).toBe(
      'You turn two chairs so that neither of you faces the door. Somebody laughs outside.',
    );
    await bench.saved();
    expect(bench.text(LESSON)).toContain('faces the door. Somebody laughs outside.');
  }, 180_000);
});

describe('forms and text', () => {
  it('an edit of one word in a form changes one line of the file, and Undo takes it back to the byte', async () => {
    const before = bench.text('new-friend-in-the-game');
    await bench.open('new-friend-in-the-game');
    const field = bench.page.getByLabel('What the learner sees and hears').first();
    const text = await field.inputValue();
    await field.fill(text.replace('Somebody', 'Someone'));
    await bench.saved();
    const [a, b] = [before.split('\n'), bench.text('new-friend-in-the-game').split('\n')];
    expect(b).toHaveLength(a.length);
    expect(a.filter((line, i) => line !== b[i])).toHaveLength(1);
    await field.press('Control+z');
    await expect.poll(() => bench.text('new-friend-in-the-game'), SOON).toBe(before);
    expect(await field.inputValue()).toBe(text);
  });

  it('a flag gets another name wherever it is set or asked for, not one that is taken or joins others, and Undo takes it back', async () => {
    const lesson = 'new-friend-in-the-game';
    const before = bench.text(lesson);
    const { page } = bench;
    await bench.open(lesson);
    await page.getByLabel('Edit', { exact: true }).selectOption('scene:back-of-the-line');
    await page.locator('details.more', { hasText: 'closed' }).first().locator('summary').click();
    await page.getByRole('button', { name: 'Another name for closed' }).click();
    for (const [taken, why] of [
      ['late', 'There is already a "late".'],
      ['or', 'joins flags'],
    ] as const) {
      await page.getByLabel('Its name').fill(taken);
      await page.keyboard.press('Enter');
      await page.getByText(why).waitFor();
    }
    await page.getByLabel('Its name').fill('sent-away');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Another name for sent-away' }).waitFor();
    await bench.saved();
    const after = bench.text(lesson);
    expect(after).toBe(
      before.replace(
        /(sets: \[[^\]]*|if: (?:[^,\n]* )?)\bclosed\b/g,
        (_, first: string) => `${first}sent-away`,
      ),
    );
    expect(after).not.toBe(before);
    await page.getByText('Nothing found. The proof holds.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => bench.text(lesson), SOON).toBe(before);
  }, 60_000);

  it('a scene chosen on the map opens in the form, the text and the player, and the player is where a learner would be', async () => {
    const { page } = bench;
    await bench.open('new-friend-in-the-game');
    await page.locator('.box[data-scene="beanbag"]').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Scene beanbag' }).waitFor();
    const frame = page.frameLocator('player-pane iframe');
    const scene = valueAt(bench.text('new-friend-in-the-game'), ['scenes', 'beanbag']) as { when: string };
    await frame.getByRole('heading', { level: 2, name: new RegExp(scene.when) }).waitFor();
    await expect
      .poll(() => page.locator('.seen summary').innerText(), SOON)
      .toMatch(/Here: 1 decision, \d+ of \d+ points/);
    await page.getByRole('tab', { name: 'Text' }).click();
    await page.locator('.cm-line', { hasText: /^ {2}beanbag:/ }).waitFor();
  });

  it('a fault is underlined, told in plain words, leads to its place and mends itself where that is certain', async () => {
    const { page } = bench;
    await bench.open('new-friend-in-the-game');
    bench.write(
      'new-friend-in-the-game',
      bench.text('new-friend-in-the-game').replace('start: back-of-the-line', 'start: back-of-the-lin'),
    );
    await page.getByRole('tab', { name: /Faults/ }).click();
    await page.getByRole('button', { name: '"back-of-the-lin" is not a scene of this lesson.' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), SOON).toBe('f-start');
    await page.getByRole('button', { name: 'Change to back-of-the-line' }).click();
    await page.getByText('Nothing found. The proof holds.').waitFor();
    await bench.saved();
    expect(bench.text('new-friend-in-the-game')).toContain('\nstart: back-of-the-line\n');
  });
});

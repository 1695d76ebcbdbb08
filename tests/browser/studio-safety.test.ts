import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useStudio } from './studio-bench.ts';

const bench = useStudio();
const LESSON = 'new-friend-in-the-game';
const SOON = { timeout: 30_000 };

const narration = (page = bench.page) => page.getByLabel('What the learner sees and hears').first();

describe('nothing that was typed is lost', () => {
  it('when the server dies in the middle: started again, it has every word', async () => {
    await bench.open(LESSON);
    const port = Number(new URL(bench.studio.url).port);
    await narration().press('End');
    await narration().pressSequentially(' One.');
    await bench.saved();
    await bench.studio.close();
    await narration().pressSequentially(' Two.');
    await bench.page.getByText('Not saved: the studio is not answering.').waitFor();
    await narration().pressSequentially(' Three.');
    await bench.start(port);
    await bench.saved();
    await expect.poll(() => bench.text(LESSON).replace(/\s+/g, ' '), SOON).toContain(' One. Two. Three.');
  });

  it('when server and tab both die: the browser has the words, and they are saved when both are back', async () => {
    await bench.open(LESSON);
    const port = Number(new URL(bench.studio.url).port);
    await bench.studio.close();
    await narration().press('End');
    await narration().pressSequentially(' Not yet on disk.');
    await bench.page.getByText('Not saved: the studio is not answering.').waitFor();
    await bench.page.close({ runBeforeUnload: false });
    expect(bench.text(LESSON)).not.toContain('Not yet on disk');
    await bench.start(port);
    bench.page = await bench.context.newPage();
    await bench.open(LESSON);
    expect(await narration().inputValue()).toContain('Not yet on disk.');
    await bench.saved();
    await expect.poll(() => bench.text(LESSON).replace(/\s+/g, ' '), SOON).toContain('Not yet on disk.');
  });

  it('when the text is put back to an earlier one: that is an edit like another', async () => {
    await bench.open(LESSON);
    const before = bench.text(LESSON);
    await narration().fill('All of it is gone.');
    await bench.saved();
    await bench.page.getByRole('button', { name: 'Earlier texts' }).click();
    await bench.page.locator('history-dialog').getByRole('button', { expanded: false }).first().click();
    await bench.page.getByRole('button', { name: 'Bring it back' }).click();
    await expect.poll(() => bench.text(LESSON), SOON).toBe(before);
    expect(await narration().inputValue()).not.toContain('All of it is gone.');
    await bench.page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => bench.text(LESSON), SOON).toContain('All of it is gone.');
  });
});

describe('two hands on one lesson', () => {
  it('in two tabs: a tab with nothing unsaved follows the other, and says so', async () => {
    const other = await bench.context.newPage();
    await bench.open(LESSON);
    await bench.open(LESSON, other);
    await narration().press('End');
    await narration().pressSequentially(' From the first tab.');
    await other.getByText('The file was changed elsewhere.').waitFor();
    await expect.poll(() => narration(other).inputValue(), SOON).toContain('From the first tab.');
  });

  it('in two tabs that both have words of their own: neither is written over in silence', async () => {
    const other = await bench.context.newPage();
    await bench.open(LESSON);
    await bench.open(LESSON, other);
    // The other tab cannot hear that the file has changed, as after a sleep.
    await other.context().setOffline(true);
    await narration(other).fill('Theirs.');
    await other.getByText('Not saved').waitFor();
    await other.context().setOffline(false);
    bench.write(LESSON, bench.text(LESSON).replace('Chairs up.', 'Chairs down.'));
    await other.getByRole('heading', { name: 'This lesson was changed elsewhere as well' }).waitFor();
    expect(bench.text(LESSON)).toContain('Chairs down.');
    await other.getByRole('button', { name: 'Keep mine' }).click();
    await bench.saved(other);
    await expect.poll(() => bench.text(LESSON), SOON).toContain('Theirs.');
    const kept = readdirSync(join(bench.dataDir, 'history', LESSON));
    expect(kept.length).toBeGreaterThan(0);
    await other.getByRole('button', { name: 'Earlier texts' }).click();
    await other.locator('history-dialog').getByRole('button', { expanded: false }).first().click();
    await other.getByText('− ', { exact: false }).first().waitFor();
    await other.close();
  });
});

describe('a file in another form than UTF-8', () => {
  it('is named and not opened, and not written over where it was open already', async () => {
    const file = join(bench.dir, LESSON, 'lesson.yaml');
    const sound = bench.text(LESSON);
    const theirs = Buffer.from(
      sound.replace('Chairs up.', 'Chairs up. Caf\u00e9.').replace(/[\u0100-\uffff]/g, '?'),
      'latin1',
    );
    const says = `${LESSON}/lesson.yaml is saved in another form than UTF-8.`;
    await bench.open(LESSON);
    writeFileSync(file, theirs);
    await narration().fill('Mine.');
    await bench.page.getByText(says).first().waitFor();
    expect(readFileSync(file)).toEqual(theirs);

    const other = await bench.context.newPage();
    await other.goto(`${bench.studio.url}/#/${LESSON}`);
    await other.getByText(says).waitFor();
    bench.write(LESSON, sound);
    await bench.saved();
    expect(bench.text(LESSON)).toContain('Mine.');
  });
});

describe('the folder of lessons', () => {
  it('a lesson is duplicated, renamed, put into the bin and brought back, and the course stays sound', async () => {
    const { page } = bench;
    await page.goto(bench.studio.url);
    await page.getByRole('button', { name: 'Duplicate A new friend in the game' }).click();
    await page.getByLabel('Its id').fill('new-friend-again');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'A new friend in the game (copy)' }).waitFor();
    await page.getByRole('button', { name: 'Rename A new friend in the game', exact: true }).click();
    await page.getByLabel('Its id').fill('old-friend');
    await page.keyboard.press('Enter');
    await page.getByText('old-friend', { exact: true }).waitFor();
    expect(existsSync(join(bench.dir, 'old-friend', 'lesson.yaml'))).toBe(true);
    expect(bench.text('old-friend')).toContain('\nid: old-friend\n');
    await page.getByRole('button', { name: 'Delete A new friend in the game (copy)' }).click();
    await page.getByRole('button', { name: 'Delete it', exact: true }).click();
    await page.getByText('The bin (1)').click();
    expect(existsSync(join(bench.dir, 'new-friend-again'))).toBe(false);
    const out = check();
    expect(out).toContain('old-friend');
    expect(out).not.toContain('new-friend-again');
    await page.getByRole('button', { name: 'Bring new-friend-again back' }).click();
    await page.getByRole('link', { name: 'A new friend in the game (copy)' }).waitFor();
  });

  function check(): string {
    const script = `
      import { loadCourse } from './src/course/course.ts';
      const course = loadCourse(${JSON.stringify(bench.dir)});
      if (course.faults.length > 0) throw new Error(JSON.stringify(course.faults));
      console.log(course.lessons.join(' '));`;
    return execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
  }
});

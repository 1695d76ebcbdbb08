import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { gradebook, upload } from './lms-desk.ts';
import { withDesk, withPackages } from './with-packages.ts';

const ready = withPackages(['--standard', 'scorm12,scorm2004-3,scorm2004-4']);
const desk = withDesk(ready);

/** Launches the check by the link with this name, and gives what it says. */
async function launch(link: RegExp): Promise<string> {
  await desk.page.goto(desk.host.url);
  await desk.page.getByRole('link', { name: link }).click();
  const heading = desk.page.frameLocator('iframe').getByRole('heading', { level: 2 });
  await heading.waitFor();
  return (await heading.textContent())!;
}

describe.each(['scorm12', 'scorm2004-3', 'scorm2004-4'])('the LMS check in %s', (standard) => {
  it('says yes in the local LMS after it was closed and opened twice', async () => {
    const file = readdirSync(ready.zips).find(
      (name) => name.startsWith('lms-check-') && name.includes(standard),
    )!;
    await upload(desk, join(ready.zips, file));
    expect(await launch(/^Launch/)).toContain('Part 1 of 3 is done');
    expect(await launch(/^Continue/)).toContain('Part 2 of 3 is done');
    const third = await launch(/^Continue/);
    expect(await desk.page.frameLocator('iframe').locator('.limit, .bad').allTextContents()).toEqual([]);
    expect(third).toMatch(/^Yes\. /);
    const [attempt] = await gradebook(desk);
    expect(attempt).toMatchObject({ status: 'passed', score: { raw: 100 } });
    // The LMS and the package each have a header and a main part of their own.
    const { violations } = await new AxeBuilder({ page: desk.page })
      .disableRules(['landmark-unique'])
      .analyze();
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`)),
    ).toEqual([]);
  });
});

describe('the LMS check opened from a folder', () => {
  it('says that it found no learning site, and what to do', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'afu-check-'));
    try {
      const { execFileSync } = await import('node:child_process');
      const file = readdirSync(ready.zips).find(
        (name) => name.startsWith('lms-check-') && name.includes('scorm12'),
      )!;
      execFileSync('unzip', ['-q', join(ready.zips, file), '-d', folder]);
      await desk.page.clock.install();
      await desk.page.goto(`file://${join(folder, 'index.html')}`);
      await desk.page.clock.runFor(6000);
      const verdict = desk.page.getByRole('heading', { level: 2 });
      await verdict.waitFor();
      expect(await verdict.textContent()).toMatch(/^No\. /);
      desk.problems.length = 0;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

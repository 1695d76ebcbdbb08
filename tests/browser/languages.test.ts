import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isSound, loadCourse } from '../../src/course/course.ts';
import { loadLesson } from '../../src/course/lesson.ts';
import { catalogueOf } from '../../src/locale/choose.ts';
import { cy } from '../../src/locale/cy.ts';
import { wordsOf, type Words } from '../../src/locale/words.ts';
import type { PackagesIndex } from '../../src/package/package-record.ts';
import type { Answer } from '../../src/story/learner/answer.ts';
import { play, type Taken } from '../../src/story/learner/play.ts';
import { launchChromium } from './launch.ts';
import { bestRoute, firstCritical, type Route } from './lesson-player.ts';
import { packageInto } from './lms-desk.ts';
import { serveZip, type Unzipped } from './unzipped.ts';
import { clipped, untranslated } from './wording-faults.ts';

/** One with a decision of several kinds, an answer to be kept and a critical error. */
const LESSON = 'eight-forty-five';
const course = loadCourse('modules');
if (!isSound(course)) throw new Error('the course is not sound');
const story = loadLesson(course, LESSON, { nation: 'england', locale: 'en-GB', day: '2026-11-24' }).story!;

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(() => context?.close());
afterAll(() => browser?.close());

/** A page of its own, as wide as that, at a package. */
async function at(address: string, width: number): Promise<Page> {
  context = await browser.newContext({
    viewport: { width, height: 700 },
    locale: 'de-DE',
    timezoneId: 'Europe/London',
  });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Presses the first button that begins with a wording. */
async function press(page: Page, wording: string): Promise<void> {
  await page
    .getByRole('button')
    .filter({ hasText: new RegExp(`^\\s*${wording.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) })
    .first()
    .click();
}

/** Waits until a scene is on screen. */
async function there(page: Page, scene: string): Promise<void> {
  const { when, where } = story.scenes[scene]!;
  const name = [when, where].filter(Boolean).join(' · ');
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

/** Gives an answer by the page's controls, and takes it to be the answer. */
async function answerWith(page: Page, answer: Answer): Promise<void> {
  const control = (id: string) => page.locator(`[id="answer-${id}"]`);
  switch (answer.kind) {
    case 'choose-one':
      await control(answer.choice).check();
      break;
    case 'choose-many':
      for (const id of answer.ticked) await control(id).check();
      break;
    case 'sort':
      for (const pair of Object.entries(answer.placed)) await control(pair.join('-')).check();
      break;
    case 'spot':
      for (const [id, reason] of Object.entries(answer.marked)) {
        await control(id).check();
        await control(`${id}-${reason}`).check();
      }
      break;
    case 'put-in-order':
      for (const [place, id] of answer.order.entries()) {
        const ups = await page
          .locator('form.decision [id$="-up"]')
          .evaluateAll((all) => all.map(({ id }) => id));
        for (let from = ups.indexOf(`answer-${id}-up`); from > place; from--)
          await control(`${id}-up`).click();
      }
  }
  await page.locator('form.decision button[type=submit]').click();
}

/** Plays a run by a route, and looks at every scene, question and complaint on the way. */
async function playOn(
  page: Page,
  words: Words,
  look: (screen: string) => Promise<void>,
  route: Route,
  afterFirst?: () => Promise<void>,
): Promise<void> {
  const list: Taken[] = [];
  for (;;) {
    const played = play(story, list);
    const { passage, decision, at: here } = played;
    for (const [i, { scene }] of passage.entries()) {
      await there(page, scene);
      await look(i === 0 && played.steps.at(-1)?.weighed.critical ? 'stop' : scene);
      if (i < passage.length - 1) await page.locator('main button.primary').click();
    }
    if (!decision) return;
    if (decision.kind !== 'put-in-order') {
      await page.locator('form.decision button[type=submit]').click();
      await page.locator('.problems').waitFor();
    }
    await look(decision.kind);
    const answer = route({ scene: here.scene, decision, played });
    await answerWith(page, answer);
    if (decision.reconsider) {
      await page.locator('.on-keep').waitFor();
      await look('keep');
      await press(page, words.keep);
    }
    list.push({ scene: here.scene, answer });
    if (list.length > 1 || !afterFirst) continue;
    await there(page, play(story, list).passage[0]!.scene);
    await afterFirst();
  }
}

describe('a package in the pseudo-locale', { timeout: 240_000 }, () => {
  const words = wordsOf(catalogueOf('en-XA'));
  let folder: string;
  let site: Unzipped;
  beforeAll(async () => {
    folder = packageInto(LESSON, '--standard', 'web', '--locale', 'en-XA');
    site = await serveZip(folder, 'web');
  }, 120_000);
  afterAll(async () => {
    await site?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it.each([320, 1280])('leaves nothing untranslated and clips nothing, %i wide', async (width) => {
    const page = await at(site.page, width);
    const seen: string[] = [];
    const wrong: string[] = [];
    const look = async (screen: string): Promise<void> => {
      seen.push(screen);
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      wrong.push(
        ...[...(await untranslated(page)), ...(await clipped(page))].map((one) => `${screen}: ${one}`),
      );
    };
    await page.getByRole('button', { name: words.start }).waitFor();
    await look('start');
    await press(page, words.help);
    await look('help');
    await press(page, words.close);
    await press(page, words.guidance);
    await look('guidance');
    await press(page, words.close);
    await press(page, words.start);
    await playOn(page, words, look, ({ scene, decision, played }) => {
      const critical = firstCritical(story)[scene];
      return critical ? { kind: 'choose-one', choice: critical } : bestRoute({ scene, decision, played });
    });
    await look('ending, not yet');
    await press(page, words.toDebrief);
    await look('debrief, not yet');
    await press(page, words.lookBack);
    await look('look back');
    await page.reload();
    await page.getByRole('heading', { name: words.titles.finished }).waitFor();
    await look('finished');
    await press(page, words.again);
    await playOn(page, words, look, bestRoute, async () => {
      await page.reload();
      await page.getByRole('heading', { name: words.titles.resume }).waitFor();
      await look('resume');
      await page.locator('main button.primary').click();
    });
    await look('ending, passed');
    await press(page, words.toDebrief);
    await page.locator('.suggestions button').first().click();
    await page.locator('#plan-day').fill('2026-12-03');
    await page.locator('#plan-day').blur();
    await look('debrief, passed');
    await press(page, words.certificateTitle);
    await page.getByLabel(words.certificateName).fill('Ms A. Example');
    await look('certificate');
    await press(page, words.pause);
    await look('cover');
    await press(page, words.coverBack);
    await press(page, words.leave);
    await look('left');

    expect([...new Set(wrong)]).toEqual([]);
    expect(seen.length).toBeGreaterThan(40);
    expect(seen).toContain('put-in-order');
    expect(seen).toContain('sort');
    expect(seen).toContain('keep');
    expect(seen).toContain('stop');
  });
});

describe('a package in Welsh', { timeout: 120_000 }, () => {
  const words = wordsOf(cy);
  let folder: string;
  let site: Unzipped;
  beforeAll(async () => {
    folder = packageInto(LESSON, '--standard', 'web', '--locale', 'cy');
    site = await serveZip(folder, 'web');
  }, 120_000);
  afterAll(async () => {
    await site?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('speaks Welsh round a lesson that is marked as English, whatever the browser speaks', async () => {
    const page = await at(site.page, 1280);
    await page.getByRole('button', { name: words.start }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('cy');
    expect(await page.locator('h1 [lang="en-GB"]').textContent()).toBe(story.title);
    expect(await page.title()).toBe(`${words.titles.start} – ${story.title}`);
    const facts = await page.locator('dl').innerText();
    expect(facts).toContain(`Tua ${story.minutes} munud`);
    const month = Object.values(words.months).join('|');
    expect(facts).toMatch(new RegExp(`\\d{1,2} (${month}) 20\\d\\d`));
    await page.getByRole('button', { name: words.start }).click();
    await page.getByText(`Rhan 1 o ${story.parts.length}: `).waitFor();
    const [first] = await page.locator('.parts [lang="en-GB"]').allTextContents();
    expect(first).toBe(story.parts[0]);
  });

  it('says in the page, the notice, the index and the sheet that the wording is an unreviewed draft', async () => {
    const page = await at(site.page, 1280);
    await page.getByRole('region', { name: words.draftTitle }).getByText(words.draftText).waitFor();
    const why = 'The words round it are a first draft in Welsh, which no speaker of it has reviewed.';
    const reason = page.getByRole('region', { name: words.reviewCopyTitle }).getByText(why);
    expect(await reason.getAttribute('lang')).toBe('en-GB');
    const index = JSON.parse(readFileSync(join(folder, 'packages.json'), 'utf8')) as PackagesIndex;
    const [record] = index.packages;
    expect([record!.locale, record!.file]).toEqual(['cy', expect.stringMatching(/-web-cy\.zip$/)]);
    expect(record!.reviewCopy).toContain(why);
    expect(readFileSync(join(folder, 'upload-sheet.html'), 'utf8')).toContain(why);
    const notice = await (await fetch(new URL('notice.txt', site.page))).text();
    expect(notice).toContain('which no speaker\nof the language has reviewed');
  });
});

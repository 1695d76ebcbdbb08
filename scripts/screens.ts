/** `npm run screens`: every screen of a lesson, in three sizes and three looks, into docs/screens/. */
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { loadCourse, isSound } from '../src/course/course.ts';
import { isPackable, loadLesson } from '../src/course/lesson.ts';
import { payloadOf } from '../src/course/payload-of.ts';
import { readBuiltPlayer } from '../src/package/built-player.ts';
import type { PackageFile } from '../src/package/package-file.ts';
import { planPackage } from '../src/package/plan.ts';
import type { Story } from '../src/story/learner/story.ts';
import { buildIfStale } from './build.ts';
import { needChromium } from './chromium.ts';
import { readCommandLine, refuse } from './command-line.ts';

const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;
const SIZES = [
  { width: 1280, height: 900 },
  { width: 650, height: 666 },
  { width: 320, height: 568 },
];
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

const { given, arguments: lessons } = readCommandLine({
  name: 'npm run screens',
  arguments: '[lesson]',
  about: 'Takes pictures of every screen of a lesson, in three sizes, light, dark and in forced colours.',
  flags: { out: { value: 'DIR', says: 'where to write them; docs/screens' } },
  example: 'npm run screens -- new-friend-in-the-game',
});
const out = given.out?.[0] ?? 'docs/screens';
const id = lessons[0] ?? 'new-friend-in-the-game';

const course = loadCourse('modules');
if (!isSound(course)) refuse('The course cannot be read: npm run check says why.');
const lesson = loadLesson(course, id, { nation: 'england', locale: 'en-GB', day: '2026-11-24' });
if (!isPackable(lesson)) refuse(`${id} is not sound: npm run check says why.`);
await buildIfStale('player', console.log);
const settings = {
  standard: 'web',
  detail: 'decisions',
  onFail: 'incomplete',
  nation: 'england',
  locale: 'en-GB',
} as const;
const { files } = planPackage(payloadOf(lesson, settings), await readBuiltPlayer('dist/player'));

const server = serve(files);
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`;
const browser = await chromium.launch({
  executablePath: needChromium(console.log).path,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
});
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const [look, media] of Object.entries(LOOKS))
  for (const viewport of SIZES) {
    await walk(browser, look, media, viewport);
    console.log(`${viewport.width} × ${viewport.height}, ${look}`);
  }
await browser.close();
server.close();

async function walk(
  browser: Browser,
  look: string,
  media: (typeof LOOKS)[keyof typeof LOOKS],
  viewport: (typeof SIZES)[number],
): Promise<void> {
  const context = await browser.newContext({ viewport, locale: 'en-GB', reducedMotion: 'reduce', ...media });
  const page = await context.newPage();
  const shot = (name: string): Promise<Buffer> =>
    page.screenshot({ path: join(out, `${name}-${viewport.width}-${look}.png`), fullPage: true });
  const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();

  await page.goto(address);
  await page.getByRole('button', { name: 'Start the lesson' }).waitFor();
  await shot('start');
  await press('Start the lesson');
  await toDecision(page);
  await shot('decision');
  await press(/^Continue/);
  await shot('decision-nothing-chosen');
  await press('Look back');
  await shot('look-back');
  await press(/^(Back|Return)/);
  await press(/guidance/i);
  await shot('guidance');
  await page.keyboard.press('Escape');
  await press(/child/i);
  await shot('help');
  await page.keyboard.press('Escape');
  await press('Pause and hide');
  await shot('paused');
  await page.locator('main.cover button').click();

  const run: Story = lesson.story!;
  await play(page, run, 'critical', shot);
  await shot('ending-not-yet');
  await press('Go to the debrief');
  await shot('debrief-not-yet');
  await page.reload();
  await page.locator('afu-lesson h2').waitFor();
  await shot('welcome-back-finished');
  await press('Take the lesson again');
  await toDecision(page);
  await answer(page, run, 'best');
  await page.reload();
  await page.getByText('Welcome back').first().waitFor();
  await shot('welcome-back');
  await press(/^Continue at Part/);
  await play(page, run, 'best');
  await shot('ending-passed');
  await press('Go to the debrief');
  await shot('debrief-passed');
  await press(/certificate/i);
  await shot('certificate');
  await context.close();
}

/** Plays to the ending; on the critical road, shows the stop and the repair once. */
async function play(
  page: Page,
  story: Story,
  by: 'best' | 'critical',
  shot?: (name: string) => Promise<Buffer>,
): Promise<void> {
  let stopped = false;
  for (;;) {
    await toDecision(page);
    if ((await page.locator('.ending').count()) > 0) return;
    const critical = by === 'critical' && !stopped && (await answer(page, story, 'critical'));
    if (critical) {
      stopped = true;
      await shot?.('critical-stop');
    } else {
      await answer(page, story, 'best');
    }
  }
}

async function toDecision(page: Page): Promise<void> {
  while ((await page.locator('form.decision, .ending').count()) === 0)
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
}

/** Answers the choose-one decision on screen; false where it offers no such choice, or is of another kind. */
async function answer(page: Page, story: Story, what: 'best' | 'critical'): Promise<boolean> {
  const shown = await page
    .locator('form.decision input')
    .evaluateAll((inputs) => inputs.map(({ id }) => id.replace('answer-', '')));
  const choice = Object.values(story.scenes)
    .flatMap(({ step }) =>
      step.kind === 'decision' && step.decision.kind === 'choose-one' ? step.decision.choices : [],
    )
    .find(
      (choice) =>
        shown.includes(choice.id) &&
        (what === 'best' ? choice.rating === 'best' : choice.critical !== undefined),
    );
  if (!choice) return false;
  await page.locator(`[id="answer-${choice.id}"]`).check();
  await page.locator('form.decision button[type=submit]').click();
  return true;
}

function serve(files: readonly PackageFile[]) {
  const byPath = new Map(files.map(({ path, bytes }) => [`/${path}`, bytes]));
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const bytes = byPath.get(path);
    response.writeHead(bytes ? 200 : 404, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    });
    response.end(bytes);
  });
}

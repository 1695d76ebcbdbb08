/** `npm run screens`: every screen of a lesson in every state, in three sizes and three looks, into docs/screens/. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { STATES } from '../src/gallery/states.ts';
import { needChromium } from './chromium.ts';
import { needOneOf, readCommandLine } from './command-line.ts';
import { serveGallery } from './gallery/serve.ts';
import { soundCourse } from './packaging.ts';

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

const { given, arguments: asked } = readCommandLine({
  name: 'npm run screens',
  arguments: '[lesson]',
  about:
    'Takes pictures of every screen of a lesson in every state, in three sizes, light, dark and in forced colours. Left out, the lesson is the first of the course; a kind of decision that it has none of is shown from another.',
  flags: {
    out: { value: 'DIR', says: 'Where they go, in place of what is there; left out, docs/screens.' },
    only: { value: 'STATE', many: true, oneOf: STATES.map(({ id }) => id), says: 'Only these screens.' },
  },
  example: 'npm run screens -- new-friend-in-the-game --only decision,keep',
});
const out = given.out?.[0] ?? 'docs/screens';
const course = soundCourse('modules');
const lesson = asked[0] ?? course.file.order[0]!;
needOneOf('lesson', lesson, course.lessons);
const states = STATES.filter(({ id }) => given.only?.includes(id) ?? true);

const gallery = await serveGallery(course, lesson, 0);
const browser = await chromium.launch({
  executablePath: needChromium(console.log).path,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
});
mkdirSync(out, { recursive: true });
if (!given.only) for (const file of readdirSync(out)) if (file.endsWith('.png')) rmSync(join(out, file));
for (const [look, media] of Object.entries(LOOKS))
  for (const viewport of SIZES) {
    const context = await browser.newContext({
      viewport,
      locale: 'en-GB',
      reducedMotion: 'reduce',
      ...media,
    });
    const page = await context.newPage();
    for (const { id } of states) await shoot(page, id, join(out, `${id}-${viewport.width}-${look}.png`));
    await context.close();
    console.log(`${viewport.width} × ${viewport.height}, ${look}`);
  }
await browser.close();
gallery.close();

async function shoot(page: Page, state: string, path: string): Promise<void> {
  await page.goto(`${gallery.url}state.html?state=${state}`);
  await page.locator('html[data-shown]').waitFor();
  // What opens over the page is as high as the window; the page behind it is another picture's.
  await page.screenshot({ path, fullPage: (await page.locator('dialog').count()) === 0 });
}

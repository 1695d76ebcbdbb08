import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { startStudio } from '../../src/studio/server/server.ts';
import { buildIfStale } from '../build.ts';
import { needChromium } from '../chromium.ts';
import { bigLesson } from './big-lesson.ts';
import { median, type Figure, type Section } from './figure.ts';

const SCENES = 500;
const KEYSTROKES = 60;
/** What a keystroke may hold the page up, what a scene’s own check may take, and what the whole lesson may. */
const MOST = { keystroke: 50, scene: 100, whole: 1000 };

interface Timed {
  /** How long the page was held up by each keystroke. */
  keystrokes: number[];
  scene: number[];
  whole: number[];
}

/** The studio with a lesson of 500 scenes open: how typing feels, and how soon it is known what is wrong. */
export const studio: Section = {
  name: 'studio',
  async measure(say) {
    const root = mkdtempSync(join(tmpdir(), 'afu-bench-'));
    const dir = join(root, 'modules');
    mkdirSync(join(dir, 'big'), { recursive: true });
    cpSync('modules/guidance', join(dir, 'guidance'), { recursive: true });
    const { text } = bigLesson(SCENES);
    writeFileSync(join(dir, 'big', 'lesson.yaml'), text);
    writeFileSync(join(dir, 'course.yaml'), COURSE);
    say('building the page');
    const never = (): Promise<string> => Promise.reject(new Error('nothing is packaged here'));
    const server = await startStudio({
      port: 0,
      dir,
      dataDir: join(root, 'data'),
      pageDir: await buildIfStale('studio', say),
      today: () => '2026-11-25',
      version: '0.0.0',
      player: never,
      host: never,
    });
    const browser = await chromium.launch({
      executablePath: needChromium(say).path,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      page.setDefaultTimeout(120_000);
      say(`opening ${SCENES} scenes`);
      await page.goto(`${server.url}/#/big`);
      await page.getByText('The proof holds.').waitFor();
      await page.locator('.box').first().waitFor();
      say('typing in a form');
      const form = await typed(page, page.getByLabel('What the learner sees and hears').first());
      say('typing in the text');
      await page.getByRole('tab', { name: 'Text' }).click();
      const line = page.locator('.cm-line', { hasText: 'The bell has gone' }).first();
      await line.click();
      const asText = await typed(page, null);
      return [
        figure('a keystroke in a form, the longest', form.keystrokes, MOST.keystroke, 'most'),
        figure('a keystroke in the text, the longest', asText.keystrokes, MOST.keystroke, 'most'),
        figure('what is wrong with the scene', [...form.scene, ...asText.scene], MOST.scene),
        figure('the whole lesson, checked, proved, mapped', [...form.whole, ...asText.whole], MOST.whole),
      ];
    } finally {
      await browser.close();
      await server.close();
      rmSync(root, { recursive: true, force: true });
    }
  },
};

function figure(name: string, times: readonly number[], limit: number, which?: 'most'): Figure {
  if (times.length === 0) throw new Error(`${name}: nothing was measured`);
  const { value, least, most } = median(times);
  return {
    name: `${name}, ${SCENES} scenes`,
    value: which === 'most' ? most : value,
    unit: 'ms',
    ...(which === undefined && { spread: { least, most } }),
    beside: { is: 'limit', value: limit },
    note: `${times.length} times`,
  };
}

/** Types as a person does, and gives what the page itself measured. */
async function typed(page: Page, field: ReturnType<Page['locator']> | null): Promise<Timed> {
  await page.evaluate(WATCH);
  if (field) await field.press('End');
  for (let i = 0; i < KEYSTROKES; i++) {
    await page.keyboard.type(i % 6 === 5 ? ' ' : 'abcde'[i % 6]!);
    await page.waitForTimeout(40);
  }
  await page.locator('.state', { hasText: /^Saved/ }).waitFor();
  await page.evaluate(CURRENT);
  return page.evaluate<Timed>(TAKE);
}

/** In the page: handling of keys as the browser times it, and the checks as the page does. */
const WATCH = `(() => {
  const view = document.querySelector('lesson-view');
  const timed = (window.timed = { keystrokes: [], scene: [], whole: [] });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (/^(keydown|keypress|beforeinput|input|keyup)$/.test(entry.name))
        timed.keystrokes.push(entry.processingEnd - entry.processingStart);
  }).observe({ type: 'event', durationThreshold: 16 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) timed.keystrokes.push(entry.duration);
  }).observe({ type: 'longtask' });
  timed.keystrokes.push(0);
  view.store.listen((what) => {
    if (what !== 'known') return;
    const { took } = view.store.analyst.known;
    if (took.scene !== null && took.scene !== timed.scene.at(-1)) timed.scene.push(took.scene);
    if (took.whole !== null && took.whole !== timed.whole.at(-1)) timed.whole.push(took.whole);
  });
})()`;
/** Waits until the whole lesson has been looked at again. The page’s policy allows no polling with text that is evaluated. */
const CURRENT = `new Promise((done) => {
  const { store } = document.querySelector('lesson-view');
  const look = () => (store.analyst.known.current ? done() : setTimeout(look, 20));
  look();
})`;
const TAKE = `window.timed`;

const COURSE = `id: bench
title: The bench
version: 1.0.0
pass: 80
order: [big]
real-concern: Stop and tell your lead.
support: [{ who: Your lead, how: In person, for: both }]
certificate: { title: None, wording: None }
answers-note: None
`;

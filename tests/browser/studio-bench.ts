import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { buildIfStale } from '../../scripts/build.ts';
import { startStudio, type Studio } from '../../src/studio/server/server.ts';
import { launchChromium } from './launch.ts';

/** A studio on a course of its own, and a browser window on it: new for each test. */
export interface StudioBench {
  studio: Studio;
  /** The course's folder, and where the studio keeps its own things. */
  dir: string;
  dataDir: string;
  context: BrowserContext;
  page: Page;
  /** Uncaught errors, policy violations and console errors, but for a server that is not there. Each test must leave this empty. */
  problems: string[];
  start(port?: number): Promise<void>;
  /** A lesson's file, as it lies on disk. */
  text(id: string): string;
  write(id: string, text: string): void;
  /** Opens a lesson and waits until it has been looked at. */
  open(id: string, page?: Page): Promise<void>;
  /** Waits until the page says that all is saved. */
  saved(page?: Page): Promise<void>;
}

/** Registers the hooks that keep a bench for the tests of a file. */
export function useStudio(): StudioBench {
  let browser: Browser;
  let pageDir: string;
  let root: string;
  const bench = {
    async start(port = 0) {
      bench.studio = await startStudio({
        port,
        dir: bench.dir,
        dataDir: bench.dataDir,
        pageDir,
        today: () => '2026-11-25',
        version: '0.1.0',
        player: () => buildIfStale('player', () => undefined),
        host: () => buildIfStale('host', () => undefined),
      });
    },
    text: (id: string) => readFileSync(join(bench.dir, id, 'lesson.yaml'), 'utf8'),
    write: (id: string, text: string) => writeFileSync(join(bench.dir, id, 'lesson.yaml'), text),
    async open(id: string, page = bench.page) {
      await page.goto(`${bench.studio.url}/#/${id}`);
      await page.getByText(/The proof holds|does not hold yet|Not proved/).waitFor();
      await page.locator('.box').first().waitFor();
    },
    saved: async (page = bench.page) => page.locator('.state', { hasText: /^Saved/ }).waitFor(),
  } as StudioBench;

  beforeAll(async () => {
    pageDir = mkdtempSync(join(tmpdir(), 'afu-studio-page-'));
    await build({ mode: 'studio', logLevel: 'error', build: { outDir: pageDir, emptyOutDir: true } });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(pageDir, { recursive: true, force: true });
  });
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'afu-studio-'));
    bench.dir = join(root, 'modules');
    bench.dataDir = join(root, 'data');
    cpSync('modules', bench.dir, { recursive: true, filter: (path) => !path.includes('.bin') });
    await bench.start();
    bench.problems = [];
    bench.context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    bench.context.on('weberror', (error) => bench.problems.push(error.error().message));
    bench.context.on('console', (message) => {
      // A server that was stopped, and a write that was refused, are told by the browser itself.
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
        bench.problems.push(message.text());
    });
    bench.page = await bench.context.newPage();
    bench.page.setDefaultTimeout(30_000);
  });
  afterEach(async () => {
    await bench.context.close();
    await bench.studio.close();
    rmSync(root, { recursive: true, force: true });
    expect(bench.problems).toEqual([]);
  });
  return bench;
}

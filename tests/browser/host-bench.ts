import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { GradebookAttempt } from '../../src/host/attempts/gradebook.ts';
import { startHost, type Host } from '../../src/host/server.ts';
import { samplePackage, type Sample } from '../unit/host/sample-packages.ts';
import { launchChromium } from './launch.ts';

/** What the sample package's script lays on its window. */
export interface SampleWindow {
  call(name: string, ...args: unknown[]): unknown;
  atPagehide?: () => void;
}

/** A local LMS with an empty data folder, and a browser window on it, new for each test. */
export interface HostBench {
  host: Host;
  context: BrowserContext;
  page: Page;
  /** Uncaught errors, policy violations and console errors. Each test must leave this empty. */
  problems: string[];
  /** Adds a sample package over HTTP. */
  add(sample?: Sample): Promise<void>;
  gradebook(): Promise<GradebookAttempt[]>;
  /** The package's own window, once it is there. */
  sco(): Promise<Frame>;
  link(name: string): Locator;
}

/** Registers the hooks that keep a bench for the tests of a file. */
export function useHost(): HostBench {
  let browser: Browser;
  let pageDir: string;
  let root: string;
  const bench = {
    async add(sample: Sample = {}) {
      const answer = await fetch(`${bench.host.url}/api/packages?name=sample.zip`, {
        method: 'POST',
        headers: { 'x-host-token': bench.host.token },
        body: new Uint8Array(await samplePackage(sample)),
      });
      expect(answer.status).toBe(201);
    },
    async gradebook() {
      const answer = await fetch(`${bench.host.url}/api/gradebook`);
      return ((await answer.json()) as { attempts: GradebookAttempt[] }).attempts;
    },
    async sco() {
      await bench.page.locator('iframe').waitFor();
      const frame = await (await bench.page.locator('iframe').elementHandle())!.contentFrame();
      await frame!.locator('#state').waitFor();
      return frame!;
    },
    link: (name: string) => bench.page.getByRole('link', { name }),
  } as HostBench;

  beforeAll(async () => {
    pageDir = await mkdtemp(join(tmpdir(), 'lms-page-'));
    [browser] = await Promise.all([
      launchChromium(),
      build({ mode: 'host', logLevel: 'warn', build: { outDir: pageDir, emptyOutDir: true } }),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await rm(pageDir, { recursive: true, force: true });
  });
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'lms-browser-'));
    bench.host = await startHost({
      port: 0,
      dataDir: join(root, 'data'),
      packagesDir: join(root, 'dist'),
      pageDir,
    });
    bench.context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    bench.problems = [];
    bench.context.on('weberror', (error) => bench.problems.push(error.error().message));
    bench.context.on('console', (message) => {
      if (message.type() === 'error') bench.problems.push(message.text());
    });
    await bench.context.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        console.error(`policy: ${violatedDirective}`),
      ),
    );
    bench.page = await bench.context.newPage();
  });
  afterEach(async () => {
    await bench.context.close();
    await bench.host.close();
    await rm(root, { recursive: true, force: true });
    expect(bench.problems).toEqual([]);
  });
  return bench;
}

/** Calls the API from within the package. */
export function call(frame: Frame | Page, name: string, ...args: string[]): Promise<unknown> {
  return frame.evaluate(([method, rest]) => (window as unknown as SampleWindow).call(method, ...rest), [
    name,
    args,
  ] as const);
}

/** Sets values from within the package, each of which must be taken. */
export async function setAll(
  frame: Frame,
  set: 'LMSSetValue' | 'SetValue',
  values: Record<string, string>,
): Promise<void> {
  for (const [element, value] of Object.entries(values))
    expect([element, await call(frame, set, element, value)]).toEqual([element, 'true']);
}

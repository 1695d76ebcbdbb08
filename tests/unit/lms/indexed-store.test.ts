import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DeviceStore, Kept } from '../../../src/lms/device-store.ts';
import { launchChromium } from '../../browser/launch.ts';

const NOW = Date.UTC(2026, 0, 2);
const kept = (token: string, at: number): Kept => ({ at, token, stored: 'x', location: 'y', ended: false });

type Page = Window & { store(lesson: string): DeviceStore };

let browser: Browser;
let server: Server;
let address: string;

beforeAll(async () => {
  const bundle = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'src/lms/indexed-store.ts', formats: ['iife'], name: 'afu', fileName: 'afu' },
    },
  })) as Rolldown.RolldownOutput[];
  const { code } = bundle[0]!.output[0];
  const script = `${code}\nwindow.store = (lesson) => afu.deviceStore(window, lesson, () => ${NOW}, (ms) => new Promise((end) => setTimeout(end, ms)));`;
  server = createServer((request, response) => {
    const isScript = request.url === '/script.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script src="script.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

it('keeps a lesson’s runs in the browser’s database, whatever becomes of localStorage', async () => {
  const page = await browser.newPage();
  await page.goto(address);
  const put = await page.evaluate(
    async (runs) => {
      const store = (window as unknown as Page).store('c/l');
      const done = [];
      for (const run of runs) done.push(await store.put(run));
      await (window as unknown as Page).store('c/l2').put(runs[0]!);
      await store.remove('gone');
      return { done, beside: localStorage.length };
    },
    [kept('old', NOW - 9), kept('gone', NOW - 3), kept('new', NOW - 1), kept('stale', 0)],
  );
  expect(put).toEqual({ done: [true, true, true, true], beside: 0 });
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  const all = () => page.evaluate(() => (window as unknown as Page).store('c/l').all());
  expect((await all())!.map(({ token }) => token)).toEqual(['new', 'old']);
  expect(
    await page.evaluate(async () => (await (window as unknown as Page).store('c/l2').all())!.length),
  ).toBe(1);
  await page.context().close();
});

it('drops what is older than 90 days, of lessons too that are not opened any more', async () => {
  const page = await browser.newPage();
  await page.goto(address);
  await page.evaluate(
    async ([old, fresh]) => {
      await (window as unknown as Page).store('c/forgotten').put(old!);
      await (window as unknown as Page).store('c/other').put(fresh!);
    },
    [kept('old', 0), kept('fresh', NOW)],
  );
  await page.evaluate(() => (window as unknown as Page).store('c/l').all());
  const keys = (): Promise<string[]> =>
    page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const opening = indexedDB.open('always-follow-up', 1);
          opening.onsuccess = () => {
            const all = opening.result.transaction('runs').objectStore('runs').getAllKeys();
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result as string[]);
            };
          };
        }),
    );
  await expect.poll(keys).toEqual(['c/other:fresh']);
  await page.context().close();
});

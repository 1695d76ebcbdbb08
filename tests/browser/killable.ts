import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { findChromium } from '../../scripts/chromium.ts';
import { QUIET } from './launch.ts';

/** A browser in processes of its own, with a profile that stays. */
export interface Killable {
  context: BrowserContext;
  page: Page;
  /** SIGKILL to every process of the browser at once, as when the power goes. Resolves when it is dead. */
  kill(): Promise<void>;
}

/** Starts Chromium on a profile folder. Throws where there is no Chromium. */
export async function startKillable(profile: string): Promise<Killable> {
  const found = findChromium();
  if (!found) throw new Error('No Chromium: run `npm test`, which finds or installs one.');
  const child = spawn(
    found.path,
    [
      ...QUIET,
      '--headless=new',
      '--lang=en-GB',
      '--window-size=1280,900',
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      'about:blank',
    ],
    // A process group of its own: the browser's processes die together, and nobody else's.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const context = browser.contexts()[0]!;
  return {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    async kill() {
      const dead = once(child, 'exit');
      process.kill(-child.pid!, 'SIGKILL');
      await dead;
      await browser.close().catch(() => undefined);
    },
  };
}

/** Where the browser says that it listens. */
async function addressOf(child: ChildProcess): Promise<string> {
  for await (const line of createInterface(child.stderr!)) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address) {
      child.stderr!.resume();
      return address;
    }
  }
  throw new Error('Chromium ended before it was ready.');
}

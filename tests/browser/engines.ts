/** The other engines, each driven by what Debian's packages have (docs/accessibility.md): Gecko over BiDi, WebKit over WebDriver. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { playInPage, type PlayedInPage } from './play-in-page.ts';

/** A browser with one window. */
export interface Driven {
  goto(address: string): Promise<void>;
  play(what: PlayedInPage): Promise<string>;
  close(): Promise<void>;
}

/** An engine, and how to start it; `missing` says what is not installed where it cannot be. */
export interface Engine {
  name: 'Firefox' | 'WebKit';
  missing: string | null;
  start(): Promise<Driven>;
}

const FIREFOX = '/usr/bin/firefox-esr';
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const XVFB = '/usr/bin/Xvfb';

const lacking = (...paths: string[]): string | null => {
  const absent = paths.filter((path) => !existsSync(path));
  return absent.length === 0 ? null : `not installed: ${absent.join(', ')}`;
};

export const ENGINES: readonly Engine[] = [
  { name: 'Firefox', missing: lacking(FIREFOX), start: startFirefox },
  { name: 'WebKit', missing: lacking(WEBKIT_DRIVER, MINI_BROWSER, XVFB), start: startWebKit },
];

async function startFirefox(): Promise<Driven> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true });
  const page = await browser.newPage();
  return {
    goto: async (address) => void (await page.goto(address)),
    play: (what) => page.evaluate(playInPage, what),
    close: () => browser.close(),
  };
}

async function startWebKit(): Promise<Driven> {
  const home = mkdtempSync(join(tmpdir(), 'afu-webkit-'));
  const display = `:${await freePort()}`;
  const children: ChildProcess[] = [];
  const run = (command: string, args: string[], env: Record<string, string> = {}): void => {
    children.push(spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } }));
  };
  run(XVFB, [display, '-screen', '0', '1280x1000x24', '-nolisten', 'tcp']);
  const port = await freePort();
  run(WEBKIT_DRIVER, [`--port=${port}`, '--host=127.0.0.1'], {
    DISPLAY: display,
    HOME: home,
    GDK_BACKEND: 'x11',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  });
  const root = `http://127.0.0.1:${port}`;
  const send = async (path: string, body: unknown): Promise<unknown> => {
    const answer = await fetch(`${root}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(180_000),
    });
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null };
    if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`);
    return value;
  };
  const stop = (): void => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await answering(root);
    const browserOptions = { binary: MINI_BROWSER, args: ['--automation'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } };
    const { sessionId } = (await send('/session', { capabilities })) as { sessionId: string };
    const session = `/session/${sessionId}`;
    await send(`${session}/timeouts`, { script: 170_000 });
    return {
      goto: async (address) => void (await send(`${session}/url`, { url: address })),
      async play(what) {
        const script = `const [what, done] = arguments;
          (${playInPage.toString()})(what).then((shown) => done({ shown }), (error) => done({ error: String(error) }));`;
        const result = (await send(`${session}/execute/async`, { script, args: [what] })) as {
          shown?: string;
          error?: string;
        };
        if (result.error !== undefined) throw new Error(result.error);
        return result.shown ?? '';
      },
      async close() {
        await fetch(`${root}${session}`, { method: 'DELETE' }).catch(() => undefined);
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}

/** Waits until a driver answers: it has just been started. */
async function answering(root: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const up = await fetch(`${root}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`${WEBKIT_DRIVER} does not answer.`);
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import sirv from 'sirv';
import type { Payload } from '../../src/course/learner/payload.ts';
import { indexHtml } from '../../src/package/index-html.ts';

/** A folder with a player built from the source as it stands, served on a port of the system's choosing. */
export interface PlayerSite {
  /** Puts a lesson's page in the folder and returns its address. */
  page(name: string, payload: Payload): string;
  close(): Promise<void>;
}

/** Builds the player into a folder of its own and serves it. */
export async function servePlayer(): Promise<PlayerSite> {
  const folder = mkdtempSync(join(tmpdir(), 'afu-player-'));
  // In a process of its own, because a test's NODE_ENV would bring in Lit's development build.
  execFileSync(
    process.execPath,
    [
      'node_modules/vite/bin/vite.js',
      'build',
      '--mode',
      'player',
      '--logLevel',
      'warn',
      '--outDir',
      folder,
      '--emptyOutDir',
    ],
    { env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const server = createServer(sirv(folder, { dev: true }));
  const port = await listen(server);
  return {
    page(name, payload) {
      writeFileSync(join(folder, `${name}.html`), indexHtml(payload));
      return `http://127.0.0.1:${port}/${name}.html`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Opens a lesson's page and waits until the player has put a screen of its own in the place of the first words. */
export async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('.while-opening').first().waitFor({ state: 'detached' });
}

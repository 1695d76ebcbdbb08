import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import sirv from 'sirv';
import type { Payload } from '../../src/course/learner/payload.ts';
import { buildIfStale } from '../../scripts/build.ts';
import { readBuiltPlayer, styleOf } from '../../src/package/built-player.ts';
import { ICON, indexHtml } from '../../src/package/index-html.ts';

/** A folder with a player built from the source as it stands, served on a port of the system's choosing. */
export interface PlayerSite {
  /** Puts a lesson's page in the folder and returns its address. */
  page(name: string, payload: Payload): string;
  close(): Promise<void>;
}

/** Serves the player, built if it is older than its source, from a folder of its own. */
export async function servePlayer(): Promise<PlayerSite> {
  const built = await readBuiltPlayer(await buildIfStale('player', () => undefined));
  const folder = mkdtempSync(join(tmpdir(), 'afu-player-'));
  for (const { path, bytes } of built) if (path.endsWith('.js')) writeFileSync(join(folder, path), bytes);
  writeFileSync(join(folder, 'icon.svg'), ICON);
  const style = styleOf(built);
  const server = createServer(sirv(folder, { dev: true }));
  const port = await listen(server);
  return {
    page(name, payload) {
      writeFileSync(join(folder, `${name}.html`), indexHtml(payload, style));
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

import type { Browser } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './launch.ts';
import { servePlayer, type PlayerSite } from './player-page.ts';

/** What a file of tests of the player has at hand while they run. */
export interface WithPlayer {
  browser: Browser;
  site: PlayerSite;
}

/** Has a browser and a player built from the source as it stands ready for the tests of a file, and ends both after them. */
export function withPlayer(): WithPlayer {
  const ready = {} as WithPlayer;
  beforeAll(async () => {
    [ready.browser, ready.site] = await Promise.all([launchChromium(), servePlayer()]);
  });
  afterAll(async () => {
    await (ready as Partial<WithPlayer>).browser?.close();
    await (ready as Partial<WithPlayer>).site?.close();
  });
  return ready;
}

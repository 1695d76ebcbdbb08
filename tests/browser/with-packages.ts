import { rmSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchChromium } from './launch.ts';
import { packageInto, sitDown, type Desk } from './lms-desk.ts';

/** What a file of tests of packages has at hand while they run. */
export interface WithPackages {
  browser: Browser;
  /** Folders of zips, one for each packaging. */
  folders: string[];
  /** The first of them. */
  zips: string;
}

/**
 * Has a browser, and the zips of `npm run package` with each of some sets of arguments, ready for the tests of a file;
 * ends the one and removes the others after them.
 */
export function withPackages(...each: readonly (readonly string[])[]): WithPackages {
  const folders: string[] = [];
  const ready = { folders } as WithPackages;
  beforeAll(async () => {
    for (const args of each) folders.push(packageInto(...args));
    ready.zips = folders[0]!;
    ready.browser = await launchChromium();
  }, 300_000);
  afterAll(async () => {
    await (ready as Partial<WithPackages>).browser?.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return ready;
}

/** A local LMS of its own for each test of a file, with a browser in front of it that has to meet no problem. */
export function withDesk(ready: { browser: Browser }): Desk {
  const desk = {} as Desk;
  beforeEach(async () => {
    Object.assign(desk, await sitDown(ready.browser));
  });
  afterEach(async () => {
    await desk.close();
    expect(desk.problems).toEqual([]);
  });
  return desk;
}

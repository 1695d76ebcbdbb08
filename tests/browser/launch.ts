import { chromium, type Browser } from 'playwright';
import { findChromium } from '../../scripts/chromium.ts';

/** Flags that keep a headless Chromium quiet and offline. */
export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the Chromium that `npm test` found. Throws where there is none. */
export async function launchChromium(): Promise<Browser> {
  const found = findChromium();
  if (!found) throw new Error('No Chromium: run `npm test`, which finds or installs one.');
  return chromium.launch({ executablePath: found.path, args: QUIET });
}

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright';

/** Where a Chromium was found, and how it got there. */
export interface FoundChromium {
  path: string;
  how: string;
}

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** A Chromium on this machine: `CHROMIUM` if set, the system's, then Playwright's own. Null where there is none. */
export function findChromium(): FoundChromium | null {
  const named = process.env['CHROMIUM'];
  if (named) return existsSync(named) ? { path: named, how: 'named by CHROMIUM' } : null;
  const system = KNOWN.find((path) => existsSync(path));
  if (system) return { path: system, how: 'the system’s' };
  const own = chromium.executablePath();
  return existsSync(own) ? { path: own, how: 'Playwright’s own' } : null;
}

/**
 * Finds a Chromium, or installs one: with apt-get where we are root on Debian, else Playwright's own.
 * Throws an Error that says what to do where neither works.
 */
export function needChromium(say: (line: string) => void): FoundChromium {
  const found = findChromium();
  if (found) return found;
  if (isRootOnDebian()) {
    say('No Chromium found: installing Debian’s with apt-get.');
    installFromDebian(['chromium']);
  } else {
    say('No Chromium found: installing Playwright’s own.');
    run('npx', ['playwright', 'install', 'chromium']);
  }
  const installed = findChromium();
  if (!installed) {
    throw new Error(
      'No Chromium could be found or installed. Install Chromium or Chrome, or set CHROMIUM to its path.',
    );
  }
  return { ...installed, how: 'just installed' };
}

/** Installs packages of Debian's, without a question. What went wrong is on stderr; whether it worked shows in what is there. */
export function installFromDebian(packages: readonly string[]): void {
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** Whether packages can be installed without asking anybody. */
export function isRootOnDebian(): boolean {
  return (
    process.getuid?.() === 0 &&
    existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

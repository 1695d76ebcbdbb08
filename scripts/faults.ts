/** `npm run faults`: takes a lesson on an LMS with each fault there is, and writes docs/faults.md from what was seen. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from './build.ts';
import { needChromium } from './chromium.ts';
import { readCommandLine } from './command-line.ts';

readCommandLine({
  name: 'npm run faults',
  about:
    'Takes a lesson in Chromium on the local LMS and on a cmi5 record store, once with each of their faults, and writes what a learner and the gradebook see into docs/faults.md. Takes a few minutes.',
  flags: {},
  example: 'npm run faults',
});
const say = (line: string): void => console.log(line);
const chromium = needChromium(say);
await buildIfStale('host', say);
const { status } = spawnSync(
  join('node_modules', '.bin', 'vitest'),
  ['run', 'tests/browser/faults.test.ts'],
  {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM: chromium.path, UPDATE: '1' },
  },
);
process.exitCode = status ?? 1;

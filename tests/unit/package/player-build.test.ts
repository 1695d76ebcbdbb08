import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'afu-build-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The scripts and the style sheet as a build started in an environment makes them. */
async function built(environment: string): Promise<string[]> {
  const out = join(folder, environment);
  for (const mode of ['player', 'scorm12', 'web'])
    await run(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'error', '--outDir', out],
      { env: { ...process.env, NODE_ENV: environment } },
    );
  return ['player.js', 'scorm12.js', 'web.js', 'player.css'].map((file) =>
    readFileSync(join(out, file), 'utf8'),
  );
}

it('asks the browser to compile each script while it comes', async () => {
  const scripts = (await built('production')).filter((text) => text.includes('function'));
  expect(scripts).toHaveLength(3);
  for (const script of scripts) expect(script.split('\n')[0]).toBe('//# allFunctionsCalledOnLoad');
});

it('is the same whoever starts it: a test, a developer or a release', async () => {
  const [release, ...others] = await Promise.all(['production', 'test', 'development'].map(built));
  for (const other of others) expect(other).toEqual(release);
});

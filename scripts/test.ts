/**
 * `npm test`: types, lint, format, the built player and page, then unit, property and browser tests.
 * Ends with a line `N passed, N failed`; exit 1 where anything failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './build.ts';
import { needChromium } from './chromium.ts';
import { readCommandLine, refuse } from './command-line.ts';

const { arguments: asked } = readCommandLine({
  name: 'npm test',
  arguments: 'soak',
  about: 'Runs types, lint, format, and unit, property and browser tests. With soak, each at its longest.',
  flags: {},
  example: 'npm run soak',
});
const [tier = 'test', ...more] = asked;
if (!['test', 'soak'].includes(tier) || more.length > 0)
  refuse(`npm test runs everything. For some of it: npx vitest run ${asked.at(-1)!}`);
let passed = 0;
let failed = 0;

const chromium = needChromium((line) => console.log(line));
console.log(`Chromium: ${chromium.path} (${chromium.how})`);

const bin = (name: string): string => join('node_modules', '.bin', name);
await check('types of the pure core', bin('tsc'), ['-p', 'tsconfig.pure.json']);
await check('types of the browser’s part', bin('tsc'), ['-p', 'tsconfig.json']);
await check('types of the rest', bin('tsc'), ['-p', 'tsconfig.node.json']);
await check('lint', bin('eslint'), ['.', '--max-warnings', '0']);
await check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']);
// Before the tests: two of them that ran side by side would build the same folder.
for (const which of ['player', 'course-menu', 'lms-check', 'host'] as const)
  await checked(`${which} builds`, () => buildIfStale(which, () => undefined));
runTests();

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function check(what: string, command: string, args: string[]): Promise<void> {
  await checked(what, () => {
    const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    if (status !== 0) throw new Error(`${command} ended with ${status}`);
  });
}

async function checked(what: string, run: () => unknown): Promise<void> {
  const started = performance.now();
  const fault = await Promise.resolve()
    .then(run)
    .then(() => null, String);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (fault === null) passed++;
  else failed++;
  console.log(
    `${fault === null ? 'ok  ' : 'FAIL'} ${what} (${seconds} s)${fault === null ? '' : `: ${fault}`}`,
  );
}

function runTests(): void {
  const folder = mkdtempSync(join(tmpdir(), 'afu-test-'));
  const report = join(folder, 'report.json');
  const { status } = spawnSync(
    bin('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CHROMIUM: chromium.path, TIER: tier } },
  );
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numFailedTestSuites: number;
    };
    passed += counts.numPassedTests;
    failed += Math.max(counts.numFailedTests, counts.numFailedTestSuites > 0 || status !== 0 ? 1 : 0);
  } catch {
    failed++;
    console.log('FAIL the test runner left no report');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

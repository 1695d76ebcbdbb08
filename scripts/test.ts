/**
 * `npm test`: types, lint, format, the built player and page, then unit, property and browser tests.
 * Ends with a line `N passed, N failed`; exit 1 where anything failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needChromium } from './chromium.ts';

const [tier = 'test'] = process.argv.slice(2);
let passed = 0;
let failed = 0;

const chromium = needChromium((line) => console.log(line));
console.log(`Chromium: ${chromium.path} (${chromium.how})`);

const bin = (name: string): string => join('node_modules', '.bin', name);
check('types of the pure core', bin('tsc'), ['-p', 'tsconfig.pure.json']);
check('types of the browser’s part', bin('tsc'), ['-p', 'tsconfig.json']);
check('types of the rest', bin('tsc'), ['-p', 'tsconfig.node.json']);
check('lint', bin('eslint'), ['.', '--max-warnings', '0']);
check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']);
check('player builds', bin('vite'), ['build', '--mode', 'player', '--logLevel', 'warn']);
check('local LMS builds', bin('vite'), ['build', '--mode', 'host', '--logLevel', 'warn']);
runTests();

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function check(what: string, command: string, args: string[]): void {
  const started = performance.now();
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (status === 0) passed++;
  else failed++;
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${what} (${seconds} s)`);
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

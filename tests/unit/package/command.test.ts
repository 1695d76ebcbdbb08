import type { SpawnSyncReturns } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildIfStale } from '../../../scripts/build.ts';
import { loadLesson } from '../../../src/course/lesson.ts';
import type { PackageRecord } from '../../../src/package/package-record.ts';
import { projectCopy, type ProjectCopy } from './project-copy.ts';

const LESSON = 'two-minutes/lesson.yaml';

let copy: ProjectCopy;
let out: string;

beforeAll(async () => {
  for (const what of ['player', 'lms-check', 'course-menu'] as const)
    await buildIfStale(what, () => undefined);
});
beforeEach(() => {
  copy = projectCopy();
  out = copy.out;
});
afterEach(() => copy.remove());

const run = (...args: string[]): SpawnSyncReturns<string> => copy.run([...args, '--out', out]);
const sign = (): void => {
  const { mark } = loadLesson(copy.load(), 'two-minutes', {
    nation: 'england',
    locale: 'en-GB',
    day: '2026-11-24',
  });
  copy.change(
    LESSON,
    'start: at-the-door\n',
    `signed-off: { by-role: A made-up reader, on: 2026-11-20, version: 1.0.0, hash: "${mark}" }\nstart: at-the-door\n`,
  );
};

describe('npm run package', () => {
  it('writes every lesson in every standard, says what it wrote, and leaves it alone the second time', () => {
    const first = run();
    expect(first.stderr).toBe('');
    expect(first.status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(
      [
        ...['cmi5', 'scorm12', 'scorm2004-3', 'scorm2004-4', 'web'].map(
          (standard) => `two-minutes-1.0.0-${standard}.zip`,
        ),
        ...['scorm12', 'scorm2004-3', 'scorm2004-4'].flatMap((standard) => [
          `course-1.0.0-${standard}-multi.zip`,
          `course-1.0.0-${standard}-single.zip`,
          `lms-check-1.0.0-${standard}.zip`,
        ]),
        ...['SHA256SUMS', 'data-statement.html', 'packages.json', 'sbom.cdx.json', 'upload-sheet.html'],
      ].sort(),
    );
    expect(first.stdout).toMatch(/^file +size +scores +proof over\n/);
    expect(first.stdout).toMatch(/two-minutes-1\.0\.0-scorm12\.zip +\d+ kB +0 to 100 +\d+ states\n/);
    expect(first.stdout).toContain(
      '1 of 1 lesson: a review copy, not for training staff.\n  It has not been signed off',
    );
    for (const line of first.stdout.split('\n').filter((one) => one.includes('.zip')))
      expect(line.length).toBeLessThan(80);
    const second = run();
    expect(second.stdout).toMatch(/14 zips in .*\(14 as before\)/);
  });

  it('takes the settings into the names and the index', () => {
    const args = [
      'two-minutes',
      '--standard',
      'scorm12',
      '--standard',
      'web, scorm12',
      '--pass',
      '90',
      '--on-fail',
      'failed',
      '--detail',
      'score',
      '--nation',
      'wales',
    ];
    const { status, stdout } = run(...args, '--json');
    expect(status).toBe(0);
    const records = JSON.parse(stdout) as PackageRecord[];
    expect(records.map(({ file }) => file)).toEqual([
      'two-minutes-1.0.0-scorm12-wales-pass90-failed-score.zip',
      'two-minutes-1.0.0-web-wales-pass90-failed-score.zip',
    ]);
    expect(records[0]).toMatchObject({
      pass: 90,
      onFail: 'failed',
      detail: 'score',
      nation: 'wales',
      locale: 'en-GB',
      runs: '9',
    });
    expect(copy.index().packages).toEqual(records);
  });

  it.each([
    [['--standrad', 'web'], /^There is no option --standrad\. Did you mean "--standard"\?\n$/],
    [['--wanted', 'web'], /^There is no option --wanted\. The options are --standard, .*--help\.\n$/],
    [['--pass', '70', '--pass', '80'], /^--pass is given twice: 70, and 80\. Give one of them\.\n$/],
    [
      ['--standard', 'scorm13'],
      /^--standard is not "scorm13"\. It takes scorm12, scorm2004-3, scorm2004-4, cmi5, web\.\n$/,
    ],
    [['--standard', ','], /^--standard takes a value: --standard NAME\.\n$/],
    [['--pass', '0x50'], /^--pass is not "0x50"\. It takes a whole number from 1 to 100\.\n$/],
    [['--standard='], /^--standard takes a value: --standard NAME\.\n$/],
    [
      ['--nation', 'cornwall'],
      /^--nation is not "cornwall"\. It takes england, wales, scotland, northern-ireland\.\n$/,
    ],
    [['--pass', '0'], /^--pass is not "0"\. It takes a whole number from 1 to 100\.\n$/],
    [['--release=yes'], /^--release takes no value\.\n$/],
    [['two-minuts'], /^There is no lesson "two-minuts"\. Did you mean "two-minutes"\?\n$/],
    [['two-hours'], /^There is no lesson "two-hours"\. There is: two-minutes\.\n$/],
  ])('refuses %j in one line, with 2', (args, says) => {
    const { status, stderr, stdout } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(existsSync(out)).toBe(false);
  });

  it('explains itself, with an example', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    for (const word of ['--standard NAME', '--release', 'Example: npm run package --', '130'])
      expect(stdout).toContain(word);
  });

  it('writes nothing while a lesson is at fault, and says where', () => {
    copy.change(LESSON, 'then: what-sam-says', 'then: told');
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain(
      'modules/two-minutes/lesson.yaml:37:9: error best-costs The best choice "sit-down"',
    );
    expect(stderr).toContain('Nothing was written: mend these first.');
    expect(existsSync(out)).toBe(false);
  });

  it('writes nothing while the course or its guidance is at fault', () => {
    copy.change('course.yaml', 'pass: 80', 'pass: 800');
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^modules\/course\.yaml:4:7: error wrong-form /);
    expect(existsSync(out)).toBe(false);
  });

  it('releases what is signed off as it stands, and nothing else', () => {
    const before = run('--release', '--standard', 'scorm12');
    expect(before.status).toBe(1);
    expect(before.stderr).toContain('modules/two-minutes/lesson.yaml: It has not been signed off');
    expect(existsSync(out)).toBe(false);
    sign();
    const after = run('--release', '--standard', 'scorm12');
    expect(after.stderr).toBe('');
    expect(after.status).toBe(0);
    expect(copy.index().packages.map(({ reviewCopy }) => reviewCopy)).toEqual([[]]);
    copy.change(LESSON, 'Walk with Sam', 'Go with Sam');
    expect(run('--release', '--standard', 'scorm12').status).toBe(1);
  });

  it('names a folder that cannot be one, with 2', () => {
    out = join(copy.dir, 'course.yaml');
    const { status, stderr } = run('--standard', 'web');
    expect(status).toBe(2);
    expect(stderr).toMatch(/course\.yaml is not a folder\. Choose another\.\n$/);
  });
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
let packages = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'afu-governors-'));
  packages = join(folder, 'packages.json');
  const lesson = {
    lesson: 'the-coat',
    title: 'The coat on the peg',
    version: '1.2.0',
    pass: 80,
    guidanceChecked: { first: '2026-11-01', last: '2026-11-20' },
    school: { id: 'oak', name: 'Oak Lane School' },
  };
  const course = { title: 'A made-up course', answersNote: 'Answers are for learning.' };
  writeFileSync(packages, JSON.stringify({ format: 1, course, packages: [lesson] }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command; with the packages above where no others are named. */
function governors(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...['--import', 'tsx', 'scripts/governors.ts'],
      ...(args.some((arg) => arg.startsWith('--packages')) ? [] : ['--packages', packages]),
      ...args,
    ],
    { encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

const exported = (people: number): string => {
  const file = join(folder, `${people}.csv`);
  const rows = Array.from(
    { length: people },
    (_, i) => `Pat Q${i},The coat on the peg,Passed,2027-03-0${1 + (i % 9)}`,
  );
  writeFileSync(file, ['Learner,Course,Status,Completed on', ...rows].join('\n'));
  return file;
};

describe('npm run governors', () => {
  it('refuses packages that are none', () => {
    const { code, err } = governors(exported(5), '--packages=package.json');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'package.json is not a packages.json, or has no lesson in it.\n',
    });
  });

  it('writes a page without names, from an export and the packages, and says what is on it', () => {
    const page = join(folder, 'new', 'governors.html');
    const { code, out, err } = governors(exported(6), '--staff', '20', '--out', page);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/The coat on the peg +6 of 20 +March 2027/);
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('Oak Lane School');
    expect(html).toContain('20 November 2026');
    expect(html).not.toContain('Pat');
  });

  it('gives the same as data with --json, with groups under five hidden in it too', () => {
    const { code, out } = governors(exported(4), '--json');
    expect(code).toBe(0);
    const { lessons } = JSON.parse(out) as { lessons: unknown[] };
    expect(lessons).toEqual([
      expect.objectContaining({
        completed: 'fewer than five',
        when: null,
        versions: [],
        commonestWrong: null,
      }),
    ]);
  });

  it('counts nobody who has not completed, whatever the word for it, and everybody whose first id is blank', () => {
    const file = join(folder, 'words.csv');
    const write = (head: string, row: (i: number) => string): void =>
      writeFileSync(file, [head, ...[1, 2, 3, 4, 5, 6].map(row)].join('\n'));
    const completed = (): unknown =>
      (JSON.parse(governors(file, '--json').out) as { lessons: { completed: string }[] }).lessons[0]
        ?.completed;
    for (const word of ['No', 'Not completed', 'Never', '-', '0', '2026-13-45', '31/02/2026']) {
      write('Email,Lesson,Completed', (i) => `u${i}@a,The coat on the peg,${word}`);
      expect([word, completed()]).toEqual([word, 'none yet']);
    }
    for (const word of ['Yes', '2026-03-04', '4 March 2026']) {
      write('Email,Lesson,Completed', (i) => `u${i}@a,The coat on the peg,${word}`);
      expect([word, completed()]).toEqual([word, '6']);
    }
    write('Student,SIS User ID,SIS Login ID,The coat on the peg (12)', (i) => `Pat ${i},,p${i},90`);
    expect(completed()).toBe('6');
  });

  it('does not write over what it reads', () => {
    const file = exported(5);
    const before = readFileSync(file, 'utf8');
    expect(governors(file, '--out', file).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('leaves out what else the LMS has courses on, and rows of no lesson, and says so', () => {
    const file = join(folder, 'all.csv');
    const rows = [1, 2, 3, 4, 5].flatMap((i) =>
      ['The coat on the peg', 'Fire safety', ''].map((of) => `Pat ${i},${of},passed`),
    );
    writeFileSync(file, ['Learner,Course,Status', ...rows].join('\n'));
    const { out, err } = governors(file, '--json');
    expect(
      (JSON.parse(out) as { lessons: { lesson: string }[] }).lessons.map(({ lesson }) => lesson),
    ).toEqual(['The coat on the peg']);
    expect(err).toBe('Left out, because the packages have no such lesson: Fire safety.\n');
    writeFileSync(file, 'Learner,Course,Status\nPat,Fire safety,passed\n');
    expect(governors(file, '--json')).toEqual({
      code: 2,
      out: '',
      err: `${file} is about other lessons than the packages are: Fire safety. Say which packages with --packages.\n`,
    });
  });

  it.each([
    [[], /^Give one file, such as gradebook\.csv/],
    [['missing.csv'], /^missing\.csv cannot be read/],
    [['package.json'], /^package\.json cannot be understood\. No column says who somebody is/],
    [['package.json', '--staff', 'many'], /^--staff is not "many"\. It takes a whole number above 0\.\n$/],
  ])('refuses %j in one line, with 2', (args, says) => {
    const { code, out, err } = governors(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(says);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(existsSync(join(folder, 'governors.html'))).toBe(false);
  });
});

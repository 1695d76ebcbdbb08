import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const LESSON = 'modules/the-photo/lesson.yaml';
const TSX = ['--import', pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href];
const script = (name: string): string => resolve(`scripts/${name}.ts`);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'afu-check-'));
  cpSync('modules', join(folder, 'modules'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(name: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...TSX, script(name), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

function edit(find: string, replace: string): void {
  const text = readFileSync(join(folder, LESSON), 'utf8');
  expect(text).toContain(find);
  writeFileSync(join(folder, LESSON), text.replace(find, replace));
}

describe('npm run new', () => {
  it('makes a lesson that an editor completes and that passes check without a warning', () => {
    const made = run('new', 'the-photo');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain(`${LESSON} is there.`);
    expect(readFileSync(join(folder, LESSON), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/schema\/lesson\.schema\.json\n/,
    );
    expect(run('check', 'the-photo')).toEqual({
      code: 0,
      out: '1 lesson checked: no errors, no warnings.\n',
      err: '',
    });
  });

  it('refuses what cannot be an id, what is already there, and no id or two', () => {
    expect(run('new', 'The Photo')).toMatchObject({ code: 2, out: '' });
    expect(run('new', 'the-photo').err).toBe('modules/the-photo is already there. Choose another id.\n');
    expect(run('new')).toMatchObject({ code: 2, out: '' });
    expect(run('new', 'one', 'two')).toMatchObject({ code: 2, out: '' });
  });
});

describe('npm run check', () => {
  it('prints each fault at its place, a summary, and ends with 1', () => {
    edit('then: heard', 'then: herd');
    const { code, out } = run('check', 'the-photo');
    const lines = readFileSync(join(folder, LESSON), 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('then: herd')) + 1;
    const column = lines[line - 1]!.indexOf('herd') + 1;
    expect(out).toBe(
      `${LESSON}:${line}:${column}: error unknown-scene "herd" is not a scene of this lesson. Did you mean "heard"?\n` +
        '1 lesson checked: 1 error, no warnings.\n',
    );
    expect(code).toBe(1);
  });

  it('gives the same as a JSON array, and takes a path for a name', () => {
    const { code, out } = run('check', '--json', LESSON);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual([
      expect.objectContaining({
        file: LESSON,
        level: 'error',
        code: 'unknown-scene',
        hint: 'Did you mean "heard"?',
      }),
    ]);
    expect(JSON.parse(run('check', '--json', 'modules/the-photo').out)).toEqual(JSON.parse(out));
  });

  it('refuses a lesson or an option that is not there in one line that says what there is', () => {
    const { code, out, err } = run('check', 'the-foto');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('There is no lesson "the-foto". Did you mean "the-photo"?\n');
    expect(run('check', 'no-such').err).toMatch(
      /^There is no lesson "no-such"\. There are: .*the-photo.*\n$/,
    );
    expect(run('check', '--jsn')).toMatchObject({ code: 2, out: '' });
    expect(run('check', '--json', '--watch')).toMatchObject({ code: 2, out: '' });
  });

  it('says only what changed while it watches', async () => {
    const child = spawn(process.execPath, [...TSX, script('check'), 'the-photo', '--watch'], { cwd: folder });
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    try {
      const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      const next = async (): Promise<string> => ((await said.next()) as { value: string }).value;
      expect(await next()).toContain('unknown-scene "herd"');
      expect(await next()).toBe('1 lesson checked: 1 error, no warnings.');
      expect(await next()).toBe('Watching for changes. Ctrl-C ends it.');
      edit('then: herd', 'then: heard');
      expect(await next()).toMatch(/^mended modules\/the-photo\/lesson\.yaml:\d+: unknown-scene /);
      expect(await next()).toBe('1 lesson checked: no errors, no warnings.');
      edit('looks up.', 'looks up!');
      expect(await next()).toContain('warning exclamation-mark');
      expect(await next()).toBe('1 lesson checked: no errors, 1 warning.');
    } finally {
      child.kill('SIGINT');
    }
    expect(await ended).toBe(130);
  });
});

describe('npm run prove', () => {
  it('prints the proof of a sound lesson in words and ends with 0', () => {
    edit('looks up!', 'looks up.');
    const { code, out, err } = run('prove', 'the-photo');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^The photo\nthe-photo 0\.1\.0, at a pass mark of 80, in England\n\nSound: everything that must hold does\./,
    );
    expect(out.match(/^ {2}holds /gm)).toHaveLength(11);
    expect(out).toMatch(/Runs +9 distinct runs/);
    expect(out).toMatch(/Scores +0 to 100, where 80 is a pass\. 4 of the runs pass \(44\.4%\)\./);
    expect(run('prove', LESSON)).toEqual({ code, out, err });
  });

  it('gives the same as JSON, with every number of runs in digits', () => {
    const { code, out } = run('prove', 'the-photo', '--json', '--pass', '90');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      lesson: 'the-photo',
      nation: 'england',
      pass: 90,
      sound: true,
      words: { about: 'the-photo 0.1.0, at a pass mark of 90, in England' },
      proof: { runs: '9', passing: '3', score: { min: 0, max: 100 }, decisions: { min: 2, max: 2 } },
      faults: [],
    });
  });

  it('tells what fails with the shortest run that shows it, and ends with 1', () => {
    edit('outcome: safe', 'outcome: unsafe');
    edit('start: after-registration', 'start: after-registration # once');
    const text = readFileSync(join(folder, LESSON), 'utf8');
    writeFileSync(
      join(folder, LESSON),
      `${text}
  elsewhere:
    when: Friday
    ending: { outcome: safe, title: Elsewhere, text: Nobody comes here. }
`,
    );
    const { code, out } = run('prove', 'the-photo');
    expect(code).toBe(1);
    expect(out).toContain('Not sound: 2 things that must hold do not, and it is not packaged.');
    expect(out).toContain('error unreachable-scene No run reaches the scene "elsewhere".');
    expect(out).toMatch(/error unsafe-ending-passed The ending "heard" is called unsafe/);
    expect(out).toMatch(/\n +1\. after-registration: \S+, (best|acceptable)\. /);
    expect(out).toMatch(/\n +It ends at "heard" with [\d.]+ of 100, passed\./);
    const json = JSON.parse(run('prove', 'the-photo', '--json').out) as { faults: unknown[] };
    expect(json).toMatchObject({ sound: false, proof: { sound: false } });
    expect(json.faults).toContainEqual(
      expect.objectContaining({
        code: 'unsafe-ending-passed',
        file: LESSON,
        line: expect.any(Number) as number,
      }),
    );
  });

  it('proves nothing where the check finds an error, says so, and ends with 1', () => {
    edit('rating: best', 'rating: bst');
    const { code, out } = run('prove', 'the-photo');
    expect(code).toBe(1);
    expect(out).toMatch(/error unknown-value The rating cannot be "bst"; it should be best/);
    expect(out).toMatch(/\nNothing was proved: mend these first\.\n$/);
    expect(JSON.parse(run('prove', 'the-photo', '--json').out)).toMatchObject({ sound: false, proof: null });
    edit('rating: bst', 'rating: best');
  });

  it('refuses a lesson, a mark, a nation or an option that is not there, and no lesson or two', () => {
    expect(run('prove', 'the-foto').err).toBe('There is no lesson "the-foto". Did you mean "the-photo"?\n');
    expect(run('prove').err).toMatch(/^Name one lesson to prove\. There are: .*the-photo.*\n$/);
    for (const args of [
      ['the-foto'],
      [],
      ['the-photo', 'new-friend-in-the-game'],
      ['modules'],
      ['the-photo', '--pass', '0'],
      ['the-photo', '--nation', 'france'],
      ['the-photo', '--verbose'],
    ]) {
      const { code, out, err } = run('prove', ...args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err.trim().split('\n')).toHaveLength(1);
    }
  });
});

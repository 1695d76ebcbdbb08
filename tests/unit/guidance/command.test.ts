import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const LESSON = `mistakes:
  - { text: One., rests-on: [F71] }
scenes:
  corridor:
    decision:
      choices:
        tell: { rests-on: [F20, F26] }
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'afu-guidance-'));
  cpSync('modules/guidance', join(folder, 'modules/guidance'), { recursive: true });
  mkdirSync(join(folder, 'modules/day'));
  writeFileSync(join(folder, 'modules/day/lesson.yaml'), LESSON);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function guidance(...args: string[]): { code: number | null; out: string; err: string } {
  const tsx = pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', tsx, resolve('scripts/guidance.ts'), ...args],
    { cwd: folder, encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

describe('npm run guidance', () => {
  it('ends with 0 while nothing that learners read is past review', () => {
    const { code, out } = guidance('--on', '2026-11-24');
    expect(code).toBe(0);
    expect(out).toContain('On 2026-11-24: past review 0 sources and 0 facts;');
    expect(out).toContain('Nothing that learners read is past review.');
  });

  it('ends with 1 once something is, and names the lesson, scene and choice', () => {
    const { code, out } = guidance('--on', '2028-01-01');
    expect(code).toBe(1);
    expect(out).toMatch(/F20 {2}review by 2027-08-31 .*\n {6}day: corridor › tell\n/);
    expect(out).toMatch(/F71 {2}review by 2027-11-23 .*\n {6}day: mistakes 1\n/);
    expect(out).toContain('Learners are told that these may be out of date');
  });

  it('gives the same as data', () => {
    const { code, out } = guidance('--on', '2028-01-01', '--json');
    const impact = JSON.parse(out) as { pastDue: boolean; toCheck: { fact: { id: string } }[] };
    expect(code).toBe(1);
    expect(impact.pastDue).toBe(true);
    expect(impact.toCheck.map(({ fact }) => fact.id)).toEqual(['F26']);
  });

  it('lists what to read again when one fact or source changes', () => {
    const fact = guidance('--fact', 'F20');
    expect(fact.code).toBe(0);
    expect(fact.out).toContain('modules/day/lesson.yaml:7:28  corridor › tell  F20');
    expect(fact.out).toContain('Read these facts again as well: F14');
    expect(guidance('--fact', 'S14').out).toContain('corridor › tell  F20');
  });

  it.each([
    [['--fact', 'F9'], 'There is no fact or source F9. Did you mean "F09"?'],
    [['--on', '2026-02-30'], '--on takes a day as year-month-day, such as 2028-01-01, and not "2026-02-30".'],
    [
      ['--when', 'now'],
      'There is no option --when. The options are --on, --fact, --nations, --json, --help.',
    ],
    [['tomorrow'], 'npm run guidance takes no "tomorrow".'],
    [['--on'], '--on'],
  ])('refuses %j with 2 and one line', (args, why) => {
    const { code, out, err } = guidance(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(why);
    expect(err.trim().split('\n').length).toBe(1);
  });

  it('shows what it takes, with an example', () => {
    const { code, out } = guidance('--help');
    expect(code).toBe(0);
    expect(out).toContain('Example: npm run guidance -- --on 2028-01-01');
  });

  it('says for which nations a lesson can be packaged, and what is missing for the others', () => {
    const { code, out } = guidance('--nations');
    expect(code).toBe(0);
    expect(out).toMatch(/^\| day \| complete \| \d facts, 0 words missing \| .* \|$/m);
    expect(out).toMatch(/\*\*Wales\*\*\n\n- day: F20, /);
  });

  it('ends with 1 and the place where a guidance file has a fault', () => {
    const facts = join(folder, 'modules/guidance/nations.yaml');
    writeFileSync(facts, 'england: { lead: DSL }\n');
    const { code, out, err } = guidance();
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('modules/guidance/nations.yaml:1:1: error missing-nation');
  });
});

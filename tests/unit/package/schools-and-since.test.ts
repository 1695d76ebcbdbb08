import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as yauzl from 'yauzl';
import { buildIfStale } from '../../../scripts/build.ts';
import { carried } from '../../../src/course/carried.ts';
import type { PackageRecord } from '../../../src/package/package-record.ts';
import { readOldIndex } from '../../../src/package/since/old-index.ts';
import type { LessonChange } from '../../../src/package/since/compare.ts';
import { projectCopy, type ProjectCopy } from './project-copy.ts';

const LESSON = 'two-minutes/lesson.yaml';
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
const ONE = ['two-minutes', '--standard', 'scorm12'];

let project: ProjectCopy;
beforeAll(async () => {
  for (const what of ['player', 'lms-check', 'course-menu'] as const)
    await buildIfStale(what, () => undefined);
});
beforeEach(() => {
  project = projectCopy();
});
afterEach(() => project.remove());

const file = (name: string, text: string): string => {
  const path = join(project.root, name);
  writeFileSync(path, text);
  return path;
};

async function entriesOf(zip: string): Promise<Map<string, string>> {
  const opened = await yauzl.fromBufferPromise(readFileSync(join(project.out, zip)));
  const entries = new Map<string, string>();
  for await (const entry of opened.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await opened.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    entries.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return entries;
}

describe('--school', { timeout: 180_000 }, () => {
  it('puts a school’s contacts, name and logo into its zips, whole-course zips among them', async () => {
    file('oak.svg', LOGO);
    const oak = file(
      'oak.yaml',
      'id: oak-lane\nname: Oak Lane School\nlogo: oak.svg\ndsl: { name: Mrs Okafor, phone: 01632 100101 }\n',
    );
    const { status, stderr } = project.run(['--standard', 'scorm12', '--school', oak]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(project.index().packages[0]).toMatchObject({
      file: 'two-minutes-1.0.0-scorm12-oak-lane.zip',
      school: { id: 'oak-lane', name: 'Oak Lane School' },
      identifier: 'made-up-course.two-minutes',
    });
    const entries = await entriesOf('two-minutes-1.0.0-scorm12-oak-lane.zip');
    expect(entries.get('logo.svg')).toBe(LOGO);
    expect(entries.get('imsmanifest.xml')).toContain('<file href="logo.svg"/>');
    expect(entries.get('notice.txt')).toContain('The logo is that of Oak Lane School');
    const json = /<script type="application\/json" id="lesson"[^>]*>(.*?)<\/script>/s.exec(
      entries.get('index.html')!,
    )![1]!;
    const { course } = carried(json);
    expect(course.school).toEqual({ name: 'Oak Lane School', logo: 'logo.svg' });
    expect(course.contacts).toContainEqual({
      role: 'Designated safeguarding lead',
      value: 'Mrs Okafor, 01632 100101',
    });
    expect(course.contacts).toContainEqual({ role: 'Head', value: '' });
    for (const kind of ['multi', 'single'])
      expect((await entriesOf(`course-1.0.0-scorm12-oak-lane-${kind}.zip`)).get('logo.svg')).toBe(LOGO);
    expect(readFileSync(join(project.out, 'upload-sheet.html'), 'utf8')).toContain('for Oak Lane School');
  });

  it('makes each of a trust’s schools its own zips and sheet, and says so in a row a school', () => {
    const trust = file('trust.yaml', '- { id: oak, name: Oak }\n- { id: elm, name: Elm }\n');
    const { status, stdout } = project.run([...ONE, '--school', trust]);
    expect(status).toBe(0);
    expect(readdirSync(project.out).sort()).toEqual([
      'SHA256SUMS',
      'data-statement.html',
      'packages.json',
      'sbom.cdx.json',
      'two-minutes-1.0.0-scorm12-elm.zip',
      'two-minutes-1.0.0-scorm12-oak.zip',
      'upload-sheet-elm.html',
      'upload-sheet-oak.html',
      'upload-sheet.html',
    ]);
    expect(stdout).toMatch(
      /^school +name +zips +size +state\noak +Oak +1 +\d+ kB +review copy\nelm +Elm +1 /,
    );
    expect(stdout).toContain('2 zips for 2 schools in');
  });

  it.each([
    [
      'id: oak\nname: Oak\nhead: { name: TBC }\n',
      1,
      /oak\.yaml:3:15: error placeholder .*\nNothing was written: mend .*oak\.yaml first\.\n$/,
    ],
    [null, 2, /^There is no .*oak\.yaml\.\n$/],
  ])('writes nothing while the file is at fault or missing: %j', (text, status, says) => {
    const path = join(project.root, 'oak.yaml');
    if (text !== null) writeFileSync(path, text);
    const run = project.run([...ONE, '--school', path]);
    expect(run.status).toBe(status);
    expect(run.stderr).toMatch(says);
    expect(existsSync(project.out)).toBe(false);
  });
});

describe('--since', { timeout: 180_000 }, () => {
  const before = (): string => {
    expect(project.run(ONE).status).toBe(0);
    const kept = join(project.root, 'before.json');
    copyFileSync(join(project.out, 'packages.json'), kept);
    return kept;
  };

  it('says that nothing changed where nothing did, even where it is told of the file that it replaces', () => {
    before();
    const { status, stdout } = project.run([...ONE, '--since', join(project.out, 'packages.json')]);
    expect(status).toBe(0);
    expect(stdout).toContain('two-minutes 1.0.0: as it was. There is nothing to replace.\n');
    expect(stdout).toContain('(1 as before)');
  });

  it('says what changed and whether replacing is safe, on the terminal, as JSON and on the sheet', () => {
    const kept = before();
    project.change(LESSON, 'version: 1.0.0', 'version: 1.1.0');
    project.change(LESSON, 'ask-at-lunch:', 'come-at-lunch:');
    project.change('guidance/facts.yaml', 'says:', 'says: To put it otherwise,');
    project.change('course.yaml', 'A made-up helpline', 'Another helpline');
    const run = project.run([...ONE, '--since', kept]);
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('two-minutes 1.0.0 → 1.1.0: text, decisions, facts and marking changed.');
    expect(run.stdout).toContain('text: outside the scenes');
    expect(run.stdout).toContain(
      'Safe to replace in the LMS: recorded scores and statuses stay. Some of those',
    );
    expect(run.stdout).toContain('whoever had gone past at-the-door: "ask-at-lunch" is gone');
    const [record] = JSON.parse(project.run([...ONE, '--since', kept, '--json']).stdout) as (PackageRecord & {
      since: LessonChange;
    })[];
    expect(record!.since).toMatchObject({
      standing: 'some-go-back',
      from: '1.0.0',
      to: '1.1.0',
      player: false,
    });
    expect(record!.since.facts.changed.length).toBeGreaterThan(0);
    const sheet = readFileSync(join(project.out, 'upload-sheet.html'), 'utf8');
    expect(sheet).toContain('two-minutes 1.0.0 → 1.1.0: text, decisions, facts and marking changed.');
  });

  it('says of the whole course in one zip whether it may be replaced, as of each lesson', () => {
    const all = ['--standard', 'scorm12'];
    expect(project.run(all).status).toBe(0);
    const kept = join(project.root, 'before.json');
    copyFileSync(join(project.out, 'packages.json'), kept);
    expect(project.run([...all, '--since', kept]).stdout).toContain(
      'The whole course with a menu (course-…-single) 1.0.0: as it was. There is nothing to replace.\n',
    );
    project.change(LESSON, 'ask-at-lunch:', 'come-at-lunch:');
    const { stdout, stderr } = project.run([...all, '--since', kept]);
    expect(stderr).toBe('');
    for (const kind of ['multi', 'single'])
      expect(stdout).toMatch(
        new RegExp(
          `course-…-${kind}\\) 1\\.0\\.0: changed\\.\\n  two-minutes: .*decisions.*\\n  Safe to replace`,
        ),
      );
    expect(readFileSync(join(project.out, 'upload-sheet.html'), 'utf8')).toContain(
      'The whole course with a menu (course-…-single) 1.0.0: changed.',
    );
  });

  it('tells a school’s other contacts as text outside the scenes', () => {
    const oak = file('oak.yaml', 'id: oak\nname: Oak\n');
    project.run([...ONE, '--school', oak]);
    const kept = join(project.root, 'before.json');
    copyFileSync(join(project.out, 'packages.json'), kept);
    writeFileSync(oak, 'id: oak\nname: Oak\nhead: { name: Dr Reed, phone: 01632 100100 }\n');
    expect(project.run([...ONE, '--school', oak, '--since', kept]).stdout).toContain(
      'text: outside the scenes',
    );
  });

  it('says which of a trust’s schools has other contacts, and that the LMS is told less', () => {
    const trust = file('trust.yaml', '- { id: elm, name: Elm }\n- { id: oak, name: Oak }\n');
    project.run([...ONE, '--school', trust]);
    const kept = join(project.root, 'before.json');
    copyFileSync(join(project.out, 'packages.json'), kept);
    writeFileSync(trust, '- { id: elm, name: Elm, head: { name: Dr Reed } }\n- { id: oak, name: Oak }\n');
    const { stdout } = project.run([...ONE, '--school', trust, '--detail', 'score', '--since', kept]);
    expect(stdout).toContain('two-minutes 1.0.0: text and reporting changed.');
    expect(stdout).toContain('contacts or logo: only those of Elm\n');
    expect(stdout).toContain('each decision was sent to the LMS, and no longer is');
  });

  it('refuses a file that it cannot compare with, with 2, before anything is written', () => {
    const { status, stderr } = project.run([...ONE, '--since', file('old.json', '[]')]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/old\.json is not a packages\.json\.\n$/);
    expect(existsSync(project.out)).toBe(false);
    expect(() => readOldIndex('zip', 'old.json')).toThrow(/it is not JSON/);
    expect(() => readOldIndex('{"packages":[{"file":"a.zip"}]}', 'old.json')).toThrow(
      /does not say what its packages are made of.*older than --since/,
    );
  });

  it('compares the lessons where an older index does not say what its whole course is made of', () => {
    const older = { packages: [], courses: [{ file: 'course.zip', lessons: ['one'] }], lessons: {} };
    expect(readOldIndex(JSON.stringify(older), 'old.json')).toEqual({ ...older, courses: [] });
  });
});

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as yauzl from 'yauzl';
import { textFile } from '../../../src/package/package-file.ts';
import type { PackageRecord, PackagesIndex } from '../../../src/package/package-record.ts';
import type { PackagePlan } from '../../../src/package/content-hash.ts';
import { planPackage } from '../../../src/package/plan.ts';
import { writePackages, type WriteOptions, type Written } from '../../../src/package/write.ts';
import { zipOf } from '../../../src/package/zip.ts';
import { lazily, type ZipJobs } from '../../../src/package/zip-jobs.ts';
import { payload } from '../../fixtures/payload.ts';
import { builtPlayer } from './built.ts';
import { ABOUT, jobOf } from './jobs.ts';

const built = builtPlayer();
const plan = (script = 'one();'): PackagePlan =>
  planPackage(payload, [...built.filter(({ path }) => path !== 'player.js'), textFile('player.js', script)]);
const options: WriteOptions = { course: ABOUT, built, version: '1.0.0' };

const DOCUMENTS = ['data-statement.html', 'packages.json', 'sbom.cdx.json', 'upload-sheet.html'];
const folders: string[] = [];
const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'afu-package-'));
  folders.push(path);
  return path;
};
afterEach(() => {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
});

const write = (
  out: string,
  jobs: ZipJobs<PackageRecord>,
  more: Partial<WriteOptions> = {},
): Promise<Written> => writePackages(out, jobs, { ...options, ...more });
const index = (out: string): PackagesIndex =>
  JSON.parse(readFileSync(join(out, 'packages.json'), 'utf8')) as PackagesIndex;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a zip', () => {
  it('holds every file whole, in order, with a fixed date and mode', async () => {
    const { files } = plan();
    const entries = await entriesOf(await zipOf([...files].reverse()));
    expect(entries.map(({ name, bytes }) => ({ path: name, bytes }))).toEqual(
      files.map(({ path, bytes }) => ({ path, bytes: Buffer.from(bytes) })),
    );
    expect(new Set(entries.map(({ date }) => date))).toEqual(new Set(['2020-01-01T00:00:00.000Z']));
    expect(new Set(entries.map(({ mode }) => mode.toString(8)))).toEqual(new Set(['100644']));
  });

  it('is refused a name that some LMSs refuse, and one that stands twice', async () => {
    const zip = (...paths: string[]): Promise<Buffer> => zipOf(paths.map((path) => textFile(path, 'x')));
    await expect(zip('../evil.txt')).rejects.toThrow(/evil/);
    await expect(zip('a.php')).rejects.toThrow(/a\.php/);
    await expect(zip('a.txt', 'a.txt')).rejects.toThrow(/twice/);
    await expect(zip('a.txt')).resolves.toBeInstanceOf(Buffer);
  });

  it('is the same, byte for byte, from other folders, time zones, languages and processes', async () => {
    const places = [
      { TZ: 'UTC', LC_ALL: 'C' },
      { TZ: 'America/New_York', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'de_DE.UTF-8' },
    ];
    const hashes = places.map((env) => {
      const out = folder();
      const child = ['--import', 'tsx', 'tests/unit/package/zip-child.ts', out];
      const { status, stderr } = spawnSync(process.execPath, child, {
        env: { ...process.env, ...env },
        encoding: 'utf8',
      });
      expect(status, stderr).toBe(0);
      return ['lesson.zip', 'SHA256SUMS', ...DOCUMENTS].map((name) => sha256(readFileSync(join(out, name))));
    });
    expect(hashes[1]).toEqual(hashes[0]);
    expect(hashes[2]).toEqual(hashes[0]);
    expect(hashes[0]![0]).toBe(sha256(await zipOf(planPackage(payload, built).files)));
  });
});

describe('writing', () => {
  it('leaves the zips, their sums, the sheet and the index, and nothing else', async () => {
    const out = folder();
    const { records } = await write(out, [
      jobOf('a.zip', () => plan()),
      jobOf('b.zip', () => plan('two();')),
    ]);
    expect(readdirSync(out).sort()).toEqual([
      'SHA256SUMS',
      'a.zip',
      'b.zip',
      'data-statement.html',
      'packages.json',
      'sbom.cdx.json',
      'upload-sheet.html',
    ]);
    const sums = readFileSync(join(out, 'SHA256SUMS'), 'utf8');
    for (const record of records) {
      const zip = readFileSync(join(out, record.file));
      expect(record).toMatchObject({ size: zip.length, sha256: sha256(zip) });
      expect(sums).toContain(`${sha256(zip)}  ${record.file}\n`);
    }
    expect(index(out).packages).toEqual(records);
  });

  it('asks for each zip only when the one before it is there, so that a trust’s thousands take no room', async () => {
    const out = folder();
    const names = ['a.zip', 'b.zip', 'c.zip'];
    const thereWhenAsked: string[][] = [];
    const described = vi.fn(function* () {
      for (const file of names) {
        if (described.mock.calls.length > 1)
          thereWhenAsked.push(names.filter((name) => existsSync(join(out, name))));
        yield jobOf(file, () => plan(file));
      }
    });
    const { records } = await write(out, lazily(names.length, described));
    expect(thereWhenAsked).toEqual([[], ['a.zip'], ['a.zip', 'b.zip']]);
    expect(records.map(({ file }) => file)).toEqual(names);
  });

  it('reuses a zip of the same content, and packs again what changed, was damaged or is gone', async () => {
    const out = folder();
    const jobs = [
      jobOf('a.zip', () => plan()),
      jobOf('b.zip', () => plan('two();')),
      jobOf('c.zip', () => plan('three();')),
    ];
    await write(out, jobs);
    const before = statSync(join(out, 'a.zip'));
    writeFileSync(join(out, 'b.zip'), 'damaged');
    rmSync(join(out, 'c.zip'));
    const again = await write(out, jobs);
    expect(again.reused).toEqual(['a.zip']);
    expect(statSync(join(out, 'a.zip')).ino).toBe(before.ino);
    expect(statSync(join(out, 'b.zip')).size).toBeGreaterThan(1000);
    expect((await write(out, jobs)).reused).toEqual(['a.zip', 'b.zip', 'c.zip']);
    expect((await write(out, [jobOf('a.zip', () => plan('other();'))])).reused).toEqual([]);
  });

  it('says the same of a reused zip as of a new one, with what is known of it now', async () => {
    const out = folder();
    await write(out, [jobOf('a.zip', () => plan(), ['It has not been signed off.'])]);
    const { records, reused } = await write(out, [jobOf('a.zip', () => plan())]);
    expect(reused).toEqual(['a.zip']);
    expect(records[0]!.reviewCopy).toEqual([]);
    expect(index(out).packages[0]!.reviewCopy).toEqual([]);
  });

  it('lists only zips that are there, those of earlier runs included', async () => {
    const out = folder();
    await write(out, [jobOf('a.zip', () => plan()), jobOf('b.zip', () => plan('two();'))]);
    rmSync(join(out, 'b.zip'));
    await write(out, [jobOf('c.zip', () => plan('three();'))]);
    expect(index(out).packages.map(({ file }) => file)).toEqual(['a.zip', 'c.zip']);
  });

  it('stops when told to, with whole zips and a true index, and the next run finishes the rest only', async () => {
    const out = folder();
    const stop = new AbortController();
    const jobs = ['a.zip', 'b.zip', 'c.zip'].map((file) => jobOf(file, () => plan(file)));
    const first = await write(out, jobs, {
      signal: stop.signal,
      onProgress: (_done, _all, file) => file === 'b.zip' && stop.abort(),
    });
    expect(first.interrupted).toBe(true);
    expect(readdirSync(out).sort()).toEqual([
      'SHA256SUMS',
      'a.zip',
      'b.zip',
      'data-statement.html',
      'packages.json',
      'sbom.cdx.json',
      'upload-sheet.html',
    ]);
    expect(index(out).packages.map(({ file }) => file)).toEqual(['a.zip', 'b.zip']);
    expect((await write(out, jobs)).reused).toEqual(['a.zip', 'b.zip']);
  });

  it('leaves nothing half-written where one cannot be packed, and clears what an earlier run left', async () => {
    const out = folder();
    writeFileSync(join(out, '.old.zip.part'), 'half');
    const bad: PackagePlan = { files: [textFile('evil.php', '')], contentHash: '0'.repeat(64) };
    await expect(write(out, [jobOf('a.zip', () => plan()), jobOf('bad.zip', () => bad)])).rejects.toThrow(
      /evil\.php/,
    );
    expect(readdirSync(out).sort()).toEqual(['SHA256SUMS', 'a.zip', ...DOCUMENTS]);
  });

  it('takes away the sheets that it wrote for schools that are gone, and no file of another’s', async () => {
    const out = folder();
    const forSchools = (...ids: string[]): Promise<unknown> =>
      write(
        out,
        ids.map((id) => {
          const job = jobOf(`${id}.zip`, () => plan());
          return { ...job, about: { ...job.about, school: { id, name: id } } };
        }),
      );
    await forSchools('elm', 'oak');
    writeFileSync(join(out, 'upload-sheet-my-notes.html'), 'mine');
    rmSync(join(out, 'elm.zip'));
    await forSchools('oak', 'ash');
    expect(readdirSync(out).filter((name) => name.startsWith('upload-sheet-'))).toEqual([
      'upload-sheet-ash.html',
      'upload-sheet-my-notes.html',
      'upload-sheet-oak.html',
    ]);
  });

  it.each(['{"packages":5}', '{"packages":[null]}', '[]', 'null', '{"packages":[{"file":7}]}'])(
    'packs all again where the index is damaged: %s',
    async (text) => {
      const out = folder();
      writeFileSync(join(out, 'packages.json'), text);
      await write(out, [jobOf('a.zip', () => plan())]);
      expect(index(out).packages.map(({ file }) => file)).toEqual(['a.zip']);
    },
  );

  it('keeps the zips of an index of which one entry is damaged', async () => {
    const out = folder();
    await write(out, [jobOf('a.zip', () => plan())]);
    const found = index(out);
    writeFileSync(
      join(out, 'packages.json'),
      JSON.stringify({ ...found, packages: [...found.packages, { file: 'b.zip' }] }),
    );
    await write(out, [jobOf('c.zip', () => plan())]);
    expect(index(out).packages.map(({ file }) => file)).toEqual(['a.zip', 'c.zip']);
  });

  it('takes nothing away outside its folder, whatever an index says', async () => {
    const out = join(folder(), 'out');
    const others = join(out, '..', 'notes.html');
    await write(out, [jobOf('a.zip', () => plan())]);
    writeFileSync(others, 'mine');
    const found = index(out);
    const [one] = found.packages;
    const schools = ['/../../notes', 'oak'].map((id) => ({ ...one, school: { id, name: id } }));
    writeFileSync(join(out, 'packages.json'), JSON.stringify({ ...found, packages: schools }));
    await write(out, [jobOf('c.zip', () => plan())]);
    expect(existsSync(others)).toBe(true);
  });

  it('touches nothing where the first cannot be laid out', async () => {
    const out = join(folder(), 'new');
    const bad = jobOf('a.zip', () => {
      throw new Error('The built player has no player.js.');
    });
    await expect(write(out, [bad])).rejects.toThrow(/player\.js/);
    expect(existsSync(out)).toBe(false);
  });

  it('tells on the sheet what each zip is, and which are review copies and why', async () => {
    const out = folder();
    await write(out, [jobOf('a.zip', () => plan(), ['It rests on <F1>.'])]);
    const sheet = readFileSync(join(out, 'upload-sheet.html'), 'utf8');
    expect(sheet).toContain('It rests on &lt;F1&gt;.');
    expect(sheet).toContain('Every package here is a review copy');
    expect(sheet).toContain(plan().contentHash.slice(0, 12));
    expect(sheet).not.toMatch(/<script|https?:/);
  });
});

interface Entry {
  name: string;
  date: string;
  mode: number;
  bytes: Buffer;
}

async function entriesOf(zip: Buffer): Promise<Entry[]> {
  const file = await yauzl.fromBufferPromise(zip);
  const entries: Entry[] = [];
  for await (const entry of file.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await file.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    entries.push({
      name: entry.fileName,
      date: entry.getLastModDate({ timezone: 'UTC' }).toISOString(),
      mode: entry.externalFileAttributes >>> 16,
      bytes: Buffer.concat(chunks),
    });
  }
  return entries;
}

import { mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileKey } from '../../../src/host/library/file-key.ts';
import { openLibrary, type Library } from '../../../src/host/library/library.ts';
import { shelf } from '../../../src/host/library/shelf.ts';
import { zipLimits } from '../../../src/host/library/zip-limits.ts';
import { faultInName } from '../../../src/host/library/zip-names.ts';
import { rawZip, type RawEntry } from './raw-zip.ts';
import { sampleLesson, sampleManifest, samplePackage, zipOf, type Sample } from './sample-packages.ts';

let root: string;
let library: Library;
const now = () => new Date('2026-03-02T09:00:00Z');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lms-library-'));
  library = await openLibrary(join(root, 'packages'), zipLimits, now);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function zipFile(content: Buffer, name = 'a.zip'): Promise<string> {
  await writeFile(join(root, name), content);
  return join(root, name);
}
const adding = async (content: Buffer) => library.add(await zipFile(content), 'upload');
const manifest: RawEntry = { name: 'imsmanifest.xml', content: sampleManifest() };
const page: RawEntry = { name: 'index.html', content: '<p>hello</p>' };
const whole = [manifest, page, { name: 'sco.js' }];

describe('a package that is taken in', () => {
  it.each(['scorm12', 'scorm2004-3', 'scorm2004-4'] as const)(
    'is known by its identifier and its standard (%s)',
    async (standard) => {
      const record = await adding(
        await samplePackage({ standard, title: 'Śample & more'.replace('&', '&amp;') }),
      );
      expect(record).toMatchObject({
        key: `sample.${standard}`,
        standard,
        title: 'Śample & more',
        version: '1.0',
        files: 3,
        from: 'upload',
      });
      expect(record.scos).toMatchObject([{ key: 'sco', kind: 'sco', href: 'index.html' }]);
      expect(await readFile(join(library.folder(record), 'index.html'), 'utf8')).toContain('Sample');
    },
  );

  it('may hold several SCOs', async () => {
    const { scos } = await adding(await samplePackage({ scos: ['one', 'Two Words'] }));
    expect(scos.map(({ identifier, key }) => [identifier, key === fileKey(identifier)])).toEqual([
      ['one', true],
      ['Two Words', true],
    ]);
  });

  it('is replaced by a later zip of the same identifier, and its files with it', async () => {
    const first = await adding(await samplePackage({ files: { 'old.txt': 'old' } }));
    const second = await adding(await samplePackage({ title: 'A newer sample' }));
    expect(second.key).toBe(first.key);
    expect(await library.list()).toHaveLength(1);
    expect(await readdir(library.folder(second))).not.toContain('old.txt');
    await library.tidy();
    expect((await readdir(join(root, 'packages', second.key))).sort()).toEqual(
      [second.revision, 'package.json'].sort(),
    );
  });

  it('carries over what its manifest asks of an LMS', async () => {
    const of12 = await adding(
      await samplePackage({
        item: '<adlcp:masteryscore>80</adlcp:masteryscore><adlcp:datafromlms>d</adlcp:datafromlms>',
      }),
    );
    expect(of12.scos[0]).toMatchObject({ masteryScore: '80', launchData: 'd' });
    const item =
      '<imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="main" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective><imsss:objective objectiveID="second"/></imsss:objectives></imsss:sequencing>';
    const of2004 = await adding(await samplePackage({ standard: 'scorm2004-3', item }));
    expect(of2004.scos[0]).toMatchObject({
      scaledPassingScore: '0.8',
      objectives: ['main', 'second'],
      masteryScore: '',
    });
  });

  it('gives up the wording of its lesson', async () => {
    const record = await adding(await samplePackage({ lesson: sampleLesson, version: '' }));
    expect(record.lesson?.decisions[0]).toEqual({
      scene: 'in-the-line',
      kind: 'choose-one',
      prompt: 'What do you do first?',
      items: [
        { id: 'move-aside', text: 'Step aside and listen.' },
        { id: 'tell-me-tomorrow', text: 'Say you would love to hear about it <tomorrow>.' },
      ],
      targets: [],
    });
    expect(record.version).toBe('1.2.0');
    expect((await adding(await samplePackage({ lesson: { format: 9 } }))).lesson).toBeNull();
    expect((await adding(await samplePackage())).lesson).toBeNull();
  });
});

describe('a zip that is refused, and the reason given', () => {
  const refusals: [what: string, entries: RawEntry[], why: RegExp][] = [
    ['climbs out', [...whole, { name: '../evil.txt' }], /leads out of the package/],
    ['climbs out on the way', [...whole, { name: 'a/../../evil.txt' }], /leads out of the package/],
    ['is absolute', [...whole, { name: '/etc/evil' }], /absolute path/],
    ['has a drive letter', [...whole, { name: 'C:/evil.txt' }], /drive letter/],
    ['has backslashes', [...whole, { name: 'a\\evil.txt' }], /backslash/],
    ['has a control character', [...whole, { name: 'a\u0000b' }], /control character/],
    [
      'holds a link',
      [...whole, { name: 'link', content: '/etc/passwd', mode: 0o120_777 }],
      /holds a link, "link"/,
    ],
    ['holds a device', [...whole, { name: 'dev', mode: 0o020_666 }], /not a file/],
    ['has a name twice', [...whole, page], /two files of one name/],
    ['has a name twice but for capitals', [...whole, { name: 'INDEX.html' }], /two files of one name/],
    ['has a file for a folder', [...whole, { name: 'a' }, { name: 'a/b' }], /both a file and a folder/],
    ['is locked', [...whole, { name: 'x', flags: 1 }], /password/],
    ['is packed by another method', [...whole, { name: 'x', method: 12 }], /method that LMSs do not know/],
    ['is a bomb of one file', [...whole, { name: 'x', content: Buffer.alloc(6 * 1024 * 1024) }], /zip bomb/],
    ['lies about its size', [...whole, { name: 'x', content: 'abc', claims: 2 }], /cannot be unpacked/],
    ['would be too large unpacked', [...whole, { name: 'x', claims: 2 ** 30 + 1 }], /bomb|larger than/],
    [
      'has its manifest in a folder',
      [{ ...manifest, name: 'lesson/imsmanifest.xml' }, page],
      /in the folder "lesson".*zip what is in the folder/,
    ],
    ['spells its manifest otherwise', [{ ...manifest, name: 'IMSMANIFEST.XML' }, page], /lower-case/],
    ['holds only another zip', [{ name: 'lesson.zip' }], /holds another zip/],
    ['is a cmi5 package', [{ name: 'cmi5.xml' }], /cmi5 package/],
    ['has no manifest', [page], /no imsmanifest\.xml/],
    [
      'has broken XML',
      [{ name: 'imsmanifest.xml', content: '<manifest><a></manifest>' }, page],
      /not well-formed XML/,
    ],
    ['has another XML', [{ name: 'imsmanifest.xml', content: '<x/>' }, page], /expected <manifest>/],
    [
      'declares entities',
      [
        {
          name: 'imsmanifest.xml',
          content:
            '<!DOCTYPE manifest [<!ENTITY x SYSTEM "file:///etc/passwd">]><manifest identifier="a">&x;</manifest>',
        },
        page,
      ],
      /document type/,
    ],
    [
      'launches what is not there',
      [manifest, { name: 'other.html' }],
      /launches "index\.html".*not in the zip/,
    ],
    [
      'launches another site',
      [
        {
          name: 'imsmanifest.xml',
          content: sampleManifest().replace('href="index.html">', 'href="https://example.org/">'),
        },
        page,
      ],
      /outside the package/,
    ],
    [
      'has an item without a resource',
      [
        {
          name: 'imsmanifest.xml',
          content: sampleManifest().replace('resource identifier="res-sco"', 'resource identifier="other"'),
        },
        page,
      ],
      /"res-sco", which is not there/,
    ],
    [
      'names no edition',
      [{ name: 'imsmanifest.xml', content: '<manifest identifier="a"/>' }, page],
      /names no SCORM edition/,
    ],
    [
      'has no identifier',
      [{ name: 'imsmanifest.xml', content: sampleManifest().replace(' identifier="sample"', '') }, page],
      /no identifier/,
    ],
  ];

  it.each(refusals)('%s', async (_what, entries, why) => {
    await expect(adding(rawZip(entries))).rejects.toThrow(why);
    expect(await library.list()).toEqual([]);
    expect((await readdir(join(root, 'packages'))).flatMap((name) => name)).toEqual(
      expect.not.arrayContaining(['evil.txt']),
    );
  });

  it('is no zip, or a cut one', async () => {
    await expect(adding(Buffer.from('hello'))).rejects.toThrow(/not a zip, or it is damaged/);
    await expect(adding((await samplePackage()).subarray(0, 300))).rejects.toThrow(
      /not a zip, or it is damaged/,
    );
  });

  it('goes beyond the limits', async () => {
    const small = async (limits: Partial<typeof zipLimits>) =>
      (await openLibrary(join(root, 'other'), { ...zipLimits, ...limits }, now)).add(
        await zipFile(await samplePackage()),
        'upload',
      );
    await expect(small({ entries: 2 })).rejects.toThrow(/more than 2 files/);
    await expect(small({ zipBytes: 10 })).rejects.toThrow(/zip is larger/);
    await expect(small({ totalBytes: 100 })).rejects.toThrow(/Unpacked, the zip would be larger/);
    await expect(small({ ratioFrom: 10, ratio: 0.5 })).rejects.toThrow(/zip bomb/);
  });

  it('leaves nothing half-unpacked behind', async () => {
    await adding(await samplePackage());
    await expect(adding(rawZip([...whole, { name: 'x', content: 'abc', claims: 2 }]))).rejects.toThrow();
    expect(
      (await readdir(join(root, 'packages', 'sample.scorm12'))).filter((name) => name.endsWith('.part')),
    ).toEqual([]);
  });

  it('holds what a Mac adds, which is left out and not refused', async () => {
    const record = await adding(rawZip([...whole, { name: '__MACOSX/._index.html' }, { name: '.DS_Store' }]));
    expect(record.files).toBe(3);
  });
});

describe('names', () => {
  it('never lead out of the folder they are joined to', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', 'C:', '\\', 'a', 'b.txt', 'con', '~'),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const name = parts.join('/');
        if (faultInName(name) === null)
          expect(join('/root', ...name.split('/')).startsWith('/root/')).toBe(true);
      }),
    );
  });

  it('of folders are the same for the same identifier, and differ for different ones', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(fileKey(a)).toMatch(/^[a-z0-9][a-z0-9_-]*$/);
        expect(fileKey(a) === fileKey(b)).toBe(a === b);
      }),
    );
  });
});

describe('the packages folder', () => {
  const put = async (file: string, sample: Sample, changed: string) => {
    await mkdir(join(root, 'dist'), { recursive: true });
    await writeFile(join(root, 'dist', file), await samplePackage(sample));
    await utimes(join(root, 'dist', file), new Date(changed), new Date(changed));
  };

  it('need not exist', async () => {
    expect(await shelf(join(root, 'nowhere'), library).look()).toEqual({ ready: [], refused: [] });
  });

  it('has the newest zip of each package added by itself, the others offered, the bad ones explained', async () => {
    await put('a-1.zip', { title: 'Old' }, '2026-01-01');
    await put('a-2.zip', { title: 'New' }, '2026-02-01');
    await put('b.zip', { standard: 'scorm2004-3', title: 'Other standard' }, '2026-01-01');
    await writeFile(join(root, 'dist', 'bad.zip'), await zipOf({ 'readme.txt': 'x' }));
    await writeFile(join(root, 'dist', 'a-lesson-1.0.0-web.zip'), await zipOf({ 'index.html': 'x' }));
    const packages = shelf(join(root, 'dist'), library);
    expect((await packages.addNew()).sort()).toEqual(['New', 'Other standard']);
    expect(await packages.look()).toMatchObject({
      ready: [{ file: 'a-1.zip', title: 'Old', replaces: true }],
      refused: [{ file: 'bad.zip', why: expect.stringContaining('no imsmanifest.xml') as string }],
    });
    expect(await packages.addNew()).toEqual([]);
  });

  it('does not overwrite by itself what a person uploaded', async () => {
    await adding(await samplePackage({ title: 'By hand' }));
    await put('a.zip', { title: 'Built' }, '2026-01-01');
    const packages = shelf(join(root, 'dist'), library);
    expect(await packages.addNew()).toEqual([]);
    expect((await packages.add('a.zip')).title).toBe('Built');
    await expect(packages.add('../a.zip')).rejects.toThrow(/no "..\/a.zip"/);
  });
});

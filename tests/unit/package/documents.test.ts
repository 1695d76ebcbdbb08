import { describe, expect, it } from 'vitest';
import { billOfMaterials } from '../../../src/package/bill-of-materials.ts';
import { dataStatement } from '../../../src/package/data-statement.ts';
import { documentsOf } from '../../../src/package/documents.ts';
import type { PackageRecord, PackagesIndex } from '../../../src/package/package-record.ts';
import { onlyOne } from '../../../src/package/since/compare.ts';
import { LMS_ADVICE } from '../../../src/package/upload-sheet/lms/all.ts';
import { uploadSheet } from '../../../src/package/upload-sheet/sheet.ts';
import { builtPlayer } from './built.ts';
import { ABOUT, jobOf } from './jobs.ts';

const record = (more: Partial<PackageRecord> = {}): PackageRecord => {
  const standard = more.standard ?? 'scorm12';
  const { about } = jobOf(`the-coat-1.0.0-${standard}${more.school ? `-${more.school.id}` : ''}.zip`, () => {
    throw new Error('not to be laid out');
  });
  return {
    ...about,
    standard,
    size: 76_000,
    sha256: 'ab'.repeat(32),
    contentHash: 'cd'.repeat(32),
    zlib: '1.3',
    ...more,
  };
};
const index = (packages: PackageRecord[], more: Partial<PackagesIndex> = {}): PackagesIndex => ({
  format: 1,
  course: ABOUT,
  packages,
  checks: [],
  courses: [],
  lessons: {},
  ...more,
});
const parts = (html: string, id: string): string => html.split(`id="${id}">`)[1]!.split('</section>')[0]!;
const oak = { id: 'oak-lane', name: 'Oak & Lane School' };
const elm = { id: 'elm-road', name: 'Elm Road Academy' };

describe('the upload sheet', () => {
  const sheet = uploadSheet(index([record()]));

  it('has a part for each LMS, with which zip, settings, gradebook, and each statement says how it is known', () => {
    expect(LMS_ADVICE.map(({ name }) => name)).toEqual([
      'Moodle',
      'Canvas',
      'Blackboard',
      'Brightspace',
      'TalentLMS',
      'Totara',
      'SCORM Cloud',
      'Any other LMS',
    ]);
    for (const { id, which, settings, gradebook, limits } of LMS_ADVICE) {
      const part = parts(sheet, id);
      for (const heading of ['Which zip', 'Settings', 'What the gradebook shows'])
        expect(part).toContain(heading);
      expect(Math.min(which.length, settings.length, gradebook.length)).toBeGreaterThan(0);
      const known = part.match(/<strong class="(measured|documented|reported|unverified)">/g);
      expect(known).toHaveLength(which.length + settings.length + gradebook.length + limits.length);
      for (const { says, where } of [...which, ...settings, ...gradebook, ...limits]) {
        expect(says.length).toBeGreaterThan(10);
        expect(where.length).toBeGreaterThan(3);
      }
    }
  });

  it('gives the packages’ exact mark for an LMS that has one of its own, or sends to the table where they differ', () => {
    const mark = (html: string): string =>
      /<th scope="row">Grade → Grade to pass<\/th><td>([^<]*)</.exec(html)![1]!;
    expect(mark(sheet)).toBe('80 exactly');
    expect(mark(uploadSheet(index([record({ pass: 65 }), record({ standard: 'web', pass: 80 })])))).toBe(
      '65 exactly',
    );
    expect(mark(uploadSheet(index([record(), record({ pass: 65 })])))).toBe(
      'the lesson’s pass mark, above, exactly',
    );
  });

  it('says who takes which lessons, what to do without an LMS, and what answers are for', () => {
    expect(sheet).toContain('<th scope="row">Form tutors</th><td>The coat on the peg</td>');
    expect(parts(sheet, 'none')).toContain('<code>web</code>');
    expect(sheet).toContain('they are not evidence for capability or discipline');
    expect(sheet).toContain('cdcdcdcdcdcd');
  });

  it('says what “failed” does where packages report it', () => {
    expect(sheet).not.toContain('Read “failed”');
    expect(uploadSheet(index([record({ onFail: 'failed' })]))).toContain('Read “failed”');
  });

  it('says what changed, where that was asked', () => {
    const gone = onlyOne(
      {
        lesson: 'old',
        title: 'Old',
        version: '1.0.0',
        identifier: '',
        zips: [],
        parts: { trail: '1', start: '', words: '', scenes: {}, facts: {} },
      },
      'before',
    );
    expect(uploadSheet(index([record()]), { lessons: [gone], courses: [] })).toContain(
      'old 1.0.0: no longer packaged.',
    );
    expect(sheet).not.toContain('What changed since');
  });

  it('names its school; for several it leads to a sheet for each, which holds that school’s zips only', () => {
    expect(uploadSheet(index([record({ school: oak })]))).toContain(
      'for Oak &amp; Lane School: upload sheet',
    );
    const documents = documentsOf(index([record({ school: oak }), record({ school: elm })]), {
      built: [],
      version: '1.0.0',
    });
    expect(documents.map(({ name }) => name)).toEqual([
      'upload-sheet-elm-road.html',
      'upload-sheet-oak-lane.html',
      'upload-sheet.html',
      'data-statement.html',
      'sbom.cdx.json',
    ]);
    const [elms, oaks, all] = documents.map(({ content }) => content());
    expect(elms).toContain('the-coat-1.0.0-scorm12-elm-road.zip');
    expect(elms).not.toContain('oak-lane');
    expect(oaks).toContain('for Oak &amp; Lane School');
    expect(all).toContain('<a href="upload-sheet-oak-lane.html">Oak &amp; Lane School</a>');
    expect(all).not.toContain('the-coat-1.0.0-scorm12-oak-lane.zip');
  });

  it('leads to the check first, and tells the two whole-course packages apart', () => {
    const zip = record();
    const html = uploadSheet(
      index([record()], {
        checks: [{ ...zip, file: 'lms-check-1.0.0-scorm12.zip' }],
        courses: (['multi', 'single'] as const).map((kind) => ({
          ...zip,
          file: `course-1.0.0-scorm12-${kind}.zip`,
          kind,
          school: null,
          lessons: [],
        })),
      }),
    );
    expect(html.indexOf('lms-check-1.0.0-scorm12.zip')).toBeLessThan(html.indexOf('the-coat-1.0.0'));
    expect(html).toMatch(/course-1\.0\.0-scorm12-multi\.zip<\/code><\/th><td>SCORM 1\.2<\/td><td>several</);
    expect(html).toMatch(/course-1\.0\.0-scorm12-single\.zip<\/code><\/th><td>SCORM 1\.2<\/td><td>one</);
  });

  it('takes nothing from elsewhere and runs nothing, as all documents do', () => {
    for (const { name, content } of documentsOf(index([record()]), {
      built: builtPlayer(),
      version: '1.0.0',
    }))
      if (name.endsWith('.html')) expect(content()).not.toMatch(/<script|https?:|<link|<img/);
  });
});

describe('the data statement', () => {
  it('says what is recorded by how the packages were built, and leaves to the school what is the school’s', () => {
    const whole = dataStatement(index([record({ school: oak })]));
    expect(whole).toContain('Each decision: what was asked');
    expect(whole).toContain('Oak &amp; Lane School');
    for (const left of ['Legal basis', 'How long the learning site keeps results'])
      expect(whole).toMatch(new RegExp(`${left}[^<]*</th><td><span class="line"></span></td>`));
    expect(whole).toContain('they are not evidence for capability or discipline');
    const score = dataStatement(index([record({ detail: 'score' })]));
    expect(score).not.toContain('Each decision: what was asked');
    expect(score).toContain('Score, whether passed, time spent');
    const web = dataStatement(index([record({ standard: 'web' })]));
    expect(web).not.toContain('Score, whether passed, time spent');
    expect(web).toContain('90 days at most');
  });
});

describe('the bill of materials', () => {
  const zips = [record(), record({ standard: 'web' })];
  const bill = (): string => billOfMaterials(index(zips), builtPlayer(), '0.1.0');
  interface Component {
    'bom-ref': string;
    name: string;
    hashes?: { alg: string; content: string }[];
    licenses: { license: { id?: string; name?: string } }[];
  }

  it('lists every zip with its hash, and what each is made of with its licence', () => {
    const { bomFormat, specVersion, components, dependencies } = JSON.parse(bill()) as {
      bomFormat: string;
      specVersion: string;
      components: Component[];
      dependencies: { ref: string; dependsOn?: string[] }[];
    };
    expect([bomFormat, specVersion]).toEqual(['CycloneDX', '1.6']);
    for (const { licenses } of components)
      for (const { license } of licenses) expect(license.id ?? license.name).toBeTruthy();
    expect(components.every(({ licenses }) => licenses.length > 0)).toBe(true);
    const zip = components.find(({ name }) => name === zips[0]!.file)!;
    expect(zip.hashes).toEqual([{ alg: 'SHA-256', content: zips[0]!.sha256 }]);
    const uses = (ref: string): string[] => dependencies.find((one) => one.ref === ref)?.dependsOn ?? [];
    expect(uses(`zip:${zips[0]!.file}`)).toEqual(
      expect.arrayContaining(['player', 'schema:scorm12/imscp_rootv1p1p2.xsd']),
    );
    expect(uses(`zip:${zips[1]!.file}`)).toEqual(['player']);
    expect(uses('player')).toEqual(['npm:lit']);
  });

  it('is the same each time, with a serial number that comes from what it lists', () => {
    const serial = (text: string): string => (JSON.parse(text) as { serialNumber: string }).serialNumber;
    expect(bill()).toBe(bill());
    expect(serial(bill())).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(serial(billOfMaterials(index([zips[0]!]), builtPlayer(), '0.1.0'))).not.toBe(serial(bill()));
    expect(bill()).not.toContain('timestamp');
  });
});

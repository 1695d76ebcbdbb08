import { describe, expect, it } from 'vitest';
import type { Payload, Standard } from '../../../src/course/learner/payload.ts';
import { cy } from '../../../src/locale/cy.ts';
import { checkPackage } from '../../../src/package/check-package.ts';
import { contentHash, withHash } from '../../../src/package/content-hash.ts';
import { identifiersOf, NC_NAME, urnOf } from '../../../src/package/identifiers.ts';
import { byPath, textFile, type PackageFile } from '../../../src/package/package-file.ts';
import { planPackage } from '../../../src/package/plan.ts';
import { payload as fixture } from '../../fixtures/payload.ts';
import { builtPlayer } from './built.ts';
import { cmi5Faults, metadataFaults, schemaFaults } from './schema-validators.ts';

const SCORM = ['scorm12', 'scorm2004-3', 'scorm2004-4'] as const;
const ALL: readonly Standard[] = [...SCORM, 'cmi5', 'web'];
const built = builtPlayer();

const payload = (standard: Standard, title = fixture.story.title): Payload => ({
  ...fixture,
  story: { ...fixture.story, title },
  settings: { ...fixture.settings, standard },
});
const files = (standard: Standard): PackageFile[] => planPackage(payload(standard), built).files;
const textOf = (all: readonly PackageFile[], path: string): string =>
  Buffer.from(all.find((file) => file.path === path)!.bytes).toString('utf8');

/** A package with one file changed or taken out, its hash put right so that only the change can be found fault with. */
function changed(
  all: readonly PackageFile[],
  path: string,
  change: (text: string) => string | null,
): PackageFile[] {
  const text = change(textOf(all, path));
  const others = all.filter((file) => file.path !== path);
  return rehashed(text === null ? others : [...others, textFile(path, text)]);
}

function rehashed(all: PackageFile[]): PackageFile[] {
  const page = all.find(({ path }) => path === 'index.html')!;
  const rest = all.filter((file) => file !== page);
  return [...rest, withHash(page, contentHash(all))].sort(byPath);
}

describe('manifests', () => {
  for (const standard of SCORM) {
    const manifest = textOf(files(standard), 'imsmanifest.xml');

    it(`${standard} is valid against the ADL and IMS schemas`, () => {
      expect(schemaFaults(manifest, standard)).toEqual([]);
    });

    it(`${standard} stays valid whatever a title holds`, () => {
      const title = 'Tom & "Jerry" <script>\u0001 ]]> é 子';
      const odd = textOf(planPackage(payload(standard, title), built).files, 'imsmanifest.xml');
      expect(schemaFaults(odd, standard)).toEqual([]);
      expect(odd).toContain('Tom &amp; &quot;Jerry&quot; &lt;script&gt; ]]&gt; é 子');
    });

    it(`${standard} says its titles to be in the lesson's language, whatever the interface speaks`, () => {
      const given = payload(standard);
      const settings = { ...given.settings, locale: 'cy' };
      const all = planPackage({ ...given, settings, words: cy }, built).files;
      const metadata = textOf(all, 'metadata.xml');
      expect(metadata).toContain(`"en-GB">${fixture.story.title}<`);
      expect(metadata).not.toContain('"cy"');
      expect(textOf(all, 'notice.txt')).toContain('a first draft of a translation');
      expect(textOf(files(standard), 'notice.txt')).not.toContain('draft');
    });

    it(`${standard} says what is ours in its metadata to be English where the lesson is translated`, () => {
      const all = planPackage({ ...payload(standard), translated: 'cy' }, built).files;
      const metadata = textOf(all, 'metadata.xml');
      expect(metadata).toContain(`"cy">${fixture.story.title}<`);
      expect(metadata).toContain('"en-GB">Free to use');
    });

    it(`${standard} lets no LMS override the score`, () => {
      expect(manifest).not.toMatch(/masteryscore|minNormalizedMeasure|completionThreshold/i);
    });
  }

  it('the metadata of SCORM 1.2 is valid against its schema', () => {
    const metadata = textOf(files('scorm12'), 'metadata.xml');
    expect(metadataFaults(metadata)).toEqual([]);
    expect(metadataFaults(metadata.replace('<general>', '<genral/><general>'))).not.toEqual([]);
  });

  it('cmi5 is valid against the rules for a course structure, whatever a title holds', () => {
    const odd = textOf(
      planPackage(payload('cmi5', 'Tom & "Jerry" <script> ]]> é 子'), built).files,
      'cmi5.xml',
    );
    expect([cmi5Faults(textOf(files('cmi5'), 'cmi5.xml')), cmi5Faults(odd)]).toEqual([[], []]);
    for (const [from, to] of [
      [/ moveOn="\w+"/, ''],
      [/moveOn="\w+"/, 'moveOn="passed"'],
      [/<description>[^]*?<\/description>/, ''],
      [/<url>.*<\/url>/, ''],
      [/ id="[^"]*"/, ' id="a-lesson"'],
    ] as const)
      expect([from, cmi5Faults(odd.replace(from, to))]).not.toEqual([from, []]);
  });

  it('the schemas see a broken manifest', () => {
    const manifest = textOf(files('scorm12'), 'imsmanifest.xml');
    expect(schemaFaults(manifest.replace('scormtype="sco"', 'scormtype="scoo"'), 'scorm12')).not.toEqual([]);
    const later = textOf(files('scorm2004-3'), 'imsmanifest.xml');
    expect(
      schemaFaults(later.replace('satisfiedByMeasure="false"', 'satisfiedByMeasure="no"'), 'scorm2004-3'),
    ).not.toEqual([]);
  });

  it('identifiers are names that XML allows, and stay the same whatever the wording and version', () => {
    expect(
      Object.values(identifiersOf('always-follow-up', 'new-friend')).every((id) => NC_NAME.test(id)),
    ).toBe(true);
    const ids = (all: PackageFile[]): string[] =>
      [...textOf(all, 'imsmanifest.xml').matchAll(/identifier="([^"]*)"/g)].map((match) => match[1]!);
    const before = planPackage(payload('scorm12'), built).files;
    const after = planPackage(
      {
        ...payload('scorm12', 'Another title'),
        story: { ...fixture.story, title: 'Another', version: '9.0.0' },
      },
      builtPlayer('another();'),
    ).files;
    expect(ids(after)).toEqual(ids(before));
    expect(ids(before)).toEqual([
      'made-up-course.the-coat-on-the-peg',
      'made-up-course.the-coat-on-the-peg.organization',
      'made-up-course.the-coat-on-the-peg.item',
      'made-up-course.the-coat-on-the-peg.resource',
    ]);
    expect(urnOf('course/a/b')).toBe(urnOf('course/a/b'));
    expect(urnOf('course/a/b')).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(urnOf('course/a/b')).not.toBe(urnOf('course/a/c'));
  });
});

describe('our own check', () => {
  for (const standard of ALL)
    it(`finds nothing in a ${standard} package`, () => {
      expect(checkPackage(files(standard), standard)).toEqual([]);
    });

  const defects: [
    what: string,
    standard: Standard,
    path: string,
    change: (text: string) => string | null,
    says: RegExp,
  ][] = [
    [
      'scormtype in 2004',
      'scorm2004-3',
      'imsmanifest.xml',
      (t) => t.replace('scormType', 'scormtype'),
      /adlcp:scormtype is written adlcp:scormType/,
    ],
    [
      'scormType in 1.2',
      'scorm12',
      'imsmanifest.xml',
      (t) => t.replace('scormtype', 'scormType'),
      /adlcp:scormType is written adlcp:scormtype/,
    ],
    ['an asset', 'scorm12', 'imsmanifest.xml', (t) => t.replace('"sco"', '"asset"'), /is "asset"/],
    ['a missing file', 'scorm12', 'icon.svg', () => null, /icon.svg is listed in the manifest and missing/],
    [
      'a missing page',
      'scorm2004-4',
      'player.js',
      () => null,
      /index.html loads player.js, which is not in the package/,
    ],
    [
      'a file not listed',
      'scorm12',
      'imsmanifest.xml',
      (t) => t.replace('<file href="player.js"/>', ''),
      /player.js is not listed/,
    ],
    [
      'a bad identifier',
      'scorm12',
      'imsmanifest.xml',
      (t) => t.replace('identifier="made-up', 'identifier="1 made-up'),
      /"1 made-up-course.* is not legal/,
    ],
    ['a missing schema', 'scorm12', 'ims_xml.xsd', () => null, /schema file ims_xml.xsd is missing/],
    [
      'another edition',
      'scorm2004-4',
      'imsmanifest.xml',
      (t) => t.replace('4th', '3rd'),
      /schemaversion is "2004 3rd Edition"/,
    ],
    [
      'a mastery score',
      'scorm12',
      'imsmanifest.xml',
      (t) => t.replace('</item>', '<adlcp:masteryscore>80</adlcp:masteryscore></item>'),
      /<masteryscore>/,
    ],
    [
      'a lost reference',
      'scorm12',
      'imsmanifest.xml',
      (t) => t.replace(/identifierref="[^"]*"/, 'identifierref="x"'),
      /refers to the resource "x"/,
    ],
    [
      'a lost organisation',
      'scorm12',
      'imsmanifest.xml',
      (t) => t.replace(/default="[^"]*"/, 'default="x"'),
      /organisation "x"/,
    ],
    ['broken XML', 'scorm12', 'imsmanifest.xml', (t) => t.replace('</item>', ''), /not well-formed/],
    [
      'no metadata',
      'scorm12',
      'metadata.xml',
      () => null,
      /metadata.xml is named in the manifest and missing/,
    ],
    ['no moveOn', 'cmi5', 'cmi5.xml', (t) => t.replace(/ moveOn="\w+"/, ''), /no moveOn/],
    [
      'no description',
      'cmi5',
      'cmi5.xml',
      (t) => t.replace(/<description>[^]*?<\/description>/, ''),
      /has no description/,
    ],
    ['no policy', 'web', 'index.html', (t) => t.replace("object-src 'none'", ''), /content security policy/],
    [
      'another site',
      'web',
      'index.html',
      (t) => t.replace('src="player.js"', 'src="https://example.org/player.js"'),
      /leaves the package/,
    ],
  ];
  for (const [what, standard, path, change, says] of defects)
    it(`catches ${what}`, () => {
      const faults = checkPackage(changed(files(standard), path, change), standard);
      expect(faults.join('\n')).toMatch(says);
    });

  it('catches a manifest that is not at the root', () => {
    const inFolder = files('scorm12').map((file) =>
      file.path === 'imsmanifest.xml' ? { ...file, path: 'lesson/imsmanifest.xml' } : file,
    );
    expect(checkPackage(rehashed(inFolder), 'scorm12')).toContain(
      'The manifest is lesson/imsmanifest.xml; it must stand at the root.',
    );
  });

  it('catches a byte changed after the hash was made', () => {
    const all = files('scorm12').map((file) =>
      file.path === 'player.js' ? textFile('player.js', 'other();') : file,
    );
    expect(checkPackage(all, 'scorm12')).toEqual([
      'The content hash in index.html is not that of the package.',
    ]);
  });
});

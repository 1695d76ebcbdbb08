import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Payload, Standard } from '../../../src/course/learner/payload.ts';
import { carried } from '../../../src/course/carried.ts';
import { cy } from '../../../src/locale/cy.ts';
import { contentHash } from '../../../src/package/content-hash.ts';
import { inertJson } from '../../../src/package/escape.ts';
import { nameFault, zipName } from '../../../src/package/file-names.ts';
import { indexHtml, policyOf } from '../../../src/package/index-html.ts';
import { textFile, type PackageFile } from '../../../src/package/package-file.ts';
import { planPackage } from '../../../src/package/plan.ts';
import { payload as fixture } from '../../fixtures/payload.ts';
import { builtPlayer } from './built.ts';

const built = builtPlayer();
const payload = (standard: Standard): Payload => ({
  ...fixture,
  settings: { ...fixture.settings, standard },
});
const names = (standard: Standard): string[] =>
  planPackage(payload(standard), built).files.map(({ path }) => path);

const LESSON = ['icon.svg', 'index.html', 'notice.txt', 'player.js', 'third-party.txt'];
const STYLE = 'body { margin: 0 }';
const SEQUENCING = [
  'auxresource',
  'control',
  'delivery',
  'limit',
  'objective',
  'random',
  'rollup',
  'seqrule',
  'util',
];
const SCORM_2004 = [
  'XMLSchema.dtd',
  'adlcp_v1p3.xsd',
  'adlnav_v1p3.xsd',
  'adlseq_v1p3.xsd',
  'datatypes.dtd',
  'imscp_v1p1.xsd',
  'imsmanifest.xml',
  'imsss_v1p0.xsd',
  ...SEQUENCING.map((part) => `imsss_v1p0${part}.xsd`),
  'metadata.xml',
  'xml.xsd',
];

describe('the files of a package', () => {
  it.each([
    [
      'scorm12',
      [
        ...LESSON,
        'adlcp_rootv1p2.xsd',
        'ims_xml.xsd',
        'imscp_rootv1p1p2.xsd',
        'imsmanifest.xml',
        'imsmd_rootv1p2p1.xsd',
        'metadata.xml',
        'scorm12.js',
      ],
    ],
    ['scorm2004-3', [...LESSON, 'scorm2004.js', ...SCORM_2004]],
    ['scorm2004-4', [...LESSON, 'scorm2004.js', ...SCORM_2004]],
    ['cmi5', [...LESSON, 'cmi5.js', 'cmi5.xml']],
    ['web', [...LESSON, 'web.js']],
  ] as [Standard, string[]][])('%s', (standard, list) => {
    expect(names(standard)).toEqual([...list].sort());
  });

  it.each([
    ['scorm12', 'scorm12.js'],
    ['scorm2004-3', 'scorm2004.js'],
    ['scorm2004-4', 'scorm2004.js'],
    ['cmi5', 'cmi5.js'],
    ['web', 'web.js'],
  ] as const)('loads the script of %s before the player', (standard, script) => {
    const loaded = [...indexHtml(payload(standard), STYLE).matchAll(/<script defer src="([^"]+)"/g)];
    expect(loaded.map((match) => match[1])).toEqual([script, 'player.js']);
    const without = built.filter(({ path }) => path !== script);
    expect(() => planPackage(payload(standard), without)).toThrow(`no ${script}`);
  });

  it('carries each licence of what is built into the player once', () => {
    const packages = [
      { name: 'lit-html', version: '3.1.0', text: 'One licence.\n' },
      { name: 'other', version: '1.0.0', text: 'Another.' },
      { name: 'lit', version: '3.0.0', text: 'One licence.' },
    ];
    const given = [
      ...built.filter(({ path }) => path !== 'third-party.json'),
      textFile('third-party.json', JSON.stringify(packages)),
    ];
    const file = planPackage(payload('web'), given).files.find(({ path }) => path === 'third-party.txt')!;
    const text = Buffer.from(file.bytes).toString('utf8');
    expect(text.match(/One licence\./g)).toHaveLength(1);
    expect(text).toContain('lit 3.0.0, lit-html 3.1.0\n\nOne licence.\n');
    expect(text).toContain('other 1.0.0\n\nAnother.\n');
  });

  it('carries the schema files byte for byte', () => {
    for (const standard of ['scorm12', 'scorm2004-3', 'scorm2004-4'] as const)
      for (const file of planPackage(payload(standard), built).files.filter(({ path }) =>
        /\.(xsd|dtd)$/.test(path),
      ))
        expect(file.bytes).toEqual(
          built.find(({ path }) => path === `schemas/${standard}/${file.path}`)!.bytes,
        );
  });

  it('adds less than 75 kB of its own to the player and the schema files', () => {
    const own = planPackage(payload('scorm12'), built).files.filter(
      ({ path }) => !/\.(xsd|dtd)$|^player/.test(path),
    );
    expect(own.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(75_000);
  });

  it('says what is missing where the player is not whole', () => {
    const without = (path: string): PackageFile[] => built.filter((file) => file.path !== path);
    expect(() => planPackage(payload('scorm12'), without('player.js'))).toThrow(
      /no player\.js.*npm run build:player/,
    );
    expect(() => planPackage(payload('scorm12'), without('schemas/scorm12/ims_xml.xsd'))).toThrow(
      /ims_xml\.xsd/,
    );
    expect(() => planPackage(payload('web'), without('schemas/scorm12/ims_xml.xsd'))).not.toThrow();
  });

  it('refuses what some LMSs refuse', () => {
    expect(() => planPackage(payload('web'), [...built, textFile('assets/Font.woff2', '')])).toThrow(
      /Font\.woff2/,
    );
    expect(() => planPackage(payload('web'), [...built, textFile('assets/tree.png', '')])).not.toThrow();
  });
});

describe('the content hash', () => {
  it('is 64 characters, stands in the page, and is the same again', () => {
    const { files, contentHash: hash } = planPackage(payload('scorm12'), built);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const page = Buffer.from(files.find(({ path }) => path === 'index.html')!.bytes).toString('utf8');
    expect(page).toContain(`<meta name="content-hash" content="${hash}">`);
    expect(contentHash(files)).toBe(hash);
    expect(contentHash([...files].reverse())).toBe(hash);
  });

  it('changes with any byte, any path, and the border between files', () => {
    const one = (files: [string, string][]): string =>
      contentHash(files.map(([path, text]) => textFile(path, text)));
    const hashes = [
      one([
        ['a.js', 'x'],
        ['b.js', 'y'],
      ]),
      one([
        ['a.js', 'xy'],
        ['b.js', ''],
      ]),
      one([
        ['a.js', 'x'],
        ['c.js', 'y'],
      ]),
      one([
        ['a.js', 'y'],
        ['b.js', 'x'],
      ]),
      one([['a.js', 'x']]),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('is what the description of it says', async () => {
    const { createHash } = await import('node:crypto');
    expect(contentHash([textFile('b.js', 'é'), textFile('a.css', '')])).toBe(
      createHash('sha256').update('a.css\x000\x00b.js\x002\x00é').digest('hex'),
    );
  });
});

describe('the page', () => {
  it('has the first words as plain HTML before any lesson data, and no address that leaves the folder', () => {
    const html = indexHtml({ ...payload('scorm12'), reviewCopy: ['It is not signed off & <done>.'] }, STYLE);
    const [before] = html.split('<script type="application/json"');
    expect(before).toContain(`<h1>${fixture.story.title}</h1>`);
    expect(before).toContain('A pupil is under pressure from someone online.');
    expect(before).toContain('It is not signed off &amp; &lt;done&gt;.');
    expect(before).toContain('<html lang="en-GB"');
    expect(before).not.toMatch(/(src|href)="(https?:|\/)/);
    expect(before!.match(/<style|\son\w+=|\sstyle=/g)).toEqual(['<style']);
  });

  it('says which language is spoken where, and that a draft is one', () => {
    const reviewCopy = ['It is not signed off.'];
    const [before] = indexHtml({ ...payload('web'), words: cy, reviewCopy }, STYLE).split(
      '<script type="application/json"',
    );
    expect(before).toContain('<html lang="cy" dir="ltr">');
    expect(before).toContain(`<h1 lang="en-GB" dir="auto">${fixture.story.title}</h1>`);
    expect(before).toContain(`<div lang="en-GB" dir="auto"><p>A pupil is under pressure`);
    expect(before).toContain('<li lang="en-GB" dir="auto">It is not signed off.</li>');
    expect(before).toContain(cy.draftText);
    expect(indexHtml(payload('web'), STYLE)).not.toMatch(/<(?!html)[^>]* lang=|first draft\. No speaker/);
    expect(indexHtml({ ...payload('web'), words: { ...cy, dir: 'rtl' } }, STYLE)).toContain(
      '<html lang="cy" dir="rtl">',
    );
  });

  it('carries the policy, and lets only cmi5 reach an LRS', () => {
    for (const standard of ['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'web'] as const) {
      expect(policyOf(standard)).toMatch(
        /^default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'none'/,
      );
      expect(policyOf(standard).includes('connect-src')).toBe(standard === 'cmi5');
    }
  });

  it('has the style sheet in the page, and the policy allows that one alone', () => {
    const html = indexHtml(payload('web'), STYLE);
    expect(html).toContain(`<style>${STYLE}</style>`);
    expect(html).toContain(`content="${policyOf('web', STYLE)}"`);
    expect(policyOf('web', STYLE)).toContain(
      "style-src 'self' 'sha256-mX+s7KJgWpgxJola85xdpAFPBQaV091gzM2oPjgTW2w=';",
    );
    expect(() => indexHtml(payload('web'), 'a::after { content: "</style>" }')).toThrow(/style sheet/);
  });

  it('gives back any lesson exactly, and nothing in it can end the script', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script', '</SCRIPT >', '<!--', '<script>', ']]>', '\u2028', '\\u003c'),
    );
    fc.assert(
      fc.property(text, text, (title, about) => {
        const given = { ...payload('web'), story: { ...fixture.story, title, about } };
        const html = indexHtml(given, STYLE);
        const inside =
          /<script type="application\/json" id="lesson" data-name="[^"<]*">([^<]*)<\/script>\n<\/body>\n<\/html>\n$/.exec(
            html,
          );
        expect(inside).not.toBeNull();
        expect(carried(inside![1]!)).toEqual(JSON.parse(JSON.stringify(given)));
        expect(html.match(/<\/script/gi)).toHaveLength(3);
      }),
      { numRuns: 300 },
    );
    expect(inertJson('<')).toBe('"\\u003c"');
  });
});

describe('names', () => {
  it('takes what every LMS takes, and nothing else', () => {
    for (const good of ['index.html', 'assets/a-b_c.png', 'player.min.js', 'XMLSchema.dtd'])
      expect(nameFault(good)).toBeNull();
    for (const bad of [
      '../index.html',
      '/index.html',
      'a//b.js',
      'a/./b.js',
      'Index.html',
      'é.html',
      'a b.js',
      'a\\b.js',
      '.htaccess',
      'run.php',
      'inner.zip',
      'map.js.map',
      'noextension',
      `${'a'.repeat(98)}.js`,
      '',
      'assets/',
    ])
      expect(nameFault(bad), bad).not.toBeNull();
  });

  it('names a zip by what differs from the usual', () => {
    const story = { id: 'new-friend', version: '1.2.0', pass: 80 };
    const usual = { ...fixture.settings, standard: 'scorm12' as const };
    expect(zipName(story, usual, 80)).toBe('new-friend-1.2.0-scorm12.zip');
    expect(
      zipName(
        { ...story, pass: 90 },
        { standard: 'scorm2004-3', detail: 'score', onFail: 'failed', nation: 'wales', locale: 'cy-GB' },
        80,
      ),
    ).toBe('new-friend-1.2.0-scorm2004-3-wales-cy-gb-pass90-failed-score.zip');
  });
});

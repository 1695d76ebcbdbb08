import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../../src/package/check-package.ts';
import { CHECKED, checkJobs, checkName, planCheck } from '../../../src/package/lms-check.ts';
import { textFile } from '../../../src/package/package-file.ts';
import { STANDARDS } from '../../../src/package/file-names.ts';
import { builtPlayer } from './built.ts';
import { schemaFaults } from './schema-validators.ts';

const licence = JSON.stringify([{ name: 'lit', version: '3.0.0', text: 'BSD' }]);
const built = [
  ...builtPlayer().filter(({ path }) => path.startsWith('schemas/')),
  textFile('lms-check.js', '/* */'),
  textFile('lms-check.css', '/* */'),
  textFile('third-party.json', licence),
];
const about = { course: 'always-follow-up', locale: 'en-GB', longestTrail: 120 };

describe('the packages of the LMS check', () => {
  it.each(CHECKED)('%s: the manifest is valid, and our own check finds nothing', (standard) => {
    const { files } = planCheck(standard, about, built);
    const manifest = files.find(({ path }) => path === 'imsmanifest.xml')!;
    expect(schemaFaults(Buffer.from(manifest.bytes).toString('utf8'), standard)).toEqual([]);
    expect(checkPackage(files, standard)).toEqual([]);
  });

  it('are there for every standard that talks to the page around it, and for no other', () => {
    expect(checkJobs(STANDARDS, about, built).map(({ about: { file } }) => file)).toEqual(
      ['scorm12', 'scorm2004-3', 'scorm2004-4'].map((standard) => `lms-check-1.0.0-${standard}.zip`),
    );
    expect(checkName('scorm12')).toBe('lms-check-1.0.0-scorm12.zip');
  });

  it('tell the page how much resume data the longest lesson needs', () => {
    const { files } = planCheck('scorm12', about, built);
    const page = Buffer.from(files.find(({ path }) => path === 'index.html')!.bytes).toString('utf8');
    expect(page).toContain('"longestTrail":120');
  });
});

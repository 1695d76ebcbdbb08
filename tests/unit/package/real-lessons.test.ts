import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIfStale } from '../../../scripts/build.ts';
import { isSound, loadCourse } from '../../../src/course/course.ts';
import { isPackable, loadLesson, type SoundLesson } from '../../../src/course/lesson.ts';
import { readBuiltPlayer } from '../../../src/package/built-player.ts';
import { STANDARDS } from '../../../src/package/file-names.ts';
import type { PackageFile } from '../../../src/package/package-file.ts';
import { packageJobs } from '../../../src/package/package-lessons.ts';
import { zipOf } from '../../../src/package/zip.ts';
import { schemaFaults } from './schema-validators.ts';

const DAY = '2026-11-24';
/** Bytes, 5 % over what was reached: unpacked and as a zip without schema files, and the scripts as they are sent. */
const BUDGET = {
  unpacked: 157_500,
  zip: 74_500,
  scripts: {
    'player.js': 26_100,
    'scorm12.js': 6_150,
    'scorm2004.js': 6_200,
    'cmi5.js': 6_150,
    'web.js': 2_600,
  },
};
/** What the first lesson is held to, unpacked without schema files. */
const FIRST = 150_000;
const course = loadCourse('modules');
if (!isSound(course)) throw new Error(JSON.stringify(course.faults));
const sound = course;

let player: PackageFile[];
beforeAll(async () => {
  player = await readBuiltPlayer(await buildIfStale('player', () => undefined));
});

function lesson(id: string): SoundLesson {
  const loaded = loadLesson(sound, id, { nation: 'england', locale: 'en-GB', day: DAY });
  expect(loaded.faults.filter(({ level }) => level === 'error')).toEqual([]);
  if (!isPackable(loaded)) throw new Error(`${id} is not packable`);
  return loaded;
}

describe('every lesson of the course', () => {
  it.each(sound.file.order)('%s packages soundly in every standard', async (id) => {
    const options = {
      standards: STANDARDS,
      nation: 'england',
      locale: 'en-GB',
      onFail: 'incomplete',
      detail: 'decisions',
    } as const;
    const jobs = [...packageJobs([lesson(id)], player, options)];
    expect(jobs.map(({ about }) => about.standard)).toEqual(STANDARDS);
    for (const { about, plan } of jobs) {
      const { files } = plan();
      if (!about.standard.startsWith('scorm')) continue;
      const own = files.filter(({ path }) => !/\.(xsd|dtd)$/.test(path));
      const budget = id === sound.file.order[0] ? FIRST : BUDGET.unpacked;
      expect(own.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(budget);
      expect((await zipOf(own)).length).toBeLessThan(BUDGET.zip);
      const manifest = files.find(({ path }) => path === 'imsmanifest.xml')!;
      const standard = about.standard as 'scorm12' | 'scorm2004-3' | 'scorm2004-4';
      expect(schemaFaults(Buffer.from(manifest.bytes).toString('utf8'), standard)).toEqual([]);
    }
  });

  it.each(Object.entries(BUDGET.scripts))('carries %s within its budget as it is sent', (name, budget) => {
    const script = player.find(({ path }) => path === name)!;
    expect(gzipSync(script.bytes, { level: 9 }).length).toBeLessThan(budget);
  });
});

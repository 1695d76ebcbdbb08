import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSound, loadCourse } from '../../src/course/course.ts';
import { isPackable, loadLesson } from '../../src/course/lesson.ts';
import type { GradebookAttempt } from '../../src/host/attempts/gradebook.ts';
import { startHost, type Host } from '../../src/host/server.ts';
import { enGB } from '../../src/locale/en-GB.ts';
import { play, type Taken } from '../../src/story/learner/play.ts';
import type { Story } from '../../src/story/learner/story.ts';
import { ENGINES } from './engines.ts';
import { bestRoute } from './lesson-player.ts';
import { packageInto } from './lms-desk.ts';
import { stopsOf } from './stops.ts';

const LESSON = 'new-friend-in-the-game';
const course = loadCourse('modules');
if (!isSound(course)) throw new Error('the course is not sound');
const lesson = loadLesson(course, LESSON, { nation: 'england', locale: 'en-GB', day: '2026-11-24' });
if (!isPackable(lesson)) throw new Error('the lesson is not sound');
const { story } = lesson;

/** The decisions of the best run. */
function bestRun(of: Story): Taken[] {
  const list: Taken[] = [];
  for (;;) {
    const played = play(of, list);
    if (!played.decision) return list;
    const { scene } = played.at;
    list.push({ scene, answer: bestRoute({ scene, decision: played.decision, played }) });
  }
}

let root: string;
let zips: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'afu-engines-'));
  zips = packageInto(LESSON, '--standard', 'scorm12');
});
afterAll(() => {
  for (const folder of [root, zips]) if (folder) rmSync(folder, { recursive: true, force: true });
});

async function addressIn(host: Host): Promise<string> {
  const { packages } = (await (await fetch(`${host.url}/api/library`)).json()) as {
    packages: { key: string; scos: { key: string }[] }[];
  };
  const [{ key, scos }] = packages as [(typeof packages)[number]];
  return `${host.url}/?play=${key}&sco=${scos[0]!.key}&learner=learner-a`;
}

for (const engine of ENGINES) {
  if (engine.missing) console.log(`${engine.name} was not run: ${engine.missing}`);
  describe.skipIf(engine.missing !== null)(`in ${engine.name}`, { timeout: 240_000 }, () => {
    it('plays a lesson to a pass in the local LMS, left on the way and gone on with', async () => {
      const host = await startHost({ port: 0, dataDir: join(root, engine.name), packagesDir: zips });
      const browser = await engine.start();
      try {
        const address = await addressIn(host);
        const run = bestRun(story);
        const stops = stopsOf(story, run);
        const half = stops.findIndex(({ heading }, i) => i > stops.length / 2 && heading !== '');
        const upTo = stops.findIndex(({ does }, i) => i >= half && does.startsWith('decide'));
        await browser.goto(address);
        await browser.play({
          stops: stops.slice(0, upTo + 1),
          begin: enGB.start,
          keep: enGB.keep,
          finish: enGB.leave,
        });
        await browser.goto(address);
        await browser.play({
          stops: stops.slice(upTo),
          begin: 'Continue at Part',
          keep: enGB.keep,
          finish: enGB.leave,
        });
        const { attempts } = (await (await fetch(`${host.url}/api/gradebook`)).json()) as {
          attempts: GradebookAttempt[];
        };
        expect(attempts).toHaveLength(1);
        expect(attempts[0]).toMatchObject({ status: 'passed', score: { raw: 100 }, violations: [] });
        expect(attempts[0]!.launches).toHaveLength(2);
        expect(attempts[0]!.interactions).toHaveLength(run.length);
      } finally {
        await browser.close();
        await host.close();
      }
    });
  });
}

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSound, loadCourse } from '../../src/course/course.ts';
import { isPackable, loadLesson, type SoundLesson } from '../../src/course/lesson.ts';
import { payloadOf } from '../../src/course/payload-of.ts';
import { enGB } from '../../src/locale/en-GB.ts';
import { play } from '../../src/story/learner/play.ts';
import { responsesGiven, runsOfEveryResponse } from '../fixtures/every-response.ts';
import { launchChromium } from './launch.ts';
import { playInPage } from './play-in-page.ts';
import { servePlayer, type PlayerSite } from './player-page.ts';
import { lines, stopsOf } from './stops.ts';

const course = loadCourse('modules');
if (!isSound(course)) throw new Error(JSON.stringify(course.faults));
const sound = course;
const lessons: SoundLesson[] = sound.file.order.map((id) => {
  const lesson = loadLesson(sound, id, { nation: 'england', locale: 'en-GB', day: '2026-11-24' });
  if (!isPackable(lesson)) throw new Error(`${id} is not sound`);
  return lesson;
});
const settings = {
  standard: 'web',
  detail: 'decisions',
  onFail: 'incomplete',
  nation: 'england',
  locale: 'en-GB',
} as const;

let browser: Browser;
let site: PlayerSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), servePlayer()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each(lessons)('$id in the real player', { timeout: 400_000 }, (lesson) => {
  const { story, facts } = lesson;

  it('shows every word of every choice, what follows, its reason and its facts, and always comes to an ending', async () => {
    const runs = runsOfEveryResponse(story);
    expect(runs.flatMap((run) => responsesGiven(story, run))).toEqual(
      expect.arrayContaining(lesson.proof.responses.map(({ scene, response }) => `${scene}: ${response}`)),
    );
    const address = site.page(story.id, payloadOf(lesson, settings));
    const problems: string[] = [];
    for (const list of runs) {
      // Each run begins on a device that knows nothing.
      const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
      context.on('weberror', (error) => problems.push(error.error().message));
      const page = await context.newPage();
      await page.goto(address);
      const debrief = await page.evaluate(playInPage, {
        stops: stopsOf(story, list),
        begin: enGB.start,
        keep: enGB.keep,
        finish: enGB.toDebrief,
      });
      for (const { weighed } of play(story, list).steps) {
        for (const line of lines(weighed.consequence.because)) expect(debrief).toContain(line);
        for (const line of lines(weighed.choice?.instead ?? [])) expect(debrief).toContain(line);
        for (const id of weighed.consequence.restsOn) expect(debrief).toContain(facts[id]!.says.trim());
      }
      await context.close();
    }
    expect(problems).toEqual([]);
  });
});

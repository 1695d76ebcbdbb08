import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { FrameLocator } from 'playwright';
import { describe, expect, it } from 'vitest';
import { isSound, loadCourse } from '../../src/course/course.ts';
import { isPackable, loadLesson, type SoundLesson } from '../../src/course/lesson.ts';
import { enGB } from '../../src/locale/en-GB.ts';
import { play, type Taken } from '../../src/story/learner/play.ts';
import type { Story } from '../../src/story/learner/story.ts';
import { bestBut, bestRoute, firstCritical, type Route } from './lesson-player.ts';
import { gradebook, upload } from './lms-desk.ts';
import { playInPage } from './play-in-page.ts';
import { stopsOf } from './stops.ts';
import { withDesk, withPackages } from './with-packages.ts';

const course = loadCourse('modules');
if (!isSound(course)) throw new Error('the course is not sound');
const sound = course;
const lessons: SoundLesson[] = sound.file.order.map((id) => {
  const lesson = loadLesson(sound, id, { nation: 'england', locale: 'en-GB', day: '2026-11-24' });
  if (!isPackable(lesson)) throw new Error(`${id} is not sound`);
  return lesson;
});

const ready = withPackages(['--standard', 'scorm12,scorm2004-3']);
const desk = withDesk(ready);

const zip = (standard: string, kind: string): string =>
  join(
    ready.zips,
    readdirSync(ready.zips).find(
      (name) => name.startsWith('course-') && name.includes(`${standard}-${kind}`),
    )!,
  );

function run(story: Story, route: Route): Taken[] {
  const list: Taken[] = [];
  for (;;) {
    const played = play(story, list);
    if (!played.decision) return list;
    list.push({
      scene: played.at.scene,
      answer: route({ scene: played.at.scene, decision: played.decision, played }),
    });
  }
}

/** Plays the lesson that is open, from the first button to Save and leave. */
async function playOpen(story: Story, route: Route = bestRoute): Promise<void> {
  await desk.page.evaluate(playInPage, {
    stops: stopsOf(story, run(story, route)),
    begin: enGB.start,
    keep: enGB.keep,
    finish: enGB.leave,
  });
}

const menu = (): FrameLocator => desk.page.frameLocator('iframe');

/** Launches the course by the link with this name, and waits for its menu. */
async function launch(link: RegExp): Promise<void> {
  await desk.page.goto(desk.host.url);
  await desk.page.getByRole('link', { name: link }).click();
  await menu().getByRole('heading', { level: 1, name: sound.file.title }).waitFor();
}

async function playFromMenu({ story }: SoundLesson, route?: Route): Promise<void> {
  await menu()
    .getByRole('button', { name: new RegExp(`: ${story.title}$`) })
    .click();
  await playOpen(story, route);
  await menu().getByRole('button', { name: 'All lessons' }).click();
  await menu().getByRole('heading', { level: 1 }).waitFor();
}

describe.each(['scorm12', 'scorm2004-3'])(
  'the course in one SCO, in %s',
  { timeout: 600_000 },
  (standard) => {
    it('keeps each lesson’s place and result, and passes when every lesson is', async () => {
      await upload(desk, zip(standard, 'single'));
      await launch(/^Launch/);
      const [first, ...rest] = lessons as [SoundLesson, ...SoundLesson[]];
      await playFromMenu(first, bestBut(firstCritical(first.story)));
      expect(await menu().getByText('Not yet passed: 50 out of 100').count()).toBe(1);
      for (const lesson of rest) await playFromMenu(lesson);
      const [held] = await gradebook(desk);
      expect(held).toMatchObject({ status: 'incomplete', score: { raw: 79 }, finished: false });

      await launch(/^Continue/);
      expect(await menu().getByText(`${rest.length} of ${lessons.length} lessons passed`).count()).toBe(1);
      await menu()
        .getByRole('button', { name: new RegExp(`: ${first.story.title}$`) })
        .click();
      await desk.page.evaluate(playInPage, {
        stops: stopsOf(first.story, run(first.story, bestRoute)),
        begin: enGB.again,
        keep: enGB.keep,
        finish: enGB.leave,
      });
      await menu().getByRole('button', { name: 'All lessons' }).click();
      await menu().getByText('You have passed every lesson').waitFor();
      const { violations } = await new AxeBuilder({ page: desk.page })
        .disableRules(['landmark-unique'])
        .analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);

      const [attempt] = await gradebook(desk);
      expect(attempt).toMatchObject({ status: 'passed', score: { raw: 100 }, violations: [] });
      const decisions = lessons.reduce((sum, { story }) => sum + run(story, bestRoute).length, 0);
      const again = run(first.story, bestBut(firstCritical(first.story))).length;
      expect(attempt!.interactions).toHaveLength(decisions + again);
      for (const { id } of lessons)
        expect(attempt!.interactions.some((one) => one.id.startsWith(`${id.replaceAll('-', '_')}_`))).toBe(
          true,
        );
      expect(new Set(attempt!.interactions.map(({ id }) => id)).size).toBe(attempt!.interactions.length);
    });
  },
);

describe.each(['scorm12', 'scorm2004-3'])(
  'the course of several SCOs, in %s',
  { timeout: 600_000 },
  (standard) => {
    it('gives each lesson its own score', async () => {
      await upload(desk, zip(standard, 'multi'));
      for (const { story } of lessons) {
        await desk.page.goto(desk.host.url);
        await desk.page.getByRole('link', { name: new RegExp(`^Launch ${story.title}`) }).click();
        await playOpen(story);
      }
      const attempts = await gradebook(desk);
      expect(attempts).toHaveLength(lessons.length);
      for (const attempt of attempts)
        expect(attempt).toMatchObject({ status: 'passed', score: { raw: 100 }, violations: [] });
    });
  },
);

import { describe, expect, it } from 'vitest';
import { enGB } from '../../src/locale/en-GB.ts';
import { play } from '../../src/story/learner/play.ts';
import { responsesGiven, runsOfEveryResponse } from '../fixtures/every-response.ts';
import { onTheWeb, soundLessons } from './course-lessons.ts';
import { playInPage } from './play-in-page.ts';
import { lines, stopsOf } from './stops.ts';
import { withPlayer } from './with-player.ts';

const ready = withPlayer();

describe.each(soundLessons())('$id in the real player', { timeout: 400_000 }, (lesson) => {
  const { story, facts } = lesson;

  it('shows every word of every choice, what follows, its reason and its facts, and always comes to an ending', async () => {
    const runs = runsOfEveryResponse(story);
    expect(runs.flatMap((run) => responsesGiven(story, run))).toEqual(
      expect.arrayContaining(lesson.proof.responses.map(({ scene, response }) => `${scene}: ${response}`)),
    );
    const address = ready.site.page(story.id, onTheWeb(lesson));
    const problems: string[] = [];
    for (const list of runs) {
      // Each run begins on a device that knows nothing.
      const context = await ready.browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
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

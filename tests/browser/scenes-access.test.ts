import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/locale/en-GB.ts';
import { play, type Taken } from '../../src/story/learner/play.ts';
import type { SceneId, Story } from '../../src/story/learner/story.ts';
import { waysToScenes } from '../fixtures/every-response.ts';
import { onTheWeb, soundLessons } from './course-lessons.ts';
import { axe, spills } from './looked-at.ts';
import { playInPage } from './play-in-page.ts';
import { openPage } from './player-page.ts';
import { stopsOf, type Stop } from './stops.ts';
import { withPlayer } from './with-player.ts';

/** `npm test` looks at the first lesson, `npm run soak` at all. */
const lessons = soundLessons()
  .slice(0, process.env['TIER'] === 'soak' ? undefined : 1)
  .map(onTheWeb);

const ready = withPlayer();

/** The stops of a run up to a scene of its last passage. */
function stopsTo(story: Story, list: readonly Taken[], scene: SceneId): Stop[] {
  const { steps, passage } = play(story, list);
  const before = steps.flatMap((step) => step.passage).length;
  const stops = stopsOf(story, list).slice(
    0,
    before + passage.findIndex((visit) => visit.scene === scene) + 1,
  );
  // It is come to, and not answered.
  if (story.scenes[scene]!.step.kind === 'decision') stops.at(-1)!.does = 'decide';
  return stops;
}

/** A page that stands at the end of some stops, on a device that knew nothing. */
async function pageAt(address: string, stops: Stop[]): Promise<Page> {
  const context = await ready.browser.newContext({
    viewport: { width: 320, height: 568 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await openPage(page, address);
  await page.evaluate(playInPage, { stops, begin: english.start, keep: english.keep, finish: '' });
  return page;
}

describe.each(lessons)('$story.id', { timeout: 900_000 }, (payload) => {
  it('is clean by axe at every scene, and none scrolls sideways at 320 pixels', async () => {
    const { story } = payload;
    const ways = waysToScenes(story);
    expect([...ways.keys()].sort()).toEqual(Object.keys(story.scenes).sort());
    const address = ready.site.page(story.id, payload);
    const wrong: string[] = [];
    for (const [scene, list] of ways) {
      const page = await pageAt(address, stopsTo(story, list, scene));
      const found = [...(await axe(page)), ...(await spills(page))];
      wrong.push(...found.map((fault) => `${scene}: ${fault}`));
      await page.context().close();
    }
    expect(wrong).toEqual([]);
  });
});

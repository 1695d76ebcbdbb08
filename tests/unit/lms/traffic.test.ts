import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScormStandard } from '../../../src/host/runtime/scorm-runtime.ts';
import type { Taken } from '../../../src/story/learner/play.ts';
import type { Story } from '../../../src/story/learner/story.ts';
import { learner } from './learner.ts';
import { everyLesson, longestRunOf } from './lessons.ts';
import { numbers, runBy, story as fixture } from './runs.ts';
import { strictLms, type Launch } from './strict-lms.ts';

const SCORM: ScormStandard[] = ['scorm12', 'scorm2004-3'];

/** What a learner does between two decisions, and whether it may cost a commit. */
const AWAY = ['pause', 'hide', 'nothing'] as const;

/** Plays a run, pausing and hiding between decisions, and leaves; gives how often it did. */
async function sitting(
  of: Story,
  standard: ScormStandard,
  launch: Launch,
  run: readonly Taken[],
  away: readonly (typeof AWAY)[number][] = [],
): Promise<Record<(typeof AWAY)[number], number>> {
  const times = { pause: 0, hide: 0, nothing: 0 };
  const { session, take, readOn } = await learner(of, standard, launch.connection);
  for (const [i, taken] of run.entries()) {
    await take(taken);
    if (!session.atLast) session.onward();
    const how = away[i] ?? 'nothing';
    times[how]++;
    if (how === 'pause') {
      session.pause();
      session.uncover();
    }
    if (how === 'hide') session.hide();
  }
  await readOn();
  session.leave();
  return times;
}

/** Sets of a value that the element had already. */
function unchanged(launch: Launch): string[] {
  const now = new Map<string, string>();
  return launch.sets().flatMap(([element, value]) => {
    const same = now.get(element) === value;
    now.set(element, value);
    return same ? [`${element} = ${value}`] : [];
  });
}

describe.each(SCORM)('%s: an LMS is told', (standard) => {
  it.each(everyLesson())('no more than it must be, in the longest run of $id', async ({ story }) => {
    const launch = strictLms(standard).launch();
    const run = longestRunOf(story);
    await sitting(story, standard, launch, run);
    // One at the start, one a decision, one at an ending that the last decision does not come to at once.
    expect(launch.count('Commit')).toBeLessThanOrEqual(run.length + 2);
    expect(unchanged(launch)).toEqual([]);
    expect([launch.count('Initialize'), launch.count('Terminate'), launch.violations()]).toEqual([1, 1, []]);
  });

  it('no more often than decisions, hides, pauses and two, whatever a learner does', async () => {
    await fc.assert(
      fc.asyncProperty(
        numbers,
        fc.array(fc.constantFrom(...AWAY), { minLength: 9, maxLength: 9 }),
        async (chosen, away) => {
          const launch = strictLms(standard).launch();
          // The longest runs have first answers; here one might be critical, and then is not asked about.
          const run = runBy(fixture, chosen).map(({ scene, answer }) => ({ scene, answer }));
          const { pause, hide } = await sitting(fixture, standard, launch, run, away);
          expect(launch.count('Commit')).toBeLessThanOrEqual(run.length + pause + hide + 2);
          expect([unchanged(launch), launch.violations()]).toEqual([[], []]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

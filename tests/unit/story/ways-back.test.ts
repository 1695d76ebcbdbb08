import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prove, type WayBack } from '../../../src/story/author/prove.ts';
import type { Playthrough } from '../../../src/story/learner/play.ts';
import { enumerate, nodesIn } from './brute-force.ts';
import { smallStory } from './generate.ts';

const key = ({ scene, response, to }: Omit<WayBack, 'since'>): string => `${scene} ${response} ${to}`;

/** Each road of a run that leads to a scene met before, with the flags set since the first time. */
function returnsOf({ steps, passage }: Playthrough): Map<string, Set<string>> {
  const moves = [
    ...steps.flatMap(({ passage: met, weighed }) =>
      met.map((visit, i) => ({
        visit,
        response: i < met.length - 1 ? null : (weighed.choice?.id ?? weighed.outcome!),
      })),
    ),
    ...passage.map((visit) => ({ visit, response: null })),
  ];
  const returns = new Map<string, Set<string>>();
  moves.slice(1).forEach(({ visit }, i) => {
    const first = moves.slice(0, i + 1).find((move) => move.visit.scene === visit.scene);
    if (!first) return;
    const { visit: from, response } = moves[i]!;
    const since = [...visit.flags].filter((flag) => !first.visit.flags.has(flag));
    returns.set(key({ scene: from.scene, response, to: visit.scene }), new Set(since));
  });
  return returns;
}

describe('the ways back that a proof lists', () => {
  it('are those that some run takes, each with flags that were set since', () => {
    let met = 0;
    fc.assert(
      fc.property(smallStory(), (story) => {
        const root = enumerate(story, 3000);
        fc.pre(root !== null);
        const { waysBack, complete } = prove(story);
        expect(complete).toBe(true);
        const taken = new Map<string, Set<string>>();
        for (const { played } of nodesIn(root!))
          for (const [way, since] of returnsOf(played))
            taken.set(way, new Set([...(taken.get(way) ?? []), ...since]));
        expect(waysBack!.map(key).sort()).toEqual([...taken.keys()].sort());
        for (const way of waysBack!) {
          met++;
          expect(way.since.length).toBeGreaterThan(0);
          for (const flag of way.since) expect(taken.get(key(way))).toContain(flag);
        }
      }),
      { seed: 41, numRuns: 400 },
    );
    expect(met).toBeGreaterThan(50);
  });

  it('are none where a road goes round without progress: that is a fault', () => {
    fc.assert(
      fc.property(smallStory({ scenes: 4, endless: true }), (story) => {
        const { waysBack, complete, faults } = prove(story);
        expect(waysBack === null).toBe(!complete);
        expect(faults.some(({ code }) => code === 'endless-loop')).toBe(!complete);
      }),
      { seed: 42, numRuns: 200 },
    );
  });
});

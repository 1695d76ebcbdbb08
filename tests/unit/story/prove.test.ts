import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prove, type Proof } from '../../../src/story/author/prove.ts';
import { replay, type Taken } from '../../../src/story/learner/play.ts';
import { byCompetency, resultOf } from '../../../src/story/learner/score.ts';
import type { Rating, Story } from '../../../src/story/learner/story.ts';
import { enumerate, longestTrailOf, nodesIn, tenthsOf, type Node } from './brute-force.ts';
import { prose, smallStory } from './generate.ts';

const RUNS = 400;
const LIMIT = 4000;

/** A generated story, its proof, and every run of it. Stories with too many runs are drawn again. */
const enumerated = smallStory().map((story) => {
  const proof = prove(story);
  return { story: { ...story, denominator: proof.denominator }, proof };
});

function check(seed: number, holds: (story: Story, proof: Proof, root: Node, places: Node[]) => void): void {
  let looked = 0;
  fc.assert(
    fc.property(enumerated, ({ story, proof }) => {
      const root = enumerate(story, LIMIT);
      fc.pre(root !== null);
      holds(story, proof, root!, [...nodesIn(root!)]);
      looked++;
    }),
    { seed, numRuns: RUNS },
  );
  expect(looked).toBe(RUNS);
}

/** Places by the scene that they stand at. */
function byScene(places: readonly Node[]): Map<string, Node[]> {
  const found = new Map<string, Node[]>();
  for (const node of places) {
    const { scene } = node.played.at;
    found.set(scene, [...(found.get(scene) ?? []), node]);
  }
  return found;
}

const ended = (places: readonly Node[]): Node[] => places.filter(({ played }) => played.ending);
const range = (numbers: readonly number[]) => ({ min: Math.min(...numbers), max: Math.max(...numbers) });

describe('the proof equals brute force over every run', () => {
  it('in the points, the number of runs, their scores, lengths and times', () => {
    check(11, (story, proof, root, places) => {
      const runs = ended(places);
      expect(proof.complete).toBe(true);
      expect(proof.denominator).toBe(root.most);
      expect(proof.runs).toBe(BigInt(runs.length));
      if (runs.length === 0 || root.most === 0) return;
      const results = runs.map(({ played }) => resultOf(story, played));
      expect(proof.score).toEqual(range(results.map(({ score }) => score)));
      expect(proof.passing).toBe(BigInt(results.filter(({ passed }) => passed).length));
      const spread = new Map<number, bigint>();
      for (const { score } of results) spread.set(score, (spread.get(score) ?? 0n) + 1n);
      expect(proof.distribution).toEqual([...spread].sort(([a], [b]) => a - b));
      expect(proof.decisions).toEqual(range(runs.map(({ list }) => list.length)));
      expect(proof.minutes).toEqual(range(runs.map(({ played }) => tenthsOf(story, played) / 600)));
    });
  });

  it('in the longest stored progress', () => {
    check(12, (story, proof, _, places) => {
      fc.pre(places.length < 400);
      const leaves = places.filter(({ next }) => next.length === 0);
      expect(proof.longestTrail).toBe(Math.max(...leaves.map(({ list }) => longestTrailOf(story, list))));
    });
  });

  it('in what each ending is reached by', () => {
    check(13, (story, proof, root, places) => {
      if (root.most === 0) return;
      const byEnding = byScene(ended(places));
      expect(proof.endings.map(({ scene }) => scene).sort()).toEqual([...byEnding.keys()].sort());
      for (const { scene, runs, score, passed } of proof.endings) {
        const results = byEnding.get(scene)!.map(({ played }) => resultOf(story, played));
        expect(runs).toBe(BigInt(results.length));
        expect(score).toEqual(range(results.map((result) => result.score)));
        expect(passed).toBe(results.some((result) => result.passed));
      }
    });
  });

  it('in the range of each competency', () => {
    check(14, (story, proof, _, places) => {
      const shown = ended(places).map(({ played }) => byCompetency(story, played));
      fc.pre(shown.length > 0);
      proof.competencies.forEach(({ min, max, possible }, i) => {
        const own = shown.map((competencies) => competencies[i]!);
        const met = own.filter((one) => one.possible > 0).map((one) => one.earned / one.possible);
        expect(possible).toEqual(range(own.map((one) => one.possible)));
        expect({ min, max }).toEqual(met.length > 0 ? range(met) : { min: 0, max: 0 });
      });
    });
  });

  it('in what every response costs, with the shortest run that shows each fault', () => {
    check(15, (story, proof, _, places) => {
      const wrong = new Map<string, number>();
      const costs = new Map<string, number[]>();
      for (const { played, next, most, list } of places)
        for (const { id, node } of next) {
          const { decision, weighed } = node.played.steps.at(-1)!;
          const cost = most - weighed.points - node.most;
          const own = 10 * decision.weight - weighed.points;
          const key = `${played.at.scene} ${id}`;
          costs.set(key, [...(costs.get(key) ?? []), cost]);
          const code = codeFor(weighed.rating, cost, own);
          if (code)
            wrong.set(`${code} ${key}`, Math.min(wrong.get(`${code} ${key}`) ?? Infinity, list.length + 1));
        }
      const found = [...proof.faults, ...proof.warnings].filter(({ code }) => /costs/.test(code));
      expect(
        Object.fromEntries(
          found.map(({ code, path, run }) => [`${code} ${path[1]} ${path.at(-1)}`, run.length]),
        ),
      ).toEqual(Object.fromEntries(wrong));
      expect(
        Object.fromEntries(
          proof.responses.map(({ scene, response, cost }) => [`${scene} ${response}`, cost]),
        ),
      ).toEqual(Object.fromEntries([...costs].map(([key, all]) => [key, range(all)])));
      for (const { run } of found) expect(replay(story, run).kept).toBe(run.length);
    });
  });

  it('in which scenes are reached, which decisions lack a best response, and where a run is stuck', () => {
    check(16, (story, proof, _, places) => {
      const met = new Set(places.flatMap(({ played }) => played.passage.map(({ scene }) => scene)));
      const shortest = (which: (node: Node) => boolean) => {
        const found = new Map<string, number>();
        for (const node of places.filter(which)) {
          const { scene } = node.played.at;
          found.set(scene, Math.min(found.get(scene) ?? Infinity, node.list.length));
        }
        return Object.fromEntries(found);
      };
      const told = (code: string) =>
        Object.fromEntries(
          proof.faults.filter((fault) => fault.code === code).map(({ path, run }) => [path[1], run.length]),
        );
      expect(Object.keys(told('unreachable-scene')).sort()).toEqual(
        Object.keys(story.scenes)
          .filter((scene) => !met.has(scene))
          .sort(),
      );
      expect(told('no-best-response')).toEqual(
        shortest(
          ({ played, next }) =>
            played.decision !== null &&
            !next.some(({ node }) => node.played.steps.at(-1)!.weighed.rating === 'best'),
        ),
      );
      expect(told('no-way-to-an-ending')).toEqual(
        shortest(({ played, next }) => !played.ending && next.length === 0),
      );
    });
  });

  it('in the endings whose name and result do not agree, with the shortest run', () => {
    check(17, (story, proof, root, places) => {
      if (root.most === 0) return expect(proof.faults.map(({ code }) => code)).toContain('nothing-scored');
      const runs = ended(places);
      const passing = runs.filter(({ played }) => resultOf(story, played).passed);
      const told = (code: string): Record<string, Taken[]> =>
        Object.fromEntries(
          proof.faults.filter((fault) => fault.code === code).map(({ path, run }) => [path[1], run]),
        );
      const least = (nodes: readonly Node[]) =>
        Object.fromEntries(
          [...byScene(nodes)].map(([scene, own]) => [scene, Math.min(...own.map(({ list }) => list.length))]),
        );
      const unsafe = told('unsafe-ending-passed');
      expect(Object.fromEntries(Object.entries(unsafe).map(([scene, run]) => [scene, run.length]))).toEqual(
        least(passing.filter(({ played }) => played.ending!.outcome === 'unsafe')),
      );
      for (const run of Object.values(unsafe))
        expect(resultOf(story, replay(story, run).played).passed).toBe(true);
      const passed = new Set(passing.map(({ played }) => played.at.scene));
      expect(Object.keys(told('safe-ending-never-passed')).sort()).toEqual(
        Object.keys(
          least(
            runs.filter(({ played }) => played.ending!.outcome === 'safe' && !passed.has(played.at.scene)),
          ),
        ).sort(),
      );
      expect(told('critical-passes')).toEqual({});
    });
  });

  it('in the heavy decisions at which a poor answer still passes', () => {
    check(18, (story, proof, root, places) => {
      if (root.most === 0) return;
      const slips = new Set<string>();
      for (const { played, next, most } of places)
        for (const { node } of next) {
          const { decision, weighed, visit } = node.played.steps.at(-1)!;
          if (
            decision.weight < 3 ||
            weighed.rating !== 'poor' ||
            weighed.critical ||
            played.criticals.length > 0
          )
            continue;
          const well = played.earned + most === root.most;
          if (
            well &&
            resultOf(story, { earned: played.earned + weighed.points + node.most, criticals: [] }).passed
          )
            slips.add(visit.scene);
        }
      const told = proof.warnings.filter(({ code }) => code === 'heavy-poor-passes');
      expect(told.map(({ path }) => path[1]).sort()).toEqual([...slips].sort());
      for (const { run } of told) {
        const { played } = replay(story, run);
        if (played.ending) expect(resultOf(story, played).passed).toBe(true);
      }
    });
  });
});

function codeFor(rating: Rating, cost: number, own: number): string | null {
  if (rating === 'best') return cost === 0 ? null : 'best-costs';
  if (rating === 'acceptable') return cost === own ? null : 'acceptable-costs';
  return cost < own ? 'poor-costs-too-little' : cost > own ? 'poor-costs-more' : null;
}

describe('a story that may go round in a circle', () => {
  it('is complete exactly where every run ends, and its circle goes round', () => {
    let circles = 0;
    fc.assert(
      fc.property(smallStory({ scenes: 4, endless: true }), (story) => {
        const proof = prove(story);
        const loops = proof.faults.filter(({ code }) => code === 'endless-loop');
        expect(loops.length > 0).toBe(!proof.complete);
        if (proof.complete) return;
        circles++;
        expect(proof).toMatchObject({ sound: false, runs: 0n, denominator: 0 });
        for (const { holes, run } of loops) {
          const cycle = String(holes['cycle']).split(' → ');
          expect(cycle[0]).toBe(cycle.at(-1));
          const { played, kept } = replay(story, run);
          expect(kept).toBe(run.length);
          expect(played.passage.map(({ scene }) => scene)).toContain(cycle[0]);
        }
      }),
      { seed: 21, numRuns: 600 },
    );
    expect(circles).toBeGreaterThan(50);
  });
});

describe('an unreachable scene', () => {
  it('changes no score, and is told', () => {
    fc.assert(
      fc.property(smallStory(), (story) => {
        const island = { ...story.scenes['kept-safe']!, id: 'island' };
        const onward = {
          ...island,
          id: 'quay',
          step: { kind: 'onward' as const, routes: [{ to: 'island' }] },
          beats: [{ kind: 'narration' as const, text: prose(9) }],
        };
        const before = prove(story);
        const after = prove({ ...story, scenes: { quay: onward, ...story.scenes, island } });
        const { faults } = after;
        const { scenes, sound } = before;
        expect({ ...after, faults: before.faults, scenes, sound }).toEqual(before);
        expect(faults.filter(({ code }) => code === 'unreachable-scene').map(({ path }) => path[1])).toEqual(
          expect.arrayContaining(['quay', 'island']),
        );
      }),
      { seed: 22, numRuns: 100 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { bigLesson } from '../../../scripts/bench/big-lesson.ts';
import { flagLesson } from '../../../scripts/bench/flag-lesson.ts';
import { inChild } from '../../../scripts/bench/in-child.ts';
import { MACHINE_CONTEXT } from '../../../scripts/bench/machine-context.ts';
import type { StoryTimes } from '../../../scripts/bench/story-child.ts';
import { checkLesson } from '../../../src/story/author/check.ts';
import { prove, type Proof } from '../../../src/story/author/prove.ts';

const CHILD = new URL('../../../scripts/bench/story-child.ts', import.meta.url);

function proved(text: string, id: string): Proof {
  const { story, diagnostics } = checkLesson({ text, file: `${id}/lesson.yaml` }, MACHINE_CONTEXT);
  expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
  return prove(story!);
}

describe('the big lesson of the bench', () => {
  it.each([1000, 10_000])('has %i scenes and three times as many choices', (scenes) => {
    const { text, ...said } = bigLesson(scenes);
    const body = text.slice(text.indexOf('\nscenes:'));
    expect(said).toMatchObject({ scenes, choices: 3 * scenes });
    expect(body.match(/^ {2}[a-z0-9-]+:$/gm)).toHaveLength(scenes);
    expect(body.match(/^ {10}rating: /gm)).toHaveLength(3 * scenes);
  });

  it('is sound, with no run over 60 decisions, critical errors, and flags that matter', () => {
    const { text, scenes } = bigLesson(1000);
    const proof = proved(text, 'big');
    expect(proof).toMatchObject({ sound: true, complete: true, scenes, faults: [], warnings: [] });
    expect(proof.decisions.max).toBeLessThanOrEqual(60);
    expect(proof.decisions.max).toBeGreaterThan(50);
    expect(proof.states).toBeGreaterThan(2 * scenes);
    expect(proof.score).toEqual({ min: 0, max: 100 });
    expect(text.match(/critical: viewing/g)!.length).toBeGreaterThan(3);
  });
});

describe('flags that are independent', () => {
  it('are proved, twelve of them, within 1 GB', { timeout: 120_000 }, async () => {
    const { result, peakMb } = await inChild<StoryTimes>(CHILD, ['flags', '12', '8', '1'], {
      memoryMb: 1024,
    });
    expect(result.proof).toMatchObject({ sound: true, scenes: 21, states: 4095 + 8 * 4096 + 1 });
    expect(peakMb).toBeLessThan(1024);
  });

  it('are refused where they are too many, and the flags that multiply are named', () => {
    const proof = proved(flagLesson(20, 1), 'flags');
    expect(proof).toMatchObject({ sound: false, complete: false, runs: 0n, denominator: 0 });
    expect(proof.faults.map(({ code }) => code)).toEqual(['too-many-states']);
    const named = String(proof.faults[0]!.holes['flags']).split(', ');
    expect(named.length).toBeGreaterThan(10);
    expect(named.every((name) => /^flag-\d+$/.test(name))).toBe(true);
  });

  it('are told of where a child runs out of memory, in one line', async () => {
    await expect(inChild(CHILD, ['flags', '12', '94', '1'], { memoryMb: 64 })).rejects.toThrow(
      /^flags 12 94 1 needs more than 64 MB$/,
    );
  });
});

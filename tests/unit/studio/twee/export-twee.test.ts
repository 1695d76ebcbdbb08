import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CannotExport, exportTwee, readLesson } from '../../../../src/studio/twee/export-twee.ts';
import { importTwee } from '../../../../src/studio/twee/import-twee.ts';
import { readTwee, writeTwee } from '../../../../src/studio/twee/notation.ts';
import { MODULES, anyLessonText, FOREIGN, scenesOf, linksIn, wordsIn } from './stories.ts';

describe('a lesson written as Twee', () => {
  it('comes back from Twee the same, character by character, with nothing left out', () => {
    fc.assert(
      fc.property(anyLessonText, (yaml) => {
        const { twee } = exportTwee(yaml);
        expect(importTwee(twee)).toEqual({ yaml, notCarried: [] });
      }),
      { numRuns: 40 },
    );
  });

  for (const { name, text } of MODULES)
    it(`carries ${name} there and back whole`, () => {
      expect(importTwee(exportTwee(text).twee)).toEqual({ yaml: text, notCarried: [] });
    });

  it('keeps scenes, links and texts by its passages alone, without the lesson file that goes along', () => {
    fc.assert(
      fc.property(anyLessonText, (yaml) => {
        const bare = writeTwee(
          readTwee(exportTwee(yaml).twee).passages.filter(({ tags }) => !tags.includes('lesson-file')),
        );
        const [before, after] = [
          scenesOf(yaml),
          scenesOf(importTwee(bare, { words: ['lead', 'lead-in-full'] }).yaml),
        ];
        expect(Object.keys(after)).toEqual(Object.keys(before));
        for (const id of Object.keys(before)) {
          const own = linksIn(before[id]!);
          const there = linksIn(after[id]!).map((link) => link);
          // A lone outcome or choice is no decision any more: its words stand in a comment.
          const targets = (links: string[]) => links.map((link) => link.slice(link.lastIndexOf(' → ')));
          if (there.length > 1) expect([...new Set(there)]).toEqual([...new Set(own)]);
          else expect(targets(there)).toEqual([...new Set(targets(own))]);
          expect(wordsIn(after[id]!)).toBe(wordsIn(before[id]!));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says what the passages do not hold', () => {
    const { notHeld } = exportTwee(MODULES.find(({ name }) => name === 'new-friend-in-the-game')!.text);
    expect(notHeld[0]).toEqual({
      scene: null,
      what: expect.stringMatching(/^Of the lesson itself: audience, role, minutes/) as string,
    });
    expect(notHeld).toContainEqual({
      scene: 'little-finger',
      what: 'the competency, 4 ratings, 4 reasons, 3 better answers, 5 facts, 1 critical error, 1 flag that is set',
    });
    expect(() => exportTwee('id: [')).toThrow(CannotExport);
  });

  it('stands on the story map where it gives places, and on a grid by steps from the start where not', () => {
    const yaml = MODULES[0]!.text;
    const { start, scenes } = readLesson(yaml)!;
    const placed = (twee: string) =>
      new Map(readTwee(twee).passages.map(({ name, metadata }) => [name, metadata['position']]));
    const grid = placed(exportTwee(yaml).twee);
    expect(grid.get(start!)).toBe('100,100');
    const spots = Object.keys(scenes!).map((id) => grid.get(id));
    expect(new Set(spots).size).toBe(spots.length);
    expect(
      placed(exportTwee(yaml, { positions: new Map([[start!, { x: 7.4, y: 8 }]]) }).twee).get(start!),
    ).toBe('7,8');
  });

  it('keeps the identity of the story that it came from', () => {
    const again = readTwee(exportTwee(importTwee(FOREIGN).yaml).twee).passages.find(
      ({ name }) => name === 'StoryData',
    );
    expect(again!.text).toContain('"ifid": "D674C58C-DEFA-4F70-B7A2-27742230C0FC"');
    const made = (yaml: string) => /"ifid": "([^"]*)"/.exec(exportTwee(yaml).twee)![1]!;
    expect(made(MODULES[0]!.text)).toMatch(
      /^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-A[0-9A-F]{3}-[0-9A-F]{12}$/,
    );
    expect(made(MODULES[0]!.text)).not.toBe(made(MODULES[1]!.text));
  });
});

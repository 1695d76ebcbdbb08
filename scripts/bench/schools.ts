import { buildIfStale } from '../build.ts';
import { grown, type Figure, type Section } from './figure.ts';
import { inChild } from './in-child.ts';
import type { SchoolTimes } from './schools-child.ts';

const CHILD = new URL('./schools-child.ts', import.meta.url);
const COUNTS = [1, 10, 100];
/** MB of heap: so little that what is no longer needed is let go of, and the peak shows what is kept. */
const ROOM = 128;
/** From one school to ten and to a hundred, a run may take so many times as long as there are schools. */
const MOST_TIME = 1.2;
/** And this many times the memory: records of zips are kept, zips are not. */
const MOST_MEMORY = 1.25;

/** A trust's run: every lesson in SCORM 1.2 for one, ten and a hundred schools. */
export const schools: Section = {
  name: 'schools',
  async measure(say) {
    say('the player');
    const player = await buildIfStale('player', () => undefined);
    const figures: Figure[] = [];
    let before: { write: Figure; again: Figure; memory: Figure } | null = null;
    for (const count of COUNTS) {
      const named = count === 1 ? '1 school' : `${count} schools`;
      say(named);
      const { result, peakMb } = await inChild<SchoolTimes>(CHILD, [String(count), player], {
        memoryMb: ROOM,
      });
      const note = `${result.zips} zips, ${Math.round(result.bytes / 1e6)} MB`;
      const write = { name: `package every lesson for ${named}`, value: result.write, unit: 'ms', note };
      const again = { name: `go over it again for ${named}`, value: result.again, unit: 'ms' };
      const memory = { name: `peak memory for ${named}`, value: peakMb, unit: 'MB' };
      figures.push(
        ...(before
          ? [
              grown(write, before.write, 10, 10 * MOST_TIME),
              grown(again, before.again, 10, 10 * MOST_TIME),
              grown(memory, before.memory, 10, MOST_MEMORY),
            ]
          : [write, again, memory]),
      );
      before = { write, again, memory };
    }
    return figures;
  },
};

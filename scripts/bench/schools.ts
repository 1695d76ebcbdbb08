import { buildIfStale } from '../build.ts';
import { grown, type Figure, type Section } from './figure.ts';
import { inChild, type Measured } from './in-child.ts';
import type { SchoolTimes } from './schools-child.ts';

const CHILD = new URL('./schools-child.ts', import.meta.url);
const COUNTS = [1, 10, 100];
/** MB of heap, the same for one school and for a hundred, so that what is no longer needed is let go of. */
const ROOM = 128;
/** From one school to ten and to a hundred, a run may take so many times as long as there are schools. */
const MOST_TIME = 1.2;
/** And this many times the memory that is in use: records of zips are kept, zips are not. */
const MOST_LIVE = 1.05;
/** And of what the system gives, which is more the longer V8 puts collecting off. */
const MOST_PEAK = 1.25;
/** Milliseconds on one core for each zip after the first ones. */
const MOST_EACH = 15;

type Run = Measured<SchoolTimes>;

/** A trust's run: every lesson in SCORM 1.2 for one, ten and a hundred schools. */
export const schools: Section = {
  name: 'schools',
  async measure(say) {
    say('the player');
    const player = await buildIfStale('player', () => undefined);
    const figures: Figure[] = [];
    let before: Run | null = null;
    for (const count of COUNTS) {
      const named = count === 1 ? '1 school' : `${count} schools`;
      say(named);
      const run: Run = await inChild<SchoolTimes>(CHILD, [String(count), player], { memoryMb: ROOM });
      figures.push(...figuresOf(named, run, before));
      before = run;
    }
    return figures;
  },
};

function figuresOf(named: string, run: Run, before: Run | null): Figure[] {
  const { zips, bytes, write, again, liveMb } = run.result;
  const figure = (
    what: string,
    value: number,
    unit: string,
    atMost: number,
    of: (run: Run) => number,
    note?: string,
  ): Figure => {
    const alone = { name: `${what} for ${named}`, value, unit, ...(note !== undefined && { note }) };
    return before ? grown(alone, { value: of(before) }, 10, atMost) : alone;
  };
  return [
    figure(
      'package every lesson',
      write,
      'ms',
      10 * MOST_TIME,
      ({ result }) => result.write,
      `${zips} zips, ${Math.round(bytes / 1e6)} MB`,
    ),
    ...(before ? [eachMore(named, run.result, before.result)] : []),
    figure('go over it again', again, 'ms', 10 * MOST_TIME, ({ result }) => result.again),
    figure(
      'live memory',
      liveMb,
      'MB',
      MOST_LIVE,
      ({ result }) => result.liveMb,
      'most in use after a collection',
    ),
    figure(
      'peak memory',
      run.peakMb,
      'MB',
      MOST_PEAK,
      ({ peakMb }) => peakMb,
      `all that the system gave, Node’s own and the uncollected with it; heap bounded at ${ROOM} MB`,
    ),
  ];
}

/** What each zip more takes of a processor, from some schools to ten times as many. */
function eachMore(named: string, now: SchoolTimes, before: SchoolTimes): Figure {
  return {
    name: `each zip more, up to ${named}`,
    value: (now.processor - before.processor) / (now.zips - before.zips),
    unit: 'ms',
    beside: { is: 'limit', value: MOST_EACH },
    note: 'of one core, at the best level of compression',
  };
}

import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import {
  grown,
  measureAll,
  median,
  type Bench,
  type Figure,
  type MeasuredFigure,
  type Section,
} from '../../../scripts/bench/figure.ts';
import { withBench } from '../../../scripts/bench/readme.ts';
import { SECTIONS } from '../../../scripts/bench/sections.ts';
import {
  besideInWords,
  readBench,
  showBench,
  valueInWords,
  withRatios,
} from '../../../scripts/bench/show.ts';

const figure = (over: Partial<MeasuredFigure> = {}): MeasuredFigure => ({
  section: 'story',
  name: 'prove',
  value: 120,
  unit: 'ms',
  ...over,
});
const bench = (...figures: MeasuredFigure[]): Bench => ({
  format: 1,
  on: '2026-11-24',
  machine: '2 × a machine',
  figures,
});

describe('a figure', () => {
  it('is told with its unit and spread, to as many digits as a measurement holds', () => {
    expect(valueInWords(figure({ value: 1234.56 }))).toBe('1,235 ms');
    expect(valueInWords(figure({ value: 1.2345, spread: { least: 1, most: 2.345 } }))).toBe(
      '1.23 ms (1 to 2.35)',
    );
    expect(valueInWords(figure({ value: 12, unit: '' }))).toBe('12');
  });

  it('stands beside its floor, its growth or its limit, and says where it is over', () => {
    const floor = { is: 'floor', value: 100, atMost: 1.15 } as const;
    expect(besideInWords(floor, figure({ value: 113 }))).toBe('floor 100 ms: 1.13×, within 1.15×');
    expect(besideInWords(floor, figure({ value: 120 }))).toBe('floor 100 ms: 1.2×, OVER 1.15×');
    expect(besideInWords({ is: 'limit', value: 1024 }, figure({ value: 640.4, unit: 'MB' }))).toBe(
      'limit 1,024 MB, within',
    );
    const { beside } = grown(figure({ value: 1600 }), figure({ value: 100 }), 10, 15);
    expect(beside).toEqual({ is: 'growth', size: 10, times: 16, atMost: 15 });
    expect(besideInWords(beside!, figure())).toBe('16× for 10×, OVER 15×');
  });

  it('is the middle of several measurements', () => {
    expect(median([3, 1, 2])).toEqual({ value: 2, least: 1, most: 3 });
    expect(median([4, 1, 3, 2])).toEqual({ value: 2.5, least: 1, most: 4 });
    expect(median([7])).toEqual({ value: 7, least: 7, most: 7 });
  });
});

describe('a bench', () => {
  it('is one table, with a ratio for each figure where there is an earlier one', () => {
    const before = bench(figure({ value: 100 }), figure({ name: 'read', value: 5 }));
    const now = bench(figure(), figure({ name: 'check', value: 7 }));
    const [, , , head, first, second, , gone] = showBench(now, before).split('\n');
    expect(head!.trim().split(/ {2,}/)).toEqual(['part', 'what', 'figure', 'beside', 'against']);
    expect(first).toMatch(/^story +prove +120 ms +1\.20×$/);
    expect(second).toMatch(/^story +check +7 ms +new$/);
    expect(gone).toBe('Not measured now: story: read.');
    expect(showBench(now, null)).not.toContain('against');
    expect(withRatios(now.figures, before).map(({ ratio }) => ratio)).toEqual([1.2, null]);
  });

  it('is read back as it was written, and nothing else is taken for one', () => {
    const written = bench(figure());
    expect(readBench(JSON.stringify(written))).toEqual(written);
    expect(() => readBench('{')).toThrow('it is not JSON');
    for (const other of [null, [], {}, { ...written, format: 2 }, { ...written, figures: [null] }])
      expect(() => readBench(JSON.stringify(other))).toThrow('npm run bench -- --json did not write it');
  });

  it('measures every section, whatever one of them does, and never fails on a figure', async () => {
    const dreadful: Figure = grown({ name: 'slow', value: 1e9, unit: 'ms' }, { value: 1 }, 10, 15);
    const sections: Section[] = [
      { name: 'broken', measure: () => Promise.reject(new Error('there is no browser')) },
      {
        name: 'slow',
        measure(say, draw) {
          say('at work');
          draw('<svg/>');
          return Promise.resolve([dreadful]);
        },
      },
    ];
    const said: string[] = [];
    expect(await measureAll(sections, (what) => said.push(what))).toEqual({
      figures: [{ section: 'slow', ...dreadful }],
      faults: ['broken was not measured: there is no browser'],
      pictures: new Map([['slow', '<svg/>']]),
    });
    expect(said).toEqual(['slow: at work']);
  });

  it('stands in a README between its marks, and leaves the rest as it was', () => {
    const bench = {
      format: 1 as const,
      on: '2026-11-26',
      machine: '2 × CPU',
      figures: [{ section: 'load', name: 'first | words', value: 12, unit: 'ms', note: 'seen' }],
    };
    const shown = [{ shows: 'The load', address: 'docs/bench-load.svg' }];
    const once = withBench('# A\n\n<!-- bench -->\nold\n<!-- /bench -->\n\n## B\n', bench, shown);
    expect(once).toMatch(/^# A\n\n<!-- bench -->[^]*<!-- \/bench -->\n\n## B\n$/);
    expect(once).toContain('| load | first \\| words | 12 ms | seen |');
    expect(once).toContain('![The load](docs/bench-load.svg)');
    expect(once).toContain('measured on 2026-11-26 on 2 × CPU');
    expect(once).not.toContain('old');
    expect(withBench(once, bench, shown)).toBe(once);
    expect(() => withBench('# A', bench, shown)).toThrow('README.md has no');
  });

  it('has sections with names of their own', () => {
    const names = SECTIONS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('story');
  });
});

describe('npm run bench', () => {
  const run = (...args: string[]): { code: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/bench.ts', ...args],
      { encoding: 'utf8' },
    );
    return { code: status, out: stdout, err: stderr };
  };

  it.each([
    [['nothing'], /^There is no part "nothing"\. There (is|are): .*story.*\.\n$/],
    [['--against', 'no-such-file'], /^--against no-such-file: it cannot be read\.\n$/],
    [
      ['--against', 'package.json'],
      /^--against package\.json: npm run bench -- --json did not write it\.\n$/,
    ],
    [['--fast'], /^There is no option --fast\..*\n$/],
  ])('refuses %j in one line', (args, says) => {
    const { code, out, err } = run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(says);
  });
});

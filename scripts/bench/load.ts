import { chromium } from 'playwright';
import { gzipSync } from 'node:zlib';
import { zipOf } from '../../src/package/zip.ts';
import type { PackageFile } from '../../src/package/package-file.ts';
import { needChromium } from '../chromium.ts';
import { median, type Figure, type Floor, type Section } from './figure.ts';
import { loadPicture } from './load-picture.ts';
import { loadPages, servePages, type LoadPages } from './load-pages.ts';
import { visit, type Line, type Visit } from './load-visit.ts';

const VISITS = 9;
const LINES: readonly Line[] = [
  { name: 'unthrottled', throttle: null },
  {
    name: '1.6 Mbit/s, 150 ms, CPU ×4',
    throttle: { latencyMs: 150, bitsPerSecond: 1_600_000, cpu: 4 },
  },
];
/** How many times the floor the first words and the first choice may take. */
const MOST = { words: 1.15, choice: 1.4 };
/** Bytes. */
const LIMITS = { zip: 60, script: 25, unpacked: 150 };

/** A lesson on its way to a learner: how much there is of it, and how soon it can be read and answered. */
export const load: Section = {
  name: 'load',
  async measure(say, draw) {
    const pages = await loadPages(say);
    const figures = await sizes(pages);
    for (const line of LINES) {
      const seen = await visits(pages, line, say);
      needSameReport(seen);
      figures.push(...timed(line, seen));
      // The last line is the slow one, on which it can be seen what is waited for.
      draw(loadPicture(line.name, seen));
    }
    return figures;
  },
};

/** Visits by turns, so that what else the machine does falls on both alike. */
async function visits(
  pages: LoadPages,
  line: Line,
  say: (what: string) => void,
): Promise<{ ours: Visit[]; floor: Visit[] }> {
  const browser = await chromium.launch({
    executablePath: needChromium(() => undefined).path,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
  const ours = await servePages(pages.ours);
  const floor = await servePages(pages.floor);
  const seen: { ours: Visit[]; floor: Visit[] } = { ours: [], floor: [] };
  try {
    // The first visit of a browser pays for what later ones find ready.
    for (const { url } of [ours, floor]) await visit(browser, url, line);
    for (let turn = 1; turn <= VISITS; turn++) {
      say(`${line.name}, ${turn} of ${VISITS}`);
      seen.ours.push(await visit(browser, ours.url, line));
      seen.floor.push(await visit(browser, floor.url, line));
    }
  } finally {
    await browser.close();
    await ours.close();
    await floor.close();
  }
  return seen;
}

/** Throws Error where the floor tells an LMS less than the player does: then it would be no floor. */
function needSameReport({ ours, floor }: { ours: Visit[]; floor: Visit[] }): void {
  const told = new Set(floor.flatMap((one) => one.told));
  const missing = [...new Set(ours.flatMap((one) => one.told))].filter((element) => !told.has(element));
  if (missing.length > 0) throw new Error(`the floor does not report ${missing.join(', ')}`);
}

async function sizes({ ours, floor }: LoadPages): Promise<Figure[]> {
  const kB = (bytes: number): number => bytes / 1000;
  const unpacked = (files: readonly PackageFile[]): number =>
    kB(files.reduce((sum, { bytes }) => sum + bytes.length, 0));
  const script = (files: readonly PackageFile[], which = /\.js$/): number =>
    kB(
      files
        .filter(({ path }) => which.test(path))
        .reduce((sum, { bytes }) => sum + gzipSync(bytes, { level: 9 }).length, 0),
    );
  const both = (name: string, of: (files: readonly PackageFile[]) => number, limit: number): Figure => ({
    name,
    value: of(ours),
    unit: 'kB',
    beside: { is: 'limit', value: limit },
    note: `floor ${of(floor).toFixed(1)} kB`,
  });
  const zipped = { ours: kB((await zipOf(ours)).length), floor: kB((await zipOf(floor)).length) };
  return [
    both('zip without schema files', (files) => (files === ours ? zipped.ours : zipped.floor), LIMITS.zip),
    both('unpacked without schema files', unpacked, LIMITS.unpacked),
    both('script, gzip', script, LIMITS.script),
    {
      name: 'of that the player, gzip',
      value: script(ours, /^player\.js$/),
      unit: 'kB',
      note: 'all five kinds of decision, debrief and guidance; the rest is the line to the LMS',
    },
  ];
}

function timed({ name: line }: Line, { ours, floor }: { ours: Visit[]; floor: Visit[] }): Figure[] {
  const figure = (name: string, unit: string, of: (one: Visit) => number, atMost?: number): Figure => {
    const { value, least, most } = median(ours.map(of));
    const byHand = median(floor.map(of)).value;
    const beside: Floor = { is: 'floor', value: byHand, ...(atMost !== undefined && { atMost }) };
    return { name: `${name}, ${line}`, value, unit, spread: { least, most }, ...(byHand > 0 && { beside }) };
  };
  return [
    figure('first words', 'ms', ({ words }) => words, MOST.words),
    figure('first choice', 'ms', ({ choice }) => choice, MOST.choice),
    figure('a decision, from press to paint, p75', 'ms', ({ decisions }) => quantile(decisions, 0.75)),
    figure('longest task', 'ms', ({ longestTask }) => longestTask),
    figure('requests', '', ({ requests }) => requests),
    figure('on the wire', 'kB', ({ bytes }) => bytes / 1000),
    figure('memory after a lesson', 'MB', ({ memory }) => memory),
  ];
}

function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

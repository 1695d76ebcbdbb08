/** `npm run bench`: one table of figures, each beside its floor or its growth. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { chromium } from 'playwright';
import { format, resolveConfig } from 'prettier';
import { measureAll, type Bench } from './bench/figure.ts';
import { withBench } from './bench/readme.ts';
import { SECTIONS } from './bench/sections.ts';
import { readBench, showBench, withRatios } from './bench/show.ts';
import { findChromium } from './chromium.ts';
import { needOneOf, progressLine, readCommandLine, refuse, today } from './command-line.ts';

const names = SECTIONS.map(({ name }) => name);
const { given, arguments: asked } = readCommandLine({
  name: 'npm run bench',
  arguments: '[part…]',
  about: `Measures, and prints one table. Parts: ${names.join(', ')}; left out, all.`,
  flags: {
    json: { says: 'Prints the figures as JSON, for another bench to be held against.' },
    against: {
      value: 'FILE',
      says: 'What --json printed at another time: each figure beside it as a ratio.',
    },
    write: { says: 'Puts the table into README.md, and pictures into docs.' },
  },
  example: 'npm run bench -- --json > before.json, and later: npm run bench -- --against before.json',
  notes:
    'No figure makes it fail. Ends with 1 where something could not be measured, with 2 where the command is not understood.',
});
for (const name of asked) needOneOf('part', name, names);
const against = given.against ? earlier(given.against[0]!) : null;

const progress = progressLine();
const { figures, faults, pictures } = await measureAll(
  SECTIONS.filter(({ name }) => asked.length === 0 || asked.includes(name)),
  progress.show,
);
progress.clear();
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

const bench: Bench = { format: 1, on: today(), machine: await machine(), figures };
if (given.json)
  console.log(
    JSON.stringify({ ...bench, figures: against ? withRatios(figures, against) : figures }, null, 2),
  );
else console.log(showBench(bench, against));
if (given.write) await writeDown();

function earlier(file: string): Bench {
  try {
    return readBench(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? 'it cannot be read' : (error as Error).message;
    return refuse(`--against ${file}: ${why}.`);
  }
}

async function writeDown(): Promise<void> {
  const drawn = [...pictures].map(([name, svg]) => ({ name, svg, address: `docs/bench-${name}.svg` }));
  for (const { svg, address } of drawn) writeFileSync(address, svg);
  const shown = drawn.map(({ name, address }) => ({ shows: `The ${name}, beside the floor’s`, address }));
  const readme = withBench(readFileSync('README.md', 'utf8'), bench, shown);
  writeFileSync(
    'README.md',
    await format(readme, { ...(await resolveConfig('README.md')), parser: 'markdown' }),
  );
}

async function machine(): Promise<string> {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${gigabytes} GB, Node ${process.versions.node}, ${await browserVersion()}`;
}

/** Its name and version, or that there is none. */
async function browserVersion(): Promise<string> {
  const found = findChromium();
  if (!found) return 'no Chromium';
  const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
  const version = browser.version();
  await browser.close();
  return `Chromium ${version}`;
}

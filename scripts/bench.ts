/** `npm run bench`: one table of figures, each beside its floor or its growth. */
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { measureAll, type Bench } from './bench/figure.ts';
import { SECTIONS } from './bench/sections.ts';
import { readBench, showBench, withRatios } from './bench/show.ts';
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
  },
  example: 'npm run bench -- --json > before.json, and later: npm run bench -- --against before.json',
  notes:
    'No figure makes it fail. Ends with 1 where something could not be measured, with 2 where the command is not understood.',
});
for (const name of asked) needOneOf('part', name, names);
const against = given.against ? earlier(given.against[0]!) : null;

const progress = progressLine();
const { figures, faults } = await measureAll(
  SECTIONS.filter(({ name }) => asked.length === 0 || asked.includes(name)),
  progress.show,
);
progress.clear();
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

const bench: Bench = { format: 1, on: today(), machine: machine(), figures };
if (given.json)
  console.log(
    JSON.stringify({ ...bench, figures: against ? withRatios(figures, against) : figures }, null, 2),
  );
else console.log(showBench(bench, against));

function earlier(file: string): Bench {
  try {
    return readBench(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? 'it cannot be read' : (error as Error).message;
    return refuse(`--against ${file}: ${why}.`);
  }
}

function machine(): string {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${gigabytes} GB, Node ${process.versions.node}`;
}

/** `npm run guidance`: which guidance is due or past review, and every lesson, scene and choice that rests on it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { citationsIn, type Citation } from '../src/guidance/author/citations.ts';
import { isDay } from '../src/guidance/author/dates.ts';
import { impactOfFact, impactOfSource, impactOn } from '../src/guidance/author/impact.ts';
import { readLibrary, type Library } from '../src/guidance/author/library.ts';
import { showGuidance } from '../src/guidance/author/messages.ts';
import { reportOf, reportOfFact, reportOfSource } from '../src/guidance/author/report.ts';
import { suggest } from '../src/guidance/author/suggest.ts';
import type { SourceText } from '../src/guidance/author/yaml-file.ts';

const HELP = `npm run guidance -- [--on YYYY-MM-DD] [--fact F26] [--json]

Which sources and facts are due or past review, and every lesson, scene and choice that rests on them.

  --on YYYY-MM-DD   as it will stand on that day; left out, today
  --fact F26        one fact (or source, S12) and everything to read again when it changes
  --json            the same as data
  --help            this

Example: npm run guidance -- --on 2028-01-01

Ends with 0 where all is well, 1 where something that learners read is past review or a guidance file has a fault,
2 where the command is not understood.`;

const options = readOptions();
const library = readGuidance();
const citations = readCitations();

if (options.fact !== undefined) showOne(options.fact);
else {
  const impact = impactOn(library, citations, options.on);
  console.log(options.json ? JSON.stringify(impact, null, 2) : reportOf(impact));
  process.exitCode = impact.pastDue ? 1 : 0;
}

function showOne(id: string): void {
  const fact = impactOfFact(library, citations, id, options.on);
  const source = impactOfSource(library, citations, id, options.on);
  if (fact) console.log(options.json ? JSON.stringify(fact, null, 2) : reportOfFact(fact));
  else if (source) console.log(options.json ? JSON.stringify(source, null, 2) : reportOfSource(source));
  else
    refuse(
      `There is no fact or source ${id}. ${suggest(id, [...library.facts.keys(), ...library.sources.keys()], 'facts')}`,
    );
}

function readOptions(): { on: string; json: boolean; fact?: string } {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        on: { type: 'string' },
        fact: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return refuse(
      `${(error as Error).message.split('. ')[0]}. The options are --on, --fact, --json, --help.`,
    );
  }
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const on = values.on ?? today();
  if (!isDay(on)) return refuse(`--on takes a day as year-month-day, such as 2028-01-01, and not "${on}".`);
  return { on, json: values.json, ...(values.fact !== undefined && { fact: values.fact }) };
}

function readGuidance(): Library {
  const { library, diagnostics } = readLibrary({
    sources: file('modules/guidance/sources.yaml'),
    facts: file('modules/guidance/facts.yaml'),
    nations: file('modules/guidance/nations.yaml'),
  });
  for (const diagnostic of diagnostics) console.error(showGuidance(diagnostic));
  if (library) return library;
  process.exit(1);
}

function readCitations(): Citation[] {
  const lessons = readdirSync('modules', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`modules/${entry.name}/lesson.yaml`))
    .map(({ name }) => name)
    .sort();
  const course = existsSync('modules/course.yaml') ? citationsIn(file('modules/course.yaml'), 'course') : [];
  return [...course, ...lessons.flatMap((name) => citationsIn(file(`modules/${name}/lesson.yaml`), name))];
}

function file(path: string): SourceText {
  if (!existsSync(path)) return refuse(`${path} is not there. Run this in the project's folder.`);
  return { text: readFileSync(path, 'utf8'), file: path };
}

function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function refuse(why: string): never {
  console.error(why);
  process.exit(2);
}

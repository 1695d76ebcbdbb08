/** `npm run guidance`: which guidance is due or past review, and every lesson, scene and choice that rests on it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { citationsIn } from '../src/guidance/author/citations.ts';
import { isDay } from '../src/guidance/author/dates.ts';
import { impactOfFact, impactOfSource, impactOn } from '../src/guidance/author/impact.ts';
import { readLibrary, type Library } from '../src/guidance/author/library.ts';
import { nationsTable, nationStandings, type CitingText } from '../src/guidance/author/nations-table.ts';
import { showGuidance } from '../src/guidance/author/messages.ts';
import { reportOf, reportOfFact, reportOfSource } from '../src/guidance/author/report.ts';
import { suggest } from '../src/guidance/author/suggest.ts';
import type { SourceText } from '../src/guidance/author/yaml-file.ts';
import { readCommandLine, refuse, today } from './command-line.ts';

const { given } = readCommandLine({
  name: 'npm run guidance',
  about:
    'Which sources and facts are due or past review, and every lesson, scene and choice that rests on them.',
  flags: {
    on: { value: 'YYYY-MM-DD', says: 'As it will stand on that day; left out, today.' },
    fact: {
      value: 'F26',
      says: 'One fact (or source, S12), and everything to read again when it changes.',
    },
    nations: { says: 'For which nations each lesson can be packaged, and what is missing for the others.' },
    json: { says: 'The same as data.' },
  },
  example: 'npm run guidance -- --on 2028-01-01',
  notes: `Ends with 0 where all is well, 1 where something that learners read is past review or a guidance file has a fault,
2 where the command is not understood.`,
});
const on = given.on?.[0] ?? today();
if (!isDay(on)) refuse(`--on takes a day as year-month-day, such as 2028-01-01, and not "${on}".`);

const library = readGuidance();
const lessons = readLessons();
const citations = lessons.flatMap((lesson) => lesson.citations);

if (given.fact) showOne(given.fact[0]!);
else if (given.nations) {
  const standings = nationStandings(library, lessons);
  show(standings, nationsTable(standings));
} else {
  const impact = impactOn(library, citations, on);
  show(impact, reportOf(impact));
  process.exitCode = impact.pastDue ? 1 : 0;
}

function show(data: unknown, words: string): void {
  console.log(given.json ? JSON.stringify(data, null, 2) : words);
}

function showOne(id: string): void {
  const fact = impactOfFact(library, citations, id, on);
  const source = impactOfSource(library, citations, id, on);
  if (fact) show(fact, reportOfFact(fact));
  else if (source) show(source, reportOfSource(source));
  else
    refuse(
      `There is no fact or source ${id}. ${suggest(id, [...library.facts.keys(), ...library.sources.keys()], 'facts')}`,
    );
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

/** The course file, as a lesson of its own, and every lesson that is there. */
function readLessons(): CitingText[] {
  const named = readdirSync('modules', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`modules/${entry.name}/lesson.yaml`))
    .map(({ name }) => ({ lesson: name, path: `modules/${name}/lesson.yaml` }))
    .sort((one, other) => (one.lesson < other.lesson ? -1 : 1));
  const course = existsSync('modules/course.yaml') ? [{ lesson: 'course', path: 'modules/course.yaml' }] : [];
  return [...course, ...named].map(({ lesson, path }) => {
    const source = file(path);
    return { lesson, text: source.text, citations: citationsIn(source, lesson) };
  });
}

function file(path: string): SourceText {
  if (!existsSync(path)) return refuse(`${path} is not there. Run this in the project's folder.`);
  return { text: readFileSync(path, 'utf8'), file: path };
}

import type { FactStatus, Nation, SourceId, ThenAndNow, Topic } from '../learner/fact.ts';
import { checkFacts, checkSources } from './checks.ts';
import { lastGoodDay, type Day } from './dates.ts';
import { readEntries } from './entries.ts';
import { byGuidancePlace, type GuidanceDiagnostic } from './messages.ts';
import { readNations } from './nation-words.ts';
import type { NationWord } from './nations.ts';
import { FACT_ID, factSchema, SOURCE_ID, sourceSchema, type FactEntry, type SourceEntry } from './schema.ts';
import { readYaml, type SourceText } from './yaml-file.ts';

export type FactId = string;

/** Where guidance comes from. */
export interface Source {
  id: SourceId;
  title: string;
  publisher: string;
  edition?: string;
  published?: string;
  address: string;
  also: string[];
  nations: Nation[];
  checkedOn: Day;
  reviewBy: Day;
  note?: string;
}

/** What guidance says, as the maintainers keep it. `says`, `ask` and the pair may hold nation words (`$lead`). */
export interface Fact {
  id: FactId;
  topic: Topic;
  says: string;
  sources: SourceId[];
  /** The facts that this one sums up. */
  restsOn: FactId[];
  status: FactStatus;
  nations: Nation[];
  insteadIn: Partial<Record<Nation, FactId>>;
  checkedOn: Day;
  /** The maintainers' date. */
  reviewBy: Day;
  /** The learner's date: the last day on which the fact may be relied on. */
  staleAfter: Day;
  ask?: string;
  figure?: { year: string; base: string; measure: string };
  thenAndNow?: ThenAndNow;
  note?: string;
}

/** Everything in modules/guidance, in file order. */
export interface Library {
  sources: ReadonlyMap<SourceId, Source>;
  facts: ReadonlyMap<FactId, Fact>;
  /** The words of a nation without `$`: those there are, confirmed or not. */
  words(nation: Nation): Record<string, string>;
  /** Each word of a nation with where it stands: confirmed, to check, or missing and why. */
  wordStates(nation: Nation): ReadonlyMap<string, NationWord>;
}

/**
 * Reads the three files of modules/guidance. Faults come in file order, each with line, column and what to do;
 * `library` is null where any of them is an error.
 */
export function readLibrary(files: { sources: SourceText; facts: SourceText; nations: SourceText }): {
  library: Library | null;
  diagnostics: GuidanceDiagnostic[];
} {
  const sourceFile = readYaml(files.sources, 'The sources');
  const factFile = readYaml(files.facts, 'The facts');
  const nationFile = readYaml(files.nations, 'The words of the nations');

  const sources = mapped(
    readEntries(sourceFile, sourceSchema, {
      what: 'source',
      id: SOURCE_ID,
      form: 'Write S and a number: S45.',
    }),
    sourceOf,
  );
  const facts = mapped(
    readEntries(factFile, factSchema, {
      what: 'fact',
      id: FACT_ID,
      form: 'Write F and two digits or more, F07; for a part of a fact add a word: F50-childline.',
    }),
    factOf,
  );
  const nations = readNations(nationFile);
  if (![sourceFile, factFile, nationFile].some(({ cutShort }) => cutShort)) {
    checkSources(sourceFile, sources, factFile);
    checkFacts(factFile, sources, new Set(sourceFile.entries.keys()), facts, nations);
  }

  const diagnostics = [...sourceFile.diagnostics, ...factFile.diagnostics, ...nationFile.diagnostics].sort(
    byGuidancePlace([files.sources.file, files.facts.file, files.nations.file]),
  );
  const sound = diagnostics.every(({ level }) => level === 'warning');
  return { library: sound ? libraryOf(sources, facts, nations) : null, diagnostics };
}

function libraryOf(
  sources: ReadonlyMap<SourceId, Source>,
  facts: ReadonlyMap<FactId, Fact>,
  nations: Readonly<Record<Nation, ReadonlyMap<string, NationWord>>>,
): Library {
  return {
    sources,
    facts,
    words: (nation) =>
      Object.fromEntries(
        [...nations[nation]].flatMap(([name, word]) => ('says' in word ? [[name, word.says]] : [])),
      ),
    wordStates: (nation) => nations[nation],
  };
}

function sourceOf(id: string, entry: SourceEntry): Source {
  const { 'checked-on': checkedOn, 'review-by': reviewBy, ...rest } = entry;
  return { id, ...rest, checkedOn, reviewBy };
}

function factOf(id: string, entry: FactEntry): Fact {
  const pair = entry['then-and-now'];
  return {
    id,
    topic: entry.topic,
    says: entry.says,
    sources: entry.sources,
    restsOn: entry['rests-on'],
    status: entry.status,
    nations: entry.nations,
    insteadIn: entry['instead-in'],
    checkedOn: entry['checked-on'],
    reviewBy: entry['review-by'],
    staleAfter: lastGoodDay(entry['checked-on'], entry['stale-after']),
    ...(entry.ask !== undefined && { ask: entry.ask }),
    ...(entry.figure && { figure: entry.figure }),
    ...(pair && {
      thenAndNow: {
        then: pair.then,
        now: pair.now,
        ...(pair.warning !== undefined && { warning: pair.warning }),
      },
    }),
    ...(entry.note !== undefined && { note: entry.note }),
  };
}

function mapped<From, To>(
  entries: ReadonlyMap<string, From>,
  make: (id: string, entry: From) => To,
): Map<string, To> {
  return new Map([...entries].map(([id, entry]) => [id, make(id, entry)]));
}

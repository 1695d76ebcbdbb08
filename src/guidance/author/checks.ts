import type { Nation } from '../learner/fact.ts';
import type { Fact, Source } from './library.ts';
import { NATION_NAMES, NATIONS, wordsIn, type NationWord } from './nations.ts';
import { suggest } from './suggest.ts';
import type { YamlFile } from './yaml-file.ts';

/** What holds between sources: dates in order, and each of them named by a fact (by a faulty entry as well). */
export function checkSources(file: YamlFile, sources: ReadonlyMap<string, Source>, facts: YamlFile): void {
  const used = new Set([...facts.entries.values()].flatMap(sourcesNamed));
  for (const source of sources.values()) {
    checkReview(file, source);
    if (!used.has(source.id)) file.tell([source.id], 'source-not-used', { id: source.id }, 'key');
  }
}

function sourcesNamed(entry: unknown): string[] {
  const named = typeof entry === 'object' && entry !== null && 'sources' in entry ? entry.sources : [];
  return Array.isArray(named) ? named.map(String) : [];
}

/**
 * What holds between facts, their sources and the nations' words.
 * `sourceIds` are all ids of sources.yaml, those of faulty entries as well, so that one fault is told once.
 */
export function checkFacts(
  file: YamlFile,
  sources: ReadonlyMap<string, Source>,
  sourceIds: ReadonlySet<string>,
  facts: ReadonlyMap<string, Fact>,
  nations: Readonly<Record<Nation, ReadonlyMap<string, NationWord>>>,
): void {
  const factIds = [...file.entries.keys()];
  const numbers = new Map<string, string>();
  for (const fact of facts.values()) {
    const { id } = fact;
    checkReview(file, fact);
    if (fact.staleAfter < fact.checkedOn) {
      const { staleAfter, checkedOn } = fact;
      file.tell([id, 'stale-after'], 'stale-before-check', { id, staleAfter, checkedOn });
    }
    fact.sources.forEach((name, i) => {
      if (!sourceIds.has(name)) {
        const suggestion = suggest(name, [...sources.keys()], 'sources');
        file.tell([id, 'sources', i], 'unknown-source', { id, name, suggestion });
      }
    });
    fact.restsOn.forEach((name, i) => {
      if (!file.entries.has(name)) {
        file.tell([id, 'rests-on', i], 'unknown-fact', {
          id,
          name,
          suggestion: suggest(name, factIds, 'facts'),
        });
      }
    });
    checkCycle(file, fact, facts);
    checkReplacements(file, fact, facts, factIds);
    checkWords(file, fact, nations);
    checkNumbers(file, fact, numbers);
    if (fact.ask === undefined && !fact.figure) file.tell([id], 'no-ask', { id }, 'key');
  }
}

function checkReview(file: YamlFile, { id, checkedOn, reviewBy }: Source | Fact): void {
  if (reviewBy < checkedOn) file.tell([id, 'review-by'], 'review-before-check', { id, reviewBy, checkedOn });
}

/** Told once a ring, at the fact of it that stands first in the file. */
function checkCycle(file: YamlFile, fact: Fact, facts: ReadonlyMap<string, Fact>): void {
  const order = [...facts.keys()];
  const road = roadTo(fact.id, fact.id, facts, new Set());
  if (!road || road.some((id) => order.indexOf(id) < order.indexOf(fact.id))) return;
  file.tell([fact.id, 'rests-on'], 'rests-on-itself', { id: fact.id, road: [fact.id, ...road].join(', ') });
}

function roadTo(
  from: string,
  to: string,
  facts: ReadonlyMap<string, Fact>,
  seen: Set<string>,
): string[] | null {
  for (const next of facts.get(from)?.restsOn ?? []) {
    if (next === to) return [next];
    if (seen.has(next)) continue;
    seen.add(next);
    const road = roadTo(next, to, facts, seen);
    if (road) return [next, ...road];
  }
  return null;
}

function checkReplacements(
  file: YamlFile,
  { id, nations, insteadIn }: Fact,
  facts: ReadonlyMap<string, Fact>,
  factIds: readonly string[],
): void {
  for (const [key, name] of Object.entries(insteadIn)) {
    const nation = key as Nation;
    const path = [id, 'instead-in', nation];
    const other = facts.get(name);
    if (!other) {
      if (!file.entries.has(name)) {
        file.tell(path, 'unknown-fact', { id, name, suggestion: suggest(name, factIds, 'facts') });
      }
    } else if (!other.nations.includes(nation)) {
      file.tell(path, 'replacement-not-there', { id, name, nation: NATION_NAMES[nation] });
    }
    if (nations.includes(nation)) {
      file.tell(path, 'replacement-not-needed', { id, name, nation: NATION_NAMES[nation] }, 'key');
    }
  }
}

function checkWords(
  file: YamlFile,
  fact: Fact,
  words: Readonly<Record<Nation, ReadonlyMap<string, NationWord>>>,
): void {
  const { id } = fact;
  const known = [...new Set(NATIONS.flatMap((nation) => [...words[nation].keys()]))];
  const pair = fact.thenAndNow;
  const texts: [path: string[], text: string | undefined][] = [
    [['says'], fact.says],
    [['ask'], fact.ask],
    [['then-and-now', 'then'], pair?.then],
    [['then-and-now', 'now'], pair?.now],
    [['then-and-now', 'warning'], pair?.warning],
  ];
  for (const [path, text] of texts) {
    for (const name of wordsIn(text ?? '')) {
      if (!known.includes(name)) {
        const suggestion = suggest(name, known, 'words');
        file.tell([id, ...path], 'unknown-word', { id, name, suggestion });
        continue;
      }
      for (const nation of fact.nations) {
        const word = words[nation].get(name);
        if (word && 'missing' in word) {
          file.tell([id, ...path], 'word-missing-where-it-holds', { id, name, nation: NATION_NAMES[nation] });
        }
      }
    }
  }
}

/** A telephone number stands in one fact, so that it is checked in one place. */
function checkNumbers(file: YamlFile, { id, says }: Fact, numbers: Map<string, string>): void {
  for (const [found] of says.matchAll(/\b0\d{2,}(?: ?\d{3,}){1,3}\b/g)) {
    const digits = found.replaceAll(' ', '');
    const other = numbers.get(digits);
    if (other !== undefined && other !== id)
      file.tell([id, 'says'], 'repeated-number', { id, other, name: found });
    else numbers.set(digits, id);
  }
}

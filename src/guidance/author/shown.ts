import type { Nation, ShownFact, ShownSource } from '../learner/fact.ts';
import type { Fact, FactId, Library, Source } from './library.ts';
import { inWords, wordsIn } from './nations.ts';

/** The fact that stands for another in a nation: itself where it holds there, else its replacement; null where there is none. */
export function inNation(library: Library, id: FactId, nation: Nation): Fact | null {
  const fact = library.facts.get(id);
  if (!fact || fact.nations.includes(nation)) return fact ?? null;
  const instead = fact.insteadIn[nation];
  return instead === undefined ? null : (library.facts.get(instead) ?? null);
}

/** Of some facts, those that neither hold in a nation nor have a replacement there, in the order given, each once. */
export function missingIn(library: Library, ids: Iterable<FactId>, nation: Nation): FactId[] {
  return [...new Set(ids)].filter((id) => inNation(library, id, nation) === null);
}

/**
 * A fact as a learner of a nation sees it, in that nation's words; null where there is none.
 * Where a replacement stands in, its own id is given.
 */
export function shown(library: Library, id: FactId, nation: Nation): ShownFact | null {
  const fact = inNation(library, id, nation);
  if (!fact) return null;
  const words = library.words(nation);
  const say = (text: string): string => inWords(text, words);
  const pair = fact.thenAndNow;
  return {
    id: fact.id,
    says: say(fact.says),
    topic: fact.topic,
    status: fact.status,
    sources: fact.sources.map((source) => shownSource(library.sources.get(source)!)),
    checkedOn: fact.checkedOn,
    staleAfter: fact.staleAfter,
    ...(fact.ask !== undefined && { ask: say(fact.ask) }),
    ...(fact.figure && { figure: fact.figure }),
    ...(pair && {
      thenAndNow: {
        then: say(pair.then),
        now: say(pair.now),
        ...(pair.warning !== undefined && { warning: say(pair.warning) }),
      },
    }),
  };
}

/** Of the nation words in some text, those that the nation has no word for, and those whose word is not confirmed. */
export function openWords(
  library: Library,
  text: string,
  nation: Nation,
): { missing: string[]; toCheck: string[] } {
  const states = library.wordStates(nation);
  const used = wordsIn(text).map((name) => ({ name, word: states.get(name) }));
  return {
    missing: used.filter(({ word }) => word && 'missing' in word).map(({ name }) => name),
    toCheck: used.filter(({ word }) => word && 'says' in word && word.toCheck).map(({ name }) => name),
  };
}

function shownSource({ id, title, publisher, edition, published, address }: Source): ShownSource {
  return {
    id,
    title,
    publisher,
    ...(edition !== undefined && { edition }),
    ...(published !== undefined && { published }),
    address,
  };
}

import type { SourceId } from '../learner/fact.ts';
import type { Citation } from './citations.ts';
import { reviewState, type Day, type ReviewState } from './dates.ts';
import type { Fact, FactId, Library, Source } from './library.ts';

/** A fact with where its review stands and everything that rests on it. */
export interface FactImpact {
  fact: Fact;
  review: ReviewState;
  /** On this day a learner is told that it may be out of date. */
  stale: boolean;
  /** Other facts that sum it up, or that it stands in for in a nation. */
  alsoIn: FactId[];
  citations: Citation[];
}

/** A source with where its review stands, the facts that name it, and everything that rests on those. */
export interface SourceImpact {
  source: Source;
  review: ReviewState;
  facts: FactId[];
  citations: Citation[];
}

/** What the guidance asks of the maintainers on a day. */
export interface Impact {
  day: Day;
  /** Due within the notice or past, the earliest first. */
  sources: SourceImpact[];
  facts: FactImpact[];
  /** Cited facts of which learners are told that they may be out of date. */
  stale: FactImpact[];
  /** Cited facts that are still to be checked. */
  toCheck: FactImpact[];
  /** Cited facts that are not in the library. */
  unknown: Citation[];
  /** Something that a learner reads rests on a fact or a source whose review is past. */
  pastDue: boolean;
}

/** Which sources and facts are due or past review on a day, and every place in the course that rests on them. */
export function impactOn(library: Library, citations: readonly Citation[], day: Day): Impact {
  const facts = [...library.facts.keys()].map((id) => impactOfFact(library, citations, id, day)!);
  const sources = [...library.sources.keys()].map((id) => impactOfSource(library, citations, id, day)!);
  const dueFacts = facts.filter(({ review }) => review !== 'current').sort((a, b) => byDay(a.fact, b.fact));
  const dueSources = sources
    .filter(({ review }) => review !== 'current')
    .sort((a, b) => byDay(a.source, b.source));
  return {
    day,
    sources: dueSources,
    facts: dueFacts,
    stale: facts.filter(({ stale, citations }) => stale && citations.length > 0),
    toCheck: facts.filter(({ fact, citations }) => fact.status === 'to-check' && citations.length > 0),
    unknown: citations.filter(({ fact }) => !library.facts.has(fact)),
    pastDue: [...dueFacts, ...dueSources].some(
      ({ review, citations }) => review === 'past' && citations.length > 0,
    ),
  };
}

/** A fact, where its review stands on a day, and everything to read again when it changes; null where there is no such fact. */
export function impactOfFact(
  library: Library,
  citations: readonly Citation[],
  id: FactId,
  day: Day,
): FactImpact | null {
  const fact = library.facts.get(id);
  if (!fact) return null;
  const through = dependants(library, id);
  return {
    fact,
    review: reviewState(fact.reviewBy, day),
    stale: fact.staleAfter < day,
    alsoIn: through,
    citations: citations.filter((citation) => citation.fact === id || through.includes(citation.fact)),
  };
}

/** A source, where its review stands on a day, its facts and everything that rests on them; null where there is no such source. */
export function impactOfSource(
  library: Library,
  citations: readonly Citation[],
  id: SourceId,
  day: Day,
): SourceImpact | null {
  const source = library.sources.get(id);
  if (!source) return null;
  const named = [...library.facts.values()]
    .filter((fact) => fact.sources.includes(id))
    .map((fact) => fact.id);
  const facts = new Set(named.flatMap((fact) => [fact, ...dependants(library, fact)]));
  return {
    source,
    review: reviewState(source.reviewBy, day),
    facts: [...library.facts.keys()].filter((fact) => facts.has(fact)),
    citations: citations.filter(({ fact }) => facts.has(fact)),
  };
}

/** The facts that sum up a fact, at any remove, or that it stands in for in a nation; in file order. */
function dependants(library: Library, id: FactId): FactId[] {
  const found = new Set<FactId>([id]);
  let grew = true;
  while (grew) {
    grew = false;
    for (const fact of library.facts.values()) {
      if (found.has(fact.id)) continue;
      if ([...fact.restsOn, ...Object.values(fact.insteadIn)].some((other) => found.has(other))) {
        found.add(fact.id);
        grew = true;
      }
    }
  }
  found.delete(id);
  return [...library.facts.keys()].filter((other) => found.has(other));
}

function byDay(a: Source | Fact, b: Source | Fact): number {
  return a.reviewBy < b.reviewBy ? -1 : a.reviewBy > b.reviewBy ? 1 : 0;
}

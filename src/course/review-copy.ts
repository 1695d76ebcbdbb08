import { reviewState, type Day } from '../guidance/author/dates.ts';
import type { Fact, Library } from '../guidance/author/library.ts';
import { NATION_NAMES } from '../guidance/author/nations.ts';
import { inNation } from '../guidance/author/shown.ts';
import type { Nation } from '../guidance/learner/fact.ts';
import { catalogueOf } from '../locale/choose.ts';
import type { SignOff } from '../story/author/compile.ts';

/** What decides whether a lesson may be released as it now stands. */
export interface Standing {
  library: Library;
  nation: Nation;
  /** The language of the interface. */
  locale: string;
  /** The facts that the lesson shows, and those of the course's support card. */
  facts: readonly string[];
  /** Nation words that it uses and that are not confirmed. */
  wordsToCheck: readonly string[];
  signOff: SignOff | null;
  /** The language that it is translated into, as it is called in English; null where it is in its own. */
  language: string | null;
  /** The mark of the lesson as it now stands. */
  mark: string;
  day: Day;
}

/** Why a lesson is a review copy on a day, one sentence each; none where it may be released. */
export function reviewCopyReasons(standing: Standing): string[] {
  const { library, nation, wordsToCheck, day } = standing;
  const facts = restedOn(library, standing.facts, nation);
  const toCheck = facts.filter(({ status }) => status === 'to-check').map(({ id }) => id);
  const past = facts.filter((fact) => isPast(library, fact, day)).map(({ id }) => id);
  return [
    ...signOffReason(standing),
    ...(toCheck.length > 0 ? [`It rests on guidance that is still to be checked: ${listed(toCheck)}.`] : []),
    ...(past.length > 0 ? [`It rests on guidance that is past its review date: ${listed(past)}.`] : []),
    ...(wordsToCheck.length > 0
      ? [
          `What these are called in ${NATION_NAMES[nation]} is still to be confirmed: ${listed(wordsToCheck)}.`,
        ]
      : []),
    ...wordingReason(standing),
  ];
}

function wordingReason({ locale }: Standing): string[] {
  if (catalogueOf(locale).reviewed) return [];
  const name = new Intl.DisplayNames('en-GB', { type: 'language' }).of(locale);
  return [`The words round it are a first draft in ${name}, which no speaker of it has reviewed.`];
}

function signOffReason({ signOff, mark, language }: Standing): string[] {
  const what = language === null ? 'It' : `Its translation into ${language}`;
  if (signOff === null) return [`${what} has not been signed off by a person who is qualified to.`];
  if (signOff.hash === mark) return [];
  return [
    `${what} has changed since it was signed off on ${signOff.on} as version ${signOff.version}: its mark was ${signOff.hash} and is now ${mark}.`,
  ];
}

/** Facts as they stand in a nation, and all that they sum up. */
export function restedOn(library: Library, ids: readonly string[], nation: Nation): Fact[] {
  const found = new Map<string, Fact>();
  const add = (id: string): void => {
    const fact = inNation(library, id, nation);
    if (!fact || found.has(fact.id)) return;
    found.set(fact.id, fact);
    fact.restsOn.forEach(add);
  };
  ids.forEach(add);
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The earliest day by which a fact or one of its sources is to be reviewed. */
export function reviewBy(library: Library, fact: Fact): Day {
  return [fact.reviewBy, ...fact.sources.flatMap((id) => library.sources.get(id)?.reviewBy ?? [])].sort()[0]!;
}

function isPast(library: Library, fact: Fact, day: Day): boolean {
  return fact.staleAfter < day || reviewState(reviewBy(library, fact), day) === 'past';
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}

import type { english } from './en-GB.ts';
import type { Catalogue, Forms, HolesIn, Language } from './translated.ts';

/** What fills a hole. */
type Filler = string | number;

/** One filler for each hole, from 0. */
type Fillers<Holes, Done extends Filler[] = []> = Done['length'] extends Holes
  ? Fillers<Holes, [...Done, Filler]>
  : Done;

type Said<Entry> = Entry extends Forms
  ? Fillers<HolesIn<Entry['other']>> extends [Filler, ...infer Rest]
    ? (counted: number, ...rest: Rest) => string
    : never
  : [HolesIn<Entry>] extends [never]
    ? Entry
    : (...fillers: Fillers<HolesIn<Entry>>) => string;

/** The words of the interface as they are said: a wording with holes is a function of what fills them. */
export type Words = Language & { readonly [Name in keyof typeof english]: Said<(typeof english)[Name]> };

/**
 * The words of a language, to be said. A hole is a number in braces; of a wording with plural forms, the number in the
 * first hole says which (`Intl.PluralRules`).
 */
export function wordsOf(catalogue: Catalogue): Words {
  let rules: Intl.PluralRules | undefined;
  // Made when first needed: on a slow machine it takes as long as a screen.
  const form = (counted: Filler): string =>
    (rules ??= new Intl.PluralRules(catalogue.locale)).select(Number(counted));
  const said = (entry: Readonly<Record<string, string>>): unknown => {
    const { other = entry } = entry;
    if (!/\{\d/.test(String(other))) return entry;
    return (...fillers: Filler[]) =>
      String((other !== entry && entry[form(fillers[0]!)]) || other).replace(/\{(\d)\}/g, (_, hole) =>
        String(fillers[Number(hole)]),
      );
  };
  return Object.fromEntries(
    Object.entries(catalogue).map(([name, entry]) => [name, said(entry as never)]),
  ) as unknown as Words;
}

/** The words that the player says. There are none before `speak`. */
export let words: Words;

/** The tag of the language that the lesson is in, which may be another. */
export let lessonLanguage: string;

/** The tag of the language that facts and course are written in. */
export let guidanceLanguage: string;

/** Has the player speak a language, round a lesson that is in `lesson` and facts that are in `guidance`. */
export function speak(catalogue: Catalogue, lesson: string, guidance = lesson): void {
  words = wordsOf(catalogue);
  lessonLanguage = lesson;
  guidanceLanguage = guidance;
}

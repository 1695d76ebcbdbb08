import { parseDocument } from 'yaml';
import type { Nation } from '../learner/fact.ts';
import type { Citation } from './citations.ts';
import type { Library } from './library.ts';
import { NATION_NAMES, NATIONS } from './nations.ts';
import { missingIn, openWords } from './shown.ts';

/** A text of the course, and the facts that it cites. */
export interface CitingText {
  lesson: string;
  text: string;
  citations: readonly Citation[];
}

/** What keeps a lesson from being packaged for a nation; nothing where guidance does not. */
export interface NationStanding {
  lesson: string;
  nation: Nation;
  /** Facts that it cites, that do not hold there, and that have no replacement. */
  facts: string[];
  /** Nation words that it uses and that the nation has none for. */
  words: string[];
}

/** Every text in every nation. */
export function nationStandings(library: Library, texts: readonly CitingText[]): NationStanding[] {
  return texts.flatMap(({ lesson, text, citations }) => {
    const cited = [...new Set(citations.map(({ fact }) => fact))].sort();
    const said = JSON.stringify(parseDocument(text).toJS());
    return NATIONS.map((nation) => ({
      lesson,
      nation,
      facts: missingIn(library, cited, nation),
      words: openWords(library, said, nation).missing.sort(),
    }));
  });
}

/** The same as a table in Markdown, with what is missing below it. */
export function nationsTable(standings: readonly NationStanding[]): string {
  const lessons = [...new Set(standings.map(({ lesson }) => lesson))].filter((lesson) => lesson !== 'course');
  const of = (lesson: string, nation: Nation): NationStanding =>
    standings.find((standing) => standing.lesson === lesson && standing.nation === nation)!;
  const complete = ({ facts, words }: NationStanding): boolean => facts.length + words.length === 0;
  const cell = (standing: NationStanding): string =>
    complete(standing)
      ? 'complete'
      : `${standing.facts.length} facts, ${standing.words.length} words missing`;
  const lacking = standings.filter((standing) => standing.lesson !== 'course' && !complete(standing));
  return [
    `| lesson | ${NATIONS.map((nation) => NATION_NAMES[nation]).join(' | ')} |`,
    `| --- | ${NATIONS.map(() => '---').join(' | ')} |`,
    ...lessons.map(
      (lesson) => `| ${lesson} | ${NATIONS.map((nation) => cell(of(lesson, nation))).join(' | ')} |`,
    ),
    ...NATIONS.flatMap((nation) => {
      const own = lacking.filter((standing) => standing.nation === nation);
      if (own.length === 0) return [];
      return [
        '',
        `**${NATION_NAMES[nation]}**`,
        '',
        ...own.map(
          ({ lesson, facts, words }) =>
            `- ${lesson}: ${[...facts, ...words.map((word) => `$${word}`)].join(', ')}`,
        ),
      ];
    }),
  ].join('\n');
}

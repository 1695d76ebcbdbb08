import type { Citation } from './citations.ts';
import { DAYS_OF_NOTICE, type ReviewState } from './dates.ts';
import type { FactImpact, Impact, SourceImpact } from './impact.ts';
import type { Fact } from './library.ts';

/** What `npm run guidance` prints: what is past review, what is due, and every place in the course that rests on it. */
export function reportOf(impact: Impact): string {
  const past = <T extends { review: ReviewState }>(list: readonly T[]): T[] =>
    list.filter((i) => i.review === 'past');
  const due = <T extends { review: ReviewState }>(list: readonly T[]): T[] =>
    list.filter((i) => i.review === 'due');
  const sections = [
    section('Past review', past(impact.sources), past(impact.facts)),
    section(`Due within ${DAYS_OF_NOTICE} days`, due(impact.sources), due(impact.facts)),
    listed(
      'Learners are told that these may be out of date',
      impact.stale,
      ({ fact }) => `last good day ${fact.staleAfter}`,
    ),
    listed(
      'Still to be checked: no lesson that rests on them can be released',
      impact.toCheck,
      ({ fact }) => fact.note ?? '',
    ),
    unknown(impact.unknown),
  ].filter((text) => text !== '');
  return [...sections, verdict(impact)].join('\n\n');
}

/** What `--fact F26` prints: the fact as it stands, and everything to read again when it changes. */
export function reportOfFact(impact: FactImpact): string {
  const { fact, review, stale, alsoIn, citations } = impact;
  return [
    `${fact.id}  ${fact.says}`,
    `  ${fact.topic}, ${fact.status}, ${fact.nations.join(', ')}; sources ${fact.sources.join(', ')}`,
    `  checked on ${fact.checkedOn}, review by ${fact.reviewBy} (${review}), last good day for learners ${fact.staleAfter}${stale ? ' (past)' : ''}`,
    ...(fact.note === undefined ? [] : [`  note: ${fact.note}`]),
    ...(alsoIn.length === 0 ? [] : [`  Read these facts again as well: ${alsoIn.join(', ')}`]),
    '',
    ...places(citations, 'Read again when it changes'),
  ].join('\n');
}

/** What `--fact S12` prints: the source as it stands, its facts, and everything that rests on them. */
export function reportOfSource({ source, review, facts, citations }: SourceImpact): string {
  return [
    `${source.id}  ${source.title}, ${source.publisher}${source.edition === undefined ? '' : `, ${source.edition}`}`,
    ...[source.address, ...source.also].map((address) => `  ${address}`),
    `  checked on ${source.checkedOn}, review by ${source.reviewBy} (${review})`,
    ...(source.note === undefined ? [] : [`  note: ${source.note}`]),
    `  facts: ${facts.length === 0 ? 'none' : facts.join(', ')}`,
    '',
    ...places(citations, 'Read again when it changes'),
  ].join('\n');
}

function section(title: string, sources: readonly SourceImpact[], facts: readonly FactImpact[]): string {
  if (sources.length + facts.length === 0) return '';
  return [
    title,
    ...sources.map(({ source, facts }) =>
      [
        `  ${source.id}  review by ${source.reviewBy}  ${source.title}, ${source.publisher}`,
        `      ${source.address}`,
        `      facts: ${facts.length === 0 ? 'none' : facts.join(', ')}`,
      ].join('\n'),
    ),
    ...facts.map(({ fact, citations }) =>
      [`  ${fact.id}  review by ${fact.reviewBy}  ${opening(fact)}`, ...inLessons(citations)].join('\n'),
    ),
  ].join('\n');
}

function listed(title: string, facts: readonly FactImpact[], more: (impact: FactImpact) => string): string {
  if (facts.length === 0) return '';
  return [
    title,
    ...facts.map((impact) =>
      [
        `  ${impact.fact.id}  ${opening(impact.fact)}`,
        ...(more(impact) ? [`      ${more(impact)}`] : []),
        ...inLessons(impact.citations),
      ].join('\n'),
    ),
  ].join('\n');
}

function unknown(citations: readonly Citation[]): string {
  if (citations.length === 0) return '';
  return [
    'Named in a lesson, and not in facts.yaml',
    ...citations.map((c) => `  ${c.fact}  ${c.file}:${c.line}:${c.column}`),
  ].join('\n');
}

function verdict({ day, sources, facts, pastDue }: Impact): string {
  const count = (state: ReviewState): string => {
    const s = sources.filter(({ review }) => review === state).length;
    const f = facts.filter(({ review }) => review === state).length;
    return `${s} ${s === 1 ? 'source' : 'sources'} and ${f} ${f === 1 ? 'fact' : 'facts'}`;
  };
  const end = pastDue
    ? 'Something that learners read rests on what is past review: read the source again, and give a new checked-on and review-by.'
    : 'Nothing that learners read is past review.';
  return `On ${day}: past review ${count('past')}; due ${count('due')}.\n${end}`;
}

/** The places that rest on a fact, lesson by lesson, indented under it. */
function inLessons(citations: readonly Citation[]): string[] {
  if (citations.length === 0) return ['      no lesson rests on it'];
  return grouped(citations).map(
    ([lesson, list]) => `      ${lesson}: ${[...new Set(list.map(placeOf))].join(', ')}`,
  );
}

function places(citations: readonly Citation[], title: string): string[] {
  if (citations.length === 0) return ['No lesson rests on it.'];
  const lessons = grouped(citations);
  return [
    `${title}: ${lessons.length} ${lessons.length === 1 ? 'lesson' : 'lessons'}, ${citations.length} ${citations.length === 1 ? 'place' : 'places'}`,
    ...citations.map((c) => `  ${c.file}:${c.line}:${c.column}  ${placeOf(c)}  ${c.fact}`),
  ];
}

function placeOf({ part, scene, choice }: Citation): string {
  if (scene === null) return part;
  return choice === null ? scene : `${scene} › ${choice}`;
}

function grouped(citations: readonly Citation[]): [string, Citation[]][] {
  const lessons = new Map<string, Citation[]>();
  for (const citation of citations)
    lessons.set(citation.lesson, [...(lessons.get(citation.lesson) ?? []), citation]);
  return [...lessons];
}

function opening({ says }: Fact): string {
  return says.length <= 90 ? says : `${says.slice(0, 90).replace(/\s+\S*$/, '')} …`;
}

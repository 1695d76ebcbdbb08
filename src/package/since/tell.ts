import { isSame, OUTSIDE, type LessonChange, type Standing } from './compare.ts';

const STANDINGS: Readonly<Record<Standing, string>> = {
  resumes:
    'Safe to replace in the LMS: whoever is in the middle of it resumes where they were, and every recorded score and status stays.',
  'some-go-back':
    'Safe to replace in the LMS: recorded scores and statuses stay. Some of those in the middle of it go back to the last scene that still holds, and are told so:',
  'starts-again':
    'Recorded scores and statuses stay, but whoever is in the middle of it starts again at the beginning, and is told so. Replace it when few are.',
  'another-activity':
    'Not safe to replace: its identifier changed, so an LMS takes it for something else and may drop its records. Put it up as a new activity.',
};

const MOST_NAMED = 6;

/** What changed in a lesson, as lines of text: the first says what, the rest, indented, what it means. */
export function changeInWords(change: LessonChange): string[] {
  const { lesson, from, to, standing, goesBack, notes } = change;
  if (from === null) return [`${lesson} ${to}: new.`, '  Put it up as a new activity.'];
  if (to === null)
    return [`${lesson} ${from}: no longer packaged.`, '  Leave it in the LMS while its records are needed.'];
  const version = from === to ? to : `${from} → ${to}`;
  const added = notBeforeInWords(change);
  if (isSame(change)) return [`${lesson} ${version}: as it was. There is nothing to replace.`, ...added];
  return [
    `${lesson} ${version}: ${new Intl.ListFormat('en-GB').format(kindsOf(change))} changed.`,
    ...detailsOf(change).map((line) => `  ${line}`),
    ...(standing ? [`  ${STANDINGS[standing]}`] : []),
    ...(standing === 'some-go-back'
      ? goesBack.map(({ scene, why }) => `    whoever had gone past ${scene}: ${why}`)
      : []),
    ...notes.map((note) => `  ${note}`),
    ...added,
  ];
}

/** That there was no zip before of some standards or schools; no line where there was one of each. */
export function notBeforeInWords({ notBefore }: { notBefore: readonly string[] }): string[] {
  return notBefore.length > 0
    ? [`  New, since there was no such zip before: ${namedShort(notBefore)}. Put it up as a new activity.`]
    : [];
}

/** The kinds of thing that changed: text, decisions, facts, marking, reporting, player. */
export function kindsOf({ text, decisions, facts, player, marking, reporting }: LessonChange): string[] {
  return [
    ...(text.length > 0 ? ['text'] : []),
    ...(decisions.length > 0 ? ['decisions'] : []),
    ...(Object.values(facts).flat().length > 0 ? ['facts'] : []),
    ...(marking.length > 0 ? ['marking'] : []),
    ...(reporting.length > 0 ? ['reporting'] : []),
    ...(player ? ['player'] : []),
  ];
}

/** What changed, kind by kind, one line each. */
export function detailsOf({ text, schools, decisions, facts, marking, reporting }: LessonChange): string[] {
  const said = (ids: readonly string[], how: string): string[] =>
    ids.length > 0 ? [`${namedShort(ids)} ${how}`] : [];
  return [
    ...(text.length > 0 ? [`text: ${namedShort(text)}`] : []),
    ...(schools.length > 0 ? [`contacts or logo: only those of ${namedShort(schools)}`] : []),
    ...decisions.map(({ scene, how }) => `decisions: ${scene} ${how.join('; ')}`),
    ...(Object.values(facts).flat().length > 0
      ? [
          `facts: ${[...said(facts.changed, 'changed'), ...said(facts.added, 'new'), ...said(facts.removed, 'no longer cited')].join('; ')}`,
        ]
      : []),
    ...marking.map((how) => `marking: ${how}`),
    ...reporting.map((how) => `reporting: ${how}`),
  ];
}

/** Some ids in a line: the first few, and how many more there are. */
export function namedShort(ids: readonly string[]): string {
  const sorted = [...ids].sort((a, b) => Number(b === OUTSIDE) - Number(a === OUTSIDE));
  const more = sorted.length - MOST_NAMED;
  return more > 1 ? `${sorted.slice(0, MOST_NAMED).join(', ')} and ${more} more` : sorted.join(', ');
}

import type { DecisionParts, LessonParts, SceneParts } from './lesson-parts.ts';
import { compareZips, type PackedZip } from './zips.ts';

/** A lesson as some packages hold it: what `packages.json` says of them together. */
export interface Packed {
  lesson: string;
  title: string;
  version: string;
  /** The manifest's identifier, by which an LMS knows the activity again. */
  identifier: string;
  parts: LessonParts;
  /** One for each standard, school and setting. */
  zips: readonly PackedZip[];
}

/** Where learners who had gone past a scene go back to it, and why. */
export interface GoesBack {
  scene: string;
  why: string;
}

/**
 * What a new package means for somebody in the middle of the old one:
 * `resumes` where they were; `some-go-back` to the last scene that holds; `starts-again` at the beginning; or the LMS
 * takes it for another activity altogether, `another-activity`.
 */
export type Standing = 'resumes' | 'some-go-back' | 'starts-again' | 'another-activity';

/** What changed in a lesson from one set of packages to another. */
export interface LessonChange {
  lesson: string;
  title: string;
  /** Null where there was none before. */
  from: string | null;
  /** Null where it is no longer packaged. */
  to: string | null;
  /** Scenes whose wording changed; `start` and `end` stand for what is read outside the scenes. */
  text: string[];
  /** Decisions that changed, each with how. */
  decisions: { scene: string; how: string[] }[];
  facts: { changed: string[]; added: string[]; removed: string[] };
  player: boolean;
  /** Whether the same answers would now be marked otherwise. */
  marking: string[];
  /** What an LMS is told otherwise. */
  reporting: string[];
  /** The schools whose contacts or logo changed, where those of others did not. */
  schools: string[];
  /** Standards and schools that there was no zip of. */
  notBefore: string[];
  /** Null where there is nothing to compare. */
  standing: Standing | null;
  goesBack: GoesBack[];
  /** What an administrator should know besides. */
  notes: string[];
}

/** Outside the scenes: title, opening, people, closing, and the card and certificate of the course. */
export const OUTSIDE = 'outside the scenes';

/** Compares a lesson as it was packaged with how it is packaged now. Pure. */
export function compareLessons(before: Packed, now: Packed): LessonChange {
  const scenes = Object.keys({ ...before.parts.scenes, ...now.parts.scenes });
  const pairs = scenes.map((id) => ({ id, was: before.parts.scenes[id], is: now.parts.scenes[id] }));
  const decisions = pairs.flatMap(({ id, was, is }) => {
    const how = howChanged(was, is);
    return how.length > 0 ? [{ scene: id, how }] : [];
  });
  const { player, around, schools, passes, reporting, notBefore } = compareZips(before.zips, now.zips);
  const marking = [
    ...passes,
    ...pairs.flatMap(({ id, was, is }) =>
      was?.decision && is?.decision && was.decision.marking !== is.decision.marking
        ? [`answers in ${id} count otherwise`]
        : [],
    ),
  ];
  const text = [
    ...(before.parts.words === now.parts.words && !around ? [] : [OUTSIDE]),
    ...pairs.flatMap(({ id, was, is }) => (was && is && was.words !== is.words ? [id] : [])),
  ];
  const facts = factsBetween(before.parts.facts, now.parts.facts);
  const goesBack = pairs.flatMap(({ id, was, is }) => {
    const why = was ? whyBack(was, is) : null;
    return why === null ? [] : [{ scene: id, why }];
  });
  const reordered = pairs.flatMap(({ id, was, is }) =>
    was?.decision && is?.decision && lettersMoved(was.decision, is.decision) ? [id] : [],
  );
  const words = text.filter((what) => what !== OUTSIDE || before.parts.words !== now.parts.words);
  const content = words.length + decisions.length + marking.length + Object.values(facts).flat().length > 0;
  return {
    lesson: now.lesson,
    title: now.title,
    from: before.version,
    to: now.version,
    text,
    decisions,
    facts,
    player,
    marking,
    reporting,
    schools: before.parts.words === now.parts.words ? schools : [],
    notBefore,
    standing: standingOf(before, now, goesBack),
    goesBack,
    notes: [
      ...(content && before.version === now.version
        ? [
            `Its content changed, and its version is still ${now.version}: raise it, so that records can be told apart.`,
          ]
        : []),
      ...(marking.length > 0
        ? ['Results recorded before stay as they are; runs that end from now on are marked by the new rules.']
        : []),
      ...(reporting.length > 0
        ? ['What the LMS holds stays as it is; what is sent from now on follows the new setting.']
        : []),
      ...(reordered.length > 0
        ? [
            `In SCORM 1.2 an answer is a letter, by its place in the file, and places changed in ${plain(reordered)}: read earlier records with the storyboard of ${before.version}.`,
          ]
        : []),
      ...(Number(before.version.split('.')[0]) < Number(now.version.split('.')[0])
        ? [
            'A new major version: put it up as a new activity if results under the old rules and the new must be kept apart.',
          ]
        : []),
    ],
  };
}

/** A lesson that was not packaged before, or is not now. */
export function onlyOne(packed: Packed, when: 'before' | 'now'): LessonChange {
  const { lesson, title, version } = packed;
  return {
    lesson,
    title,
    from: when === 'before' ? version : null,
    to: when === 'now' ? version : null,
    text: [],
    decisions: [],
    facts: { changed: [], added: [], removed: [] },
    player: false,
    marking: [],
    reporting: [],
    schools: [],
    notBefore: [],
    standing: null,
    goesBack: [],
    notes: [],
  };
}

/** Whether nothing changed that a learner meets or an LMS is told. */
export function isSame(change: LessonChange): boolean {
  const { text, decisions, facts, player, marking, reporting, standing } = change;
  return (
    standing === 'resumes' &&
    !player &&
    text.length +
      decisions.length +
      marking.length +
      reporting.length +
      Object.values(facts).flat().length ===
      0
  );
}

function standingOf(before: Packed, now: Packed, goesBack: readonly GoesBack[]): Standing {
  if (before.identifier !== now.identifier) return 'another-activity';
  if (before.parts.trail !== now.parts.trail || before.parts.start !== now.parts.start) return 'starts-again';
  return goesBack.length > 0 ? 'some-go-back' : 'resumes';
}

function factsBetween(was: Record<string, string>, is: Record<string, string>): LessonChange['facts'] {
  return {
    changed: Object.keys(is).filter((id) => id in was && was[id] !== is[id]),
    added: Object.keys(is).filter((id) => !(id in was)),
    removed: Object.keys(was).filter((id) => !(id in is)),
  };
}

function howChanged(was: SceneParts | undefined, is: SceneParts | undefined): string[] {
  if (!was) return ['is new'];
  if (!is) return ['is gone'];
  if (was.onward !== is.onward) return ['leads elsewhere'];
  const [before, now] = [was.decision, is.decision];
  if (!before && !now) return [];
  if (!before) return ['now asks for a decision'];
  if (!now) return ['no longer asks for a decision'];
  if (before.kind !== now.kind) return [`was ${before.kind} and is ${now.kind}`];
  const gone = Object.keys(before.answers).filter((id) => !(id in now.answers));
  const added = Object.keys(now.answers).filter((id) => !(id in before.answers));
  const moved = Object.keys(now.answers).filter(
    (id) => id in before.answers && before.answers[id] !== now.answers[id],
  );
  return [
    ...(gone.length > 0 ? [`without ${plain(gone)}`] : []),
    ...(added.length > 0 ? [`with ${plain(added)}`] : []),
    ...(moved.length > 0 ? [`${plain(moved)} ${moved.length === 1 ? 'leads' : 'lead'} elsewhere`] : []),
    ...(before.roads === now.roads ? [] : ['what is right, or where it leads, is another']),
    ...(before.marking === now.marking ? [] : ['is marked otherwise']),
  ];
}

/** Why a list that goes past a scene may end at it; null where it goes on as before. */
function whyBack(was: SceneParts, is: SceneParts | undefined): string | null {
  if (was.onward !== undefined && (is === undefined || is.onward !== was.onward))
    return is === undefined ? 'it is gone' : 'it leads elsewhere';
  if (!was.decision) return null;
  if (!is) return 'it is gone';
  if (!is.decision || is.decision.kind !== was.decision.kind) return 'it asks for another kind of decision';
  return whyAnswerLost(was.decision, is.decision);
}

function whyAnswerLost(was: DecisionParts, is: DecisionParts): string | null {
  const gone = Object.keys(was.answers).filter((id) => !(id in is.answers));
  if (gone.length > 0) return `${plain(gone)} ${gone.length === 1 ? 'is' : 'are'} gone`;
  const moved = Object.keys(was.answers).filter((id) => was.answers[id] !== is.answers[id]);
  if (moved.length > 0) return `${plain(moved)} ${moved.length === 1 ? 'leads' : 'lead'} elsewhere`;
  if (was.roads !== is.roads) return 'what is right, or where it leads, is another';
  if (was.takesAll && Object.keys(is.answers).length > Object.keys(was.answers).length)
    return 'an answer now has more parts';
  return null;
}

/** Whether an answer that stayed stands in another place. */
function lettersMoved(was: DecisionParts, is: DecisionParts): boolean {
  const now = Object.keys(is.answers);
  return Object.keys(was.answers).some((id, place) => now.includes(id) && now.indexOf(id) !== place);
}

function plain(ids: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(ids.map((id) => `"${id.replace(/^:/, '')}"`));
}

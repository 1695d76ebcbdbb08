import {
  entriesOf,
  outcomesOf,
  type PartDecision,
  type PartLesson,
  type PartScene,
} from '../../story/author/part.ts';
import { readYaml } from '../../story/author/read.ts';
import { checkStructure } from '../../story/author/structure.ts';
import { ifidOf } from './ifid.ts';
import { writeTwee, type Passage } from './notation.ts';
import { gridPositions, TILE, type Position } from './positions.ts';
import { passageText, roadsOf, scenePieces } from './scene-text.ts';

/** Something that the passages of a Twee file do not hold. `scene` is null where it is the lesson's own. */
export interface NotHeld {
  scene: string | null;
  what: string;
}

export interface ExportedTwee {
  twee: string;
  notHeld: NotHeld[];
}

export interface TweeOptions {
  /** Where the scenes stand on the story map, in pixels; a scene that is not there, or all without it, stand on a grid. */
  positions?: ReadonlyMap<string, Position>;
}

/** A lesson that cannot be written as Twee. The message is a sentence for the trainer. */
export class CannotExport extends Error {
  override readonly name = 'CannotExport';
}

/** The tag of the passage that holds the lesson file itself. */
export const LESSON_FILE = 'lesson-file';

const HELD_APART = 'The lesson file with all that Twine cannot hold';

/**
 * A lesson as Twee 3: a passage a scene, choices as links. What Twine has no place for (ratings, reasons, facts, flags,
 * what stands before the first scene) is told of, and goes along in one passage that holds the lesson file and that
 * Twine does not play; `importTwee` takes it from there. Throws CannotExport where the lesson cannot be read.
 */
export function exportTwee(lessonYaml: string, { positions }: TweeOptions = {}): ExportedTwee {
  const lesson = readLesson(lessonYaml);
  if (!lesson) throw new CannotExport('The lesson cannot be read. Mend what the check finds first.');
  const scenes = entriesOf(lesson.scenes);
  const grid = gridPositions(
    scenes.map(([id]) => id),
    lesson.start ?? '',
    (id) => targetsOf(lesson.scenes?.[id]),
  );
  const start = lesson.start ?? scenes[0]?.[0];
  const data = {
    ifid: ifidOf(lessonYaml, lesson.id ?? ''),
    format: 'Harlowe',
    'format-version': '3.3.9',
    ...(start !== undefined && { start }),
    'tag-colors': { repair: 'orange', safe: 'green', unsafe: 'red', [LESSON_FILE]: 'gray' },
  };
  const twee = writeTwee([
    { name: 'StoryTitle', tags: [], metadata: {}, text: (lesson.title ?? lesson.id ?? '').trim() },
    { name: 'StoryData', tags: [], metadata: {}, text: JSON.stringify(data, null, 2) },
    ...scenes.map(([id, scene]) => scenePassage(id, scene, lesson, positions?.get(id) ?? grid.get(id)!)),
    {
      name: HELD_APART,
      tags: [LESSON_FILE, 'Twine.private'],
      metadata: metadataOf({ x: 100, y: 100 + 150 * (1 + Math.max(0, ...rowsOf(grid))) }),
      text: lessonYaml.replace(/\r\n?/g, '\n').trimEnd(),
    },
  ]);
  return {
    twee,
    notHeld: [...headNotHeld(lesson), ...scenes.flatMap(([id, scene]) => sceneNotHeld(id, scene))],
  };
}

/** A lesson as far as it can be read; null where it cannot be read at all. */
export function readLesson(lessonYaml: string): PartLesson | null {
  const { value, places } = readYaml({ text: lessonYaml, file: 'lesson.yaml' });
  return value && checkStructure(value, (path) => places.typedAs(path)).lesson;
}

/** The tags by which a scene shows what Twine can only colour. */
export function tagsOf(scene: PartScene): string[] {
  return [...(scene.repair ? ['repair'] : []), ...(scene.ending?.outcome ? [scene.ending.outcome] : [])];
}

function scenePassage(id: string, scene: PartScene, lesson: PartLesson, at: Position): Omit<Passage, 'line'> {
  return {
    name: id,
    tags: tagsOf(scene),
    metadata: metadataOf(at),
    text: passageText(scenePieces(scene, lesson.people)),
  };
}

function metadataOf({ x, y }: Position): Record<string, string> {
  return { position: `${Math.round(x)},${Math.round(y)}`, size: `${TILE},${TILE}` };
}

function rowsOf(grid: ReadonlyMap<string, Position>): number[] {
  return [...grid.values()].map(({ y }) => Math.round((y - 100) / 150));
}

function targetsOf(scene: PartScene | undefined): string[] {
  const { decision, then } = scene ?? {};
  const roads =
    decision?.kind === 'choose-one'
      ? entriesOf(decision.choices).flatMap(([, choice]) => roadsOf(choice.then))
      : decision
        ? outcomesOf(decision).flatMap(([, outcome]) => roadsOf(outcome.then))
        : roadsOf(then);
  return roads.map(({ to }) => to);
}

const HEAD = [
  'audience',
  'role',
  'minutes',
  'about',
  'content-note',
  'covers',
  'pass',
  'coaching',
  'opening',
] as const;
const FOOT = ['closing', 'mistakes', 'one-thing', 'competencies', 'people', 'signed-off'] as const;

function headNotHeld(lesson: PartLesson): NotHeld[] {
  const fields = [...HEAD, ...FOOT].filter((field) => lesson[field] !== undefined);
  return fields.length > 0 ? [{ scene: null, what: `Of the lesson itself: ${fields.join(', ')}` }] : [];
}

function sceneNotHeld(scene: string, { beats, decision, then }: PartScene): NotHeld[] {
  const answers = decision ? answersOf(decision) : [];
  const count = (field: string): number => answers.filter((answer) => answer[field] !== undefined).length;
  const size = (field: string): number =>
    answers.reduce((sum, answer) => sum + (Array.isArray(answer[field]) ? answer[field].length : 0), 0);
  const conditions =
    (beats ?? []).filter((beat) => beat?.if !== undefined).length +
    count('if') +
    [then, ...answers.map((answer) => answer['then'])]
      .flatMap((one) => roadsOf(one as PartScene['then']))
      .filter((road) => road.if !== undefined).length;
  const what = [
    ...(decision && decision.kind !== 'choose-one' ? [`how "${decision.kind}" is answered`] : []),
    ...(decision?.competency ? ['the competency'] : []),
    ...(decision?.weight !== undefined ? ['the weight'] : []),
    ...counted(count('rating'), 'rating'),
    ...counted(count('because'), 'reason'),
    ...counted(count('instead'), 'better answer'),
    ...counted(size('rests-on'), 'fact'),
    ...counted(count('critical'), 'critical error'),
    ...counted(size('sets'), 'flag that is set', 'flags that are set'),
    ...counted(conditions, 'condition'),
  ];
  return what.length > 0 ? [{ scene, what: what.join(', ') }] : [];
}

/** Everything of a decision that carries a rating, a reason or a flag, as plain fields. */
function answersOf(decision: PartDecision): Record<string, unknown>[] {
  const groups: unknown[] =
    decision.kind === 'choose-one'
      ? entriesOf(decision.choices).map(([, choice]) => choice)
      : outcomesOf(decision).map(([, outcome]) => outcome);
  return groups as Record<string, unknown>[];
}

function counted(count: number, one: string, several = `${one}s`): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
}

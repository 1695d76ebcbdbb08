import { purpose } from '../../story/author/fields.ts';
import type { PartDecision, PartLesson, PartScene } from '../../story/author/part.ts';
import { thing } from '../../story/author/path.ts';
import type { LessonUnit } from '../../course/translation/units.ts';

/** A note to the translator. */
export interface UnitNote {
  category: 'place' | 'speaker' | 'answer' | 'field';
  text: string;
}

/** What a translator needs to know of a text: where it stands, who says it, what it is for, how long it may be. */
export function notesOf({ path, role }: LessonUnit, lesson: PartLesson, parts: Parts): UnitNote[] {
  const notes: UnitNote[] = [{ category: 'place', text: placeOf(path, parts) }];
  const scene = path[0] === 'scenes' ? lesson.scenes?.[String(path[1])] : undefined;
  const speaker = scene && speakerOf(path, scene, lesson);
  if (speaker) notes.push({ category: 'speaker', text: speaker });
  const answer = scene?.decision && answerOf(path, role, scene.decision);
  if (answer) notes.push({ category: 'answer', text: answer });
  notes.push({
    category: 'field',
    text: purpose(path[0] === 'people' ? 'people' : path.at(-2), String(path.at(-1))),
  });
  return notes.filter(({ text }) => text !== 'see docs/lesson-format.md.');
}

/** What heads the texts of a scene: its part, its day and its place. */
export function sceneNote(id: string, lesson: PartLesson, parts: Parts): string {
  const scene = lesson.scenes?.[id];
  const part = parts.get(id);
  return [
    `The scene "${id}"`,
    ...(part ? [`part: ${part}`] : []),
    ...(scene?.when ? [scene.when] : []),
    ...(scene?.where ? [scene.where] : []),
  ].join(' · ');
}

function placeOf(path: LessonUnit['path'], parts: Parts): string {
  const what = thing(path.slice(0, -1));
  const place = what === 'the lesson' ? thing(path) : what;
  const capital = place.charAt(0).toUpperCase() + place.slice(1);
  if (path[0] !== 'scenes')
    return `${capital}: ${String(path.at(typeof path.at(-1) === 'number' ? -2 : -1))}`;
  const id = String(path[1]);
  const part = parts.get(id);
  const inScene = place.includes(`"${id}"`) ? '' : ` in the scene "${id}"`;
  return `${capital}${inScene}${part ? `, part: ${part}` : ''}`;
}

/** The part that each scene belongs to: its own, or that of the nearest before it in the file. */
export function partsOf(lesson: PartLesson): Parts {
  const parts = new Map<string, string>();
  let part: string | undefined;
  for (const [scene, fields] of Object.entries(lesson.scenes ?? {})) {
    part = fields?.part ?? part;
    if (part !== undefined) parts.set(scene, part);
  }
  return parts;
}

export type Parts = ReadonlyMap<string, string>;

function speakerOf(path: LessonUnit['path'], scene: PartScene, lesson: PartLesson): string | null {
  const beat = path[2] === 'beats' ? scene.beats?.[Number(path[3])] : undefined;
  const who = path[4] === 'speech' ? beat?.speech?.who : undefined;
  if (who === undefined) return null;
  const person = lesson.people?.[who];
  return person?.name
    ? `${person.name} says this${person.role ? `: ${person.role}` : ''}.`
    : `${who} says this.`;
}

function answerOf(path: LessonUnit['path'], role: LessonUnit['role'], decision: PartDecision): string | null {
  if (decision.kind !== 'choose-one' || path[3] !== 'choices') return null;
  const choice = decision.choices?.[String(path[4])];
  const rated = choice?.rating ? `rated ${choice.rating}` : 'not rated yet';
  const critical = choice?.critical ? `, a critical error (${choice.critical})` : '';
  if (role === 'answer')
    return `An answer to choose, ${rated}${critical}. At most 25 words; nothing in its tone may give the rating away.`;
  return `About the answer "${choice?.text?.trim().replace(/\s+/g, ' ') ?? path[4]}", ${rated}${critical}.`;
}

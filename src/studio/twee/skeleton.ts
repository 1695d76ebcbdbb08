import { outlineOf } from '../edit/outline.ts';
import { renameId } from '../edit/rename.ts';
import { setValue } from '../edit/set-value.ts';
import { CannotEdit } from '../edit/splice.ts';
import { changeInPlace } from './change-in-place.ts';
import type { DraftScene } from './draft-scene.ts';
import { readLesson } from './export-twee.ts';
import type { FormerLesson } from './former-lesson.ts';
import { commentText, fieldsText, type Fields } from './yaml-text.ts';

/** A scene of the new lesson. `draft` is null where it is word by word the scene that it was. */
export interface SkeletonScene {
  id: string;
  /** The id of the scene that it was in the former lesson; null where it is new. */
  was: string | null;
  draft: DraftScene | null;
  /** The passage as it stood, where not all of it was carried. */
  raw: string;
}

export interface Skeleton {
  title: string;
  id: string;
  ifid: string | null;
  start: string | null;
  scenes: readonly SkeletonScene[];
  /** People who are new: names by id. */
  people: Readonly<Record<string, string>>;
  /** What belongs to no scene, to be kept in comments at the end. */
  apart: readonly string[];
  former: FormerLesson | null;
}

/** The text of a lesson file; `lost` says what of the former lesson is no longer in it but as a comment. */
export function skeletonText(skeleton: Skeleton): { yaml: string; lost: string[] } {
  const { former, apart } = skeleton;
  const lost: string[] = [];
  const body = former ? withScenes(former, skeleton, lost) : wholeNew(skeleton);
  const end = apart.map((text) => `\n${commentText([`Not carried from Twine. ${text}`], 0)}`).join('');
  return { yaml: body.replace(/\n*$/, '\n') + end, lost };
}

const HEAD = `# yaml-language-server: $schema=../../schema/lesson.schema.json
# From Twine. What is empty is still to be written: docs/lesson-format.md explains every field.
`;

function wholeNew({ title, id, ifid, start, scenes, people }: Skeleton): string {
  const fields: Fields = {
    id,
    title: title || null,
    version: '0.1.0',
    audience: null,
    role: null,
    minutes: null,
    about: null,
    'content-note': null,
    closing: null,
    competencies: null,
    ...(Object.keys(people).length > 0 && { people: peopleFields(people) }),
    start,
  };
  const blocks = scenes.map((scene) => sceneText(scene, 2)).join('\n');
  return `${HEAD}${ifid === null ? '' : `${ifid}\n`}${fieldsText(fields, 0)}scenes:\n${blocks}`;
}

function peopleFields(people: Readonly<Record<string, string>>): Fields {
  return Object.fromEntries(Object.entries(people).map(([id, name]) => [id, { name, role: null }]));
}

function sceneText(scene: SkeletonScene, indent: number): string {
  return commentText(commentsOf(scene), indent) + fieldsText({ [scene.id]: scene.draft!.fields }, indent);
}

function commentsOf({ draft, raw }: SkeletonScene): string[] {
  return [...draft!.notes, ...(raw === '' ? [] : [`As it stood in Twine:\n${raw}`])];
}

/** The former lesson, changed in place: scenes renamed, reworded, taken out, and new ones at the end. */
function withScenes(
  former: FormerLesson,
  { title, start, scenes, people }: Skeleton,
  lost: string[],
): string {
  let text = former.yaml;
  const kept = new Set(scenes.map(({ was }) => was));
  for (const { key } of former.blocks.filter((block) => !kept.has(block.key))) {
    lost.push(`The scene "${key}", which is no longer in the Twee file`);
    text = inPlaceOf(text, key, (own, indent) =>
      commentText([`Taken out in Twine:\n${own.trimEnd()}`], indent),
    );
  }
  for (const { id, was } of scenes)
    if (was !== null && was !== id) text = renameId(text, ['scenes', was], id);
  const now = readLesson(text);
  for (const scene of scenes) {
    const { id, was, draft, raw } = scene;
    if (was === null || draft === null) continue;
    const comments = commentText(commentsOf(scene), outlineOf(text).scenes?.[0]?.indent ?? 2);
    try {
      text = changeInPlace(text, ['scenes', id], now?.scenes?.[id], draft.fields);
      if (raw !== '') text = inPlaceOf(text, id, (own) => comments + own);
    } catch (error) {
      if (!(error instanceof CannotEdit)) throw error;
      lost.push(`Comments inside the scene "${id}", which was changed in Twine`);
      text = inPlaceOf(text, id, (_, indent) => sceneText(scene, indent));
    }
  }
  const blocks = outlineOf(text).scenes ?? [];
  const fresh = scenes.filter(({ was }) => was === null);
  const end = blocks.at(-1)?.end ?? text.length;
  text =
    text.slice(0, end) +
    fresh.map((scene) => `\n${sceneText(scene, blocks[0]?.indent ?? 2)}`).join('') +
    text.slice(end);
  if (title !== '' && title !== (now?.title ?? '').trim().replace(/\s+/g, ' '))
    text = setValue(text, ['title'], title);
  if (start !== null && start !== now?.start) text = setValue(text, ['start'], start);
  return changeInPlace(text, ['people'], now?.people, {
    ...(now?.people as Fields),
    ...peopleFields(people),
  });
}

function inPlaceOf(text: string, scene: string, change: (own: string, indent: number) => string): string {
  const block = outlineOf(text).scenes?.find(({ key }) => key === scene);
  if (!block) return text;
  return (
    text.slice(0, block.start) +
    change(text.slice(block.start, block.end), block.indent) +
    text.slice(block.end)
  );
}

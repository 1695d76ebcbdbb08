import { checkLesson } from '../../story/author/check.ts';
import type { LessonContext } from '../../story/author/context.ts';
import { outlineOf, type Block } from '../edit/outline.ts';
import { placed, type Found } from './found.ts';
import { OF_THE_WHOLE } from './one-scene-codes.ts';

/**
 * Checks one scene alone (or, with null, what stands outside the scenes): the others are there in name only. Tells
 * nothing that takes the whole lesson, nor anything about the other scenes.
 */
export function checkScene(
  text: string,
  scene: string | null,
  repairs: ReadonlySet<string>,
  id: string,
  context: LessonContext,
): Found[] {
  const outline = outlineOf(text);
  const all = outline.fields.find(({ key }) => key === 'scenes');
  if (!all || outline.scenes === null) return [];
  const own = outline.scenes.find(({ key }) => key === scene);
  if (scene !== null && !own) return [];
  const indent = ' '.repeat(outline.scenes[0]?.indent ?? 2);
  const stub = ({ key }: Block): string =>
    `${indent}"${key}": {${repairs.has(key) ? ' repair: true,' : ''} when: x, beats: [], then: "${scene ?? key}" }\n`;
  const others = outline.scenes.filter((block) => block !== own).map(stub);
  const small =
    text.slice(0, all.start) +
    `scenes:\n${own ? text.slice(own.start, own.end) : ''}${own && text[own.end - 1] !== '\n' ? '\n' : ''}` +
    others.join('') +
    text.slice(all.end);
  const { diagnostics } = checkLesson({ text: small, file: `modules/${id}/lesson.yaml` }, context);
  return placed(diagnostics, small, outlineOf(small)).filter(
    (found) =>
      (scene === null ? found.scene === null && found.field !== 'scenes' : found.scene === scene) &&
      !OF_THE_WHOLE.has(found.code),
  );
}

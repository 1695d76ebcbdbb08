import type { PartLesson } from '../../story/author/part.ts';
import { outlineOf, type Block } from '../edit/outline.ts';
import { readLesson, tagsOf } from './export-twee.ts';
import type { Passage } from './notation.ts';
import { passageText, scenePieces } from './scene-text.ts';

/** The lesson file that a Twee file carries, as it was when the Twee file was written. */
export interface FormerLesson {
  yaml: string;
  lesson: PartLesson;
  /** Where its scenes stand in the file. */
  blocks: Block[];
  /** Whether a passage is the scene still, word by word and tag by tag. */
  isAsItWas: (scene: string, passage: Passage) => boolean;
}

/** Null where the text is no lesson that can be read and whose scenes stand one below the other. */
export function formerLesson(text: string): FormerLesson | null {
  const yaml = `${text.trimEnd()}\n`;
  const lesson = readLesson(yaml);
  const { scenes: blocks } = outlineOf(yaml);
  if (!lesson?.scenes || !blocks) return null;
  const names = Object.keys(lesson.scenes);
  if (names.length !== blocks.length || blocks.some(({ key }) => !names.includes(key))) return null;
  const own = ['repair', 'safe', 'unsafe'];
  return {
    yaml,
    lesson,
    blocks,
    isAsItWas(id, { text: now, tags }) {
      const scene = lesson.scenes?.[id];
      if (!scene) return false;
      const were = tagsOf(scene).join(' ');
      const extra = tags.some((tag) => !own.includes(tag));
      return !extra && tags.join(' ') === were && same(passageText(scenePieces(scene, lesson.people)), now);
    },
  };
}

function same(one: string, other: string): boolean {
  return tidy(one) === tidy(other);
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

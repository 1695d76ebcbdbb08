import { isMap, parseDocument } from 'yaml';
import { fieldsOf } from '../analysis/scene-values.ts';
import { renderField } from '../edit/render.ts';

/** A reviewer's remark on a scene, or on the lesson as a whole where `scene` is ''. Kept in `comments.yaml` beside it. */
export interface Comment {
  id: string;
  scene: string;
  /** The reviewer's role, never a name. */
  by: string;
  /** `YYYY-MM-DD` */
  on: string;
  says: string;
  done: boolean;
}

const HEAD = '# What reviewers say of this lesson, by scene. Written by the studio; no package carries it.\n';

/** The comments of a file, in its order. What is no comment is left out; a file that cannot be read has none. */
export function readComments(text: string): Comment[] {
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return [];
  return Object.entries(fieldsOf(document.toJS())).flatMap(([id, value]): Comment[] => {
    const { scene, by, on, says, done } = fieldsOf(value);
    if (typeof says !== 'string') return [];
    const text = (part: unknown): string => (typeof part === 'string' ? part : '');
    return [{ id, scene: text(scene), by: text(by), on: text(on), says, done: done === true }];
  });
}

/** Whether a file of comments can be read, so that writing to it loses nothing. */
export function areReadable(text: string): boolean {
  const { errors, contents } = parseDocument(text, { logLevel: 'silent' });
  return errors.length === 0 && (contents === null || isMap(contents));
}

/** The text of a file of comments. */
export function writeComments(comments: readonly Comment[]): string {
  return (
    HEAD +
    comments
      .map(({ id, scene, by, on, says, done }) => {
        const value = { ...(scene !== '' && { scene }), by, on, says, ...(done && { done }) };
        return `${id}:${renderField(value, 0, 0)}\n`;
      })
      .join('')
  );
}

/** Comments after a scene has been given another id: they go with it. */
export function withRenamedScene(comments: readonly Comment[], from: string, to: string): Comment[] {
  return comments.map((comment) => (comment.scene === from ? { ...comment, scene: to } : comment));
}

/** The next free id: c1, c2, … */
export function nextCommentId(comments: readonly Comment[]): string {
  const most = comments.reduce((max, { id }) => Math.max(max, Number(/^c(\d+)$/.exec(id)?.[1] ?? 0)), 0);
  return `c${most + 1}`;
}

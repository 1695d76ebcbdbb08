import { hash32 } from '../../story/learner/code.ts';

/** An IFID (Treaty of Babel, 2.2.2): a UUID in capitals. */
const IFID = /^[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}$/;

const COMMENT = /^# Twine IFID: ([0-9A-F-]{36})[ \t]*$/m;

/** The comment that keeps a story's IFID in a lesson; null where it is none. */
export function ifidComment(ifid: unknown): string | null {
  const capital = typeof ifid === 'string' ? ifid.toUpperCase() : '';
  return IFID.test(capital) ? `# Twine IFID: ${capital}` : null;
}

/** The IFID of a lesson: the one that it came with, else one made from its id, the same each time (UUID version 8). */
export function ifidOf(lessonYaml: string, id: string): string {
  const kept = COMMENT.exec(lessonYaml)?.[1];
  if (kept !== undefined && IFID.test(kept)) return kept;
  const hex = ['a', 'b', 'c', 'd']
    .map((part) => hash32(`ifid/${part}/${id}`).toString(16).padStart(8, '0'))
    .join('')
    .toUpperCase();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-A${hex.slice(17, 20)}-${hex.slice(20)}`;
}

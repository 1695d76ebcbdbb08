import { lstat, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Refused } from '../../host/http.ts';
import { isMissing } from '../../host/files.ts';
import { ID } from '../../story/author/fields.ts';

/** The longest id of a lesson, as `npm run new` has it. */
const LONGEST_ID = 48;
/** Where deleted lessons are kept, inside the course's folder: it holds no `lesson.yaml` itself, so that no command takes it for a lesson. */
export const BIN = '.bin';

const SHARED: ReadonlySet<string> = new Set([
  'course.yaml',
  'guidance/sources.yaml',
  'guidance/facts.yaml',
  'guidance/nations.yaml',
]);
/** A translation beside its lesson, under the tag of its language. */
const TRANSLATION = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\.yaml$/;
const OF_A_LESSON: ReadonlySet<string> = new Set(['lesson.yaml', 'comments.yaml']);

/** Whether a text can be the id of a lesson's folder. */
export function isLessonId(id: string): boolean {
  return ID.test(id) && id.length <= LONGEST_ID && id !== 'guidance';
}

/** Whether a file's name is that of a translation that the studio keeps. */
export function isTranslation(name: string): boolean {
  return TRANSLATION.test(name);
}

/** The id of a lesson that was asked for. Throws Refused. */
export function lessonId(id: unknown): string {
  if (typeof id === 'string' && isLessonId(id)) return id;
  throw new Refused(
    400,
    `"${String(id)}" cannot be a lesson’s id. Use lower-case words joined by hyphens, at most ${LONGEST_ID} characters.`,
  );
}

/** The file of the course that a path names, and only one that the studio may write. Throws Refused. */
export async function fileOf(dir: string, path: string): Promise<string> {
  const [folder = '', name = '', ...more] = path.split('/');
  const ofLesson =
    more.length === 0
      ? OF_A_LESSON.has(name)
      : more.length === 1 && name === 'translations' && TRANSLATION.test(more[0]!);
  const known = SHARED.has(path) || (isLessonId(folder) && ofLesson);
  if (!known) throw new Refused(404, 'The studio keeps no such file.');
  return inside(dir, path);
}

/**
 * A path inside a folder, which nothing on the way leads out of: neither the file nor a folder above it is a link.
 * Throws Refused.
 */
export async function inside(dir: string, path: string): Promise<string> {
  const root = await realpath(dir);
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || /[\\:\0]/.test(part)))
    throw new Refused(400, 'The path is not as it should be.');
  let at = root;
  for (const part of parts) {
    at = join(at, part);
    if (!at.startsWith(root + sep)) throw new Refused(400, 'The path is not as it should be.');
    const found = await lstat(at).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (found === null) break;
    if (found.isSymbolicLink()) throw new Refused(403, `${path} is a link. The studio follows none.`);
  }
  return join(root, ...parts);
}

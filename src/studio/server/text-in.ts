import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused } from '../../host/http.ts';

/**
 * A file's text. Throws Refused where it is no UTF-8: read as if it were, it would be written back with letters lost.
 * `path` is how the file is spoken of.
 */
export function textIn(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused(
      422,
      `${path} is saved in another form than UTF-8. Open it in a text editor, save it as UTF-8, and try again.`,
    );
  }
}

/** Throws Refused where a lesson or a translation of it is no UTF-8, before anything is done with its folder. */
export async function needTexts(folder: string, id: string): Promise<void> {
  const within = 'translations';
  const translations = await readdir(join(folder, within)).catch(() => []);
  for (const name of ['lesson.yaml', ...translations.map((one) => `${within}/${one}`)]) {
    if (!name.endsWith('.yaml')) continue;
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes) textIn(bytes, `${id}/${name}`);
  }
}

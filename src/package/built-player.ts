import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Standard } from '../course/learner/payload.ts';
import { byPath, need, type PackageFile } from './package-file.ts';
import { SCHEMAS } from './schema-files.ts';

/** What is built into the player, with licences: a list for the build, of which a package has the licences alone. */
export const THIRD_PARTY = 'third-party.json';

const STYLE = 'player.css';

/** The script before the player's in the page of a package: it opens the line to an LMS of that standard. */
export const LAUNCH_SCRIPT: Readonly<Record<Standard, string>> = {
  scorm12: 'scorm12.js',
  'scorm2004-3': 'scorm2004.js',
  'scorm2004-4': 'scorm2004.js',
  cmi5: 'cmi5.js',
  web: 'web.js',
};

/** Every file of a built player's folder, by its path with `/`. Throws Error where the folder is not there. */
export async function readBuiltPlayer(folder: string): Promise<PackageFile[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new Error(`The player is not built: ${folder} is missing. Build it: npm run build:player`);
  });
  const files = names
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(async (entry) => {
      const whole = join(entry.parentPath, entry.name);
      const path = whole.slice(join(folder, '/').length).replaceAll('\\', '/');
      return { path, bytes: new Uint8Array(await readFile(whole)) };
    });
  return (await Promise.all(files)).sort(byPath);
}

/**
 * The files of a built player that a package of a standard carries as they are: all but schema files, the list of what
 * is built in, the style sheet, which stands in the pages, and the scripts of other standards.
 * Throws Error where a script is missing.
 */
export function playerOf(built: readonly PackageFile[], standard: Standard): PackageFile[] {
  const own = LAUNCH_SCRIPT[standard];
  for (const path of [own, 'player.js']) need(built, path);
  const left = new Set([...Object.values(LAUNCH_SCRIPT), THIRD_PARTY, STYLE].filter((path) => path !== own));
  return built.filter(({ path }) => !path.startsWith(SCHEMAS) && !left.has(path));
}

/** The style sheet of a built player. Throws Error where it is missing. */
export function styleOf(built: readonly PackageFile[]): string {
  return Buffer.from(need(built, STYLE).bytes).toString('utf8');
}

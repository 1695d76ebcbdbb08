import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byPath, type PackageFile } from './package-file.ts';

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

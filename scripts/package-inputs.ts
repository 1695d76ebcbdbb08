/** What `npm run package` reads besides the course: schools, and the packages of before. */
import { readFileSync } from 'node:fs';
import { showFault } from '../src/course/fault.ts';
import { readOldIndex, type ComparableIndex } from '../src/package/since/old-index.ts';
import { readSchools } from '../src/package/school/school-file.ts';
import type { School } from '../src/package/school/school.ts';
import { refuse } from './command-line.ts';
import { endWith } from './packaging.ts';

/** The project's version. */
export function projectVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}

/**
 * The schools of a file. Ends the command where there is no such file (2) or it is at fault (1); says what is doubtful.
 */
export function schoolsFrom(file: string): School[] {
  const { schools, faults } = readSchools({ text: read(file), file }, (path) => {
    try {
      return new Uint8Array(readFileSync(path));
    } catch {
      throw new Error(`There is no ${path}.`);
    }
  });
  for (const fault of faults) console.error(showFault(fault));
  return faults.some(({ level }) => level === 'error')
    ? endWith(1, `Nothing was written: mend ${file} first.`)
    : schools;
}

/** The packages of before, from their `packages.json`. Ends the command where it cannot be compared with (2). */
export function packagesOfBefore(file: string): ComparableIndex {
  try {
    return readOldIndex(read(file), file);
  } catch (error) {
    return refuse((error as Error).message);
  }
}

function read(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError)
      refuse(`${file} is saved in another form than UTF-8. Open it in a text editor and save it as UTF-8.`);
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') refuse(`There is no ${file}.`);
    return refuse(
      code === 'EISDIR' ? `${file} is a folder. Name the file in it.` : `${file} cannot be read.`,
    );
  }
}

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../files.ts';
import type { Library } from './library.ts';
import type { PackageRecord } from './package-record.ts';
import { PackageRefused } from './refusal.ts';

/** A zip in the packages folder that is not in the library as it stands. */
export interface ShelfZip {
  file: string;
  title: string;
  /** Whether the library holds another revision of the same package. */
  replaces: boolean;
}

/** A zip in the packages folder that cannot be taken, and why. */
export interface RefusedZip {
  file: string;
  why: string;
}

/** The folder that finished packages are written into. */
export interface Shelf {
  /** What could be added, and what could not. */
  look(): Promise<{ ready: ShelfZip[]; refused: RefusedZip[] }>;
  /**
   * Adds every zip that is new: the newest of each package, unless a person has uploaded that package by hand.
   * Returns the titles added.
   */
  addNew(): Promise<string[]>;
  /** Adds one zip by its file name. Throws PackageRefused. */
  add(file: string): Promise<PackageRecord>;
}

interface Seen {
  file: string;
  changed: number;
  found: { key: string; title: string; revision: string } | { why: string };
}

/** A shelf on a folder, which need not exist. */
export function shelf(folder: string, library: Library): Shelf {
  const known = new Map<string, Seen>();

  const zips = async (): Promise<Seen[]> => {
    const files = await names(folder);
    return Promise.all(
      files.map(async (file) => {
        const { size, mtimeMs } = await stat(join(folder, file));
        const mark = `${file} ${size} ${mtimeMs}`;
        const seen = known.get(mark) ?? {
          file,
          changed: mtimeMs,
          found: await inspected(join(folder, file)),
        };
        known.set(mark, seen);
        return seen;
      }),
    );
  };

  const inspected = async (path: string): Promise<Seen['found']> => {
    try {
      return await library.inspect(path);
    } catch (error) {
      if (error instanceof PackageRefused) return { why: error.message };
      throw error;
    }
  };

  return {
    async look() {
      const held = new Map((await library.list()).map(({ key, revision }) => [key, revision]));
      const ready: ShelfZip[] = [];
      const refused: RefusedZip[] = [];
      for (const { file, found } of await zips()) {
        if ('why' in found) refused.push({ file, why: found.why });
        else if (held.get(found.key) !== found.revision)
          ready.push({ file, title: found.title, replaces: held.has(found.key) });
      }
      return { ready, refused };
    },
    async addNew() {
      const newest = new Map<string, Seen & { found: { key: string; title: string; revision: string } }>();
      for (const seen of await zips()) {
        if ('why' in seen.found) continue;
        const other = newest.get(seen.found.key);
        if (!other || other.changed < seen.changed)
          newest.set(seen.found.key, { ...seen, found: seen.found });
      }
      const added: string[] = [];
      for (const [key, { file, found }] of newest) {
        const held = await library.get(key);
        if (held?.revision === found.revision || held?.from === 'upload') continue;
        added.push((await library.add(join(folder, file), 'folder', file)).title);
      }
      return added;
    },
    async add(file) {
      if (!(await names(folder)).includes(file))
        throw new PackageRefused(`There is no "${file}" in the packages folder.`);
      return library.add(join(folder, file), 'upload', file);
    },
  };
}

/** Packages that are built beside the SCORM ones for other players (docs/packages.md), by their file names. */
const forOthers = /-\d+\.\d+\.\d+-(web|cmi5)(-[^/]*)?\.zip$/i;

async function names(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => /\.zip$/i.test(name) && !forOthers.test(name)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

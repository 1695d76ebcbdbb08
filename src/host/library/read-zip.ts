import { createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { getFileNameLowLevel, openPromise, type Entry, type ZipFile } from 'yauzl';
import { PackageRefused } from './refusal.ts';
import type { ZipLimits } from './zip-limits.ts';
import { faultInName, isMacLitter, sameFileKey } from './zip-names.ts';

/** A zip that passed every check of its directory. Close it when done. */
export interface CheckedZip {
  /** Files by name, folders left out. */
  names: ReadonlySet<string>;
  read(name: string): Promise<Buffer>;
  /** Writes every file below `folder`, which must exist. */
  unpack(folder: string): Promise<void>;
  close(): void;
}

const FILE_KIND = 0o170_000;
const REGULAR = 0o100_000;
const FOLDER = 0o040_000;
const LINK = 0o120_000;
const STORED = 0;
const DEFLATED = 8;

/**
 * Opens a zip and checks its whole directory before anything is unpacked.
 * Throws PackageRefused with one clear sentence: not a zip, too large, a bomb, encrypted, links, unsafe or double names.
 */
export async function openZip(path: string, limits: ZipLimits): Promise<CheckedZip> {
  const { size } = await stat(path);
  if (size > limits.zipBytes)
    throw new PackageRefused(`The zip is larger than ${megabytes(limits.zipBytes)}.`);
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false }).catch(
    (error: Error) => {
      throw new PackageRefused(`This is not a zip, or it is damaged (${error.message}).`);
    },
  );
  try {
    const entries = await checkedEntries(zip, size, limits);
    return {
      names: new Set(entries.keys()),
      read: async (name) => {
        const entry = entries.get(name);
        if (!entry) throw new PackageRefused(`The zip has no ${name}.`);
        return Buffer.concat(await (await open(zip, entry, name)).toArray());
      },
      unpack: async (folder) => {
        for (const [name, entry] of entries) {
          const target = join(folder, ...name.split('/'));
          await mkdir(dirname(target), { recursive: true });
          await pipeline(await open(zip, entry, name), createWriteStream(target)).catch((error: Error) => {
            throw new PackageRefused(`${name} in the zip cannot be unpacked (${error.message}).`);
          });
        }
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function open(zip: ZipFile, entry: Entry, name: string) {
  return zip.openReadStreamPromise(entry).catch((error: Error) => {
    throw new PackageRefused(`${name} in the zip is damaged (${error.message}).`);
  });
}

async function checkedEntries(zip: ZipFile, zipSize: number, limits: ZipLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries)
    throw new PackageRefused(
      `The zip holds more than ${limits.entries} files. A lesson holds fewer: is it the right zip?`,
    );
  const files = new Map<string, Entry>();
  const taken = new Map<string, string>();
  let total = 0;
  for await (const entry of entriesOf(zip)) {
    const name = nameOf(entry);
    const isFolder = name.endsWith('/');
    if (isMacLitter(name)) continue;
    refuseUnsafe(entry, name, isFolder, limits);
    refuseDouble(name, isFolder, taken);
    if (isFolder) continue;
    total += entry.uncompressedSize;
    if (total > limits.totalBytes)
      throw new PackageRefused(
        `Unpacked, the zip would be larger than ${megabytes(limits.totalBytes)}. Nothing was unpacked.`,
      );
    files.set(name, entry);
  }
  if (total > limits.ratioFrom && total > zipSize * limits.ratio)
    throw new PackageRefused(
      'The zip would unpack to a size out of all proportion to its own (a zip bomb). Nothing was unpacked.',
    );
  refuseFileAsFolder(files, taken);
  return files;
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw new PackageRefused(`The zip is damaged (${(error as Error).message}).`);
  }
}

function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
}

function refuseUnsafe(entry: Entry, name: string, isFolder: boolean, limits: ZipLimits): void {
  const fault = faultInName(name);
  if (fault)
    throw new PackageRefused(`The zip holds a file that is not safe to unpack, "${name}": ${fault}.`);
  const kind = (entry.externalFileAttributes >>> 16) & FILE_KIND;
  if (kind === LINK) throw new PackageRefused(`The zip holds a link, "${name}". Packages hold only files.`);
  if (kind !== 0 && kind !== REGULAR && kind !== FOLDER)
    throw new PackageRefused(`The zip holds something that is not a file, "${name}".`);
  if (entry.isEncrypted())
    throw new PackageRefused('The zip is locked with a password. Make it again without one.');
  if (!isFolder && entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    throw new PackageRefused(
      `"${name}" is packed by a method that LMSs do not know (${entry.compressionMethod}).`,
    );
  if (
    entry.uncompressedSize > limits.ratioFrom &&
    entry.uncompressedSize > entry.compressedSize * limits.ratio
  )
    throw new PackageRefused(
      `"${name}" would unpack to a size out of all proportion (a zip bomb). Nothing was unpacked.`,
    );
}

function refuseDouble(name: string, isFolder: boolean, taken: Map<string, string>): void {
  const key = sameFileKey(name);
  const other = taken.get(key);
  if (other !== undefined && !(isFolder && other.endsWith('/')))
    throw new PackageRefused(`The zip holds two files of one name, "${other}" and "${name}".`);
  taken.set(key, name);
}

function refuseFileAsFolder(files: ReadonlyMap<string, Entry>, taken: ReadonlyMap<string, string>): void {
  for (const name of files.keys()) {
    for (let slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
      const parent = taken.get(sameFileKey(name.slice(0, slash)));
      if (parent !== undefined && !parent.endsWith('/'))
        throw new PackageRefused(`In the zip, "${parent}" is both a file and a folder.`);
    }
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / (1024 * 1024))} MB`;
}

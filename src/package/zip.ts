import { buffer } from 'node:stream/consumers';
import { ZipArchive } from 'archiver';
import { nameFault } from './file-names.ts';
import { byPath, type PackageFile } from './package-file.ts';
import { joined, onlyEntry, type ZipEntry } from './zip-entry.ts';

/** Every entry's date: a zip carries no trace of when or where it was made. */
const DATE = new Date(Date.UTC(2020, 0, 1));
const MODE = 0o644;
/**
 * Level 9, and room for the whole file at once: with the usual 16 kB the stream waits for its turn after each piece,
 * which takes as long again as deflating does. The bytes are the same. zlib wants 64 bytes at least.
 */
function zlibFor({ bytes }: PackageFile): { level: number; chunkSize: number } {
  return { level: 9, chunkSize: Math.max(64, bytes.length) };
}
/** Kinds of file that are packed already: deflating them costs time and gains nothing. */
const STORED = /\.(png|jpg|mp3|mp4)$/;

/**
 * A zip of some files, byte for byte the same whatever the clock, folder, time zone or language of the machine, as long
 * as its zlib is the same. Throws Error for a name that some LMSs refuse, or that stands twice.
 */
export async function zipOf(files: readonly PackageFile[]): Promise<Buffer> {
  const sorted = [...files].sort(byPath);
  sorted.forEach(({ path }, i) => {
    const fault = path === sorted[i + 1]?.path ? `"${path}" stands twice.` : nameFault(path);
    if (fault) throw new Error(fault);
  });
  return joined(await Promise.all(sorted.map(entryOf)));
}

/** Entries of files that are the same from zip to zip, as the player's are: each is deflated once. */
const entries = new WeakMap<Uint8Array, { path: string; entry: Promise<ZipEntry> }>();

function entryOf(file: PackageFile): Promise<ZipEntry> {
  const before = entries.get(file.bytes);
  if (before?.path === file.path) return before.entry;
  const entry = zipOfOne(file).then(onlyEntry);
  entries.set(file.bytes, { path: file.path, entry });
  return entry;
}

async function zipOfOne(file: PackageFile): Promise<Buffer> {
  const { path, bytes } = file;
  const archive = new ZipArchive({ zlib: zlibFor(file) });
  const whole = buffer(archive);
  archive.append(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    name: path,
    date: DATE,
    mode: MODE,
    store: STORED.test(path),
  });
  await archive.finalize();
  return whole;
}

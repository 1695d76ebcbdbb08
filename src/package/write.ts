import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageRecord, PackagesIndex } from './package-record.ts';
import type { PackagePlan } from './plan.ts';
import { uploadSheet } from './upload-sheet.ts';
import { zipOf } from './zip.ts';

/** One zip to be written: its name, what is known before it is packed, and how to lay it out when its turn comes. */
export interface PackageJob {
  about: Omit<PackageRecord, 'size' | 'sha256' | 'contentHash' | 'zlib'>;
  plan: () => PackagePlan;
}

export interface WriteOptions {
  course: PackagesIndex['course'];
  /** Stops after the zip that is being written; what is there is then whole. */
  signal?: AbortSignal;
  /** Called before each zip, with how many are done. */
  onProgress?: (done: number, all: number, file: string) => void;
}

/** What came of it. */
export interface Written {
  /** The zips that were asked for and are there, in the order asked. */
  records: PackageRecord[];
  /** Names of those that were there already with the same content. */
  reused: string[];
  interrupted: boolean;
}

const INDEX = 'packages.json';
const TEMPORARY = /^\..+\.part$/;

/**
 * Writes zips into a folder, which is made if need be; then `SHA256SUMS`, the upload sheet and, last, `packages.json`,
 * for every zip that is there. Each file is written under a name of its own and renamed, so that nothing half-written is
 * ever found under its right name. A zip of the same content that is there already is left as it is.
 *
 * Throws what laying out a zip throws, and node's own error where the folder cannot be written to or the disk is full; zips written before that stay, and
 * a second run finishes the rest.
 */
export async function writePackages(
  out: string,
  jobs: readonly PackageJob[],
  options: WriteOptions,
): Promise<Written> {
  // The first is laid out before the folder is touched: what is wrong with one is mostly wrong with all.
  const first = jobs[0]?.plan();
  await mkdir(out, { recursive: true });
  await clearTemporary(out);
  const known = new Map((await readIndex(out)).map((record) => [record.file, record]));
  const records: PackageRecord[] = [];
  const reused: string[] = [];
  const stopped = (): boolean => options.signal?.aborted ?? false;
  try {
    for (const [i, { about, plan }] of jobs.entries()) {
      if (stopped()) break;
      options.onProgress?.(i, jobs.length, about.file);
      const { files, contentHash } = i === 0 && first ? first : plan();
      const before = await reusable(out, known.get(about.file), contentHash);
      if (before) reused.push(about.file);
      const packed = before ?? (await pack(out, about.file, files));
      const record = { ...about, ...packed, contentHash, zlib: process.versions.zlib };
      known.set(about.file, record);
      records.push(record);
    }
  } finally {
    await writeIndex(out, [...known.values()], options.course);
  }
  return { records, reused, interrupted: records.length < jobs.length };
}

type Packed = Pick<PackageRecord, 'size' | 'sha256'>;

async function pack(out: string, file: string, files: PackagePlan['files']): Promise<Packed> {
  const zip = await zipOf(files);
  await writeWhole(out, file, zip);
  return { size: zip.length, sha256: sha256(zip) };
}

/** The size and hash of a zip that is there with the content that is wanted, whole; null where it is not. */
async function reusable(
  out: string,
  record: PackageRecord | undefined,
  contentHash: string,
): Promise<Packed | null> {
  if (record?.contentHash !== contentHash || record.zlib !== process.versions.zlib) return null;
  const { size, sha256: sum } = record;
  return (await isThere(out, record)) ? { size, sha256: sum } : null;
}

async function isThere(out: string, { file, sha256: sum }: PackageRecord): Promise<boolean> {
  const bytes = await readFile(join(out, file)).catch(() => null);
  return bytes !== null && sha256(bytes) === sum;
}

/** The zips that an index lists and that are still there as it says. */
async function readIndex(out: string): Promise<PackageRecord[]> {
  const text = await readFile(join(out, INDEX), 'utf8').catch(() => null);
  if (text === null) return [];
  let records: PackageRecord[];
  try {
    records = (JSON.parse(text) as PackagesIndex).packages ?? [];
  } catch {
    return [];
  }
  const there = await Promise.all(records.map((record) => isThere(out, record)));
  return records.filter((_, i) => there[i]);
}

async function writeIndex(
  out: string,
  records: PackageRecord[],
  course: PackagesIndex['course'],
): Promise<void> {
  const sorted = [...records].sort((a, b) => (a.file < b.file ? -1 : 1));
  const sums = sorted.map(({ sha256: sum, file }) => `${sum}  ${file}\n`).join('');
  const index: PackagesIndex = { format: 1, course, packages: sorted };
  await writeWhole(out, 'SHA256SUMS', sums);
  await writeWhole(out, 'upload-sheet.html', uploadSheet(course, sorted));
  await writeWhole(out, INDEX, `${JSON.stringify(index, null, 2)}\n`);
}

async function writeWhole(out: string, name: string, content: Uint8Array | string): Promise<void> {
  const temporary = join(out, `.${name}.part`);
  try {
    const file = await open(temporary, 'w', 0o644);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, join(out, name));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function clearTemporary(out: string): Promise<void> {
  const left = (await readdir(out)).filter((name) => TEMPORARY.test(name));
  await Promise.all(left.map((name) => rm(join(out, name), { force: true })));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

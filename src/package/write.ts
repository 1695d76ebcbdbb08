import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { documentsOf, type Documented } from './documents.ts';
import {
  holdsCourse,
  holdsLesson,
  type CourseRecord,
  type PackageRecord,
  type PackagesIndex,
  type ZipRecord,
} from './package-record.ts';
import type { PackagePlan } from './content-hash.ts';
import { schoolSheetNames } from './upload-sheet/sheet.ts';
import { zipOf } from './zip.ts';
import type { ZipJobs } from './zip-jobs.ts';

export interface WriteOptions extends Documented {
  course: PackagesIndex['course'];
  /** What the lessons are made of, by their mark. */
  lessons?: PackagesIndex['lessons'];
  /** Stops after the zip that is being written; what is there is then whole. */
  signal?: AbortSignal;
  /** Called before each zip, with how many are done. */
  onProgress?: (done: number, all: number, file: string) => void;
}

/** What came of it. */
export interface Written {
  /** The lessons' zips that were asked for and are there, in the order asked. */
  records: PackageRecord[];
  /** The LMS checks that are there. */
  checks: ZipRecord[];
  /** The whole course, where it was asked for. */
  courses: CourseRecord[];
  /** Names of those that were there already with the same content. */
  reused: string[];
  interrupted: boolean;
}

const INDEX = 'packages.json';
const ZLIB = process.versions.zlib;
const TEMPORARY =
  /^\.(.+\.zip|upload-sheet(-.+)?\.html|data-statement\.html|SHA256SUMS|sbom\.cdx\.json|packages\.json)\.part$/;

/**
 * Writes zips into a folder, which is made if need be; then `SHA256SUMS`, what is to be read beside
 * them (`documents.ts`) and, last, `packages.json`, for every zip that is there. Each file is written under a name of its own and renamed, so that nothing half-written is
 * ever found under its right name. A zip of the same content that is there already is left as it is.
 *
 * Throws what laying out a zip throws, and node's own error where the folder cannot be written to or the disk is full; zips written before that stay, and
 * a second run finishes the rest.
 */
export async function writePackages(
  out: string,
  jobs: ZipJobs<ZipRecord>,
  options: WriteOptions,
): Promise<Written> {
  // The first is laid out before the folder is touched: what is wrong with one is mostly wrong with all.
  for (const { plan } of jobs) {
    plan();
    break;
  }
  await mkdir(out, { recursive: true });
  await clearTemporary(out);
  const { known, ...before } = await readIndex(out);
  const records: ZipRecord[] = [];
  const reused: string[] = [];
  const stopped = (): boolean => options.signal?.aborted ?? false;
  try {
    for (const { about, plan } of jobs) {
      if (stopped()) break;
      options.onProgress?.(records.length, jobs.length, about.file);
      const { files, contentHash } = plan();
      const packed = reusable(known.get(about.file), contentHash) ?? (await pack(out, about.file, files));
      if (packed.wasThere) reused.push(about.file);
      const { size, sha256: sum } = packed;
      // The spread last: V8 keeps what is added to a spread as a table, in four times the room.
      const record = { size, sha256: sum, contentHash, zlib: ZLIB, ...about };
      known.set(about.file, record);
      records.push(record);
    }
  } finally {
    await writeIndex(out, [...known.values()], options, before);
  }
  return {
    records: records.filter(holdsLesson),
    checks: records.filter(isCheck),
    courses: records.filter(holdsCourse),
    reused,
    interrupted: records.length < jobs.length,
  };
}

type Packed = Pick<ZipRecord, 'size' | 'sha256'> & { wasThere: boolean };

/** Packs a zip and writes it, unless the very same is there: after a full disk the index may not know of it. */
async function pack(out: string, file: string, files: PackagePlan['files']): Promise<Packed> {
  const zip = await zipOf(files);
  const packed = { size: zip.length, sha256: sha256(zip) };
  const wasThere = await isThere(out, { file, sha256: packed.sha256 });
  if (!wasThere) await writeWhole(out, file, zip);
  return { ...packed, wasThere };
}

/** The size and hash of a zip that is known to be there, if it has the content that is wanted; null where it has not. */
function reusable(record: ZipRecord | undefined, contentHash: string): Packed | null {
  if (record?.contentHash !== contentHash || record.zlib !== ZLIB) return null;
  const { size, sha256: sum } = record;
  return { size, sha256: sum, wasThere: true };
}

async function isThere(
  out: string,
  { file, sha256: sum }: Pick<ZipRecord, 'file' | 'sha256'>,
): Promise<boolean> {
  const bytes = await readFile(join(out, file)).catch(() => null);
  return bytes !== null && sha256(bytes) === sum;
}

/** What is told of a folder by the index that an earlier run left there. */
interface Before {
  lessons: PackagesIndex['lessons'];
  /** Sheets that it wrote for schools. */
  sheets: string[];
}

/** What an index says of the zips that are still there as it says, by file. One that is damaged says nothing. */
async function readIndex(out: string): Promise<Before & { known: Map<string, ZipRecord> }> {
  const text = await readFile(join(out, INDEX), 'utf8').catch(() => '');
  const index = indexIn(text);
  const known = new Map<string, ZipRecord>();
  // One at a time: a trust's thousand zips would not fit into memory together.
  for (const record of [...index.packages, ...index.checks, ...index.courses])
    if (await isThere(out, record)) known.set(record.file, record);
  return { known, lessons: index.lessons, sheets: schoolSheetNames(index.packages) };
}

const record = z.looseObject({ file: z.string(), sha256: z.string(), version: z.string() });
/** One that is damaged is as if it were not there, and takes no other with it. */
const zips = z.array(z.unknown()).transform((all) => all.flatMap((one) => record.safeParse(one).data ?? []));
const written = z.looseObject({
  packages: zips.default([]),
  checks: zips.default([]),
  courses: zips.default([]),
  lessons: z.record(z.string(), z.looseObject({})).default({}),
});

/** An index of zips as an earlier run wrote it, as far as it can be read. */
function indexIn(text: string): Pick<PackagesIndex, 'packages' | 'checks' | 'courses' | 'lessons'> {
  const nothing = { packages: [], checks: [], courses: [], lessons: {} };
  try {
    const read = written.safeParse(JSON.parse(text));
    return read.success ? (read.data as unknown as PackagesIndex) : nothing;
  } catch {
    return nothing;
  }
}

async function writeIndex(
  out: string,
  records: ZipRecord[],
  options: WriteOptions,
  before: Before,
): Promise<void> {
  const sorted = [...records].sort((a, b) => (a.file < b.file ? -1 : 1));
  const sums = sorted.map(({ sha256: sum, file }) => `${sum}  ${file}\n`).join('');
  const packages = sorted.filter(holdsLesson);
  const courses = sorted.filter(holdsCourse);
  const held = [...packages, ...courses.flatMap(({ lessons }) => lessons ?? [])];
  const marks = [...new Set(held.map(({ mark }) => mark))].sort();
  const made = { ...before.lessons, ...options.lessons };
  const index: PackagesIndex = {
    format: 1,
    course: options.course,
    packages,
    checks: sorted.filter(isCheck),
    courses,
    lessons: Object.fromEntries(marks.flatMap((mark) => (made[mark] ? [[mark, made[mark]]] : []))),
  };
  await writeWhole(out, 'SHA256SUMS', sums);
  const documents = documentsOf(index, options);
  for (const { name, content } of documents) await writeWhole(out, name, content());
  const names = new Set(documents.map(({ name }) => name));
  for (const name of await readdir(out))
    if (before.sheets.includes(name) && !names.has(name)) await rm(join(out, name), { force: true });
  await writeWhole(out, INDEX, `${JSON.stringify(index, null, 2)}\n`);
}

function isCheck(record: ZipRecord): boolean {
  return !holdsLesson(record) && !holdsCourse(record);
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

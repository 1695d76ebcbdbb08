import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { stat } from 'node:fs/promises';
import { isMissing, readJson, writeWhole } from '../files.ts';
import { fileKey } from './file-key.ts';
import { withFormerDecisions } from './former-decisions.ts';
import { lessonKey } from './lesson-key.ts';
import type { PackageRecord } from './package-record.ts';
import { readManifest } from './read-manifest.ts';
import { openZip, type CheckedZip } from './read-zip.ts';
import { PackageRefused } from './refusal.ts';
import type { ZipLimits } from './zip-limits.ts';

const MANIFEST = 'imsmanifest.xml';
const RECORD = 'package.json';

/** The packages that the local LMS holds, unpacked on disk. */
export interface Library {
  list(): Promise<PackageRecord[]>;
  get(key: string): Promise<PackageRecord | undefined>;
  /** The folder that a package's present files are in. */
  folder(record: PackageRecord): string;
  /**
   * Takes a zip in. A package of the same identifier and standard has its files replaced; its attempts stay, for they
   * are kept elsewhere. Throws PackageRefused.
   */
  add(zip: string, from: PackageRecord['from'], fileName?: string): Promise<PackageRecord>;
  /** Takes a package away. Its attempts stay until they are deleted themselves. */
  remove(key: string): Promise<boolean>;
  /** Reads what a zip is without taking it in. Throws PackageRefused. */
  inspect(zip: string): Promise<{ key: string; title: string; revision: string }>;
  /** Takes away the files of earlier revisions. Only while nobody is playing one. */
  tidy(): Promise<void>;
}

/** Opens the library kept in a folder, which is made if need be. `now` dates what is added. */
export async function openLibrary(root: string, limits: ZipLimits, now: () => Date): Promise<Library> {
  await mkdir(root, { recursive: true });

  const get = async (key: string) =>
    isKey(key) ? readJson<PackageRecord>(join(root, key, RECORD)) : undefined;
  const list = async () => {
    const keys = (await readdir(root, { withFileTypes: true }))
      .filter((one) => one.isDirectory())
      .map(({ name }) => name);
    const records = await Promise.all(keys.map(get));
    return records
      .filter((record) => record !== undefined)
      .sort((a, b) => a.title.localeCompare(b.title, 'en-GB') || a.key.localeCompare(b.key, 'en-GB'));
  };

  return {
    list,
    get,
    folder: ({ key, revision }) => join(root, key, revision),
    async remove(key) {
      if (!(await get(key))) return false;
      await rm(join(root, key), { recursive: true, force: true });
      return true;
    },
    async inspect(path) {
      const zip = await openZip(path, limits);
      try {
        const { identifier, standard, title } = await manifestIn(zip);
        return { key: packageKey(identifier, standard), title, revision: (await sha256(path)).slice(0, 12) };
      } finally {
        zip.close();
      }
    },
    async add(path, from, fileName = basename(path)) {
      const zip = await openZip(path, limits);
      try {
        const manifest = await manifestIn(zip);
        const hash = await sha256(path);
        const key = packageKey(manifest.identifier, manifest.standard);
        const record: PackageRecord = {
          ...manifest,
          key,
          revision: hash.slice(0, 12),
          sha256: hash,
          fileName,
          bytes: (await stat(path)).size,
          files: zip.names.size,
          addedAt: now().toISOString(),
          from,
          lesson: withFormerDecisions(
            await lessonOf(zip, manifest.scos[0]!.href),
            (await get(key))?.lesson ?? null,
          ),
        };
        await unpackWhole(zip, join(root, key), record.revision);
        await writeWhole(
          join(root, key, RECORD),
          `${JSON.stringify({ ...record, version: record.version || record.lesson?.version || '' }, null, 2)}\n`,
        );
        return (await get(key))!;
      } finally {
        zip.close();
      }
    },
    async tidy() {
      for (const { key, revision } of await list())
        for (const name of await readdir(join(root, key)))
          if (name !== revision && name !== RECORD)
            await rm(join(root, key, name), { recursive: true, force: true });
    },
  };
}

/** A package is known by its manifest's identifier and its standard: one lesson may be here in both. */
function packageKey(identifier: string, standard: string): string {
  return `${fileKey(identifier)}.${standard}`;
}

/** Keys come in by request as well: one that is no plain name could lead out of the library's folder. */
function isKey(key: string): boolean {
  return /^[a-z0-9][a-z0-9_-]*\.scorm[0-9-]+$/.test(key);
}

async function manifestIn(zip: CheckedZip) {
  if (!zip.names.has(MANIFEST)) throw new PackageRefused(whyNoManifest([...zip.names]));
  return readManifest(await zip.read(MANIFEST), zip.names);
}

function whyNoManifest(names: readonly string[]): string {
  const other = names.find((name) => name.toLowerCase() === MANIFEST);
  if (other) return `The zip holds "${other}"; its name must be ${MANIFEST}, in lower-case letters.`;
  const nested = names.find((name) => name.toLowerCase().endsWith(`/${MANIFEST}`));
  if (nested)
    return `${MANIFEST} is in the folder "${nested.slice(0, -MANIFEST.length - 1)}" of the zip. It must be at the top: zip what is in the folder, not the folder.`;
  const inner = names.find((name) => name.toLowerCase().endsWith('.zip'));
  if (inner)
    return `The zip holds another zip, "${inner}", and no ${MANIFEST}. Unpack it once and upload the zip inside.`;
  if (names.includes('cmi5.xml'))
    return 'This is a cmi5 package. The local LMS plays SCORM 1.2 and SCORM 2004 only.';
  if (names.includes('tincan.xml'))
    return 'This is an xAPI (Tin Can) package. The local LMS plays SCORM 1.2 and SCORM 2004 only.';
  return `The zip has no ${MANIFEST} at its top, so it is not a SCORM package.`;
}

async function lessonOf(zip: CheckedZip, href: string) {
  const file = decodeURIComponent(href.replace(/[?#].*$/, ''));
  return /\.x?html?$/i.test(file) ? lessonKey((await zip.read(file)).toString('utf8')) : null;
}

async function unpackWhole(zip: CheckedZip, folder: string, revision: string): Promise<void> {
  const target = join(folder, revision);
  if (await exists(target)) return;
  const part = `${target}.${randomBytes(4).toString('hex')}.part`;
  await mkdir(part, { recursive: true });
  try {
    await zip.unpack(part);
    await rename(part, target);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

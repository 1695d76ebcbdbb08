import { createHash } from 'node:crypto';
import { nameFault } from './file-names.ts';
import { byPath, type PackageFile } from './package-file.ts';

/** Stands in a page where the hash goes, and while it is computed. */
export const HASH_OF_NOTHING = '0'.repeat(64);

const META = /(<meta name="content-hash" content=")[0-9a-f]{64}(">)/;

/**
 * The content hash of a package: SHA-256 over the path, length and bytes of every file in the order of their paths, each
 * file as `path NUL length NUL bytes`, with the 64 characters of the hash in a page read as zeros. The same on every
 * machine, whatever wrote the zip.
 */
export function contentHash(files: readonly PackageFile[]): string {
  const hash = createHash('sha256');
  for (const file of [...files].sort(byPath)) {
    const { path, bytes } = isPage(file) ? withHash(file, HASH_OF_NOTHING) : file;
    hash.update(`${path}\0${bytes.length}\0`, 'utf8').update(bytes);
  }
  return hash.digest('hex');
}

/** The page with a content hash in its place. Throws Error where the page has no place for one. */
export function withHash(page: PackageFile, hash: string): PackageFile {
  const text = Buffer.from(page.bytes).toString('utf8');
  if (!META.test(text)) throw new Error(`${page.path} has no place for the content hash.`);
  return { path: page.path, bytes: new TextEncoder().encode(text.replace(META, `$1${hash}$2`)) };
}

/** What goes into one zip. */
export interface PackagePlan {
  /** Every file, in the order of their paths. */
  files: PackageFile[];
  /** 64 characters, the same on every machine; also in the page itself. */
  contentHash: string;
}

/** Files as they go into a zip, in order and with their hash in every page. Throws Error where some LMS refuses a name. */
export function planOf(files: readonly PackageFile[]): PackagePlan {
  for (const { path } of files) {
    const fault = nameFault(path);
    if (fault) throw new Error(fault);
  }
  const sorted = [...files].sort(byPath);
  const hash = contentHash(sorted);
  return { files: sorted.map((file) => (isPage(file) ? withHash(file, hash) : file)), contentHash: hash };
}

function isPage({ path }: PackageFile): boolean {
  return path.endsWith('.html');
}

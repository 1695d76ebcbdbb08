import { createHash } from 'node:crypto';
import { byPath, type PackageFile } from './package-file.ts';

/** Stands in `index.html` where the hash goes, and while it is computed. */
export const HASH_OF_NOTHING = '0'.repeat(64);

const PAGE = 'index.html';
const META = /(<meta name="content-hash" content=")[0-9a-f]{64}(">)/;

/**
 * The content hash of a package: SHA-256 over the path, length and bytes of every file in the order of their paths, each
 * file as `path NUL length NUL bytes`, with the 64 characters of the hash in `index.html` read as zeros. The same on
 * every machine, whatever wrote the zip.
 */
export function contentHash(files: readonly PackageFile[]): string {
  const hash = createHash('sha256');
  for (const file of [...files].sort(byPath)) {
    const { path, bytes } = file.path === PAGE ? withHash(file, HASH_OF_NOTHING) : file;
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

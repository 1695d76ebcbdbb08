/** One file of a package: its path inside the zip, with `/`, and its bytes. */
export interface PackageFile {
  path: string;
  bytes: Uint8Array;
}

/** A text as a file of a package, in UTF-8. */
export function textFile(path: string, text: string): PackageFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

const shared = new Map<string, PackageFile>();

/** The same of a text that is in package after package: one file for all, so that it is deflated once (`zip.ts`). */
export function sharedTextFile(path: string, text: string): PackageFile {
  const key = `${path}\0${text}`;
  const file = shared.get(key) ?? textFile(path, text);
  shared.set(key, file);
  return file;
}

/** In the order of their paths, by code unit: the same on every machine and in every locale. */
export function byPath(a: PackageFile, b: PackageFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** A file of a built folder. Throws Error where it is not there. */
export function need(built: readonly PackageFile[], path: string): PackageFile {
  const file = built.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`What was built has no ${path}. Build it again: npm run build:player`);
  return file;
}

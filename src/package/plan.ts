import type { Payload } from '../course/learner/payload.ts';
import { contentHash, withHash } from './content-hash.ts';
import { nameFault } from './file-names.ts';
import { ICON, indexHtml } from './index-html.ts';
import { lomScorm12, lomScorm2004 } from './lom.ts';
import { manifestCmi5 } from './manifest-cmi5.ts';
import { manifestScorm12 } from './manifest-scorm12.ts';
import { manifestScorm2004 } from './manifest-scorm2004.ts';
import { notice } from './notice.ts';
import { byPath, textFile, type PackageFile } from './package-file.ts';
import { SCHEMA_FILES } from './schema-files.ts';

/** What goes into one zip. */
export interface PackagePlan {
  /** Every file, in the order of their paths. */
  files: PackageFile[];
  /** 64 characters, the same on every machine; also in the page itself. */
  contentHash: string;
}

const THIRD_PARTY = 'THIRD-PARTY.md';
const SCHEMAS = 'schemas/';

/**
 * The files of a package. Pure: the same lesson, settings and built player always give the same bytes.
 *
 * `built` is the content of `dist/player`: `player.js`, `player.css`, what they load, `THIRD-PARTY.md`, and the schema
 * files under `schemas/<standard>/`. Throws Error where something that the package needs is not in it, or a file's name
 * is one that some LMSs refuse.
 */
export function planPackage(payload: Payload, built: readonly PackageFile[]): PackagePlan {
  const { standard } = payload.settings;
  const player = built.filter(({ path }) => !path.startsWith(SCHEMAS) && path !== THIRD_PARTY);
  for (const path of ['player.js', 'player.css']) need(built, path);
  const lesson = [
    ...player,
    textFile('index.html', indexHtml(payload)),
    textFile('icon.svg', ICON),
    textFile('notice.txt', notice(standard)),
    { path: 'third-party.txt', bytes: need(built, THIRD_PARTY).bytes },
  ].sort(byPath);
  const schemas = SCHEMA_FILES[standard].map((path) => ({
    path,
    bytes: need(built, `${SCHEMAS}${standard}/${path}`).bytes,
  }));
  const paths = lesson.map(({ path }) => path);
  const files = [...lesson, ...schemas, ...controlFiles(payload, paths)].sort(byPath);
  for (const { path } of files) {
    const fault = nameFault(path);
    if (fault) throw new Error(fault);
  }
  const hash = contentHash(files);
  return {
    files: files.map((file) => (file.path === 'index.html' ? withHash(file, hash) : file)),
    contentHash: hash,
  };
}

function controlFiles(payload: Payload, paths: readonly string[]): PackageFile[] {
  const { standard } = payload.settings;
  switch (standard) {
    case 'scorm12':
      return [
        textFile('imsmanifest.xml', manifestScorm12(payload, paths)),
        textFile('metadata.xml', lomScorm12(payload)),
      ];
    case 'scorm2004-3':
    case 'scorm2004-4':
      return [
        textFile('imsmanifest.xml', manifestScorm2004(payload, standard, paths)),
        textFile('metadata.xml', lomScorm2004(payload)),
      ];
    case 'cmi5':
      return [textFile('cmi5.xml', manifestCmi5(payload))];
    case 'web':
      return [];
  }
}

function need(built: readonly PackageFile[], path: string): PackageFile {
  const file = built.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`The built player has no ${path}. Build it again: npm run build:player`);
  return file;
}

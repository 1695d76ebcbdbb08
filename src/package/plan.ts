import type { Payload } from '../course/learner/payload.ts';
import { planOf, type PackagePlan } from './content-hash.ts';
import { playerOf, styleOf, THIRD_PARTY } from './built-player.ts';
import { onlySco } from './identifiers.ts';
import { ICON, indexHtml } from './index-html.ts';
import { manifestCmi5 } from './manifest-cmi5.ts';
import { noticeFile } from './notice.ts';
import { byPath, need, sharedTextFile, textFile, type PackageFile } from './package-file.ts';
import { schemaFiles } from './schema-files.ts';
import { scormFiles } from './scorm-files.ts';
import { thirdParty } from './third-party.ts';

/**
 * The files of a package. Pure: the same lesson, settings and built player always give the same bytes.
 *
 * `built` is the content of `dist/player`: `player.js`, `player.css`, what they load, the script of each standard,
 * `third-party.json`, and the schema files under `schemas/<standard>/`; `more` are files of a school's own. Throws Error where something that the package needs is not in it, or a file's name
 * is one that some LMSs refuse.
 */
export function planPackage(
  payload: Payload,
  built: readonly PackageFile[],
  more: readonly PackageFile[] = [],
): PackagePlan {
  const { standard } = payload.settings;
  const { school } = payload.course;
  const lesson = [
    ...playerOf(built, standard),
    ...more,
    textFile('index.html', indexHtml(payload, styleOf(built))),
    sharedTextFile('icon.svg', ICON),
    noticeFile(standard, payload.settings.locale, school?.logo && school.name),
    sharedTextFile(
      'third-party.txt',
      thirdParty(Buffer.from(need(built, THIRD_PARTY).bytes).toString('utf8')),
    ),
  ].sort(byPath);
  const paths = lesson.map(({ path }) => path);
  return planOf([...lesson, ...schemaFiles(standard, built), ...controlFiles(payload, paths)]);
}

function controlFiles(payload: Payload, paths: readonly string[]): PackageFile[] {
  const { standard } = payload.settings;
  switch (standard) {
    case 'scorm12':
    case 'scorm2004-3':
    case 'scorm2004-4':
      return scormFiles(standard, payload, [onlySco(payload, paths)]);
    case 'cmi5':
      return [textFile('cmi5.xml', manifestCmi5(payload))];
    case 'web':
      return [];
  }
}

import type { Standard } from '../course/learner/payload.ts';
import type { CheckedStandard } from '../lms-check/check.ts';
import { checked } from './check-package.ts';
import { HASH_OF_NOTHING, planOf, type PackagePlan } from './content-hash.ts';
import { escapeMarkup, inertJson } from './escape.ts';
import { STANDARD_NAMES } from './file-names.ts';
import { onlySco, type Described } from './identifiers.ts';
import { ICON, policyOf } from './index-html.ts';
import { noticeFile } from './notice.ts';
import { byPath, need, sharedTextFile, textFile, type PackageFile } from './package-file.ts';
import { schemaFiles } from './schema-files.ts';
import { scormFiles } from './scorm-files.ts';
import { thirdParty } from './third-party.ts';
import type { ZipRecord } from './package-record.ts';
import type { ZipJob } from './zip-jobs.ts';

/** The standards that there is a check for: those that talk to the page around them. */
export const CHECKED: readonly CheckedStandard[] = ['scorm12', 'scorm2004-3', 'scorm2004-4'];

/** The edition of the check itself; another where it asks or says something else. */
const CHECK_VERSION = '1.0.0';

/** What the check is told of the course. */
export interface CheckAbout {
  course: string;
  locale: string;
  /** Characters of resume data that the longest run of any lesson needs, by proof. */
  longestTrail: number;
}

/** The name of a check's zip: `lms-check-<version>-<standard>.zip`. */
export function checkName(standard: CheckedStandard): string {
  return `lms-check-${CHECK_VERSION}-${standard}.zip`;
}

/** The zips of the check to write, for those of some standards that there is one for. */
export function checkJobs(
  standards: readonly Standard[],
  about: CheckAbout,
  built: readonly PackageFile[],
): ZipJob<ZipRecord>[] {
  return CHECKED.filter((standard) => standards.includes(standard)).map((standard) => ({
    about: { file: checkName(standard), version: CHECK_VERSION, standard },
    plan: () => checked(planCheck(standard, about, built), standard, checkName(standard)),
  }));
}

/**
 * The files of the LMS check in one standard: a package of its own, which an administrator uploads before any lesson.
 * Pure. `built` holds the content of `dist/lms-check`, and the schema files under `schemas/<standard>/`.
 * Throws Error where one that it needs is not there.
 */
export function planCheck(
  standard: CheckedStandard,
  about: CheckAbout,
  built: readonly PackageFile[],
): PackagePlan {
  const described: Described = {
    course: { id: about.course },
    story: {
      id: 'lms-check',
      title: 'LMS check: will lessons record here?',
      about:
        'Tries what lessons need of a learning site, and says in plain words whether they will record. Takes a minute.',
      version: CHECK_VERSION,
      audience: ['administrators'],
    },
    language: about.locale,
    reviewCopy: [],
  };
  const page = [
    need(built, 'lms-check.js'),
    need(built, 'lms-check.css'),
    textFile('index.html', checkHtml(standard, about, described.story.title)),
    sharedTextFile('icon.svg', ICON),
    noticeFile(standard, about.locale),
    textFile(
      'third-party.txt',
      thirdParty(Buffer.from(need(built, 'third-party.json').bytes).toString('utf8')),
    ),
  ].sort(byPath);
  const paths = page.map(({ path }) => path);
  return planOf([
    ...page,
    ...scormFiles(standard, described, [onlySco(described, paths)]),
    ...schemaFiles(standard, built),
  ]);
}

function checkHtml(standard: CheckedStandard, { longestTrail }: CheckAbout, title: string): string {
  const carried = {
    standard,
    standardName: STANDARD_NAMES[standard],
    version: CHECK_VERSION,
    longestTrail,
  };
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyOf(standard)}">
<meta name="content-hash" content="${HASH_OF_NOTHING}">
<title>${escapeMarkup(title)}</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="lms-check.css">
<script defer src="lms-check.js"></script>
</head>
<body>
<header>
<h1>${escapeMarkup(title)}</h1>
<p>${escapeMarkup(STANDARD_NAMES[standard])}. It writes sample values to this attempt and reads them back; it takes no name and sends nothing anywhere else. Use a test learner if you have one.</p>
</header>
<main><noscript><p>This browser does not run JavaScript, which the check needs.</p></noscript></main>
<script type="application/json" id="check">${inertJson(carried)}</script>
</body>
</html>
`;
}

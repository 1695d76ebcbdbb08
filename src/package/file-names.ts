import type { Settings, Standard } from '../course/learner/payload.ts';

/** Every standard that a lesson can be packaged for, in the order in which they are listed. */
export const STANDARDS: readonly Standard[] = ['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'web'];

/** What a standard is called in a sentence. */
export const STANDARD_NAMES: Readonly<Record<Standard, string>> = {
  scorm12: 'SCORM 1.2',
  'scorm2004-3': 'SCORM 2004, 3rd edition',
  'scorm2004-4': 'SCORM 2004, 4th edition',
  cmi5: 'cmi5',
  web: 'plain web, without an LMS',
};

/** What may stand in a package: LMSs know these kinds of file, and refuse or mis-serve others (docs/packages.md). */
const EXTENSIONS: readonly string[] = [
  'html',
  'js',
  'css',
  'xml',
  'xsd',
  'dtd',
  'txt',
  'png',
  'jpg',
  'svg',
  'mp3',
  'mp4',
  'vtt',
];

const LONGEST = 100;
const NAME = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/;
/** The one name that its owners wrote otherwise and that other schema files refer to. */
const AS_PUBLISHED: readonly string[] = ['XMLSchema.dtd'];

/** Why a path cannot stand in a package, in one sentence; null where it can. */
export function nameFault(path: string): string | null {
  if (AS_PUBLISHED.includes(path)) return null;
  if (path.length > LONGEST) return `"${path}" has ${path.length} characters; a path has at most ${LONGEST}.`;
  if (!path.split('/').every((part) => NAME.test(part)))
    return `"${path}" is not a path of lower-case letters, digits, "_", "-" and ".", with no folder called "..".`;
  const extension = path.slice(path.lastIndexOf('.') + 1);
  if (!path.includes('.') || !EXTENSIONS.includes(extension))
    return `"${path}" is a kind of file that some LMSs refuse. Allowed: ${EXTENSIONS.join(', ')}.`;
  return null;
}

/**
 * The name of a zip: `<lesson>-<version>-<standard>.zip`, with nation, locale, school, pass mark, `failed` and
 * `score` added where they differ from what is usual. `ownPass` is the lesson's own mark, `school` a school's id.
 */
export function zipName(
  story: { id: string; version: string; pass: number },
  settings: Settings,
  ownPass: number,
  school: string | null = null,
): string {
  const parts = [
    story.id,
    story.version,
    settings.standard,
    settings.nation === 'england' ? null : settings.nation,
    settings.locale === 'en-GB' ? null : settings.locale.toLowerCase(),
    school,
    story.pass === ownPass ? null : `pass${story.pass}`,
    settings.onFail === 'failed' ? 'failed' : null,
    settings.detail === 'score' ? 'score' : null,
  ];
  return `${parts.filter((part) => part !== null).join('-')}.zip`;
}

/**
 * The name of a zip that holds the whole course: `course-<version>-<standard>-{multi,single}.zip`, with the same parts
 * added as to a lesson's. `ownPass` is the course's own mark.
 */
export function courseName(
  standard: Standard,
  kind: 'multi' | 'single',
  course: Pick<Settings, 'nation' | 'locale' | 'onFail' | 'detail'> & {
    version: string;
    pass: number;
    ownPass: number;
    school?: { id: string };
  },
): string {
  const story = { id: 'course', version: course.version, pass: course.pass };
  return zipName(story, { ...course, standard }, course.ownPass, course.school?.id).replace(
    /\.zip$/,
    `-${kind}.zip`,
  );
}

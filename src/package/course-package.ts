import type { Detail } from '../course/learner/payload.ts';
import type { SoundLesson } from '../course/lesson.ts';
import { payloadOf } from '../course/payload-of.ts';
import { WRITTEN_IN } from '../course/translation/translation.ts';
import { LESSON_LIMIT, lessonCode } from '../course-menu/course-state.ts';
import type { Nation } from '../guidance/learner/fact.ts';
import { illegal } from '../lms/profile.ts';
import { wordOf } from '../lms/format.ts';
import { playerOf, styleOf, THIRD_PARTY } from './built-player.ts';
import { checked } from './check-package.ts';
import { HASH_OF_NOTHING, planOf, type PackagePlan } from './content-hash.ts';
import { escapeMarkup, inertJson } from './escape.ts';
import { courseName } from './file-names.ts';
import { identifiersOf, type Described, type Sco } from './identifiers.ts';
import { ICON, indexHtml, policyOf } from './index-html.ts';
import { noticeFile } from './notice.ts';
import { byPath, need, sharedTextFile, textFile, type PackageFile } from './package-file.ts';
import { aroundOf, playerDigest } from './package-lessons.ts';
import type { CourseRecord } from './package-record.ts';
import type { School } from './school/school.ts';
import { schemaFiles } from './schema-files.ts';
import { scormFiles, type ScormStandard } from './scorm-files.ts';
import { thirdParty } from './third-party.ts';
import type { ZipJob } from './zip-jobs.ts';

/** The course as a whole, and how it is to be packaged. */
export interface CoursePackaging {
  id: string;
  title: string;
  version: string;
  /** The course's pass mark, 0 to 100. */
  pass: number;
  /** The course's own mark, where `pass` is another. */
  ownPass: number;
  standards: readonly ScormStandard[];
  nation: Nation;
  locale: string;
  onFail: 'incomplete' | 'failed';
  detail: Detail;
  /** The school that it is for; left out, any school. The lessons given are then that school's. */
  school?: School;
}

const KINDS = ['multi', 'single'] as const;

/**
 * The zips of the whole course: in each SCORM standard one with a SCO for every lesson, and one with a single SCO and a
 * menu. `player` is what `dist/player` holds, `menu` what `dist/course-menu` holds.
 * Throws Error where the lessons cannot stand in one course: a lesson needs more resume data than its share, two
 * lessons share a code, or an id would be longer than every LMS takes.
 */
export function courseJobs(
  course: CoursePackaging,
  lessons: readonly SoundLesson[],
  player: readonly PackageFile[],
  menu: readonly PackageFile[],
): ZipJob<CourseRecord>[] {
  const faults = courseFaults(lessons);
  if (faults.length > 0) throw new Error(`The course cannot be one package: ${faults.join(' ')}`);
  const around = lessons[0] ? aroundOf(lessons[0], course.school?.logo?.read() ?? null) : '';
  return course.standards.flatMap((standard) =>
    KINDS.map((kind): ZipJob<CourseRecord> => {
      const { title, version, nation, locale, detail, onFail, pass } = course;
      const file = courseName(standard, kind, course);
      const reviewCopy = [...new Set(lessons.flatMap((lesson) => lesson.reviewCopy))];
      return {
        about: {
          file,
          version,
          standard,
          kind,
          title,
          school: course.school ? { id: course.school.id, name: course.school.name } : null,
          lessons: lessons.map(({ id, story: { version: its, pass: own }, mark }) => ({
            id,
            version: its,
            pass: own,
            mark,
          })),
          identifier: identifiersOf(course.id, 'course').manifest,
          nation,
          locale,
          detail,
          onFail,
          pass,
          reviewCopy,
          player: playerDigest([...player, ...(kind === 'single' ? menu : [])], standard),
          around,
        },
        plan: () => checked(planCourse(course, standard, kind, lessons, player, menu), standard, file),
      };
    }),
  );
}

/** What keeps lessons from being one course, one sentence each. */
export function courseFaults(lessons: readonly Pick<SoundLesson, 'id' | 'story' | 'proof'>[]): string[] {
  const codes = lessons.map(({ id }) => lessonCode(id));
  return [
    ...lessons.flatMap(({ id, proof }) =>
      proof.longestTrail > LESSON_LIMIT
        ? [
            `${id} needs ${proof.longestTrail} characters of resume data; a lesson of a course has ${LESSON_LIMIT}.`,
          ]
        : [],
    ),
    ...lessons.flatMap(({ id }, i) =>
      codes.indexOf(codes[i]!) < i
        ? [`${id} and ${lessons[codes.indexOf(codes[i]!)]!.id} share a code: rename one.`]
        : [],
    ),
    ...lessons.flatMap(({ id, story }) =>
      longestIds(story).flatMap((own) => {
        const whole = `${wordOf(id)}_${own}`;
        const why = illegal('cmi.interactions.0.id', whole, 'scorm12');
        return why ? [`${whole}: ${why}.`] : [];
      }),
    ),
  ];
}

/** The longest ids that a lesson reports: of a second visit's first answer in a hundredth run, and of a competency. */
function longestIds({ scenes, competencies }: SoundLesson['story']): string[] {
  return [
    ...Object.values(scenes).flatMap(({ id, step }) =>
      step.kind === 'decision' ? [`${wordOf(id)}_r99${step.decision.reconsider ? '_first' : ''}`] : [],
    ),
    ...competencies.map(({ id }) => wordOf(id)),
  ];
}

function planCourse(
  course: CoursePackaging,
  standard: ScormStandard,
  kind: (typeof KINDS)[number],
  lessons: readonly SoundLesson[],
  player: readonly PackageFile[],
  menu: readonly PackageFile[],
): PackagePlan {
  const { onFail, detail, nation, locale } = course;
  const logo = course.school?.logo?.read();
  const settings = { standard, detail, onFail, nation, locale };
  const style = styleOf(player);
  const pages = lessons.map((lesson) =>
    textFile(`${lesson.id}.html`, indexHtml(payloadOf(lesson, settings), style)),
  );
  const licences = [player, ...(kind === 'single' ? [menu] : [])].map((built) =>
    Buffer.from(need(built, THIRD_PARTY).bytes).toString('utf8'),
  );
  const shared = [
    ...playerOf(player, standard),
    sharedTextFile('icon.svg', ICON),
    ...(logo ? [logo] : []),
    noticeFile(standard, locale, logo ? course.school?.name : undefined),
    sharedTextFile('third-party.txt', [...new Set(licences.map(thirdParty))].join('\n')),
  ];
  const described = describedOf(course, lessons);
  const own =
    kind === 'multi'
      ? []
      : [
          need(menu, 'course-menu.js'),
          need(menu, 'course-menu.css'),
          textFile('index.html', menuHtml(course, standard, lessons)),
        ];
  const files = [...pages, ...shared, ...own].sort(byPath);
  const scos =
    kind === 'multi' ? lessons.map((lesson) => scoOf(course, lesson, shared)) : [wholeSco(course, files)];
  return planOf([...files, ...scormFiles(standard, described, scos), ...schemaFiles(standard, player)]);
}

function describedOf(course: CoursePackaging, lessons: readonly SoundLesson[]): Described {
  return {
    course: { id: course.id },
    story: {
      id: 'course',
      title: course.title,
      about: `The whole course: ${lessons.length} lessons.`,
      version: course.version,
      audience: [...new Set(lessons.flatMap(({ story }) => story.audience))],
    },
    language: WRITTEN_IN,
    reviewCopy: lessons.flatMap(({ reviewCopy }) => reviewCopy),
  };
}

/** A lesson as one SCO of several, under the identifiers that it has in a package of its own. */
function scoOf(course: CoursePackaging, { id, story }: SoundLesson, shared: readonly PackageFile[]): Sco {
  const href = `${id}.html`;
  const files = [href, ...shared.map(({ path }) => path)].sort();
  return { title: story.title, id: identifiersOf(course.id, story.id), href, files };
}

function wholeSco(course: CoursePackaging, files: readonly PackageFile[]): Sco {
  return {
    title: course.title,
    id: identifiersOf(course.id, 'course'),
    href: 'index.html',
    files: files.map(({ path }) => path),
  };
}

function menuHtml(course: CoursePackaging, standard: ScormStandard, lessons: readonly SoundLesson[]): string {
  const carried = {
    standard,
    title: course.title,
    pass: course.pass,
    lessons: lessons.map(({ id, story: { title, about, minutes } }) => ({
      id,
      title,
      about,
      minutes,
      page: `${id}.html`,
    })),
  };
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyOf(standard)}">
<meta name="content-hash" content="${HASH_OF_NOTHING}">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(course.title)}</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="course-menu.css">
<script defer src="course-menu.js"></script>
</head>
<body>
<afu-course><main><h1>${escapeMarkup(course.title)}</h1><noscript><p>This browser does not run JavaScript, which the course needs.</p></noscript></main></afu-course>
<script type="application/json" id="course">${inertJson(carried)}</script>
</body>
</html>
`;
}

import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSound, lessonFile, loadCourse, type SoundCourse } from '../../course/course.ts';
import { anyError, showFault } from '../../course/fault.ts';
import { isPackable, loadLesson, type JoinOptions } from '../../course/lesson.ts';
import type { Standard } from '../../course/learner/payload.ts';
import { WRITTEN_IN } from '../../course/translation/translation.ts';
import { languageName } from '../../course/translated-lesson.ts';
import { Refused } from '../../host/http.ts';
import { startHost, type Host } from '../../host/server.ts';
import { readBuiltPlayer } from '../../package/built-player.ts';
import { STANDARDS } from '../../package/file-names.ts';
import { courseAbout } from '../../package/course-about.ts';
import { lessonsByMark, packageJobs } from '../../package/package-lessons.ts';
import { isPrintable, storyboard } from '../../package/storyboard/storyboard.ts';
import { writePackages } from '../../package/write.ts';
import { citationsIn, type Citation } from '../../guidance/author/citations.ts';
import { impactOfFact } from '../../guidance/author/impact.ts';
import type { ImpactAnswer, Progress, StandingAnswer } from '../wire.ts';
import { lessonId } from './places.ts';

/** Into what a lesson is packaged. */
export interface Packing {
  standards: readonly string[];
  /** The language: of the interface, and of the lesson as far as it is translated. */
  locale: string;
}

/** What a finished lesson is made into: packages, a storyboard, a course in the local LMS. */
export interface Workshop {
  /** Proves and packages a lesson, and says how far it is. Never throws: a fault is the last thing said. */
  pack(id: string, how: Packing, say: (progress: Progress) => void): Promise<void>;
  /** A built package's bytes. Throws Refused. */
  file(id: string, name: string): Promise<Buffer>;
  /** The storyboard of a lesson as it lies on disk, as one page. Throws Refused. */
  storyboard(id: string): string;
  /** The address at which a built package can be played in the local LMS, which is started if need be. Throws Refused. */
  play(id: string, name: string): Promise<string>;
  /** Where a lesson stands with its sign-off, as it lies on disk. Throws Refused. */
  standing(id: string): StandingAnswer;
  /** Everything in the course that rests on a fact. Throws Refused. */
  impact(fact: string): ImpactAnswer;
  close(): Promise<void>;
}

export interface WorkshopOptions {
  /** The course's folder. */
  dir: string;
  /** Where packages and the local LMS's records go. */
  dataDir: string;
  /** Builds what is not built yet; returns the folder. */
  player: () => Promise<string>;
  host: () => Promise<string>;
  today: () => string;
  /** The project's version. */
  version: string;
}

/** `<lesson>-<version>-<standard>….zip` and what is written beside it. */
const FILE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** The workshop of a course. It builds nothing, and starts no local LMS, before it is asked to. */
export function openWorkshop({ dir, dataDir, player, host, today, version }: WorkshopOptions): Workshop {
  let lms: Promise<Host> | null = null;
  const joining = (): JoinOptions => ({ nation: 'england', locale: 'en-GB', day: today() });
  const outOf = (id: string): string => join(dataDir, 'packages', lessonId(id));

  function course(): SoundCourse {
    const found = loadCourse(dir);
    if (isSound(found)) return found;
    const [first] = found.faults.filter(({ level }) => level === 'error');
    throw new Refused(
      422,
      `The course itself has a fault first: ${first ? showFault(first) : 'course.yaml'}`,
    );
  }

  async function running(): Promise<Host> {
    await host();
    lms ??= startHost({ port: 0, dataDir: join(dataDir, 'lms'), packagesDir: join(dataDir, 'no-shelf') });
    // One that could not start is tried again next time.
    lms.catch(() => (lms = null));
    return lms;
  }

  async function pack(id: string, how: Packing, say: (progress: Progress) => void) {
    const { standards: wanted, locale } = how;
    const standards = STANDARDS.filter((standard) => wanted.includes(standard)) as Standard[];
    const all = standards.length + 2;
    say({ kind: 'step', says: 'Checking and proving the lesson', done: 0, all });
    const sound = course();
    const lesson = loadLesson(sound, id, { ...joining(), locale });
    if (!isPackable(lesson)) {
      const errors = lesson.faults.filter(({ level }) => level === 'error');
      return say({
        kind: 'fault',
        says: 'The lesson is not sound yet, and is not packaged.',
        more: errors.map(({ line, message }) => `Line ${line}: ${message}`),
      });
    }
    say({ kind: 'step', says: 'Making sure that the player is built', done: 1, all });
    const built = await readBuiltPlayer(await player());
    const jobs = packageJobs([lesson], built, {
      standards,
      nation: 'england',
      locale,
      onFail: 'incomplete',
      detail: 'decisions',
    });
    const out = outOf(id);
    await mkdir(out, { recursive: true });
    const { records } = await writePackages(out, jobs, {
      course: courseAbout(sound, 'england'),
      lessons: lessonsByMark([lesson]),
      built,
      version,
      onProgress: (done, _, file) => say({ kind: 'step', says: `Writing ${file}`, done: done + 2, all }),
    });
    for (const { file, size } of records) say({ kind: 'file', file, bytes: size });
    const why = lesson.reviewCopy;
    const standing =
      why.length === 0 ? 'Done: these may be released.' : `Done. These are review copies: ${why.join(' ')}`;
    const untold =
      lesson.translation === null && locale !== WRITTEN_IN
        ? ` The lesson is not translated into ${languageName(locale)}, and stands in its own language.`
        : '';
    say({ kind: 'done', says: standing + untold });
  }

  return {
    async pack(id, how, say) {
      try {
        await pack(id, how, say);
      } catch (error) {
        say({ kind: 'fault', says: error instanceof Error ? error.message : String(error), more: [] });
      }
    },

    async file(id, name) {
      const names: string[] = await readdir(outOf(id)).catch(() => []);
      if (!FILE.test(name) || !names.includes(name)) throw new Refused(404, 'There is no such package yet.');
      return readFile(join(outOf(id), name));
    },

    storyboard(id) {
      const sound = course();
      if (!sound.lessons.includes(lessonId(id))) throw new Refused(404, `There is no lesson "${id}".`);
      const lesson = loadLesson(sound, id, joining());
      if (!isPrintable(lesson) && anyError(lesson.faults))
        throw new Refused(422, 'The lesson has errors that keep it from being printed. Mend those first.');
      if (!isPrintable(lesson)) throw new Refused(422, 'The lesson cannot be printed yet.');
      return storyboard(lesson, sound, 'england');
    },

    standing(id) {
      const sound = course();
      if (!sound.lessons.includes(lessonId(id))) throw new Refused(404, `There is no lesson "${id}".`);
      const lesson = loadLesson(sound, id, joining());
      return { mark: lesson.mark, reviewCopy: lesson.reviewCopy, sound: isPackable(lesson) };
    },

    impact(fact) {
      const sound = course();
      const files = [
        { lesson: 'course', file: join(dir, 'course.yaml') },
        ...sound.lessons.map((lesson) => ({ lesson, file: lessonFile(dir, lesson) })),
      ];
      const citations = files.flatMap(({ lesson, file }) =>
        citationsIn({ text: readFileSync(file, 'utf8'), file }, lesson),
      );
      const found = impactOfFact(sound.library, citations, fact, today());
      if (!found) throw new Refused(404, `There is no fact "${fact}".`);
      return {
        id: fact,
        alsoIn: found.alsoIn,
        places: found.citations.map((citation) => ({
          lesson: citation.lesson,
          where: whereOf(citation),
          line: citation.line,
        })),
      };
    },

    async play(id, name) {
      const bytes = await this.file(id, name);
      const { url, token } = await running();
      const answer = await fetch(`${url}/api/packages?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        body: new Uint8Array(bytes),
        headers: { 'content-type': 'application/zip', 'x-host-token': token },
      });
      const body = (await answer.json()) as {
        error?: string;
        package?: { key: string; scos: { key: string }[] };
      };
      if (!body.package) throw new Refused(422, body.error ?? 'The local LMS did not take the package.');
      const query = new URLSearchParams({
        play: body.package.key,
        sco: body.package.scos[0]?.key ?? '',
        new: '1',
      });
      return `${url}/?${query.toString()}`;
    },

    async close() {
      const started = await lms?.catch(() => null);
      await started?.close();
    },
  };
}

function whereOf({ part, scene, choice }: Citation): string {
  if (scene === null) return part;
  return choice === null ? scene : `${scene}, ${choice}`;
}

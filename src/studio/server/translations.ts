import { mkdir, readdir } from 'node:fs/promises';
import { Refused } from '../../host/http.ts';
import { isMissing } from '../../host/files.ts';
import { isSound, loadCourse } from '../../course/course.ts';
import { translationFaults } from '../../course/translation-faults.ts';
import { standingsOf } from '../../course/translation/standings.ts';
import { staleText } from '../../course/translation/stale-text.ts';
import {
  readTranslation,
  translationFile,
  writeTranslation,
} from '../../course/translation/translation-file.ts';
import { languageTag, WRITTEN_IN, type Translation } from '../../course/translation/translation.ts';
import { CannotTranslate, unitsOf } from '../../course/translation/units.ts';
import { exportXliff } from '../xliff/export-xliff.ts';
import { importXliff } from '../xliff/import-xliff.ts';
import { languageOf } from '../xliff/read-xliff.ts';
import type { TakenAnswer, TranslationAnswer } from '../wire.ts';
import { inside, isTranslation, lessonId } from './places.ts';
import type { Store } from './store.ts';

/** The translations that are kept beside lessons, as they lie on disk. */
export interface Translations {
  /** Every translation of a lesson, with what is translated, stale and missing. Throws Refused. */
  list(id: unknown): Promise<TranslationAnswer[]>;
  /** The lesson as XLIFF for a translator, with what is translated already. Throws Refused. */
  send(id: unknown, to: unknown): Promise<string>;
  /** Takes a translator's file in and keeps it beside the lesson. Throws Refused. */
  take(id: unknown, file: Uint8Array): Promise<TakenAnswer>;
}

/** `dir` is the course's folder. */
export function translationsIn(dir: string, store: Store): Translations {
  async function lessonText(id: string): Promise<string> {
    const { text, version } = await store.read(`${id}/lesson.yaml`);
    if (version === '') throw new Refused(404, `There is no lesson "${id}".`);
    return text;
  }

  /** A kept translation and the state of its file. Throws Refused where it cannot be read. */
  async function kept(id: string, to: string): Promise<{ translation: Translation | null; version: string }> {
    const { text, version } = await store.read(`${id}/${translationFile(to)}`);
    if (version === '') return { translation: null, version };
    const { translation, fault } = readTranslation(text);
    if (translation) return { translation, version };
    throw new Refused(422, `${id}/${translationFile(to)} cannot be read: ${fault} Mend it, or put it away.`);
  }

  async function languages(id: string): Promise<string[]> {
    const names = await readdir(await inside(dir, `${id}/translations`)).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    return names
      .filter((name) => isTranslation(name) && languageTag(name.slice(0, -5)) === name.slice(0, -5))
      .map((name) => name.slice(0, -5))
      .sort();
  }

  return {
    async list(wanted) {
      const id = lessonId(wanted);
      const lesson = await lessonText(id);
      return Promise.all(
        (await languages(id)).map(async (to) => {
          const { text } = await store.read(`${id}/${translationFile(to)}`);
          const { translation, fault } = readTranslation(text);
          return translation
            ? readable(() => standingIn(lesson, translation))
            : { to, all: 0, current: 0, stale: [], missing: [], deleted: [], fault };
        }),
      );
    },

    async send(wanted, language) {
      const id = lessonId(wanted);
      const to = typeof language === 'string' ? languageTag(language) : null;
      if (to === null)
        throw new Refused(400, `"${String(language)}" is no language. Write a tag such as cy or pl.`);
      const lesson = await lessonText(id);
      const { translation } = await kept(id, to);
      return readable(() => exportXliff(lesson, { source: WRITTEN_IN, target: to, translation }));
    },

    async take(wanted, file) {
      const id = lessonId(wanted);
      const lesson = await lessonText(id);
      const language = languageOf(file);
      const to = language === null ? null : languageTag(language);
      const before = to === null ? { translation: null, version: '' } : await kept(id, to);
      const { translation, problems } = readable(() => importXliff(file, lesson, before.translation));
      if (!translation) return { translation: null, problems, faults: [] };
      await mkdir(await inside(dir, `${id}/translations`), { recursive: true });
      await store.write(
        `${id}/${translationFile(translation.to)}`,
        writeTranslation(translation),
        before.version,
      );
      const course = loadCourse(dir);
      const source = { text: lesson, file: `${id}/lesson.yaml` };
      return {
        translation: standingIn(lesson, translation),
        problems,
        faults: isSound(course) ? translationFaults(source, translation, course) : [],
      };
    },
  };
}

function standingIn(lesson: string, { to, texts }: Translation): TranslationAnswer {
  const { units, deleted } = standingsOf(unitsOf(lesson).units, texts);
  return {
    to,
    all: units.length,
    current: units.filter(({ standing }) => standing === 'current').length,
    stale: units.flatMap(({ unit, entry, standing }) =>
      standing === 'stale' ? [staleText(unit, entry)] : [],
    ),
    missing: units.flatMap(({ unit, standing }) =>
      standing === 'missing' ? [{ path: unit.key, now: unit.text }] : [],
    ),
    deleted: deleted.map(({ path, text }) => ({ path, text })),
    fault: '',
  };
}

/** What cannot be translated as it stands is refused with its own sentence. */
function readable<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof CannotTranslate) throw new Refused(422, error.message);
    throw error;
  }
}

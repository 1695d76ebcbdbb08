import { cp, lstat, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused } from '../../host/http.ts';
import { isMissing } from '../../host/files.ts';
import { newLesson } from '../../story/author/new-lesson.ts';
import { valueAt } from '../edit/fragment.ts';
import { insertItem } from '../edit/items.ts';
import { outlineOf } from '../edit/outline.ts';
import { remove } from '../edit/remove.ts';
import { setValue } from '../edit/set-value.ts';
import { CannotEdit } from '../edit/splice.ts';
import type { BinEntry, LessonEntry } from '../wire.ts';
import { BIN, inside, isLessonId, lessonId } from './places.ts';
import { needTexts } from './text-in.ts';
import { writeSafely, type Store } from './store.ts';

/** The lessons of a course as folders: made, copied, renamed, put into the bin and taken out of it. */
export interface Lessons {
  list(): Promise<LessonEntry[]>;
  bin(): Promise<BinEntry[]>;
  make(id: unknown, title: unknown): Promise<void>;
  /** Makes a lesson of a text that came from elsewhere, under an id of its own. */
  bringIn(id: unknown, text: string): Promise<void>;
  duplicate(id: unknown, to: unknown): Promise<void>;
  rename(id: unknown, to: unknown): Promise<void>;
  discard(id: unknown): Promise<void>;
  restore(name: unknown): Promise<string>;
  setInCourse(id: unknown, wanted: boolean): Promise<void>;
}

const BINNED = /^([a-z0-9-]+)~(\d{13})$/;
const COURSE = 'course.yaml';

/** `now` is the time, for the name of what goes into the bin. */
export function lessonsIn(dir: string, store: Store, now: () => number): Lessons {
  async function need(id: unknown): Promise<{ id: string; folder: string }> {
    const known = lessonId(id);
    const folder = await inside(dir, known);
    if (!(await isFile(join(folder, 'lesson.yaml'))))
      throw new Refused(404, `There is no lesson "${known}".`);
    return { id: known, folder };
  }

  async function free(id: unknown): Promise<{ id: string; folder: string }> {
    const wanted = lessonId(id);
    const folder = await inside(dir, wanted);
    if (await exists(folder))
      throw new Refused(409, `There is already a lesson "${wanted}". Choose another id.`);
    return { id: wanted, folder };
  }

  async function changeCourse(change: (text: string) => string): Promise<void> {
    const { text, version } = await store.read(COURSE);
    const after = change(text);
    if (after !== text) await store.write(COURSE, after, version);
  }

  async function entryOf(id: string, inCourse: ReadonlySet<unknown>): Promise<LessonEntry> {
    const file = join(dir, id, 'lesson.yaml');
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    const said = (field: string): string => {
      const value = valueAt(text, [field]);
      return typeof value === 'string' ? value : '';
    };
    return {
      id,
      title: said('title') || id,
      version: said('version'),
      scenes: outlineOf(text).scenes?.length ?? 0,
      changed: Math.round(mtimeMs),
      inCourse: inCourse.has(id),
    };
  }

  return {
    async list() {
      const order = orderOf((await store.read(COURSE)).text);
      const found = await readdir(dir, { withFileTypes: true });
      const ids = [];
      for (const entry of found)
        if (
          entry.isDirectory() &&
          isLessonId(entry.name) &&
          (await isFile(join(dir, entry.name, 'lesson.yaml')))
        )
          ids.push(entry.name);
      const entries = await Promise.all(ids.map((id) => entryOf(id, new Set(order))));
      const place = ({ id }: LessonEntry): number => (order.includes(id) ? order.indexOf(id) : order.length);
      return entries.sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
    },

    async bin() {
      const names = await readdir(join(dir, BIN)).catch((error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      });
      return names
        .flatMap((name): BinEntry[] => {
          const [, id, at] = BINNED.exec(name) ?? [];
          return id && at ? [{ name, id, deleted: Number(at) }] : [];
        })
        .sort((a, b) => b.deleted - a.deleted);
    },

    async make(wanted, title) {
      const { id, folder } = await free(wanted);
      const fresh = newLesson(id);
      const named = typeof title === 'string' && title.trim() !== '';
      await mkdir(folder);
      await writeSafely(
        join(folder, 'lesson.yaml'),
        Buffer.from(named ? setValue(fresh, ['title'], title.trim()) : fresh),
      );
    },

    async bringIn(wanted, text) {
      const { id, folder } = await free(wanted);
      const own = ownText(text, id);
      await mkdir(folder);
      await writeSafely(join(folder, 'lesson.yaml'), Buffer.from(own));
    },

    async duplicate(from, to) {
      const source = await need(from);
      const copy = await free(to);
      await needTexts(source.folder, source.id);
      await copyFiles(source.folder, copy.folder);
      const file = join(copy.folder, 'lesson.yaml');
      const text = await readFile(file, 'utf8');
      const title = valueAt(text, ['title']);
      const own = ownText(text, copy.id);
      const after = typeof title === 'string' ? setValue(own, ['title'], `${title} (copy)`) : own;
      await writeSafely(file, Buffer.from(after));
      await renameTranslations(copy.folder, copy.id, true);
    },

    async rename(from, to) {
      const source = await need(from);
      const target = await free(to);
      await needTexts(source.folder, source.id);
      const file = join(source.folder, 'lesson.yaml');
      await writeSafely(file, Buffer.from(setValue(await readFile(file, 'utf8'), ['id'], target.id)));
      await renameTranslations(source.folder, target.id, false);
      await rename(source.folder, target.folder);
      await changeCourse((text) => renamedInCourse(text, source.id, target.id));
    },

    async discard(wanted) {
      const { id, folder } = await need(wanted);
      await changeCourse((text) => withoutInCourse(text, id));
      await mkdir(await inside(dir, BIN), { recursive: true });
      await rename(folder, await inside(dir, `${BIN}/${id}~${String(now()).padStart(13, '0')}`));
    },

    async restore(name) {
      const [, wanted] = BINNED.exec(String(name)) ?? [];
      const from = wanted && (await inside(dir, `${BIN}/${String(name)}`));
      if (!from || !(await exists(from))) throw new Refused(404, 'There is no such lesson in the bin.');
      const { id, folder } = await free(wanted);
      await rename(from, folder);
      return id;
    },

    async setInCourse(wanted, inCourse) {
      const { id } = await need(wanted);
      await changeCourse((text) => {
        const order = orderOf(text);
        if (order.includes(id) === inCourse) return text;
        return inCourse ? insertItem(text, ['order'], order.length, id) : withoutInCourse(text, id);
      });
    },
  };
}

function orderOf(course: string): string[] {
  const order = valueAt(course, ['order']);
  return Array.isArray(order) ? order.filter((id): id is string => typeof id === 'string') : [];
}

/** Every place of the course's file that lists lessons. */
function listsOf(course: string): (string | number)[][] {
  const pathways = valueAt(course, ['pathways']);
  const named = Array.isArray(pathways) ? pathways.map((_, i) => ['pathways', i, 'lessons']) : [];
  return [['order'], ...named];
}

function renamedInCourse(course: string, from: string, to: string): string {
  return listsOf(course).reduce((text, path) => {
    const list = valueAt(text, path);
    const at = Array.isArray(list) ? list.indexOf(from) : -1;
    return at < 0 ? text : setValue(text, [...path, at], to);
  }, course);
}

function withoutInCourse(course: string, id: string): string {
  return listsOf(course).reduce((text, path) => {
    const list = valueAt(text, path);
    const at = Array.isArray(list) ? list.indexOf(id) : -1;
    if (at < 0) return text;
    if ((list as unknown[]).length === 1)
      throw new Refused(
        409,
        `"${id}" is the only lesson of a list in course.yaml, which needs at least one.`,
      );
    return remove(text, [...path, at]);
  }, course);
}

/** A lesson's text as another lesson's. Throws Refused where it is no lesson. */
function ownText(text: string, id: string): string {
  try {
    const named = setValue(text, ['id'], id);
    // A person signed off the original, not this.
    return valueAt(named, ['signed-off']) === undefined ? named : remove(named, ['signed-off']);
  } catch (error) {
    if (error instanceof CannotEdit)
      throw new Refused(422, `It cannot be made into a lesson. ${error.message}`);
    throw error;
  }
}

/** The translations of a lesson name it by its id. Those of a copy are not signed off: a person read the original's. */
async function renameTranslations(folder: string, id: string, isCopy: boolean): Promise<void> {
  const within = join(folder, 'translations');
  if (!(await lstat(within).catch(() => null))?.isDirectory()) return;
  for (const name of await readdir(within)) {
    const file = join(within, name);
    if (!name.endsWith('.yaml') || !(await isFile(file))) continue;
    const text = await readFile(file, 'utf8');
    if (valueAt(text, ['lesson']) === undefined) continue;
    const named = setValue(text, ['lesson'], id);
    const signed = isCopy && valueAt(named, ['signed-off']) !== undefined;
    await writeSafely(file, Buffer.from(signed ? remove(named, ['signed-off']) : named));
  }
}

/** Copies a lesson's files; links are left behind. */
async function copyFiles(from: string, to: string): Promise<void> {
  try {
    await cp(from, to, {
      recursive: true,
      errorOnExist: true,
      force: false,
      filter: async (path) => !(await lstat(path)).isSymbolicLink() && !path.endsWith('.part'),
    });
  } catch (error) {
    await rm(to, { recursive: true, force: true });
    throw error;
  }
}

async function isFile(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  return found?.isFile() ?? false;
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

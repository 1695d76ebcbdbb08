import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refused } from '../../host/http.ts';
import { isMissing } from '../../host/files.ts';
import type { FileState, HistoryEntry } from '../wire.ts';
import { fileOf, isLessonId } from './places.ts';
import { textIn } from './text-in.ts';

/** A write whose file is not the one that was read: what it now holds is told, and nothing is written. */
export class Conflict extends Refused {
  readonly now: FileState;

  constructor(now: FileState) {
    super(409, 'The file has changed on disk since it was read.');
    this.now = now;
  }
}

/** Reads and writes the files of a course, never over what the writer has not seen. */
export interface Store {
  /** Throws Refused where the file is no UTF-8. */
  read(path: string): Promise<FileState>;
  /** The version of a file, whatever its form; '' where it is not there. */
  versionAt(path: string): Promise<string>;
  /** Writes a file where it is still the one of `base` ('' where there was none). Throws Conflict and Refused. */
  write(path: string, text: string, base: string): Promise<FileState>;
  history(id: string): Promise<HistoryEntry[]>;
  /** An earlier text of a lesson. Throws Refused. */
  earlier(id: string, name: string): Promise<string>;
}

/** One earlier text is kept for every so many milliseconds of writing. */
const EVERY = 60_000;
/** The most earlier texts of a lesson. */
const MOST = 200;
const KEPT = /^(\d{13})-([0-9a-f]{16})\.yaml$/;

/** `dir` is the course's folder, `dataDir` where earlier texts are kept; `now` is the time. */
export function openStore(dir: string, dataDir: string, now: () => number): Store {
  const turns = new Map<string, Promise<unknown>>();
  /** The states that this studio wrote. Every other came from elsewhere, and is kept before it is written over. */
  const own = new Map<string, string>();

  /** Null where it is not there. */
  async function bytesAt(path: string): Promise<Uint8Array | null> {
    const file = await fileOf(dir, path);
    return readFile(file).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
  }

  async function read(path: string): Promise<FileState> {
    const bytes = await bytesAt(path);
    return bytes ? { text: textIn(bytes, path), version: versionOf(bytes) } : { text: '', version: '' };
  }

  async function writeNow(path: string, text: string, base: string): Promise<FileState> {
    const before = await read(path);
    const bytes = Buffer.from(text, 'utf8');
    const version = versionOf(bytes);
    if (before.version === version) return { text, version };
    if (before.version !== base) throw new Conflict(before);
    if (path.endsWith('/lesson.yaml') && before.version !== '')
      await keep(path.split('/')[0]!, before, own.get(path) !== before.version);
    await writeSafely(await fileOf(dir, path), bytes);
    own.set(path, version);
    return { text, version };
  }

  async function keep(id: string, { text, version }: FileState, always: boolean): Promise<void> {
    const folder = historyOf(id);
    await mkdir(folder, { recursive: true });
    const kept = await entries(folder);
    const last = kept.at(-1);
    if (last?.name.includes(version) || (!always && last && now() - last.at < EVERY)) return;
    await writeSafely(join(folder, `${String(now()).padStart(13, '0')}-${version}.yaml`), Buffer.from(text));
    for (const { name } of kept.slice(0, Math.max(0, kept.length + 1 - MOST)))
      await rm(join(folder, name), { force: true });
  }

  const historyOf = (id: string): string => {
    if (!isLessonId(id)) throw new Refused(404, 'There is no such lesson.');
    return join(dataDir, 'history', id);
  };

  return {
    read,
    async versionAt(path) {
      const bytes = await bytesAt(path);
      return bytes ? versionOf(bytes) : '';
    },
    write(path, text, base) {
      // One write of a file at a time, or two could both find it unchanged.
      const turn = (turns.get(path) ?? Promise.resolve()).then(() => writeNow(path, text, base));
      const settled = turn.catch(() => undefined);
      turns.set(path, settled);
      return turn;
    },
    history: async (id) => (await entries(historyOf(id))).toReversed(),
    async earlier(id, name) {
      if (!KEPT.test(name)) throw new Refused(404, 'There is no such earlier text.');
      return readFile(join(historyOf(id), name), 'utf8').catch(() => {
        throw new Refused(404, 'That earlier text is no longer kept.');
      });
    },
  };
}

async function entries(folder: string): Promise<HistoryEntry[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const kept = names.filter((name) => KEPT.test(name)).sort();
  return Promise.all(
    kept.map(async (name) => ({
      name,
      at: Number(KEPT.exec(name)![1]),
      bytes: (await readFile(join(folder, name)).catch(() => Buffer.alloc(0))).length,
    })),
  );
}

/** Which state of a file its bytes are. */
function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** Writes a file whole or not at all, and so that a power cut loses neither the old text nor the new. */
export async function writeSafely(file: string, bytes: Uint8Array): Promise<void> {
  const part = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString('hex')}.part`);
  try {
    const handle = await open(part, 'wx', 0o644);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

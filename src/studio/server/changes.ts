import { watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import type { ChangeEvent } from '../wire.ts';
import { isLessonId } from './places.ts';
import type { Store } from './store.ts';

/** Tells every open page what changed in the course, whoever changed it. */
export interface Changes {
  /** Sends what changes from now on, as server-sent events. */
  follow(response: ServerResponse): void;
  /** Looks now: after the studio itself has changed something. */
  look(): Promise<void>;
  close(): void;
}

const SHARED = ['course.yaml', 'guidance/sources.yaml', 'guidance/facts.yaml', 'guidance/nations.yaml'];
/** An editor writes a file in several steps; one look after them is enough. */
const SETTLE = 60;
/** Where a watch misses something, and so that a page learns of a server that has gone. */
const HEARTBEAT = 5_000;

/** Watches a course's folder. */
export async function watchChanges(dir: string, store: Store): Promise<Changes> {
  const pages = new Set<ServerResponse>();
  const watchers = new Map<string, FSWatcher>();
  let known = new Map<string, string>();
  let waiting: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  let closed = false;

  const send = (event: ChangeEvent): void => {
    for (const page of pages) page.write(`data: ${JSON.stringify(event)}\n\n`);
  };

  async function versions(): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    const ids = (await readdir(dir, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory() && isLessonId(entry.name))
      .map(({ name }) => name);
    const paths = [...SHARED, ...ids.flatMap((id) => [`${id}/lesson.yaml`, `${id}/comments.yaml`])];
    for (const path of paths) {
      const version = await store.versionAt(path).catch(() => '');
      if (version !== '') found.set(path, version);
    }
    for (const folder of [dir, join(dir, 'guidance'), ...ids.map((id) => join(dir, id))]) follow(folder);
    return found;
  }

  // A folder at a time: Node's own recursive watch misses changes made just after it starts.
  function follow(folder: string): void {
    if (watchers.has(folder) || closed) return;
    try {
      const watcher = watch(folder, soon);
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
      });
      watchers.set(folder, watcher);
    } catch {
      // A folder that has just gone is looked for again next time.
    }
  }

  function soon(): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => void look(), SETTLE);
  }

  function look(): Promise<void> {
    looking = looking.then(async () => {
      if (closed) return;
      const now = await versions().catch(() => known);
      const before = known;
      known = now;
      for (const [path, version] of now) if (before.get(path) !== version) send({ path, version });
      for (const path of before.keys()) if (!now.has(path)) send({ path, version: '' });
    });
    return looking;
  }

  known = await versions();
  const heartbeat = setInterval(() => {
    for (const page of pages) page.write(': still here\n\n');
  }, HEARTBEAT);
  heartbeat.unref();

  return {
    follow(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.write(': welcome\n\n');
      pages.add(response);
      response.on('close', () => pages.delete(response));
    },
    look,
    close() {
      closed = true;
      clearTimeout(waiting);
      clearInterval(heartbeat);
      for (const watcher of watchers.values()) watcher.close();
      for (const page of pages) page.end();
    },
  };
}

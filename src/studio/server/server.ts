import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { answeringFaults, type Answering } from '../../host/answering.ts';
import { countAnswers } from '../../host/answers.ts';
import { isMissing } from '../../host/files.ts';
import { sendJson, sendText, setCommonHeaders } from '../../host/http.ts';
import { listen } from '../../host/listen.ts';
import { ownHosts, refuseCrossSite, refuseForeign, refuseWithoutToken } from '../../host/request-guard.ts';
import { TOKEN_HEADER } from '../wire.ts';
import { watchChanges } from './changes.ts';
import { lessonsIn } from './lessons.ts';
import { isLessonId } from './places.ts';
import { answerApi, answerStoryboard, type Rooms } from './routes.ts';
import { openStore } from './store.ts';
import { translationsIn } from './translations.ts';
import { openWorkshop, type WorkshopOptions } from './workshop.ts';

export interface StudioOptions extends Pick<WorkshopOptions, 'player' | 'host' | 'today' | 'version'> {
  /** 0 lets the system choose one. */
  port: number;
  /** The course's folder: nothing outside it is written but what stands in `dataDir`. */
  dir: string;
  /** Where earlier texts, packages and the local LMS's records are kept; made if need be. */
  dataDir: string;
  /** The built page; by default `dist/studio`. */
  pageDir?: string;
  now?: () => number;
}

export interface Studio {
  /** `http://127.0.0.1:4174`, without a slash at the end. */
  url: string;
  /** Resolves when the trainer has pressed the button that stops it. */
  stopped: Promise<void>;
  /** Answers no more. Resolves when what it was asked for before is on disk. */
  close(): Promise<void>;
}

/**
 * Starts the studio on 127.0.0.1.
 * Throws Error when the page has not been built, and node's own error, `code` EADDRINUSE, when the port is taken.
 */
export async function startStudio(options: StudioOptions): Promise<Studio> {
  const { dir, dataDir, today, player, host, version } = options;
  const now = options.now ?? (() => Date.now());
  const pageDir = resolve(options.pageDir ?? 'dist/studio');
  await pageText(pageDir, 'index.html');
  await clearParts(dir);
  const store = openStore(dir, dataDir, now);
  const workshop = openWorkshop({ dir, dataDir, player, host, today, version });
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((asked) => (stop = asked));
  const token = randomBytes(24).toString('base64url');
  let answer: Answering = async (_, response) =>
    sendJson(response, 503, { error: 'The studio is starting.' });
  const answers = countAnswers();
  const server = createServer((request, response) => answers.add(answer(request, response)));
  const port = await listen(server, options.port);
  const changes = await watchChanges(dir, store);
  const rooms: Rooms = {
    store,
    lessons: lessonsIn(dir, store, now),
    translations: translationsIn(dir, store),
    changes,
    workshop,
    today,
    stop,
  };
  answer = answeringFrom(rooms, pageDir, port, token);
  return {
    url: `http://127.0.0.1:${port}`,
    stopped,
    async close() {
      changes.close();
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 200).unref();
      });
      await answers.given();
      // Last: an answer that was being given may just have started its local LMS.
      await workshop.close();
    },
  };
}

/** The pages: the studio's own, and the one that holds the player in a frame. */
const PAGES: Readonly<Record<string, { file: string; policy: string }>> = {
  '/': { file: 'index.html', policy: "frame-src 'self'; frame-ancestors 'none'" },
  '/index.html': { file: 'index.html', policy: "frame-src 'self'; frame-ancestors 'none'" },
  '/play.html': { file: 'play.html', policy: "frame-ancestors 'self'" },
};

function answeringFrom(rooms: Rooms, pageDir: string, port: number, token: string): Answering {
  const hosts = ownHosts(port);
  const page = sirv(pageDir, { dev: true, etag: false, extensions: [], setHeaders: setCommonHeaders });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    refuseForeign(request.headers, hosts);
    refuseCrossSite(request.headers);
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (url.pathname === '/favicon.ico') return void response.writeHead(204).end();
    // Only a page of this very server can read the answer, and after a restart it needs the new token.
    if (url.pathname === '/api/hello') return sendJson(response, 200, { token });
    if (url.pathname === '/api/changes') return rooms.changes.follow(response);
    const board = /^\/storyboard\/([^/]+)$/.exec(url.pathname);
    if (board) return answerStoryboard(response, decodeURIComponent(board[1]!), rooms);
    if (url.pathname.startsWith('/api/')) {
      // A download is a link, which can carry no header of ours. It reads, and only what was built.
      const isDownload = request.method === 'GET' && url.pathname.startsWith('/api/packages/');
      if (!isDownload) refuseWithoutToken(request.headers[TOKEN_HEADER], token);
      return answerApi(request, response, url, rooms);
    }
    const own = PAGES[url.pathname];
    if (own) {
      const policy = `default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'none'; ${own.policy}`;
      return sendText(response, 'text/html; charset=utf-8', await pageText(pageDir, own.file), {
        'content-security-policy': policy,
      });
    }
    return page(request, response, () => sendJson(response, 404, { error: 'There is no such page here.' }));
  };

  return answeringFaults(answer, wordsOf);
}

function wordsOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC') return 'The disk is full. Nothing was lost; make room and it is saved.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'The course’s folder cannot be written to.';
  return 'The studio made a mistake. Its window says which.';
}

async function pageText(pageDir: string, file: string): Promise<string> {
  try {
    return await readFile(join(pageDir, file), 'utf8');
  } catch (error) {
    if (isMissing(error))
      throw new Error(`The studio's page is not built (${pageDir}). Run: npm run studio`, { cause: error });
    throw error;
  }
}

/** What a write that was cut short by a power cut has left. */
async function clearParts(dir: string): Promise<void> {
  const folders = (await readdir(dir, { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && (isLessonId(entry.name) || entry.name === 'guidance'),
  );
  const all = folders.flatMap(({ name }) => [join(dir, name), join(dir, name, 'translations')]);
  for (const folder of [dir, ...all])
    for (const name of await readdir(folder).catch(() => []))
      if (/^\..+\.[0-9a-f]{8}\.part$/.test(name)) await rm(join(folder, name), { force: true });
}

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { answeringFaults, type Answering } from './answering.ts';
import { countAnswers } from './answers.ts';
import { openAttempts } from './attempts/attempt-store.ts';
import { contentServer } from './content.ts';
import { isMissing } from './files.ts';
import { sendJson, sendText, setCommonHeaders } from './http.ts';
import { keepLaunches } from './launches.ts';
import { openLibrary } from './library/library.ts';
import { shelf } from './library/shelf.ts';
import { zipLimits, type ZipLimits } from './library/zip-limits.ts';
import { listen } from './listen.ts';
import {
  isOpenedFromHere,
  ownHosts,
  refuseCrossSite,
  refuseForeign,
  refuseUnlessDocument,
} from './request-guard.ts';
import { answerApi, type Rooms } from './routes.ts';

export interface HostOptions {
  /** 0 lets the system choose one. */
  port: number;
  /** Where packages and attempts are kept; made if need be. */
  dataDir: string;
  /** A folder of finished zips, added at the start; it need not exist. */
  packagesDir: string;
  /** The built page; by default `dist/host`. */
  pageDir?: string;
  limits?: ZipLimits;
  now?: () => Date;
}

export interface Host {
  /** `http://127.0.0.1:4173`, without a slash at the end. */
  url: string;
  /** What uploads, deletes and launches must carry as `x-host-token`. The page is given it; a package is not. */
  token: string;
  /** Titles of the packages that were added from the packages folder at the start. */
  added: string[];
  /** Zips of that folder that were refused, and why. */
  refused: { file: string; why: string }[];
  /** Answers no more. Resolves when what it was asked for before is on disk. */
  close(): Promise<void>;
}

/**
 * Starts the local LMS on 127.0.0.1.
 * Throws Error when the page has not been built, and node's own error, `code` EADDRINUSE, when the port is taken.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const now = options.now ?? (() => new Date());
  const limits = options.limits ?? zipLimits;
  const pageDir = resolve(options.pageDir ?? 'dist/host');
  await indexPage(pageDir, '');
  let ready: (answer: Answering) => void = () => undefined;
  const answering = new Promise<Answering>((resolve) => (ready = resolve));
  const answers = countAnswers();
  const server = createServer((request, response) =>
    answers.add(answering.then((answer) => answer(request, response))),
  );
  const port = await listen(server, options.port);
  try {
    const library = await openLibrary(join(options.dataDir, 'packages'), limits, now);
    const attempts = await openAttempts(join(options.dataDir, 'attempts'));
    const packages = shelf(options.packagesDir, library);
    const rooms: Rooms = {
      library,
      shelf: packages,
      packagesFolder: options.packagesDir,
      attempts,
      launches: keepLaunches(library, attempts, now),
      token: randomBytes(24).toString('base64url'),
      temporary: join(options.dataDir, 'uploads'),
      mostZipBytes: limits.zipBytes,
      now,
    };
    await library.tidy();
    const added = await packages.addNew();
    const { refused } = await packages.look();
    ready(answeringFrom(rooms, pageDir, port));
    return {
      url: `http://127.0.0.1:${port}`,
      token: rooms.token,
      added,
      refused,
      async close() {
        await new Promise<void>((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
        await answers.given();
      },
    };
  } catch (error) {
    server.close();
    throw error;
  }
}

function answeringFrom(rooms: Rooms, pageDir: string, port: number): Answering {
  const hosts = ownHosts(port);
  const page = sirv(pageDir, { dev: true, etag: false, extensions: [], setHeaders: setCommonHeaders });
  const content = contentServer((id) => rooms.launches.get(id));

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    refuseForeign(request.headers, hosts);
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (url.pathname.startsWith('/content/')) return content(request, response, rawPath(request));
    if (url.pathname === '/between') return sendText(response, 'text/html; charset=utf-8', between(url));
    if (url.pathname === '/favicon.ico') return void response.writeHead(204).end();
    const isPage = url.pathname === '/' || url.pathname === '/index.html';
    if (!(isPage && isOpenedFromHere(request.headers))) refuseCrossSite(request.headers);
    if (url.pathname.startsWith('/api/')) return answerApi(request, response, url, rooms);
    if (isPage) {
      refuseUnlessDocument(request.headers);
      return sendText(
        response,
        'text/html; charset=utf-8',
        await indexPage(pageDir, rooms.token),
        pagePolicy(port),
      );
    }
    return page(request, response, () => sendJson(response, 404, { error: 'There is no such page here.' }));
  };

  return answeringFaults(answer, () => 'The local LMS made a mistake. Its window says which.');
}

/** The path as it was sent: `URL` would have resolved `..` already, and sirv must see what it is to refuse. */
function rawPath(request: IncomingMessage): string {
  return request.url ?? '/';
}

function pagePolicy(port: number): Record<string, string> {
  const policy = [
    "default-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    `frame-src 'self' http://localhost:${port} http://127.0.0.1:${port}`,
  ];
  return { 'content-security-policy': policy.join('; ') };
}

/** A page of another site that holds the package in a frame: some LMSs put one on the way up to their API. */
function between(url: URL): string {
  const launch = /^\/content\/[A-Za-z0-9_-]+\/[^"'<>&\s]*$/.exec(url.searchParams.get('to') ?? '')?.[0] ?? '';
  const other = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  const source = launch ? `http://${other}:${url.port}${launch}` : 'about:blank';
  return `<!doctype html><html lang="en-GB"><title>Between</title><style>html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block}</style><iframe title="Package" src="${source}"></iframe></html>`;
}

async function indexPage(pageDir: string, token: string): Promise<string> {
  try {
    const page = await readFile(join(pageDir, 'index.html'), 'utf8');
    return page.replace('name="host-token" content=""', `name="host-token" content="${token}"`);
  } catch (error) {
    if (isMissing(error))
      throw new Error(`The local LMS's page is not built (${pageDir}). Run: npm run build:host`, {
        cause: error,
      });
    throw error;
  }
}

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { isSound, loadCourse } from '../../src/course/course.ts';
import { isPackable, loadLesson } from '../../src/course/lesson.ts';
import { payloadOf } from '../../src/course/payload-of.ts';
import { listen } from '../../src/host/listen.ts';
import { readBuiltPlayer } from '../../src/package/built-player.ts';
import { ICON } from '../../src/package/index-html.ts';
import { textFile, type PackageFile } from '../../src/package/package-file.ts';
import { planPackage } from '../../src/package/plan.ts';
import { buildIfStale } from '../build.ts';
import { floorPage } from './floor/page.ts';

/** The lesson that is measured: the first of the course, whose decisions are all to choose one. */
const LESSON = 'new-friend-in-the-game';
const SCHEMA = /\.(xsd|dtd)$/;

/** The same lesson twice: as a package has it, and by hand. Schema files are left out: no browser asks for them. */
export interface LoadPages {
  ours: PackageFile[];
  floor: PackageFile[];
}

/** Makes both. `say` hears what takes time. Throws Error where the lesson is not sound. */
export async function loadPages(say: (what: string) => void): Promise<LoadPages> {
  say('building the player');
  const player = await readBuiltPlayer(await buildIfStale('player', () => undefined));
  const course = loadCourse('modules');
  if (!isSound(course)) throw new Error('the course has errors: npm run check');
  const lesson = loadLesson(course, LESSON, { nation: 'england', locale: 'en-GB', day: '2026-01-01' });
  if (!isPackable(lesson)) throw new Error(`${LESSON} has errors: npm run check`);
  const payload = payloadOf(lesson, {
    standard: 'scorm12',
    detail: 'decisions',
    onFail: 'incomplete',
    nation: 'england',
    locale: 'en-GB',
  });
  const here = (name: string): PackageFile =>
    textFile(name, readFileSync(new URL(`./floor/${name}`, import.meta.url), 'utf8'));
  return {
    ours: planPackage(payload, player).files.filter(({ path }) => !SCHEMA.test(path)),
    floor: [
      textFile('index.html', floorPage(lesson.story, payload.facts)),
      here('floor.css'),
      here('floor.js'),
      textFile('icon.svg', ICON),
    ],
  };
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Serves a page's files as a good web server does: compressed, on a port of the system's choosing. */
export async function servePages(
  files: readonly PackageFile[],
): Promise<{ url: string; close(): Promise<void> }> {
  const bodies = new Map(files.map(({ path, bytes }) => [`/${path}`, gzipSync(bytes, { level: 9 })]));
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://127.0.0.1').pathname;
    const body = bodies.get(path);
    if (!body) return void response.writeHead(404).end();
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': 'gzip',
      'content-length': body.length,
    });
    response.end(body);
  });
  const port = await listen(server, 0);
  return {
    url: `http://127.0.0.1:${port}/index.html`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { knownIn } from '../governors/known-lessons.ts';
import { governorsPage } from '../governors/page.ts';
import { governorsReport } from '../governors/report.ts';
import { dayOf } from '../locale/dates.ts';
import type { AttemptStore } from './attempts/attempt-store.ts';
import type { AttemptId } from './attempts/attempt.ts';
import { gradebookCsv } from './attempts/gradebook-csv.ts';
import { gradebookAttempt, type GradebookAttempt } from './attempts/gradebook.ts';
import { learners } from './attempts/learners.ts';
import { takenOf } from './attempts/taken-of.ts';
import { jsonBody, Refused, sendJson, sendText } from './http.ts';
import type { Launches } from './launches.ts';
import type { Library } from './library/library.ts';
import type { Shelf } from './library/shelf.ts';
import { refuseWithoutToken } from './request-guard.ts';
import type { AddedAnswer, GradebookAnswer, LibraryAnswer } from './wire.ts';

/** What the API works on. */
export interface Rooms {
  library: Library;
  shelf: Shelf;
  packagesFolder: string;
  attempts: AttemptStore;
  launches: Launches;
  token: string;
  temporary: string;
  mostZipBytes: number;
  now: () => Date;
}

/** Answers a request to `/api/…`. Throws Refused, and PackageRefused for a zip. */
export async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  rooms: Rooms,
): Promise<void> {
  const path = url.pathname.slice('/api/'.length).split('/').map(decodeURIComponent);
  const what = `${request.method} ${path[0]}${path.length > 1 ? '/…' : ''}`;
  switch (what) {
    case 'GET library':
      return sendJson(response, 200, await libraryAnswer(rooms));
    case 'GET gradebook':
      return sendJson(response, 200, { attempts: await gradebook(rooms) } satisfies GradebookAnswer);
    case 'GET gradebook.csv':
      return sendText(response, 'text/csv; charset=utf-8', gradebookCsv(await gradebook(rooms)), {
        'content-disposition': 'attachment; filename="gradebook.csv"',
      });
    case 'GET governors.html':
      return sendText(response, 'text/html; charset=utf-8', await governorsReportPage(rooms));
    case 'POST packages':
      allowed(request, rooms);
      return sendJson(
        response,
        201,
        await upload(request, url.searchParams.get('name') ?? 'upload.zip', rooms),
      );
    case 'POST shelf':
      allowed(request, rooms);
      return sendJson(response, 201, await fromShelf(await jsonBody(request), rooms));
    case 'DELETE packages/…':
      allowed(request, rooms);
      return done(response, await rooms.library.remove(path[1]!), 'There is no such course here.');
    case 'DELETE attempts/…':
      allowed(request, rooms);
      return done(
        response,
        await rooms.attempts.remove(attemptId(path.slice(1))),
        'There is no such attempt.',
      );
    case 'POST launches':
      allowed(request, rooms);
      return sendJson(response, 201, await rooms.launches.open(await jsonBody(request)));
    case 'POST launches/…':
      return answerLaunch(request, response, path, rooms.launches);
    default:
      throw new Refused(404, `There is no ${request.method} ${url.pathname} here.`);
  }
}

async function answerLaunch(
  request: IncomingMessage,
  response: ServerResponse,
  path: string[],
  launches: Launches,
) {
  const [, id = '', action = ''] = path;
  if (action === 'deliveries') {
    await launches.deliver(id, await jsonBody(request));
    return sendJson(response, 200, { result: true, errorCode: 0 });
  }
  if (action === 'network') {
    launches.setNetwork(id, await jsonBody(request));
    return sendJson(response, 200, { result: true });
  }
  throw new Refused(404, `There is no ${action} of a launch.`);
}

function allowed(request: IncomingMessage, rooms: Rooms): void {
  refuseWithoutToken(request.headers['x-host-token'], rooms.token);
}

function done(response: ServerResponse, found: boolean, otherwise: string): void {
  if (!found) throw new Refused(404, otherwise);
  sendJson(response, 200, { result: true });
}

async function libraryAnswer({ library, shelf, packagesFolder }: Rooms): Promise<LibraryAnswer> {
  return { packages: await library.list(), ...(await shelf.look()), packagesFolder, learners: [...learners] };
}

async function gradebook({ library, attempts }: Rooms): Promise<GradebookAttempt[]> {
  const records = new Map((await library.list()).map((record) => [record.key, record]));
  return (await attempts.list())
    .map((attempt) =>
      gradebookAttempt(
        attempt,
        records.get(attempt.package),
        learners.find(({ id }) => id === attempt.learner) ?? { id: attempt.learner, name: attempt.learner },
      ),
    )
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

/** The governors' report on what is in the gradebook, with what the packages folder says of the lessons. */
async function governorsReportPage(rooms: Rooms): Promise<string> {
  const index = await readFile(join(rooms.packagesFolder, 'packages.json'), 'utf8').catch(() => null);
  const { title, answersNote, school, lessons } = knownIn(index);
  const report = governorsReport((await gradebook(rooms)).map(takenOf), {
    known: lessons,
    day: dayOf(rooms.now().getTime()),
  });
  return governorsPage(report, { course: title, school, answersNote });
}

async function upload(request: IncomingMessage, fileName: string, rooms: Rooms): Promise<AddedAnswer> {
  await mkdir(rooms.temporary, { recursive: true });
  const path = join(rooms.temporary, `${randomBytes(8).toString('hex')}.zip`);
  try {
    await pipeline(request, limitedTo(rooms.mostZipBytes), createWriteStream(path));
    return await adding(rooms, () => rooms.library.add(path, 'upload', fileName));
  } finally {
    await rm(path, { force: true });
  }
}

async function fromShelf(body: unknown, rooms: Rooms): Promise<AddedAnswer> {
  const file = typeof body === 'object' && body !== null && 'file' in body ? String(body.file) : '';
  return adding(rooms, () => rooms.shelf.add(file));
}

async function adding(
  { library, attempts }: Rooms,
  add: () => ReturnType<Library['add']>,
): Promise<AddedAnswer> {
  const before = new Set((await library.list()).map(({ key }) => key));
  const record = await add();
  const kept = (await attempts.list()).filter((attempt) => attempt.package === record.key).length;
  return { package: record, replaced: before.has(record.key), attemptsKept: kept };
}

function limitedTo(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length;
      if (bytes > most)
        next(new Refused(413, `The zip is larger than ${Math.round(most / 1024 / 1024)} MB.`));
      else next(null, chunk);
    },
  });
}

/** Parts of a path that name an attempt's file: nothing that could lead elsewhere. */
function attemptId(parts: string[]): AttemptId {
  const [learner = '', key = '', sco = '', number = ''] = parts;
  if (
    parts.length !== 4 ||
    ![learner, key, sco].every((part) => /^[a-z0-9][a-z0-9._-]*$/.test(part)) ||
    !/^[1-9]\d*$/.test(number)
  )
    throw new Refused(404, 'There is no such attempt.');
  return { learner, package: key, sco, number: Number(number) };
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { LOCALES } from '../../locale/choose.ts';
import { jsonBody, Refused, sendJson, sendText } from '../../host/http.ts';
import type { ConflictAnswer, CourseAnswer, SharedFiles } from '../wire.ts';
import type { Changes } from './changes.ts';
import type { Lessons } from './lessons.ts';
import { lessonId } from './places.ts';
import { Conflict, type Store } from './store.ts';
import type { Translations } from './translations.ts';
import type { Workshop } from './workshop.ts';

/** What the API works on. */
export interface Rooms {
  store: Store;
  lessons: Lessons;
  changes: Changes;
  workshop: Workshop;
  translations: Translations;
  today: () => string;
  /** Ends the studio, once the answer has been sent. */
  stop: () => void;
}

type Body = Record<string, unknown>;

/** Answers a request to `/api/…` that has already shown its token. Throws Refused. */
export async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  rooms: Rooms,
): Promise<void> {
  const [what = '', ...rest] = url.pathname.slice('/api/'.length).split('/').map(decodeURIComponent);
  const { store, lessons, workshop, translations } = rooms;
  const body = async (): Promise<Body> => {
    const read = await jsonBody(request);
    return typeof read === 'object' && read !== null ? (read as Body) : {};
  };
  const changed = async (answer: unknown, status = 200): Promise<void> => {
    await rooms.changes.look();
    sendJson(response, status, answer);
  };
  switch (`${request.method} ${what}`) {
    case 'GET course':
      return sendJson(response, 200, {
        lessons: await lessons.list(),
        bin: await lessons.bin(),
      } satisfies CourseAnswer);
    case 'GET shared':
      return sendJson(response, 200, await sharedFiles(rooms));
    case 'GET files':
      return sendJson(response, 200, await store.read(rest.join('/')));
    case 'PUT files':
      return put(response, rest.join('/'), await body(), rooms);
    case 'GET history':
      return sendJson(
        response,
        200,
        rest.length > 1
          ? { text: await store.earlier(lessonId(rest[0]), rest[1]!) }
          : await store.history(lessonId(rest[0])),
      );
    case 'POST lessons': {
      const { id, title, copyOf, text } = await body();
      if (copyOf !== undefined) await lessons.duplicate(copyOf, id);
      else await (typeof text === 'string' ? lessons.bringIn(id, text) : lessons.make(id, title));
      return changed({ id }, 201);
    }
    case 'PATCH lessons': {
      const { id, inCourse } = await body();
      if (typeof inCourse === 'boolean') await lessons.setInCourse(rest[0], inCourse);
      if (id !== undefined) await lessons.rename(rest[0], id);
      return changed({ id: id ?? rest[0] });
    }
    case 'DELETE lessons':
      await lessons.discard(rest[0]);
      return changed({ id: rest[0] });
    case 'POST bin':
      return changed({ id: await lessons.restore((await body())['name']) });
    case 'POST packages':
      return packages(response, lessonId(rest[0]), await body(), workshop);
    case 'GET packages':
      return download(response, lessonId(rest[0]), rest[1] ?? '', workshop);
    case 'POST play':
      return sendJson(response, 200, { url: await workshop.play(lessonId(rest[0]), rest[1] ?? '') });
    case 'GET translations':
      return sendJson(
        response,
        200,
        rest.length > 1
          ? { xliff: await translations.send(rest[0], rest[1]) }
          : await translations.list(rest[0]),
      );
    case 'POST translations':
      return sendJson(response, 200, await translations.take(rest[0], fileIn(await body())));
    case 'GET standing':
      return sendJson(response, 200, workshop.standing(lessonId(rest[0])));
    case 'GET impact':
      return sendJson(response, 200, workshop.impact(rest[0] ?? ''));
    case 'POST stop':
      sendJson(response, 200, { stopped: true });
      return rooms.stop();
    default:
      throw new Refused(404, `There is no ${request.method} ${url.pathname} here.`);
  }
}

/** A file that the page was given, whatever its encoding. */
function fileIn({ file }: Body): Buffer {
  if (typeof file !== 'string') throw new Refused(400, 'There is no file in the request.');
  return Buffer.from(file, 'base64');
}

async function put(
  response: ServerResponse,
  path: string,
  body: Body,
  { store, changes }: Rooms,
): Promise<void> {
  const { text, base } = body;
  if (typeof text !== 'string' || typeof base !== 'string')
    throw new Refused(400, 'A file is written with its text and the version that it was read in.');
  try {
    const { version } = await store.write(path, text, base);
    sendJson(response, 200, { version });
    void changes.look();
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    sendJson(response, 409, { error: error.message, ...error.now } satisfies ConflictAnswer);
  }
}

async function sharedFiles({ store, today }: Rooms): Promise<SharedFiles> {
  const [course, sources, facts, nations] = await Promise.all(
    ['course.yaml', 'guidance/sources.yaml', 'guidance/facts.yaml', 'guidance/nations.yaml'].map(store.read),
  );
  return { course: course!, sources: sources!, facts: facts!, nations: nations!, day: today() };
}

async function packages(response: ServerResponse, id: string, body: Body, workshop: Workshop): Promise<void> {
  const wanted = Array.isArray(body['standards']) ? body['standards'].map(String) : [];
  if (wanted.length === 0) throw new Refused(400, 'Choose at least one standard.');
  const locale = body['locale'] ?? 'en-GB';
  if (!LOCALES.some((one) => one === locale)) throw new Refused(400, 'There is no such language.');
  response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
  await workshop.pack(
    id,
    { standards: wanted, locale: String(locale) },
    (progress) => void response.write(`${JSON.stringify(progress)}\n`),
  );
  response.end();
}

async function download(
  response: ServerResponse,
  id: string,
  name: string,
  workshop: Workshop,
): Promise<void> {
  const bytes = await workshop.file(id, name);
  response.writeHead(200, {
    'content-type': name.endsWith('.zip') ? 'application/zip' : 'application/octet-stream',
    'content-length': bytes.length,
    'content-disposition': `attachment; filename="${name}"`,
  });
  response.end(bytes);
}

/** The storyboard's page. Throws Refused. */
export function answerStoryboard(response: ServerResponse, id: string, { workshop }: Rooms): void {
  sendText(response, 'text/html; charset=utf-8', workshop.storyboard(id), {
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'",
  });
}

import {
  TOKEN_HEADER,
  type ChangeEvent,
  type ConflictAnswer,
  type CourseAnswer,
  type FileState,
  type HistoryEntry,
  type ImpactAnswer,
  type Progress,
  type SharedFiles,
  type StandingAnswer,
  type TakenAnswer,
  type TranslationAnswer,
} from '../wire.ts';

/** The server did not answer: it has been stopped, or the machine is asleep. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** A write was refused, because the file has changed on disk. */
export class Changed extends Error {
  override readonly name = 'Changed';
  readonly now: FileState;

  constructor({ text, version, error }: ConflictAnswer) {
    super(error);
    this.now = { text, version };
  }
}

let token = '';

/** Asks the server for its token: at the start, and again after it was started anew. Throws NoAnswer. */
export async function hello(): Promise<void> {
  const answer = await reach('/api/hello', {});
  token = ((await answer.json()) as { token: string }).token;
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch {
    throw new NoAnswer('The studio is not answering.');
  }
}

async function send(method: string, path: string, body?: unknown, again = true): Promise<Response> {
  if (token === '') await hello();
  const answer = await reach(path, {
    method,
    headers: { [TOKEN_HEADER]: token, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  // After a restart of the server its token is another one.
  if (answer.status === 403 && again) {
    await hello();
    return send(method, path, body, false);
  }
  return answer;
}

/** Throws NoAnswer where nothing answers, Changed where a file is no longer as it was, else Error with the server’s sentence. */
async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await send(method, path, body);
  const read = (await answer.json()) as T & { error?: string };
  if (answer.status === 409 && 'text' in (read as object))
    throw new Changed(read as unknown as ConflictAnswer);
  if (!answer.ok) throw new Error(read.error ?? 'The studio could not do that.');
  return read;
}

const named = (name: string): string => name.split('/').map(encodeURIComponent).join('/');

/** The course and its lessons. Throws as `ask`. */
export const readCourse = (): Promise<CourseAnswer> => ask('GET', '/api/course');
/** The files that all lessons share: the course’s own and the guidance. Throws as `ask`. */
export const readShared = (): Promise<SharedFiles> => ask('GET', '/api/shared');
/** A file of the course as it lies on disk, and the version that `writeFile` takes as its base. Throws as `ask`. */
export const readFile = (path: string): Promise<FileState> => ask('GET', `/api/files/${named(path)}`);
/** Writes a file where it is still the one of `base`. Throws Changed, NoAnswer, or Error with the server's sentence. */
export const writeFile = (path: string, text: string, base: string): Promise<{ version: string }> =>
  ask('PUT', `/api/files/${named(path)}`, { text, base });
/** Makes a small lesson that plays. Throws as `ask`, also where the id is taken. */
export const makeLesson = (id: string, title: string): Promise<unknown> =>
  ask('POST', '/api/lessons', { id, title });
/** Makes a lesson that is a copy of another. Throws as `ask`, also where the id is taken. */
export const duplicateLesson = (copyOf: string, id: string): Promise<unknown> =>
  ask('POST', '/api/lessons', { copyOf, id });
/** Gives a lesson another id. Throws as `ask`, also where the id is taken. */
export const renameLesson = (from: string, id: string): Promise<unknown> =>
  ask('PATCH', `/api/lessons/${named(from)}`, { id });
/** Puts a lesson at the end of the course’s order, or takes it out of every list of the course; its file stays. Throws as `ask`. */
export const setInCourse = (id: string, inCourse: boolean): Promise<unknown> =>
  ask('PATCH', `/api/lessons/${named(id)}`, { inCourse });
/** Puts a lesson into the bin, from which it can be restored. Throws as `ask`. */
export const discardLesson = (id: string): Promise<unknown> => ask('DELETE', `/api/lessons/${named(id)}`);
/** Takes a lesson out of the bin, by its name there; gives the id that it has now. Throws as `ask`. */
export const restoreLesson = (name: string): Promise<{ id: string }> => ask('POST', '/api/bin', { name });
/** Makes a lesson of a text that came from elsewhere. */
export const bringInLesson = (id: string, text: string): Promise<unknown> =>
  ask('POST', '/api/lessons', { id, text });
/** The translations kept beside a lesson, and how whole each is. Throws as `ask`. */
export const readTranslations = (id: string): Promise<TranslationAnswer[]> =>
  ask('GET', `/api/translations/${named(id)}`);
/** A lesson’s texts as XLIFF for a translator into a language. Throws as `ask`. */
export const exportTranslation = (id: string, to: string): Promise<{ xliff: string }> =>
  ask('GET', `/api/translations/${named(id)}/${named(to)}`);
/** Takes a translator's file in; `file` is its bytes in base64. */
export const importTranslation = (id: string, file: string): Promise<TakenAnswer> =>
  ask('POST', `/api/translations/${named(id)}`, { file });
/** The earlier texts of a lesson that are kept, the latest first. Throws as `ask`. */
export const readHistory = (id: string): Promise<HistoryEntry[]> => ask('GET', `/api/history/${named(id)}`);
/** One earlier text of a lesson, by its name in the history. Throws as `ask`. */
export const readEarlier = (id: string, name: string): Promise<{ text: string }> =>
  ask('GET', `/api/history/${named(id)}/${named(name)}`);
/** Where a lesson stands with its sign-off, as it lies on disk. Throws as `ask`. */
export const readStanding = (id: string): Promise<StandingAnswer> => ask('GET', `/api/standing/${named(id)}`);
/** Everything in the course that rests on a fact. Throws as `ask`. */
export const readImpact = (fact: string): Promise<ImpactAnswer> => ask('GET', `/api/impact/${named(fact)}`);
/** The address at which a built package can be played in the local LMS, which is started if need be. Throws as `ask`. */
export const playPackage = (id: string, file: string): Promise<{ url: string }> =>
  ask('POST', `/api/play/${named(id)}/${named(file)}`);
/** Stops the server. Throws as `ask`. */
export const stopStudio = (): Promise<unknown> => ask('POST', '/api/stop');

/** Builds packages; what is done is told as it is done. */
export async function buildPackages(
  id: string,
  how: { standards: readonly string[]; locale: string },
  told: (progress: Progress) => void,
): Promise<void> {
  const answer = await send('POST', `/api/packages/${named(id)}`, how);
  if (!answer.ok || !answer.body)
    throw new Error(((await answer.json()) as { error?: string }).error ?? 'The studio could not do that.');
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    rest += value ?? '';
    const lines = rest.split('\n');
    rest = lines.pop()!;
    for (const line of lines) told(JSON.parse(line) as Progress);
    if (done) return;
  }
}

/** Where a built package can be downloaded. */
export const packageLink = (id: string, file: string): string => `/api/packages/${named(id)}/${named(file)}`;

/** Listens to what changes on disk. `online` says whether the server can be heard. */
export function followChanges(told: (event: ChangeEvent) => void, online: (is: boolean) => void): () => void {
  const source = new EventSource('/api/changes');
  source.onmessage = ({ data }) => told(JSON.parse(String(data)) as ChangeEvent);
  source.onopen = () => online(true);
  source.onerror = () => online(false);
  return () => source.close();
}

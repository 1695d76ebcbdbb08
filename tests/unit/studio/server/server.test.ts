import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCourse } from '../../../../src/course/course.ts';
import { startStudio, type Studio } from '../../../../src/studio/server/server.ts';
import type { TranslationAnswer } from '../../../../src/studio/wire.ts';
import { readTranslation } from '../../../../src/course/translation/translation-file.ts';
import { newLesson } from '../../../../src/story/author/new-lesson.ts';
import { translateAll } from '../xliff/as-translator.ts';

let root: string;
let dir: string;
let studio: Studio;
let token: string;
let clock = 1_764_000_000_000;
let onClock: () => void;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'afu-studio-'));
  onClock = () => undefined;
  dir = join(root, 'modules');
  const pageDir = join(root, 'page');
  mkdirSync(join(dir, 'guidance'), { recursive: true });
  mkdirSync(join(dir, 'first'));
  mkdirSync(pageDir);
  for (const name of ['sources', 'facts', 'nations'])
    writeFileSync(join(dir, 'guidance', `${name}.yaml`), readFileSync(`modules/guidance/${name}.yaml`));
  const course = readFileSync('modules/course.yaml', 'utf8')
    .replace(/^order:\n(?: {2}- .*\n)+/m, 'order:\n  - first # the first\n  - second\n')
    .replace(/^pathways:\n(?: .*\n| *\n)*/m, '');
  writeFileSync(join(dir, 'course.yaml'), course);
  mkdirSync(join(dir, 'second'));
  for (const id of ['first', 'second']) writeFileSync(join(dir, id, 'lesson.yaml'), newLesson(id));
  writeFileSync(join(root, 'secret.yaml'), 'secret');
  for (const page of ['index.html', 'play.html']) writeFileSync(join(pageDir, page), '<p>page</p>');
  const never = () => Promise.reject(new Error('not built here'));
  studio = await startStudio({
    port: 0,
    dir,
    dataDir: join(root, 'data'),
    pageDir,
    today: () => '2026-11-25',
    version: '0.1.0',
    player: never,
    host: never,
    now: () => {
      onClock();
      return clock;
    },
  });
  token = ((await (await fetch(`${studio.url}/api/hello`)).json()) as { token: string }).token;
});
afterEach(async () => {
  await studio.close();
  rmSync(root, { recursive: true, force: true });
});

async function api(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await fetch(`${studio.url}/api/${path}`, {
    method,
    headers: { 'x-studio-token': token },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

/** `fetch` sets Host and resolves dots itself: here both are as given. */
function raw(path: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<number> {
  return new Promise((done, failed) => {
    const { port } = new URL(studio.url);
    const call = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    });
    call.on('error', failed);
    call.end(method === 'PUT' || method === 'POST' ? body : undefined);
  });
}

const lesson = (id: string): string => readFileSync(join(dir, id, 'lesson.yaml'), 'utf8');

it('has saved what it was asked to when it is closed, though the page is gone', async () => {
  const path = 'files/first/lesson.yaml';
  const { version } = (await api('GET', path)).body;
  const text = `${lesson('first')}# the last words\n`;
  const page = request(`${studio.url}/api/${path}`, { method: 'PUT', headers: { 'x-studio-token': token } });
  page.on('error', () => undefined);
  const dated = new Promise<void>((asked) => (onClock = asked));
  page.end(JSON.stringify({ text, base: version }));
  await dated;
  page.destroy();
  await studio.close();
  expect(lesson('first')).toBe(text);
  expect(readdirSync(join(dir, 'first'))).toEqual(['lesson.yaml']);
});

describe('who is answered', () => {
  it('another host name, another origin and another site are refused', async () => {
    const host = new URL(studio.url).host;
    expect(await raw('/', { host: 'evil.example' })).toBe(403);
    expect(await raw('/api/hello', { host: 'evil.example' })).toBe(403);
    expect(await raw('/api/hello', { host, origin: 'https://evil.example' })).toBe(403);
    expect(await raw('/api/hello', { host, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await raw('/api/hello', { host, origin: `http://${host}` })).toBe(200);
  });

  it('nothing is read or written without the token of this start', async () => {
    const host = new URL(studio.url).host;
    for (const [method, path] of [
      ['GET', '/api/files/first/lesson.yaml'],
      ['PUT', '/api/files/first/lesson.yaml'],
      ['DELETE', '/api/lessons/first'],
      ['POST', '/api/stop'],
    ] as const) {
      expect(await raw(path, { host }, method, '{}')).toBe(403);
      expect(await raw(path, { host, 'x-studio-token': 'x'.repeat(token.length) }, method, '{}')).toBe(403);
    }
    expect(readdirSync(dir)).toContain('first');
  });
});

describe('what is written', () => {
  it('only the course’s own files, inside its folder, and never through a link', async () => {
    const host = new URL(studio.url).host;
    const put = JSON.stringify({ text: 'x', base: '' });
    for (const path of [
      '../secret.yaml',
      '..%2fsecret.yaml',
      'first/../../secret.yaml',
      'first/..%2f..%2fsecret.yaml',
      'first/other.yaml',
      'first/translations/..yaml',
      'first/translations/cy/cy.yaml',
      '.bin/lesson.yaml',
      'guidance/lesson.yaml',
      'first%2flesson.yaml%00',
      '%5c..%5csecret.yaml',
      '/etc/passwd',
    ])
      expect(
        await raw(`/api/files/${path}`, { host, 'x-studio-token': token }, 'PUT', put),
      ).toBeGreaterThanOrEqual(400);
    symlinkSync(join(root, 'secret.yaml'), join(dir, 'first', 'comments.yaml'));
    symlinkSync(root, join(dir, 'away'));
    writeFileSync(join(root, 'lesson.yaml'), 'secret');
    expect((await api('PUT', 'files/first/comments.yaml', { text: 'x', base: '' })).status).toBe(403);
    expect((await api('PUT', 'files/away/lesson.yaml', { text: 'x', base: '' })).status).toBe(403);
    expect((await api('GET', 'files/away/lesson.yaml')).status).toBe(403);
    expect((await api('DELETE', 'lessons/away')).status).toBe(403);
    expect(readFileSync(join(root, 'secret.yaml'), 'utf8')).toBe('secret');
    expect(readFileSync(join(root, 'lesson.yaml'), 'utf8')).toBe('secret');
  });

  it('only over the state that was read: another is told, and nothing is written', async () => {
    const { body } = await api('GET', 'files/first/lesson.yaml');
    writeFileSync(join(dir, 'first', 'lesson.yaml'), 'theirs');
    const refused = await api('PUT', 'files/first/lesson.yaml', { text: 'mine', base: body['version'] });
    expect(refused.status).toBe(409);
    expect(refused.body['text']).toBe('theirs');
    expect(lesson('first')).toBe('theirs');
    const taken = await api('PUT', 'files/first/lesson.yaml', {
      text: 'mine',
      base: refused.body['version'],
    });
    expect(taken.status).toBe(200);
    expect(lesson('first')).toBe('mine');
  });

  it('never over letters that it could not read: a file in a code page is left as it is, and named', async () => {
    const file = join(dir, 'first', 'lesson.yaml');
    const theirs = Buffer.from(newLesson('first').replace('The bell', 'Th\u00e9 bell'), 'latin1');
    const { body } = await api('GET', 'files/first/lesson.yaml');
    writeFileSync(file, theirs);
    const says = /^first\/lesson\.yaml is saved in another form than UTF-8\. .*save it as UTF-8/;
    for (const answer of [
      await api('GET', 'files/first/lesson.yaml'),
      await api('PUT', 'files/first/lesson.yaml', { text: 'mine', base: body['version'] }),
      await api('PATCH', 'lessons/first', { id: 'third' }),
      await api('POST', 'lessons', { copyOf: 'first', id: 'third' }),
    ]) {
      expect(answer.status).toBe(422);
      expect(answer.body['error']).toMatch(says);
    }
    expect(readFileSync(file)).toEqual(theirs);
    expect(readdirSync(dir)).not.toContain('third');
  });

  it('of two writes at once over the same state only one is taken', async () => {
    const { body } = await api('GET', 'files/first/lesson.yaml');
    const both = await Promise.all(
      ['one', 'two'].map((text) => api('PUT', 'files/first/lesson.yaml', { text, base: body['version'] })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(readdirSync(join(dir, 'first'))).toEqual(['lesson.yaml']);
  });

  it('what came from elsewhere is kept before it is written over, and what we wrote about once a minute', async () => {
    let base = (await api('GET', 'files/first/lesson.yaml')).body['version'];
    const write = async (text: string): Promise<void> => {
      base = (await api('PUT', 'files/first/lesson.yaml', { text, base })).body['version'];
    };
    await write('a');
    await write('b');
    clock += 61_000;
    await write('c');
    const history = (await (
      await fetch(`${studio.url}/api/history/first`, { headers: { 'x-studio-token': token } })
    ).json()) as { name: string }[];
    const texts = await Promise.all(
      history.map(async ({ name }) => (await api('GET', `history/first/${name}`)).body['text']),
    );
    expect(texts).toEqual(['b', newLesson('first')]);
  });
});

describe('lessons', () => {
  it('are made, and pass for lessons of the course', async () => {
    expect((await api('POST', 'lessons', { id: 'third', title: 'It’s “odd”: really' })).status).toBe(201);
    expect(lesson('third')).toContain('title: "It’s “odd”: really"');
    expect((await api('POST', 'lessons', { id: 'third' })).status).toBe(409);
    expect((await api('POST', 'lessons', { id: '../x' })).status).toBe(400);
    expect((await api('POST', 'lessons', { id: 'guidance' })).status).toBe(400);
    expect(loadCourse(dir).lessons).toEqual(['first', 'second', 'third']);
  });

  it('a copy has its own id and is not signed off', async () => {
    const signed = `${newLesson('first')}signed-off:\n  by-role: lead\n  on: 2026-01-01\n  version: 0.1.0\n  hash: aaaaaaaaaaaa\n`;
    writeFileSync(join(dir, 'first', 'lesson.yaml'), signed);
    expect((await api('POST', 'lessons', { copyOf: 'first', id: 'copy' })).status).toBe(201);
    expect(lesson('copy')).toBe(
      newLesson('first')
        .replace('\nid: first\n', '\nid: copy\n')
        .replace('title: First', 'title: First (copy)'),
    );
  });

  it('a new name goes into the lesson and the course, where the comments stay', async () => {
    expect((await api('PATCH', 'lessons/first', { id: 'renamed' })).status).toBe(200);
    expect(lesson('renamed')).toBe(newLesson('first').replace('\nid: first\n', '\nid: renamed\n'));
    expect(readFileSync(join(dir, 'course.yaml'), 'utf8')).toContain('  - renamed # the first\n  - second\n');
    expect(loadCourse(dir).faults).toEqual([]);
  });

  it('what is deleted lies in a bin that no command takes for a lesson, and comes back as it was', async () => {
    const before = lesson('second');
    expect((await api('DELETE', 'lessons/second')).status).toBe(200);
    expect(loadCourse(dir)).toMatchObject({ lessons: ['first'], faults: [] });
    const { body } = await api('GET', 'course');
    const [binned] = body['bin'] as { name: string; id: string }[];
    expect(binned!.id).toBe('second');
    expect((await api('POST', 'bin', { name: '../../secret' })).status).toBe(404);
    expect((await api('POST', 'bin', { name: binned!.name })).body).toEqual({ id: 'second' });
    expect(lesson('second')).toBe(before);
  });
});

describe('stopping', () => {
  it('the button is heard, and the answer still comes', async () => {
    expect((await api('POST', 'stop', {})).status).toBe(200);
    await studio.stopped;
  });
});

describe('a translation', () => {
  const file = (xliff: string) => ({ file: Buffer.from(xliff, 'utf8').toString('base64') });
  const kept = (): string => readFileSync(join(dir, 'first', 'translations', 'cy.yaml'), 'utf8');

  it('goes out, comes back beside the lesson, and goes stale where the lesson is edited', async () => {
    const { body: out } = await api('GET', 'translations/first/cy');
    const { body: taken } = await api(
      'POST',
      'translations/first',
      file(translateAll(String(out['xliff']), (text) => text.toUpperCase())),
    );
    expect(taken).toMatchObject({
      problems: [],
      faults: [],
      translation: { to: 'cy', stale: [], missing: [] },
    });
    expect(kept()).toContain('JESS');
    const text = lesson('first');
    writeFileSync(
      join(dir, 'first', 'lesson.yaml'),
      text.replace('title: Jess was heard', 'title: Jess is heard'),
    );
    const { body } = await api('GET', 'translations/first');
    const [now] = body as unknown as TranslationAnswer[];
    expect(now!.stale).toEqual([
      {
        path: 'scenes/heard/ending/title',
        was: 'Jess was heard',
        now: 'Jess is heard',
        text: 'JESS WAS HEARD',
      },
    ]);
    expect(now!.current).toBe(now!.all - 1);
  });

  it('that is none is told of, and changes nothing', async () => {
    const { body } = await api('POST', 'translations/first', file('<html/>'));
    expect(body).toMatchObject({ translation: null, problems: [{ path: null }] });
    expect(readdirSync(join(dir, 'first'))).toEqual(['lesson.yaml']);
    expect((await api('GET', 'translations/first/..%2f..%2fsecret')).status).toBe(400);
    expect((await api('POST', 'translations/first', {})).status).toBe(400);
  });

  it('goes along under the lesson’s other name, and with its copy', async () => {
    const { body } = await api('GET', 'translations/first/cy');
    await api('POST', 'translations/first', file(translateAll(String(body['xliff']), (text) => `${text}!`)));
    writeFileSync(
      join(dir, 'first', 'translations', 'cy.yaml'),
      kept().replace(
        /^texts:/m,
        'signed-off: { by-role: A made-up reader, on: 2026-11-20, version: 1.0.0, hash: aaaaaaaaaaaa }\ntexts:',
      ),
    );
    await api('POST', 'lessons', { copyOf: 'first', id: 'third' });
    await api('PATCH', 'lessons/first', { id: 'fourth' });
    const [copy, renamed] = ['third', 'fourth'].map((id) =>
      readFileSync(join(dir, id, 'translations', 'cy.yaml'), 'utf8'),
    );
    expect(copy).toMatch(/^lesson: third$/m);
    expect(renamed).toMatch(/^lesson: fourth$/m);
    // A person signed off the translation of the original, not that of the copy.
    expect(renamed).toContain('signed-off');
    expect(copy).not.toContain('signed-off');
    expect(readTranslation(copy!).fault).toBeNull();
  });

  it('beside which something else lies is listed all the same', async () => {
    const { body } = await api('GET', 'translations/first/cy');
    await api('POST', 'translations/first', file(translateAll(String(body['xliff']), (text) => `${text}!`)));
    for (const name of ['de-u-co-phonebk.yaml', 'notes.txt'])
      writeFileSync(join(dir, 'first', 'translations', name), 'mine');
    expect((await api('GET', 'translations/first')).body).toMatchObject([{ to: 'cy', missing: [] }]);
  });
});

describe('a lesson that comes from elsewhere', () => {
  it('stands under the id that was asked for, and is signed off by nobody', async () => {
    const text = `${newLesson('other')}signed-off:\n  - { by: A lead, role: lead, on: 2026-01-02, version: 1.0.0 }\n`;
    expect((await api('POST', 'lessons', { id: 'third', text })).status).toBe(201);
    expect(lesson('third')).toBe(newLesson('other').replace('id: other', 'id: third'));
    expect((await api('POST', 'lessons', { id: 'third', text })).status).toBe(409);
    expect((await api('POST', 'lessons', { id: 'fifth', text: 'id: [\n' })).status).toBe(422);
    expect(readdirSync(dir)).not.toContain('fifth');
  });
});

import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startHost, type Host } from '../../../src/host/server.ts';
import type { AddedAnswer, GradebookAnswer, LaunchAnswer, LibraryAnswer } from '../../../src/host/wire.ts';
import { samplePackage, zipOf } from './sample-packages.ts';

let root: string;
let host: Host;
let clock: Date;

const start = () =>
  startHost({
    port: 0,
    dataDir: join(root, 'data'),
    packagesDir: join(root, 'dist'),
    pageDir: join(root, 'page'),
    now: () => clock,
  });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lms-server-'));
  clock = new Date('2026-03-02T09:00:00Z');
  await mkdir(join(root, 'page'));
  await writeFile(join(root, 'page', 'index.html'), '<meta name="host-token" content="" />');
  host = await start();
});
afterEach(async () => {
  await host.close();
  await rm(root, { recursive: true, force: true });
});

/** One request as it stands: `fetch` would not send a Host or an Origin of ours, and would tidy the path. */
function raw(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((resolve, reject) => {
    const sent = request(host.url, { method, path, headers }, (response) => {
      text(response).then(
        (all) => resolve({ status: response.statusCode ?? 0, body: all, headers: response.headers }),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
const withToken = () => ({ 'x-host-token': host.token });
const upload = async (content: Buffer, headers = withToken()) =>
  raw('POST', '/api/packages?name=sample.zip', headers, content);
const library = async () => JSON.parse((await raw('GET', '/api/library')).body) as LibraryAnswer;
const gradebook = async () =>
  (JSON.parse((await raw('GET', '/api/gradebook')).body) as GradebookAnswer).attempts;
const launch = async (more: object = {}) =>
  JSON.parse(
    (
      await raw(
        'POST',
        '/api/launches',
        withToken(),
        JSON.stringify({ package: 'sample.scorm12', sco: 'sco', learner: 'learner-a', ...more }),
      )
    ).body,
  ) as LaunchAnswer;
const deliver = (
  { id, token }: Pick<LaunchAnswer, 'id' | 'token'>,
  more: object,
  type = 'application/json',
) =>
  raw(
    'POST',
    `/api/launches/${id}/deliveries`,
    { 'content-type': type },
    JSON.stringify({ token, kind: 'commit', changes: {}, calls: [], ...more }),
  );

describe('who is answered', () => {
  it.each([
    ['another host', { host: 'evil.example' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['a page under another of its names', { host: 'localhost:PORT', origin: 'http://127.0.0.1:PORT' }],
    ['what another site asked for', { 'sec-fetch-site': 'cross-site' }],
  ])('not %s', async (_who, given) => {
    const port = new URL(host.url).port;
    const headers = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, value.replace('PORT', port)]),
    );
    for (const path of ['/', '/api/library', '/api/gradebook'])
      expect((await raw('GET', path, headers)).status).toBe(403);
    expect((await raw('POST', '/api/packages', { ...withToken(), ...headers })).status).toBe(403);
  });

  it('its own pages and plain tools', async () => {
    expect(
      (await raw('GET', '/api/library', { origin: host.url, 'sec-fetch-site': 'same-origin' })).status,
    ).toBe(200);
    expect((await raw('GET', '/api/library')).status).toBe(200);
  });

  it('gives its token to a window, and to no frame or script', async () => {
    expect((await raw('GET', '/')).body).toContain(`content="${host.token}"`);
    expect((await raw('GET', '/', { 'sec-fetch-dest': 'document' })).status).toBe(200);
    for (const dest of ['empty', 'iframe', 'script'])
      expect((await raw('GET', '/', { 'sec-fetch-dest': dest })).status).toBe(403);
    expect((await raw('GET', '/')).headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it.each([
    ['POST', '/api/packages'],
    ['POST', '/api/shelf'],
    ['POST', '/api/launches'],
    ['DELETE', '/api/packages/sample.scorm12'],
    ['DELETE', '/api/attempts/learner-a/sample.scorm12/sco/1'],
  ])('no %s %s without the token', async (method, path) => {
    expect((await raw(method, path)).status).toBe(403);
    expect((await raw(method, path, { 'x-host-token': 'x'.repeat(host.token.length) })).status).toBe(403);
  });

  it('a launch token writes to its own launch only', async () => {
    await upload(await samplePackage());
    const mine = await launch();
    const other = await launch({ learner: 'learner-b' });
    expect(
      (await deliver({ id: other.id, token: mine.token }, { changes: { 'cmi.suspend_data': 'x' } })).status,
    ).toBe(403);
    expect(
      (await raw('DELETE', '/api/attempts/learner-b/sample.scorm12/sco/1', { 'x-host-token': mine.token }))
        .status,
    ).toBe(403);
    expect((await gradebook()).map(({ suspendData }) => suspendData)).toEqual(['', '']);
  });
});

describe('what is served', () => {
  it('is what the package holds, typed, uncached, unsniffed', async () => {
    await upload(await samplePackage({ files: { 'a.svg': '<svg/>', 'b.mjs': 'export {}' } }));
    const { contentUrl } = await launch();
    const page = await raw('GET', contentUrl);
    expect(page).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/html;charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
    const sibling = async (name: string) =>
      (await raw('GET', contentUrl.replace('index.html', name))).headers['content-type'];
    expect([await sibling('sco.js'), await sibling('a.svg'), await sibling('b.mjs')]).toEqual([
      'text/javascript',
      'image/svg+xml',
      'text/javascript',
    ]);
    expect((await raw('GET', contentUrl.replace('index.html', 'none.html'))).status).toBe(404);
  });

  it.each([
    '../package.json',
    '..%2fpackage.json',
    '%2e%2e/package.json',
    '..%5cpackage.json',
    '../../../../../../../etc/passwd',
    '',
  ])('never lies outside the package: %s', async (path) => {
    await upload(await samplePackage());
    const { contentUrl } = await launch();
    const answer = await raw('GET', contentUrl.replace('index.html', path));
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('sha256');
  });

  it.each([
    '/../data/packages/sample.scorm12/package.json',
    '/..%2f..%2fetc/passwd',
    '//etc/passwd',
    '/api/attempts/../../x',
  ])('never lies outside the page: %s', async (path) => {
    await upload(await samplePackage());
    expect((await raw('GET', path)).status).toBeGreaterThanOrEqual(400);
  });

  it('is nothing once the launch is not known, or while its network is down', async () => {
    await upload(await samplePackage());
    const { contentUrl, id, token } = await launch();
    expect((await raw('GET', '/content/unknown/index.html')).status).toBe(404);
    await raw('POST', `/api/launches/${id}/network`, {}, JSON.stringify({ token, down: true }));
    await expect(raw('GET', contentUrl)).rejects.toThrow();
    await raw('POST', `/api/launches/${id}/network`, {}, JSON.stringify({ token, down: false }));
    expect((await raw('GET', contentUrl)).status).toBe(200);
  });

  it('survives a line of nonsense', async () => {
    const { port } = new URL(host.url);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.end(`GET http://[ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`),
      );
      void text(socket).then(resolve);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d/);
    expect((await library()).packages).toEqual([]);
  });
});

describe('packages', () => {
  it('are added, and replaced with their attempts kept', async () => {
    expect((await upload(await samplePackage())).status).toBe(201);
    await launch();
    const again = JSON.parse((await upload(await samplePackage({ title: 'Newer' }))).body) as AddedAnswer;
    expect(again).toMatchObject({
      replaced: true,
      attemptsKept: 1,
      package: { title: 'Newer', fileName: 'sample.zip' },
    });
    expect((await library()).packages).toHaveLength(1);
    expect((await gradebook())[0]?.package.title).toBe('Newer');
  });

  it('are refused with a sentence', async () => {
    const answer = await upload(await zipOf({ 'a.txt': 'x' }));
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      422,
      { error: 'The zip has no imsmanifest.xml at its top, so it is not a SCORM package.' },
    ]);
  });

  it('of the packages folder are there from the start, and those added later can be', async () => {
    await host.close();
    await mkdir(join(root, 'dist'));
    await writeFile(join(root, 'dist', 'one.zip'), await samplePackage({ identifier: 'one', title: 'One' }));
    host = await start();
    expect(host.added).toEqual(['One']);
    await writeFile(join(root, 'dist', 'two.zip'), await samplePackage({ identifier: 'two', title: 'Two' }));
    expect((await library()).ready).toEqual([{ file: 'two.zip', title: 'Two', replaces: false }]);
    await raw('POST', '/api/shelf', withToken(), JSON.stringify({ file: 'two.zip' }));
    expect((await library()).packages.map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  it('can be removed, and their attempts stay', async () => {
    await upload(await samplePackage());
    await launch();
    expect((await raw('DELETE', '/api/packages/sample.scorm12', withToken())).status).toBe(200);
    await writeFile(join(root, 'package.json'), '{}');
    for (const key of ['..%2f..', '..%2f..%2f', '.', '%2e%2e%2f%2e%2e'])
      expect((await raw('DELETE', `/api/packages/${key}`, withToken())).status).toBe(404);
    expect(await readFile(join(root, 'package.json'), 'utf8')).toBe('{}');
    expect((await library()).packages).toEqual([]);
    expect(await gradebook()).toHaveLength(1);
  });
});

describe('attempts', () => {
  it('are on disk when a delivery is answered, and outlive the server', async () => {
    await upload(await samplePackage());
    const mine = await launch();
    const answer = await deliver(mine, {
      changes: {
        'cmi.core.lesson_status': 'incomplete',
        'cmi.core.exit': 'suspend',
        'cmi.suspend_data': 'abc',
      },
    });
    expect(JSON.parse(answer.body)).toEqual({ result: true, errorCode: 0 });
    expect(
      await readFile(join(root, 'data', 'attempts', 'learner-a', 'sample.scorm12', 'sco', '1.json'), 'utf8'),
    ).toContain('"abc"');
    await host.close();
    host = await start();
    expect((await deliver(mine, { changes: {} })).status).toBe(403);
    expect(await launch()).toMatchObject({
      attempt: 1,
      entry: 'resume',
      restored: { 'cmi.suspend_data': 'abc' },
    });
  });

  it('take a beacon’s text/plain', async () => {
    await upload(await samplePackage());
    await deliver(
      await launch(),
      {
        kind: 'finish',
        changes: { 'cmi.core.lesson_status': 'passed', 'cmi.core.session_time': '00:05:00' },
      },
      'text/plain',
    );
    expect((await gradebook())[0]).toMatchObject({ status: 'passed', seconds: 300, finished: true });
    expect(await launch()).toMatchObject({ mode: 'review', attempt: 1 });
    expect(await launch({ newAttempt: true })).toMatchObject({
      mode: 'normal',
      attempt: 2,
      entry: 'ab-initio',
    });
  });

  it('refuse a delivery that is not one', async () => {
    await upload(await samplePackage());
    const mine = await launch();
    expect((await deliver(mine, { changes: { a: 1 } })).status).toBe(400);
    expect((await raw('POST', `/api/launches/${mine.id}/deliveries`, {}, 'not json')).status).toBe(400);
  });

  it('can be deleted', async () => {
    await upload(await samplePackage());
    const mine = await launch();
    const id = (await gradebook())[0]!.id;
    expect((await raw('DELETE', `/api/attempts/${id}`, withToken())).status).toBe(200);
    expect(await gradebook()).toEqual([]);
    expect((await deliver(mine, {})).status).toBe(404);
    expect((await raw('DELETE', '/api/attempts/..%2f..%2fx/a/b/1', withToken())).status).toBe(404);
  });

  it('of a course or a learner that is not there cannot be launched', async () => {
    await upload(await samplePackage());
    for (const order of [
      { package: 'none' },
      { sco: 'none' },
      { learner: 'none' },
      { package: '../attempts' },
    ])
      expect(((await launch(order)) as unknown as { error: string }).error).toMatch(
        /no such course|no learner/,
      );
  });

  it('go out as CSV', async () => {
    await upload(await samplePackage());
    await launch();
    const csv = await raw('GET', '/api/gradebook.csv');
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.body).toContain('"Learner, Alex",A sample');
  });

  it('go out as a report for governors, which names nobody', async () => {
    await upload(await samplePackage());
    await launch();
    const report = await raw('GET', '/api/governors.html');
    expect(report.status).toBe(200);
    expect(report.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(report.body).toContain('2 March 2026');
    expect(report.body).toMatch(/<th scope="row">A sample<\/th><td>(none yet|fewer than five)<\/td>/);
    expect(report.body).not.toContain('Learner, Alex');
  });
});

describe('starting', () => {
  it('names a port that is taken', async () => {
    const port = Number(new URL(host.url).port);
    await expect(
      startHost({ port, dataDir: root, packagesDir: root, pageDir: join(root, 'page') }),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('says how to build a page that is missing', async () => {
    await expect(
      startHost({ port: 0, dataDir: root, packagesDir: root, pageDir: join(root, 'none') }),
    ).rejects.toThrow(/npm run build:host/);
  });
});

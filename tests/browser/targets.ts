import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Frame, Page } from 'playwright';
import sirv from 'sirv';
import type { Standard } from '../../src/course/learner/payload.ts';
import type { GradebookAttempt } from '../../src/host/attempts/gradebook.ts';
import { openZip } from '../../src/host/library/read-zip.ts';
import { zipLimits } from '../../src/host/library/zip-limits.ts';
import { startHost } from '../../src/host/server.ts';
import type { Kept } from '../../src/lms/device-store.ts';
import { stubLrs } from '../unit/lms/stub-lrs.ts';

/** A package set up where it is taken: in the local LMS, in the cmi5 stub's, or on a plain web server. */
export interface Target {
  standard: Standard;
  /** Launches the lesson in a page, once or again, and gives the frame that it plays in. */
  open(page: Page): Promise<Frame>;
  /** The resume data that the LMS holds, or null where it holds none or there is no LMS. */
  stored(): Promise<string | null>;
  /** Rules that the package broke: should stay empty. */
  broken(): Promise<string[]>;
  close(): Promise<void>;
}

/** Sets up the package of a lesson from a folder of zips. `fault` is a profile of the local LMS. */
export async function targetOf(
  zips: string,
  lesson: string,
  standard: Standard,
  fault = 'none',
): Promise<Target> {
  const name = readdirSync(zips).find(
    (file) => file.startsWith(`${lesson}-`) && file.endsWith(`-${standard}.zip`),
  );
  if (!name) throw new Error(`no package of ${lesson} for ${standard}`);
  const zip = join(zips, name);
  switch (standard) {
    case 'web':
      return webTarget(await unpacked(zip));
    case 'cmi5':
      return cmi5Target(await unpacked(zip));
    default:
      return scormTarget(zip, standard, fault);
  }
}

/** Waits until the lesson in a frame has opened, whatever its first screen is. */
export async function opened(frame: Frame): Promise<Frame> {
  await frame.locator('afu-lesson footer').or(frame.locator('afu-lesson main h2')).first().waitFor();
  await frame.waitForFunction(() => history.state !== null);
  return frame;
}

/** What this device keeps in the database of the page's site. */
export function keptHere(frame: Frame): Promise<Kept[]> {
  return frame.evaluate(
    () =>
      new Promise<Kept[]>((resolve, reject) => {
        const opening = indexedDB.open('always-follow-up', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('runs');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const all = opening.result.transaction('runs').objectStore('runs').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result as Kept[]);
          };
        };
      }),
  );
}

async function scormTarget(zip: string, standard: Standard, fault: string): Promise<Target> {
  const root = mkdtempSync(join(tmpdir(), 'afu-target-'));
  const host = await startHost({ port: 0, dataDir: join(root, 'data'), packagesDir: join(root, 'none') });
  const reply = await fetch(`${host.url}/api/packages?name=lesson.zip`, {
    method: 'POST',
    headers: { 'x-host-token': host.token },
    body: new Uint8Array(await readFile(zip)),
  });
  if (reply.status !== 201) throw new Error(await reply.text());
  const { package: added } = (await reply.json()) as { package: { key: string; scos: { key: string }[] } };
  const query = new URLSearchParams({
    play: added.key,
    sco: added.scos[0]!.key,
    learner: 'learner-a',
    fault,
  });
  const attempt = async (): Promise<GradebookAttempt | undefined> => {
    const answer = await fetch(`${host.url}/api/gradebook`);
    return ((await answer.json()) as { attempts: GradebookAttempt[] }).attempts[0];
  };
  return {
    standard,
    async open(page) {
      await page.goto(`${host.url}/?${query}`);
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      return opened(frame!);
    },
    stored: async () => (await attempt())?.suspendData || null,
    broken: async () =>
      ((await attempt())?.violations ?? []).map(({ element, value, why }) => `${element} ${value}: ${why}`),
    async close() {
      await host.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function webTarget(folder: string): Promise<Target> {
  const site = await served(sirv(folder, { dev: true }));
  return {
    standard: 'web',
    async open(page) {
      await page.goto(`${site.url}/index.html`);
      return opened(page.mainFrame());
    },
    stored: async () => null,
    broken: async () => [],
    async close() {
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A cmi5 package on a site of its own, launched by the page of an LMS whose record store is on another. */
export interface Cmi5Target extends Target {
  lrs: ReturnType<typeof stubLrs>;
  /** From now on the record store cannot be reached, or can again. */
  setDown(down: boolean): void;
  /** Lets a request fail with 500 where this says so. */
  setFail(fail: (method: string, path: string) => boolean): void;
}

export async function cmi5Target(folder: string): Promise<Cmi5Target> {
  const content = await served(sirv(folder, { dev: true }));
  let down = false;
  let fail: (method: string, path: string) => boolean = () => false;
  const launches = new Map<string, ReturnType<ReturnType<typeof stubLrs>['launch']>>();
  let url = '';
  const lms = await served((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, url);
    if (pathname === '/' || pathname === '/back')
      return void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>LMS</title><h1>Your courses</h1><a href="/launch">Open the lesson</a>');
    if (pathname === '/launch') {
      const launch = lrs.launch({ down: () => down, fail: (method, path) => fail(method, path) });
      launches.set(launch.token, launch);
      return void response.writeHead(302, { location: `${content.url}/index.html?${launch.query}` }).end();
    }
    // The store is another site than the package: a browser asks first whether it may.
    response.setHeader('access-control-allow-origin', content.url);
    response.setHeader('access-control-allow-headers', 'authorization,content-type,x-experience-api-version');
    response.setHeader('access-control-allow-methods', 'GET,PUT,POST');
    response.setHeader('access-control-max-age', '600');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const token =
      pathname === '/fetch'
        ? `token-${searchParams.get('launch')}`
        : String(request.headers.authorization).replace('Basic ', '');
    const launch = launches.get(token);
    if (!launch) return void response.writeHead(401).end();
    void (async () => {
      try {
        const body = await text(request);
        const reply = await launch.fetch(`${url}${request.url}`, {
          method: request.method!,
          headers: request.headers as Record<string, string>,
          body,
        });
        response.writeHead(reply.status, { 'content-type': 'application/json' }).end(await reply.text());
      } catch {
        request.socket.destroy();
      }
    })();
  });
  url = lms.url;
  const lrs = stubLrs({ site: url });
  return {
    standard: 'cmi5',
    lrs,
    setDown: (is) => (down = is),
    setFail: (when) => (fail = when),
    async open(page) {
      await page.goto(url);
      await page.getByRole('link', { name: 'Open the lesson' }).click();
      await page.waitForURL(`${content.url}/**`);
      return opened(page.mainFrame());
    },
    async stored() {
      const document = lrs.state.get('always-follow-up');
      return document === undefined ? null : (JSON.parse(document) as { stored: string }).stored;
    },
    broken: async () => lrs.faults,
    async close() {
      await lms.close();
      await content.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function unpacked(zip: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'afu-content-'));
  const open = await openZip(zip, zipLimits);
  await open.unpack(folder);
  open.close();
  return folder;
}

/** A server on a port of the system's choosing. */
async function served(answer: RequestListener): Promise<{ url: string; close(): Promise<void> }> {
  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

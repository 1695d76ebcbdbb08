import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as later } from 'node:timers/promises';
import type { Frame, Page } from 'playwright';
import sirv from 'sirv';
import type { Standard } from '../../src/course/learner/payload.ts';
import type { GradebookAttempt } from '../../src/host/attempts/gradebook.ts';
import type { ApiPlace } from '../../src/host/runtime/fault-profile.ts';
import { faultProfile } from '../../src/host/runtime/fault-profiles.ts';
import { openZip } from '../../src/host/library/read-zip.ts';
import { zipLimits } from '../../src/host/library/zip-limits.ts';
import { startHost } from '../../src/host/server.ts';
import type { Kept } from '../../src/lms/device-store.ts';
import { stubLrs } from '../unit/lms/stub-lrs.ts';

/** A package set up where it is taken: in the local LMS, in the cmi5 stub's, or on a plain web server. */
export interface Target {
  standard: Standard;
  /**
   * Launches the lesson in a page, once or again, and gives the frame that it plays in: of that page, or of a window
   * that it opened. `fault` is another profile of the local LMS than the target's own.
   */
  open(page: Page, fault?: string): Promise<Frame>;
  /** The resume data that the LMS holds, or null where it holds none or there is no LMS. */
  stored(): Promise<string | null>;
  /** Rules that the package broke: should stay empty. */
  broken(): Promise<string[]>;
  /** The local LMS's gradebook entry; null where there is none, or another kind of LMS. */
  grade(): Promise<GradebookAttempt | null>;
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
  const address = (of: string): string =>
    `${host.url}/?${new URLSearchParams({ play: added.key, sco: added.scos[0]!.key, learner: 'learner-a', fault: of })}`;
  const attempt = async (): Promise<GradebookAttempt | undefined> => {
    const answer = await fetch(`${host.url}/api/gradebook`);
    return ((await answer.json()) as { attempts: GradebookAttempt[] }).attempts[0];
  };
  return {
    standard,
    async open(page, of = fault) {
      await page.goto(address(of));
      return opened(await contentFrame(page, faultProfile(of).place));
    },
    grade: async () => (await attempt()) ?? null,
    stored: async () => (await attempt())?.suspendData || null,
    broken: async () =>
      ((await attempt())?.violations ?? []).map(({ element, value, why }) => `${element} ${value}: ${why}`),
    async close() {
      await host.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The frame that a package plays in, wherever this LMS puts it. */
async function contentFrame(page: Page, place: ApiPlace = 'parent'): Promise<Frame> {
  if (place === 'opener') {
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: /^Open / }).click(),
    ]);
    return opened.mainFrame();
  }
  const outer = (await (await page.waitForSelector('iframe')).contentFrame())!;
  if (place !== 'beyond-another-site') return outer;
  return (await (await outer.waitForSelector('iframe')).contentFrame())!;
}

async function webTarget(folder: string): Promise<Target> {
  const site = await served(sirv(folder));
  return {
    standard: 'web',
    async open(page) {
      await page.goto(`${site.url}/index.html`);
      return opened(page.mainFrame());
    },
    stored: async () => null,
    grade: async () => null,
    broken: async () => [],
    async close() {
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** How long a slow store takes to answer. It is the store that waits here; no test does. */
const SLOW_MS = 500;

/** What becomes of a request to a record store in trouble; null where it is answered as it should be. */
export type Trouble =
  | { status: number }
  /** The answer says that all is well, and nothing is stored. */
  | 'dropped'
  /** The connection breaks. */
  | 'cut-off'
  /** The answer takes half a second. */
  | 'slow'
  /** Only the first 100 characters of what is sent are stored. */
  | 'shortened'
  /** The store does not let the package's site ask. */
  | 'forbidden'
  | null;

/**
 * A request as a record store sees it; `count` counts those of its kind and launch from 1: the last words of a page
 * that was closed may arrive when the next launch has begun.
 */
export interface Asked {
  /** The token of the launch that it belongs to. */
  launch: string;
  method: string;
  /** `/fetch`, `/xapi/statements`, `/xapi/activities/state` or `/xapi/agents/profile`. */
  path: string;
  stateId: string;
  count: number;
}

/** A cmi5 package on a site of its own, launched by the page of an LMS whose record store is on another. */
export interface Cmi5Target extends Target {
  lrs: ReturnType<typeof stubLrs>;
  /** The store is in trouble from now on, as this says of each request. */
  trouble(of: (asked: Asked) => Trouble): void;
}

/** Sets up a cmi5 package, from the folder that it was unpacked into. */
async function cmi5Target(folder: string): Promise<Cmi5Target> {
  const content = await served(sirv(folder, { dev: true }));
  const launches = new Map<string, ReturnType<ReturnType<typeof stubLrs>['launch']>>();
  let troubleOf: (asked: Asked) => Trouble = () => null;
  const counts = new Map<string, number>();
  let url = '';
  const lms = await served((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, url);
    if (pathname === '/' || pathname === '/back')
      return void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>LMS</title><h1>Your courses</h1><a href="/launch">Open the lesson</a>');
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    if (pathname === '/launch') {
      const launch = lrs.launch();
      launches.set(launch.token, launch);
      return void response.writeHead(302, { location: `${content.url}/index.html?${launch.query}` }).end();
    }
    const method = request.method!;
    const stateId = searchParams.get('stateId') ?? '';
    const token =
      pathname === '/fetch'
        ? `token-${searchParams.get('launch')}`
        : String(request.headers.authorization).replace('Basic ', '');
    const kind = `${token} ${method} ${pathname} ${stateId}`;
    if (method !== 'OPTIONS') counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const count = counts.get(kind) ?? 1;
    const trouble = troubleOf({ launch: token, method, path: pathname, stateId, count });
    if (trouble === 'cut-off') return void request.socket.destroy();
    // The store is another site than the package: a browser asks first whether it may.
    if (trouble !== 'forbidden') {
      response.setHeader('access-control-allow-origin', content.url);
      response.setHeader(
        'access-control-allow-headers',
        'authorization,content-type,x-experience-api-version',
      );
      response.setHeader('access-control-allow-methods', 'GET,PUT,POST');
    }
    if (method === 'OPTIONS') return void response.writeHead(204).end();
    const launch = launches.get(token);
    if (!launch) return void response.writeHead(401).end();
    void (async () => {
      const body = await text(request);
      if (trouble === 'slow') await later(SLOW_MS);
      if (typeof trouble === 'object' && trouble !== null) return response.writeHead(trouble.status).end();
      if (trouble === 'dropped') return response.writeHead(method === 'PUT' ? 204 : 200).end('[]');
      const reply = await launch.fetch(`${url}${request.url}`, {
        method,
        headers: request.headers as Record<string, string>,
        body: trouble === 'shortened' ? body.slice(0, 100) : body,
      });
      response.writeHead(reply.status, { 'content-type': 'application/json' }).end(await reply.text());
    })();
  });
  url = lms.url;
  const lrs = stubLrs({ site: url });
  return {
    standard: 'cmi5',
    lrs,
    trouble(of) {
      troubleOf = of;
    },
    async open(page, fault) {
      if (fault === 'none') troubleOf = () => null;
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
    grade: async () => null,
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

import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Refused } from './http.ts';

/** The names under which this machine may call the local LMS. */
export function ownHosts(port: number): ReadonlySet<string> {
  const suffixes = port === 80 ? ['', ':80'] : [`:${port}`];
  return new Set(['127.0.0.1', 'localhost'].flatMap((name) => suffixes.map((suffix) => name + suffix)));
}

/**
 * Refuses a request whose Host is not ours (DNS rebinding) or whose Origin is no page of this server. Throws Refused 403.
 */
export function refuseForeign({ host, origin }: IncomingHttpHeaders, hosts: ReadonlySet<string>): void {
  if (!host || !hosts.has(host))
    throw new Refused(403, 'This server answers only to 127.0.0.1 and localhost.');
  const isOwn = origin === undefined || [...hosts].some((own) => origin === `http://${own}`);
  if (!isOwn) throw new Refused(403, 'This server answers only to its own pages.');
}

/**
 * Refuses what a page under another name asked for: `localhost` and `127.0.0.1` are two sites to a browser. Tools that
 * are not browsers say nothing of it, and may. Throws Refused.
 */
export function refuseCrossSite({ host, origin, ...headers }: IncomingHttpHeaders): void {
  const site = headers['sec-fetch-site'];
  const isOther = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (isOther || (origin !== undefined && origin !== `http://${host}`))
    throw new Refused(403, 'This server answers only to its own pages.');
}

/**
 * Whether a window is being opened by a page of another server on this machine, as the studio does. Such a page sees
 * nothing of what it opens.
 */
export function isOpenedFromHere(headers: IncomingHttpHeaders): boolean {
  return headers['sec-fetch-site'] === 'same-site' && headers['sec-fetch-dest'] === 'document';
}

/** The host page carries the token of its server, so it is given only to a window, never to a frame or a script. */
export function refuseUnlessDocument(headers: IncomingHttpHeaders): void {
  const dest = headers['sec-fetch-dest'];
  if (dest !== undefined && dest !== 'document')
    throw new Refused(403, 'The local LMS opens in a window of its own, not inside another page.');
}

/** Refuses a request without the right token. Throws Refused 403. */
export function refuseWithoutToken(given: unknown, token: string): void {
  const ours = Buffer.from(token);
  const theirs = Buffer.from(typeof given === 'string' ? given : '');
  if (ours.length !== theirs.length || !timingSafeEqual(ours, theirs))
    throw new Refused(403, 'The token of this server is missing or old. Load the page again.');
}

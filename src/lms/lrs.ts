import type { Statement } from './cmi5-statements.ts';

/** What a cmi5 launch says in the page's address. */
export interface LaunchParameters {
  endpoint: string;
  fetch: string;
  actor: { name?: string };
  registration: string;
  activityId: string;
}

/** The few calls that a lesson makes to a learning record store. Each rejects where the store does not answer as it should. */
export interface Lrs {
  /** The stored text, or null where there is none. */
  getState(stateId: string): Promise<string | null>;
  putState(stateId: string, text: string, leaving?: boolean): Promise<void>;
  /** The agent's profile, or null. */
  getProfile(profileId: string): Promise<string | null>;
  /** All of them, in order, in one request. Nothing is sent for an empty list. */
  send(statements: readonly Statement[], leaving?: boolean): Promise<void>;
}

const TIMEOUT_MS = 20_000;

/** The launch parameters of a page's query, or null where it was not launched by cmi5 (docs/lms.md §8.1). */
export function launchParameters(query: string): LaunchParameters | null {
  const given = new URLSearchParams(query);
  const [endpoint, fetch, actor, registration, activityId] = [
    'endpoint',
    'fetch',
    'actor',
    'registration',
    'activityId',
  ].map((name) => given.get(name) ?? '');
  if (!endpoint || !fetch || !actor || !registration || !activityId) return null;
  try {
    const who: unknown = JSON.parse(actor);
    if (typeof who !== 'object' || who === null) return null;
    return { endpoint: endpoint.replace(/\/*$/, '/'), fetch, actor: who, registration, activityId };
  } catch {
    return null;
  }
}

/**
 * The token that the LMS gives out once a launch. It is kept for the tab until the session is left, so that a page
 * that crashed goes on: the LMS would refuse a second request. `used` where it does; null where it does not answer.
 */
export async function authToken(win: Window, url: string): Promise<{ token: string } | 'used' | null> {
  const kept = inTab(win, (storage) => storage.getItem(tokenKey(url)));
  if (kept) return { token: kept };
  try {
    const reply = await win.fetch(url, { method: 'POST', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const body: unknown = await reply.json();
    const token =
      typeof body === 'object' && body !== null && 'auth-token' in body ? body['auth-token'] : null;
    if (typeof token !== 'string' || token === '') return 'used';
    inTab(win, (storage) => storage.setItem(tokenKey(url), token));
    return { token };
  } catch {
    return null;
  }
}

/** Forgets a launch's token: its session has ended, and nothing more may be said in it. */
export function forgetToken(win: Window, url: string): void {
  inTab(win, (storage) => storage.removeItem(tokenKey(url)));
}

function tokenKey(url: string): string {
  return `afu:launch:${url}`;
}

function inTab<Result>(win: Window, act: (storage: Storage) => Result): Result | null {
  try {
    return act(win.sessionStorage);
  } catch {
    return null;
  }
}

/** A client of the store that a launch names. */
export function lrs(
  win: Window,
  { endpoint, actor, registration, activityId }: LaunchParameters,
  token: string,
): Lrs {
  const headers = {
    Authorization: `Basic ${token}`,
    'X-Experience-API-Version': '1.0.3',
    'Content-Type': 'application/json',
  };
  const call = async (
    method: string,
    path: string,
    query: Record<string, string>,
    body?: string,
    leaving = false,
  ): Promise<Response> => {
    const search = new URLSearchParams(query).toString();
    return win.fetch(`${endpoint}${path}${search && `?${search}`}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      ...(leaving ? { keepalive: true } : { signal: AbortSignal.timeout(TIMEOUT_MS) }),
    });
  };
  const read = async (reply: Response): Promise<string | null> => {
    if (reply.status === 404) return null;
    if (!reply.ok) throw new Error(`the learning record store answered ${reply.status}`);
    return reply.text();
  };
  const agent = JSON.stringify(actor);
  const state = (stateId: string): Record<string, string> => ({ activityId, agent, registration, stateId });
  return {
    getState: async (stateId) => read(await call('GET', 'activities/state', state(stateId))),
    async putState(stateId, text, leaving) {
      await read(await call('PUT', 'activities/state', state(stateId), text, leaving));
    },
    getProfile: async (profileId) => read(await call('GET', 'agents/profile', { agent, profileId })),
    async send(statements, leaving) {
      if (statements.length === 0) return;
      const reply = await call('POST', 'statements', {}, JSON.stringify(statements), leaving);
      if (reply.status !== 409) return void (await read(reply));
      // The store holds one of these already, and has taken none. One by one, those that it lacks are taken.
      if (statements.length > 1) for (const one of statements) await this.send([one], leaving);
    },
  };
}

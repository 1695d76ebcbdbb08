import type { Surroundings } from '../../../src/lms/surroundings.ts';
import { waits } from './strict-lms.ts';

interface Sent {
  id: string;
  verb: { id: string };
  timestamp: string;
  context: {
    registration: string;
    contextActivities: { category?: { id: string }[]; grouping?: unknown };
    extensions?: Record<string, unknown>;
  };
  result?: {
    score?: Record<string, number>;
    success?: boolean;
    completion?: boolean;
    duration?: string;
    response?: string;
    extensions?: Record<string, unknown>;
  };
  object: { id: string };
}

/** What an LRS holds of a registration. */
export interface Held {
  state: ReadonlyMap<string, string>;
  statements: readonly Sent[];
  /** How often the lesson was launched in it: no two launches have one address. */
  launches: number;
}

const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/';
const EXTENSION = 'https://w3id.org/xapi/cmi5/context/extensions/';
const DEFINED = ['initialized', 'passed', 'failed', 'completed', 'terminated'];

/**
 * An LMS and its record store that hold to the cmi5 specification, in memory: one registration, launched any number
 * of times. Whatever breaks a rule is noted in `faults`. `site` is its own address.
 */
export function stubLrs(options: { masteryScore?: number; site?: string } = {}, from?: Held) {
  const { site = 'https://lms.example' } = options;
  const state = new Map(from?.state);
  const statements: Sent[] = [...(from?.statements ?? [])];
  const faults: string[] = [];
  let launches = from?.launches ?? 0;

  function take(sent: Sent[], verbs: string[], token: string, read: ReadonlySet<string>): number {
    if (sent.some(({ id }) => statements.some((held) => held.id === id))) return 409;
    for (const one of sent) {
      const verb = one.verb.id.slice(one.verb.id.lastIndexOf('/') + 1);
      const note = (fault: string): void => void faults.push(`${verb}: ${fault}`);
      const categories = (one.context.contextActivities.category ?? []).map(({ id }) => id);
      if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(one.id))
        note('id is no UUID');
      if (one.context.registration !== 'reg-1') note('another registration');
      if (!one.context.contextActivities.grouping) note('the template’s grouping is not there');
      if (categories.includes(`${CATEGORY}cmi5`) !== DEFINED.includes(verb)) note('category cmi5');
      if (categories.includes(`${CATEGORY}moveon`) !== /passed|failed|completed/.test(verb))
        note('category moveon');
      if (verbs.length === 0 && verb !== 'initialized') note('before initialized');
      if (!read.has('LMS.LaunchData')) note('before the launch data were read');
      if (!read.has('cmi5LearnerPreferences')) note('before the learner’s preferences were read');
      if (one.context.extensions?.[`${EXTENSION}sessionid`] !== token) note('without the session’s id');
      if (verbs.includes('terminated')) note('after terminated');
      if (DEFINED.includes(verb) && verbs.includes(verb)) note('twice in a session');
      const before = statements.map((held) => held.verb.id.slice(held.verb.id.lastIndexOf('/') + 1));
      if (/passed|completed/.test(verb) && before.includes(verb)) note('twice in a registration');
      if (verb === 'failed' && before.includes('passed')) note('after passed');
      if (one.result?.score && !/passed|failed|answered/.test(verb)) note('with a score');
      if (verb === 'passed' && (one.result?.score?.scaled ?? 0) < (options.masteryScore ?? 0))
        note('under the mastery score');
      const { score, success, completion, duration } = one.result ?? {};
      if (/passed|failed/.test(verb) && success !== (verb === 'passed')) note(`success ${success}`);
      if ((completion === true) !== (verb === 'completed')) note(`completion ${completion}`);
      if (/passed|failed|completed|terminated/.test(verb) && !/^PT.*S$/.test(duration ?? ''))
        note('no duration');
      if (score?.['raw'] !== undefined && (score['min'] === undefined || score['max'] === undefined))
        note('raw without min and max');
      if (
        /passed|failed/.test(verb) &&
        one.context.extensions?.[`${EXTENSION}masteryscore`] !== options.masteryScore
      )
        note('another mastery score');
      if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$/.test(one.timestamp)) note(`timestamp ${one.timestamp}`);
      verbs.push(verb);
      statements.push(one);
    }
    return 200;
  }

  return {
    state,
    faults,
    statements,
    /** Short names of all verbs so far, in order. */
    verbs: () => statements.map(({ verb }) => verb.id.slice(verb.id.lastIndexOf('/') + 1)),
    launch({
      launchMode = 'Normal',
      down = () => false,
      fail = () => false,
      device,
    }: {
      launchMode?: string;
      down?: () => boolean;
      /** Asked before each request is taken: true lets it fail. */
      fail?: (method: string, path: string) => boolean;
      /** What this device keeps, from launch to launch. Left out, it keeps nothing. */
      device?: Storage;
    } = {}) {
      const token = `token-${++launches}`;
      const verbs: string[] = [];
      const read = new Set<string>();
      let given = false;
      const requests: string[] = [];
      const session = new Map<string, string>();
      const answer = (status: number, body = ''): Response =>
        new Response(status === 204 ? null : body, { status });
      const fetch = async (address: string, init: RequestInit = {}): Promise<Response> => {
        const url = new URL(address);
        const method = init.method ?? 'GET';
        requests.push(`${method} ${url.pathname}`);
        if (down()) throw new TypeError('Failed to fetch');
        if (url.pathname === '/fetch') {
          if (given) return answer(200, '{"error-code":"1","error-text":"already given"}');
          given = true;
          return answer(200, JSON.stringify({ 'auth-token': token }));
        }
        const headers = new Headers(init.headers);
        if (headers.get('Authorization') !== `Basic ${token}`) faults.push('no token');
        if (headers.get('X-Experience-API-Version') !== '1.0.3') faults.push('no version');
        if (fail(method, url.pathname)) return answer(500);
        if (url.pathname === '/xapi/activities/state') {
          const id = url.searchParams.get('stateId')!;
          if (method === 'GET') read.add(id);
          if (method === 'PUT') {
            state.set(id, String(init.body));
            return answer(204);
          }
          if (id === 'LMS.LaunchData')
            return answer(
              200,
              JSON.stringify({
                launchMode,
                moveOn: 'CompletedAndPassed',
                returnURL: `${site}/back`,
                ...(options.masteryScore === undefined ? {} : { masteryScore: options.masteryScore }),
                contextTemplate: {
                  contextActivities: { grouping: [{ id: 'https://lms.example/publisher-id' }] },
                  extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': token },
                },
              }),
            );
          return state.has(id) ? answer(200, state.get(id)) : answer(404);
        }
        if (url.pathname === '/xapi/agents/profile') {
          read.add(url.searchParams.get('profileId')!);
          return answer(404);
        }
        return answer(take(JSON.parse(String(init.body)) as Sent[], verbs, token, read));
      };
      const query = new URLSearchParams({
        endpoint: `${site}/xapi`,
        fetch: `${site}/fetch?launch=${launches}`,
        actor: JSON.stringify({
          objectType: 'Agent',
          name: 'Ada Okafor',
          account: { homePage: 'https://lms.example', name: 'u7' },
        }),
        registration: 'reg-1',
        activityId: 'https://lms.example/au/1',
      });
      const wentTo: string[] = [];
      const time = waits();
      let clock = Date.UTC(2026, 0, 2, 15, 0, 0);
      const around: Surroundings = {
        win: Object.assign(new EventTarget(), {
          location: {
            protocol: 'https:',
            search: `?${query}`,
            assign: (to: string) => wentTo.push(to),
          },
          fetch,
          localStorage: device,
          sessionStorage: {
            getItem: (key: string) => session.get(key) ?? null,
            setItem: (key: string, value: string) => session.set(key, value),
            removeItem: (key: string) => session.delete(key),
          },
        }) as unknown as Window,
        now: () => (clock += 1000),
        wait: time.wait,
        reachable: () => Promise.resolve(true),
        log: () => undefined,
      };
      return { around, waits: time, requests, wentTo, fetch, query: String(query), token };
    },
  };
}

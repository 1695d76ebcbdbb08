import { noFault } from '../../src/host/runtime/fault-profile.ts';
import { apiName, asApiObject, type ScormStandard } from '../../src/host/runtime/scorm-runtime.ts';
import { session } from '../../src/host/runtime/session.ts';
import { connect } from '../../src/lms/connect.ts';
import type { Connection, SaveReason } from '../../src/lms/connection.ts';
import { cmi5Line, LINES } from '../../src/lms/lines.ts';
import { recordOf } from '../../src/lms/record-of.ts';
import type { Surroundings } from '../../src/lms/surroundings.ts';
import { begin } from '../../src/story/learner/attempt.ts';
import { play, type Taken } from '../../src/story/learner/play.ts';
import type { Story } from '../../src/story/learner/story.ts';

/** What an LMS was told at one moment. */
export interface Told {
  reason: SaveReason | 'open' | 'leave';
  /** SCORM: SetValue calls. */
  sets: number;
  /** SCORM: Commit calls. cmi5: requests. */
  sends: number;
  /** SCORM: characters of elements and values set. cmi5: of what was posted. */
  characters: number;
}

/** A sitting with a lesson, from opening to leaving: what its LMS was told, moment by moment. */
export type Traffic = Told[];

/** Plays a run against scorm-again behind the strict proxy. */
export async function scormTraffic(
  story: Story,
  run: readonly Taken[],
  standard: ScormStandard,
): Promise<Traffic> {
  const meter = newMeter();
  const { runtime } = session({
    standard,
    mode: 'normal',
    restored: {},
    fault: noFault,
    tools: { removeFrame: () => undefined, setNetwork: () => undefined, block: () => undefined },
    deliver: () => true,
    deliverNotes: () => true,
    onCall({ call, element = '', value = '' }) {
      if (call === 'SetValue') meter.set(element.length + value.length);
      if (call === 'Commit') meter.sent(0);
    },
  });
  const win = { [apiName(standard)]: asApiObject(runtime, standard) } as unknown as Window;
  Object.assign(win, { parent: win, top: win, opener: null });
  const around = surroundings(win);
  return played(story, run, standard, connect(LINES[standard], story.id, win, around), meter);
}

/** Plays a run against a record store that takes everything. */
export async function cmi5Traffic(story: Story, run: readonly Taken[]): Promise<Traffic> {
  const meter = newMeter();
  const query = new URLSearchParams({
    endpoint: 'https://lms.example/xapi',
    fetch: 'https://lms.example/fetch',
    actor: JSON.stringify({ account: { homePage: 'https://lms.example', name: 'u7' } }),
    registration: 'c4a5ff1c-4ee5-4f1d-8d0e-0a2a3a0b8a35',
    activityId: 'https://lms.example/au/1',
  });
  const win = {
    location: { protocol: 'https:', search: `?${query}`, assign: () => undefined },
    fetch: async (
      address: string,
      { method = 'GET', body = '' }: { method?: string; body?: string } = {},
    ) => {
      meter.sent(body.length);
      if (address.endsWith('/fetch')) return new Response('{"auth-token":"t"}');
      if (address.includes('LMS.LaunchData')) return new Response('{"launchMode":"Normal"}');
      return method === 'GET' ? new Response('', { status: 404 }) : new Response('[]');
    },
  } as unknown as Window;
  const around = surroundings(win);
  return played(story, run, 'cmi5', connect(cmi5Line, story.id, win, around), meter);
}

interface Meter {
  set(characters: number): void;
  sent(characters: number): void;
  /** What was told since the last time. */
  take(reason: Told['reason']): Told;
}

function newMeter(): Meter {
  let [sets, sends, characters] = [0, 0, 0];
  return {
    set(more) {
      sets++;
      characters += more;
    },
    sent(more) {
      sends++;
      characters += more;
    },
    take(reason) {
      const told = { reason, sets, sends, characters };
      [sets, sends, characters] = [0, 0, 0];
      return told;
    },
  };
}

async function played(
  story: Story,
  run: readonly Taken[],
  standard: ScormStandard | 'cmi5',
  connection: Connection,
  meter: Meter,
): Promise<Traffic> {
  const record = (made: number) => {
    const list = run.slice(0, made);
    const times = list.map((_, i) => ({ at: Date.UTC(2026, 0, 2, 15, i), latencyMs: 20_000 + i * 250 }));
    const attempt = { ...begin('abcdefgh', 77), list };
    const settings = { standard, detail: 'decisions', onFail: 'incomplete' } as const;
    return recordOf(story, attempt, play(story, list), times, settings);
  };
  await connection.open();
  const traffic = [meter.take('open')];
  for (let made = 0; made <= run.length; made++) {
    const told = record(made);
    const reason = made === 0 ? 'start' : told.ended ? 'ending' : 'decision';
    await connection.save(told, reason);
    traffic.push(meter.take(reason));
  }
  connection.leave(record(run.length));
  await Promise.resolve();
  traffic.push(meter.take('leave'));
  return traffic;
}

function surroundings(win: Window): Surroundings {
  return {
    win,
    now: () => Date.UTC(2026, 0, 2, 15),
    wait: () => Promise.resolve(),
    reachable: () => Promise.resolve(true),
    log: () => undefined,
  };
}

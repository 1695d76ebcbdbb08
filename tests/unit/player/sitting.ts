import type { Payload } from '../../../src/course/learner/payload.ts';
import type { Opening } from '../../../src/lms/connection.ts';
import { Session } from '../../../src/player/session.ts';
import type { Shelf } from '../../../src/player/shelf.ts';
import type { Answer } from '../../../src/story/learner/answer.ts';
import { payload } from '../../fixtures/payload.ts';
import { MemoryConnection } from './memory-connection.ts';

/** An answer to a choose-one decision. */
export const choose = (choice: string): Answer => ({ kind: 'choose-one', choice });

/** The best answer to each decision of the fixture lesson. */
export const BEST: Record<string, Answer> = {
  'at-the-window': choose('sit-down'),
  'the-log': { kind: 'spot', marked: { phone: 'secrecy', late: 'change' } },
  'the-phone': choose('screen-off'),
  'stop-looking': choose('say-so'),
  'the-order': { kind: 'put-in-order', order: ['safe-now', 'hand-on', 'write', 'lesson'] },
  'the-sort': { kind: 'sort', placed: { account: 'now', parent: 'home', adult: 'now' } },
  'the-record': { kind: 'choose-many', ticked: ['times', 'words'] },
};

/** A session with everything around it, in memory. */
export interface Sitting<Site extends MemoryConnection = MemoryConnection> {
  session: Session;
  site: Site;
  shelf: Map<string, string>;
  clock: { now: number };
  /** What is shown counts as seen at once; while `shut`, not before they are opened. */
  eyes: { shut: boolean; open(): void };
}

/**
 * Opens a session on the fixture lesson, with a site that gives back `opening`. Another `start` of chance makes another
 * attempt.
 */
export async function sit<Site extends MemoryConnection = MemoryConnection>(
  opening: Partial<Opening> = {},
  over: Partial<Payload> = {},
  site = new MemoryConnection(opening) as Site,
  start = 0,
): Promise<Sitting<Site>> {
  const kept = new Map<string, string>();
  const clock = { now: Date.UTC(2026, 10, 24, 12) };
  const shelf: Shelf = {
    get: (key) => kept.get(key) ?? null,
    set: (key, text) => (kept.set(key, text), true),
  };
  const unseen: (() => void)[] = [];
  const eyes = {
    shut: false,
    open(): void {
      eyes.shut = false;
      for (const then of unseen.splice(0)) then();
    },
  };
  let chance = start;
  const session = new Session({
    payload: { ...payload, ...over },
    connection: site,
    now: () => clock.now,
    random: () => (chance = (chance + 0.37) % 1),
    shelf,
    whenSeen: (then) => (eyes.shut ? void unseen.push(then) : then()),
    onChange: () => {},
  });
  await session.open();
  return { session, site, shelf: kept, clock, eyes };
}

/** Comes back to what a site was last sent. */
export function comeBack({ site }: Sitting, over: Partial<Opening> = {}): Promise<Sitting> {
  const { suspendData, location, score, status } = site.last;
  return sit({ stored: suspendData, location, score, passed: status === 'passed', ...over });
}

/** Reads on and answers until the run ends, by `answers` where they say, else by the best. */
export function playOn(session: Session, answers: Record<string, Answer> = {}): void {
  for (let i = 0; i < 40 && !(session.atLast && session.played.ending); i++) {
    if (!session.atLast) session.onward();
    else session.decide({ ...BEST, ...answers }[session.played.at.scene]!);
    if (session.screen === 'keep') session.keep();
  }
}

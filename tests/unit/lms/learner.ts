import type { Payload, Standard } from '../../../src/course/learner/payload.ts';
import type { Connection } from '../../../src/lms/connection.ts';
import { Session } from '../../../src/player/session.ts';
import type { Taken } from '../../../src/story/learner/play.ts';
import type { Story } from '../../../src/story/learner/story.ts';
import { payload } from '../../fixtures/payload.ts';
import { settled } from './strict-lms.ts';

/** A browser's storage, in memory, holding what it is given. */
export function storage(held: Iterable<[string, string]> = []): Storage & { entries(): [string, string][] } {
  const map = new Map(held);
  return {
    get length() {
      return map.size;
    },
    key: (i: number) => [...map.keys()][i] ?? null,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
    clear: () => map.clear(),
    entries: () => [...map],
  };
}

/**
 * A learner in front of the player, without a screen: opens a lesson over a connection, and takes decisions. `meanwhile`
 * is what happens to the page while the lesson is opening.
 */
export async function learner(
  story: Story,
  standard: Standard,
  connection: Connection,
  meanwhile?: (session: Session) => void,
  settings: Partial<Payload['settings']> = {},
) {
  let chance = 0.11;
  const session = new Session({
    payload: { ...payload, story, settings: { ...payload.settings, standard, ...settings } },
    connection,
    now: () => Date.UTC(2026, 0, 2, 15),
    random: () => (chance = (chance + 0.37) % 1),
    shelf: { get: () => null, set: () => true },
    whenSeen: (then) => then(),
    onChange: () => undefined,
  });
  const opened = session.open();
  meanwhile?.(session);
  await settled();
  await opened;
  return {
    session,
    /** What has been decided in the run now played. */
    list: (): Taken[] => session.played.steps.map(({ taken }) => taken),
    /** Reads on to the next decision and answers it; where it was another answer first, gives that one before. */
    async take({ answer, first }: Taken): Promise<void> {
      if (session.screen === 'start') session.begin();
      if (session.screen === 'resume') session.resume();
      while (!session.atLast) session.onward();
      session.decide(first ?? answer);
      if (first) {
        session.change();
        session.decide(answer);
      } else if (session.screen === 'keep') session.keep();
      await settled();
    },
    /** Reads on to the end of the passage. */
    async readOn(): Promise<void> {
      while (!session.atLast) session.onward();
      await settled();
    },
  };
}

import { guard, type Api } from './api.ts';
import type { Connection, Opening } from './connection.ts';
import { EXPIRED } from './expired.ts';
import { awaitApi } from './find-api.ts';
import { sessionOf, stateOf, type Mapping } from './mapping.ts';
import { lowers } from './never-lower.ts';
import { asSent, NO_SUCH_ELEMENT, outbox, type Outbox } from './outbox.ts';
import type { LearnerRecord } from './record.ts';
import { saveStates } from './save-state.ts';
import type { Surroundings } from './surroundings.ts';

/** A connection that may find nothing to connect to: then `open` gives null, and it was never there. */
export type Line = Omit<Connection, 'open'> & { open(): Promise<Opening | null> };

/** Waits between tries of a commit that did not succeed (docs/lms.md §4.3). */
export const RETRIES = [1000, 2000, 4000, 8000, 16_000];
/** Some LMSs hand the data over a moment after the session is open. */
const LATE_DATA_MS = 500;
/** The session of this launch was closed before, as it is where the window is loaded anew (SCORM 2004 RTE 3.1.7). */
const TERMINATED = 104;
/** Names every element of a record's state, so that what the LMS holds of it can be read. */
const ANY_STATE = { score: 0, status: 'incomplete', progress: 0, suspendData: '', location: '' } as const;

/** A session with an LMS over SCORM 1.2 or 2004 (docs/lms.md §2, §4). One state machine: idle, running, ended. */
export function scormConnection(mapping: Mapping, around: Surroundings): Line {
  const { now, wait, reachable } = around;
  const states = saveStates();
  let phase: 'idle' | 'running' | 'ended' = 'idle';
  let api: Api;
  let box: Outbox;
  let openedAt = 0;
  /** Why a record is not sent: nothing may be written at all, or the LMS already holds a pass. */
  let closed: 'review' | 'passed' | null = null;
  /** The score beside a pass that the LMS holds; -1 where it has none. What it has and cannot be read is not touched. */
  let passedWith = Infinity;
  /** Counts saves: whatever waits for an earlier one gives way. */
  let turn = 0;
  let failing = false;
  /** What was committed and is still being asked after: a later commit says nothing of it (docs/lms.md §4.4). */
  const asked = new Map<string, string>();
  let asking: Promise<unknown> = Promise.resolve();
  /** Counts the times that everything in doubt was set anew: what was heard of it before says nothing. */
  let anew = 0;

  async function open(): Promise<Opening | null> {
    const name = mapping.kind === 'scorm12' ? 'API' : 'API_1484_11';
    const raw = await awaitApi(around.win, name, wait);
    if (!raw) return null;
    api = guard(raw, name);
    // An LMS that says no may have opened the session already, for a frame it loaded twice: then it can be read.
    const begun = api.initialize();
    if (!begun.ok && api.get(mapping.passed).value === '') return begun.error === TERMINATED ? EXPIRED : null;
    phase = 'running';
    openedAt = now();
    box = outbox(api, mapping, around.log);
    void reachable();
    return read();
  }

  async function read(): Promise<Opening> {
    const lower = (element: string): string => api.get(element).value.trim().toLowerCase();
    if (/^(review|browse)$/.test(lower(mapping.mode)) || /^no.?credit$/.test(lower(mapping.credit)))
      closed = 'review';
    let stored = api.get(mapping.suspendData).value;
    if (stored === '' && lower(mapping.entry) === 'resume') {
      await wait(LATE_DATA_MS);
      stored = api.get(mapping.suspendData).value;
    }
    const held = new Map(
      stateOf(mapping, ANY_STATE).map(([element]) => [
        element,
        element.endsWith('_status') ? lower(element) : asSent(api.get(element).value),
      ]),
    );
    held.set(mapping.suspendData, stored);
    const score = scoreIn(held.get(mapping.scoreRaw) ?? '');
    const passed = held.get(mapping.passed) === 'passed';
    if (passed) {
      closed ??= 'passed';
      const { value, error } = api.get(mapping.scoreRaw);
      passedWith = score ?? (value === '' && !NO_SUCH_ELEMENT.has(error) ? -1 : Infinity);
    }
    // What is no score of ours is not held: a score would be kept back as lower, or the lesson go by it.
    if (score === null) held.delete(mapping.scoreRaw);
    for (const [element, value] of held) box.holds(element, value);
    if (!closed) {
      box.put(mapping.begun.filter((pair, _, all) => !lowers(mapping, held, all, pair)));
      box.put([[mapping.exit, 'suspend']]);
    }
    if (closed === 'review') states.tell({ kind: 'not-recording' });
    if (closed === 'passed') states.tell({ kind: 'saved', at: now() });
    return {
      kind: mapping.kind,
      mode: closed === 'review' ? 'review' : 'normal',
      stored,
      location: held.get(mapping.location) ?? '',
      passed,
      score,
      learnerName: api.get(mapping.learnerName).value,
    };
  }

  /** Whether a record is sent: beside a pass, only one whose score the LMS has not, and has not rounded. */
  function isOpenTo({ status, score }: LearnerRecord): boolean {
    return closed === null || (closed === 'passed' && status === 'passed' && score! >= passedWith + 1);
  }

  /** Commits, and asks whether the LMS can have heard. True where it holds all that was set so far. */
  async function commit(): Promise<boolean> {
    const wanted = [...box.unkept()];
    const values = new Map(wanted.filter(([element, value]) => asked.get(element) !== value));
    for (const [element, value] of values) asked.set(element, value);
    const took = values.size === 0 || api.commit();
    const [earlier, since] = [asking, anew];
    const mine = (async () => {
      const held = took && (values.size === 0 || (await reachable()));
      await earlier;
      if (since !== anew) return;
      for (const [element, value] of values) if (asked.get(element) === value) asked.delete(element);
      if (held) box.kept(values);
      else failing = true;
    })();
    asking = mine;
    await mine;
    return wanted.every(([element, value]) => box.unkept().get(element) !== value);
  }

  /** Sets everything in doubt anew. */
  function again(): void {
    box.again();
    asked.clear();
    anew++;
  }

  async function retry(mine: number, record: LearnerRecord): Promise<void> {
    for (const delay of RETRIES) {
      await wait(delay);
      const answers = mine === turn && (await reachable());
      if (mine !== turn) return;
      if (!answers) continue;
      again();
      const accepted = box.send(record);
      if ((await commit()) && accepted) return settle(mine, true);
      if (mine !== turn) return;
    }
    settle(mine, false);
  }

  function settle(mine: number, held: boolean): void {
    if (mine !== turn) return;
    failing = !held;
    states.tell(held ? { kind: 'saved', at: now() } : { kind: 'not-answering' });
  }

  return {
    open,
    async save(record, reason) {
      if (phase !== 'running' || !isOpenTo(record)) return phase === 'running';
      const mine = ++turn;
      if (failing) again();
      const accepted = box.send(record);
      if (box.unkept().size === 0 && accepted) return true;
      if (reason !== 'start' && reason !== 'decision') box.put([mapping.sessionTime(now() - openedAt)]);
      states.tell({ kind: 'saving' });
      const held = (await commit()) && accepted;
      if (mine !== turn) return held;
      if (held) {
        settle(mine, true);
        return true;
      }
      failing = true;
      states.tell({ kind: 'retrying' });
      void retry(mine, record);
      return false;
    },
    leave(record) {
      if (phase !== 'running') return;
      phase = 'ended';
      turn++;
      if (record && isOpenTo(record)) box.send(record);
      if (closed !== 'review') box.put(sessionOf(mapping, now() - openedAt));
      const finished = api.finish() && !failing;
      if (closed === 'review') return;
      states.tell(finished ? { kind: 'saved', at: now() } : { kind: 'not-answering' });
      if (!finished) return;
      const heard = Promise.all([reachable(), asking]);
      void heard.then(([answers]) => (answers && !failing) || states.tell({ kind: 'not-answering' }));
    },
    interactionCount: () => (phase === 'idle' ? null : box.count()),
    onState: states.listen,
  };
}

/** A score as lessons send them, 0 to 100 (docs/lms.md §3.5); null where it is none. */
function scoreIn(raw: string): number | null {
  const score = raw.trim() === '' ? NaN : Number(raw);
  return score >= 0 && score <= 100 ? score : null;
}

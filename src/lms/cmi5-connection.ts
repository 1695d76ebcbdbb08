import {
  answered,
  defined,
  mayFail,
  mayPass,
  passMarkOf,
  type Moment,
  type Session,
  type Statement,
} from './cmi5-statements.ts';
import type { Opening } from './connection.ts';
import { EXPIRED } from './expired.ts';
import { atOnce, inTurn, type Step } from './in-turn.ts';
import { authToken, forgetToken, launchParameters, lrs, type LaunchParameters, type Lrs } from './lrs.ts';
import type { LearnerRecord } from './record.ts';
import { saveStates } from './save-state.ts';
import { RETRIES, type Line } from './scorm-connection.ts';
import type { Surroundings } from './surroundings.ts';

/** What a registration's State holds of a lesson. */
interface Stored {
  stored: string;
  location: string;
  score: number | null;
  passed: boolean;
  /** How many interactions were sent in this registration. */
  sent: number;
}

/** Waits between tries of an opening: a moment without network need not cost a whole lesson its record. */
const OPENING_RETRIES = RETRIES.slice(0, 3);
const OPENING_PATIENCE_MS = 15_000;
const STATE = 'always-follow-up';
const NOTHING: Stored = { stored: '', location: '', score: null, passed: false, sent: 0 };

/** A session with an LMS over cmi5 (docs/lms.md §8). Its rules are those of SCORM, said in statements and State. */
export function cmi5Connection(around: Surroundings, locale: string): Line {
  const { win, now, wait } = around;
  const states = saveStates();
  let phase: 'idle' | 'running' | 'ended' = 'idle';
  let closed = false;
  let store: Lrs;
  let session: Session;
  let openedAt = 0;
  let fetchUrl = '';
  let returnTo = '';
  /** What the LRS is known to hold. */
  let held: Stored = NOTHING;
  let failedSent = false;
  /** Statements that were sent and not answered for: the store may hold them. */
  const doubtful = new Set<string>();
  let sentIds: Set<string> | null = null;
  /** Records are sent one after the other: statements must not overtake each other. */
  let queue: Promise<unknown> = Promise.resolve();
  let turn = 0;
  let busy = false;
  /** Whether the last try did not get as far as keeping where the learner stands. */
  let unstored = false;
  /** Whether the page is going away: then nothing can wait for an answer. */
  let isGoing = false;

  const hasEnded = (): boolean => phase === 'ended';
  const moment = (): Moment => ({ now: now(), lasted: now() - openedAt });

  async function open(): Promise<Opening | null> {
    const launch = launchParameters(win.location.search);
    const given = launch && (await authToken(win, launch.fetch));
    if (!launch || !given) return null;
    if (given === 'used') return expired(launch.actor.name);
    fetchUrl = launch.fetch;
    store = lrs(win, launch, given.token);
    openedAt = now();
    // Before anybody else hears that the page goes, so that leaving knows.
    win.addEventListener('pagehide', () => (isGoing = true), true);
    for (const delay of OPENING_RETRIES) {
      const opening = await begin(launch);
      if (opening || now() - openedAt > OPENING_PATIENCE_MS) return opening;
      await wait(delay);
    }
    return begin(launch);
  }

  /** Reads the launch and says that it has begun; null where the store does not take it. */
  async function begin(launch: LaunchParameters): Promise<Opening | null> {
    try {
      const data = record(JSON.parse((await store.getState('LMS.LaunchData')) ?? 'null'));
      await store.getProfile('cmi5LearnerPreferences');
      held = storedOf((await store.getState(STATE)) ?? '');
      session = {
        actor: launch.actor,
        activityId: launch.activityId,
        registration: launch.registration,
        locale,
        masteryScore: typeof data.masteryScore === 'number' ? data.masteryScore : null,
        contextTemplate: record(data.contextTemplate),
        sessionId: launch.fetch,
      };
      await store.send([defined(session, 'initialized', moment())]);
      phase = 'running';
      returnTo = webAddress(data.returnURL);
      const review = /^(browse|review)$/i.test(String(data.launchMode ?? ''));
      closed = review || held.passed;
      if (closed) states.tell(review ? { kind: 'not-recording' } : { kind: 'saved', at: now() });
      const { stored, location, passed, score } = held;
      return {
        kind: 'cmi5',
        mode: review ? 'review' : 'normal',
        stored,
        location,
        passed,
        score,
        learnerName: launch.actor.name ?? '',
        ...(returnTo === '' ? {} : { returnTo }),
        // Once passed it is passed, though the LMS should raise its mark.
        ...(session.masteryScore === null || passed ? {} : { passAt: passMarkOf(session.masteryScore) }),
      };
    } catch (error) {
      around.log(`The learning site's record store could not be opened: ${String(error)}`);
      return null;
    }
  }

  function expired(learnerName = ''): Opening {
    phase = 'ended';
    states.tell({ kind: 'not-answering' });
    return { ...EXPIRED, learnerName };
  }

  /** The statements that a record adds to what was sent. */
  function due(record: LearnerRecord): Statement[] {
    sentIds ??= new Set(
      record.interactions.slice(0, Math.max(0, held.sent - record.before)).map(({ id }) => id),
    );
    const fresh = record.interactions.filter(({ id }) => !sentIds!.has(id));
    const passes = mayPass(session, record) && !held.passed;
    const fails = mayFail(session, record) && record.ended && !failedSent && !held.passed;
    const unsaid = record.ended && !passes && !fails && !held.passed ? record.score : null;
    return [
      ...fresh.map((one, i) => answered(session, one, moment(), i === fresh.length - 1 ? unsaid : null)),
      ...(passes
        ? [defined(session, 'passed', moment(), record.score), defined(session, 'completed', moment())]
        : []),
      ...(fails ? [defined(session, 'failed', moment(), record.score)] : []),
    ];
  }

  /** Where the learner stands by a record, with what the store is known to have been told. */
  function standing({ suspendData, location, score }: LearnerRecord): Stored {
    return { stored: suspendData, location, score, passed: held.passed, sent: held.sent };
  }

  function told(record: LearnerRecord, statements: readonly Statement[]): void {
    failedSent ||= statements.some(({ verb }) => verb.id.endsWith('/failed'));
    for (const { id } of record.interactions) sentIds?.add(id);
    const answers = statements.filter(isAnswer).length;
    held = { ...held, sent: held.sent + answers, passed: held.passed || mayPass(session, record) };
  }

  /**
   * Sends what is due, then keeps where the learner stands, also where the store refused a statement: what it was not
   * told is sent again.
   */
  async function push(record: LearnerRecord): Promise<boolean> {
    if (phase !== 'running') return false;
    const statements = due(record);
    for (const { id } of statements) doubtful.add(id);
    try {
      busy = true;
      let refused: unknown = null;
      await store.send(statements).catch((error: unknown) => (refused = error));
      // What was said on leaving, meanwhile, is the later.
      if (hasEnded()) return false;
      const before = JSON.stringify(held);
      if (refused === null) {
        told(record, statements);
        for (const { id } of statements) doubtful.delete(id);
      }
      const next = standing(record);
      if (unstored || JSON.stringify(next) !== before) await store.putState(STATE, JSON.stringify(next));
      held = next;
      unstored = false;
      if (refused !== null) throw refused as Error;
      return true;
    } catch (error) {
      unstored = true;
      around.log(`The learning site's record store did not take this: ${String(error)}`);
      return false;
    } finally {
      busy = false;
    }
  }

  function queued(record: LearnerRecord): Promise<boolean> {
    const result = queue.then(() => push(record));
    queue = result;
    return result;
  }

  async function retry(mine: number, record: LearnerRecord): Promise<void> {
    for (const delay of RETRIES) {
      await wait(delay);
      if (mine !== turn) return;
      const sent = await queued(record);
      if (mine !== turn) return;
      if (sent) return states.tell({ kind: 'saved', at: now() });
    }
    states.tell({ kind: 'not-answering' });
  }

  return {
    open,
    async save(record) {
      if (phase !== 'running' || closed) return phase === 'running';
      const mine = ++turn;
      states.tell({ kind: 'saving' });
      const sent = await queued(record);
      if (mine !== turn) return sent;
      states.tell(sent ? { kind: 'saved', at: now() } : { kind: 'retrying' });
      if (!sent) void retry(mine, record);
      return sent;
    },
    leave(record) {
      if (phase !== 'running') return;
      phase = 'ended';
      turn++;
      forgetToken(win, fetchUrl);
      const last = defined(session, 'terminated', moment());
      const statements = closed || !record ? [] : due(record);
      // A store refuses the whole of a batch in which it holds one already, and this page will not be there to send the
      // others again: what it may hold goes apart.
      const inDoubt = statements.filter(({ id }) => doubtful.has(id));
      const batches = [
        ...inDoubt.map((one) => [one]),
        [...statements.filter(({ id }) => !doubtful.has(id)), last],
      ];
      const steps: Step[] = batches.map((batch) => () => store.send(batch, true));
      const next = record && standing(record);
      if (!closed && next && (unstored || busy || JSON.stringify(next) !== JSON.stringify(held)))
        steps.push(() => store.putState(STATE, JSON.stringify(next), true));
      const isAtOnce = isGoing || inDoubt.length === 0;
      (isAtOnce ? atOnce(steps) : inTurn(steps, win)).then(
        () => {
          if (!closed) states.tell({ kind: 'saved', at: now() });
          // Only once the store has the last word: a page that goes away takes unsent requests with it.
          if (returnTo !== '') win.location.assign(returnTo);
        },
        () => closed || states.tell({ kind: 'not-answering' }),
      );
    },
    interactionCount: () => (phase === 'idle' ? null : held.sent),
    onState: states.listen,
  };
}

function isAnswer({ verb }: Statement): boolean {
  return verb.id.endsWith('/answered');
}

function record(found: unknown): Record<string, unknown> {
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
}

/** The address that an LMS gave, where it is one of the web; else ''. */
function webAddress(given: unknown): string {
  return typeof given === 'string' && /^https?:/i.test(given) ? given : '';
}

/** What a State document says; anything that is not ours says nothing. */
function storedOf(text: string): Stored {
  try {
    const { stored, location, score, passed, sent } = record(JSON.parse(text));
    return {
      stored: typeof stored === 'string' ? stored : '',
      location: typeof location === 'string' ? location : '',
      score: typeof score === 'number' ? score : null,
      passed: passed === true,
      sent: typeof sent === 'number' ? sent : 0,
    };
  } catch {
    return NOTHING;
  }
}

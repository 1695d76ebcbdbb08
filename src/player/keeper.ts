import type { Payload } from '../course/learner/payload.ts';
import { dayOf } from '../locale/dates.ts';
import type { Connection, Opening, SaveReason } from '../lms/connection.ts';
import { reconcile, type DeviceCopy } from '../lms/reconcile.ts';
import type { LearnerRecord } from '../lms/record.ts';
import { recordOf, type StepTime } from '../lms/record-of.ts';
import { begin, nextRun, standing, type Attempt } from '../story/learner/attempt.ts';
import { ALPHABET } from '../story/learner/code.ts';
import { play, type Taken } from '../story/learner/play.ts';
import type { Result } from '../story/learner/score.ts';
import { read } from '../story/learner/trail.ts';
import { readPlan, shelfKey, type Plan, type Shelf } from './shelf.ts';

/** Why what was kept could not be taken up whole. */
export type Notice = 'changed' | 'unreadable';

/** Everything that a session needs from outside. */
export interface Outside {
  payload: Payload;
  connection: Connection;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** 0 to 1, as `Math.random`. */
  random: () => number;
  shelf: Shelf;
}

const SEEDS = 262_144;

/** A run kept on this device, and whether all of it still fits the lesson. */
type Copy = DeviceCopy & { whole: boolean };

/** A seed for the order in which choices are shown. */
export function newSeed(random: () => number): number {
  return Math.floor(random() * SEEDS);
}

/** Keeps one attempt: the recorded run, the best result, and whether the learning site has it all. */
export class Keeper {
  attempt: Attempt;
  notice: Notice | null = null;
  opening: Opening | null = null;
  /** The scene that the learner was last at, or ''. */
  location = '';
  /** A run that somebody left on this device and that may be this learner's; null where there is nothing to ask. */
  left: DeviceCopy | null = null;
  /** Whether something has changed that was not yet saved. */
  unsent = false;
  /** Whether this device has the run as it stands, beside the learning site. */
  keptHere = false;
  private times: (StepTime | null)[] = [];
  private over = false;
  private readonly outside: Outside;

  constructor(outside: Outside) {
    this.outside = outside;
    const token = Array.from({ length: 8 }, () => ALPHABET[Math.floor(outside.random() * 64)]).join('');
    this.attempt = begin(token, newSeed(outside.random));
  }

  /** Opens the connection and takes up what was stored. */
  async open(): Promise<Opening> {
    const opening = await this.outside.connection.open();
    this.opening = opening;
    const { story } = this.outside.payload;
    const stored = opening.stored === '' ? null : read(story, opening.stored);
    const copies = (opening.copies ?? []).flatMap((kept): Copy[] => {
      const found = read(story, kept.stored);
      return found ? [{ ...kept, ...found }] : [];
    });
    const { attempt, from, ask } = reconcile(story, stored?.attempt ?? null, copies);
    this.left = ask;
    if (from) this.takeUp({ ...from, attempt: attempt! });
    else if (stored) this.goOn(stored, opening.location);
    else if (opening.stored !== '') this.notice = 'unreadable';
    // What the learning site already holds is a result too: it is kept where our own list no longer says it.
    if (opening.passed || (this.notice !== null && opening.score !== null)) this.holdAtLeast(opening);
    return opening;
  }

  /** Goes on with a run kept on this device. What the learning site lacks of it is sent with the next save. */
  takeUp(copy: DeviceCopy): void {
    const { attempt } = copy;
    const held = this.outside.connection.interactionCount() ?? attempt.sentBefore;
    const sentBefore = Math.min(attempt.sentBefore, held);
    this.goOn({ whole: true, ...copy, attempt: { ...attempt, sentBefore } }, copy.location);
    this.left = null;
    this.unsent = true;
  }

  /** The best result so far, this run's included once it has ended. */
  get best(): Result | null {
    return standing(this.outside.payload.story, this.attempt);
  }

  /** Whether anything has been decided, in this run or one before it. */
  get begun(): boolean {
    return this.attempt.list.length > 0 || this.attempt.run > 1;
  }

  /** Whether the session has ended. */
  get ended(): boolean {
    return this.over;
  }

  /** Takes a decision into the recorded run. `latencyMs` is how long it took. */
  add(taken: Taken, latencyMs: number): void {
    this.times = [...this.times, { at: this.outside.now(), latencyMs }];
    this.attempt = { ...this.attempt, list: [...this.attempt.list, taken] };
    this.unsent = true;
    if (this.best?.passed) this.outside.shelf.set(this.key('passed-on'), this.today);
  }

  /** Begins a further run of the attempt. The best result stays. */
  next(): void {
    const { payload, connection, random } = this.outside;
    const sent = connection.interactionCount() ?? this.attempt.sent;
    this.attempt = nextRun(payload.story, { ...this.attempt, sent }, newSeed(random));
    this.times = [];
    this.unsent = true;
  }

  /**
   * Has this device keep the recorded run, before anything that follows from it is shown. Null where there is nothing
   * to wait for.
   */
  keep(location: string): Promise<void> | null {
    const kept = this.outside.connection.keep?.(this.record(location));
    return kept?.then((done) => void (this.keptHere = done)) ?? null;
  }

  /** Saves the recorded run. `location` is the scene that the learner stands at. */
  async save(reason: SaveReason, location: string): Promise<void> {
    if (this.over) return;
    const record = this.record(location);
    this.unsent = false;
    if (!(await this.outside.connection.save(record, reason))) this.unsent = true;
  }

  /** Saves and ends the session, synchronously; safe to call twice. */
  leave(location: string): void {
    if (this.over) return;
    this.over = true;
    if (this.opening) this.outside.connection.leave(this.record(location));
  }

  /** The learner's day, `YYYY-MM-DD`. */
  get today(): string {
    return dayOf(this.outside.now());
  }

  /** The day of the pass (`YYYY-MM-DD`) where this device saw it, else today. */
  get passedOn(): string {
    return this.outside.shelf.get(this.key('passed-on')) ?? this.today;
  }

  get plan(): Plan {
    return readPlan(this.outside.shelf, this.key('plan'));
  }

  /** Keeps the plan on this device. True when it was kept. */
  keepPlan(plan: Plan): boolean {
    return this.outside.shelf.set(this.key('plan'), JSON.stringify(plan));
  }

  private record(location: string): LearnerRecord {
    const { story, settings } = this.outside.payload;
    const played = play(story, this.attempt.list);
    const record = recordOf(story, this.attempt, played, this.times, settings);
    this.attempt = { ...this.attempt, sent: this.attempt.sentBefore + record.interactions.length };
    return { ...record, location };
  }

  private goOn({ attempt, whole }: Pick<Copy, 'attempt' | 'whole'>, location: string): void {
    this.attempt = attempt;
    this.times = attempt.list.map(() => null);
    this.location = location;
    if (!whole) this.notice = 'changed';
  }

  private holdAtLeast({ score, passed }: Opening): void {
    const held: Result = { score: score ?? (passed ? this.outside.payload.story.pass : 0), passed };
    if (!this.best || (passed && !this.best.passed)) this.attempt = { ...this.attempt, best: held };
  }

  private key(what: 'plan' | 'passed-on'): string {
    return shelfKey(this.outside.payload.story.id, this.attempt.token, what);
  }
}

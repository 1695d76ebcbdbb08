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
import type { Story } from '../story/learner/story.ts';
import { read } from '../story/learner/trail.ts';
import { readPlan, readSure, shelfKey, type Plan, type Shelf, type Sure, type SureBy } from './shelf.ts';

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
  /** What was found when the lesson was opened, or null before. */
  opening: Opening | null = null;
  /** The scene that the learner was last at, or ''. */
  lastAt = '';
  /** A run that somebody left on this device and that may be this learner's; null where there is nothing to ask. */
  left: DeviceCopy | null = null;
  /** Whether something has changed that was not yet saved. */
  unsent = false;
  /** Whether this device has the run as it stands, beside the learning site. */
  keptHere = false;
  /** Whether the session has ended. */
  over = false;
  /** Whether the learning site is known to hold something of this attempt: by that it is found again here. */
  known = false;
  /** Whether anything of this sitting was begun, and so is to be told of on leaving. */
  #touched = false;
  /** A pass that the learning site holds without a score: a result, and none that may be sent. */
  #heldPass: Result | null = null;
  /** Whether the plan that was typed could be kept; null before. */
  planKept: boolean | null = null;
  readonly #outside: Outside;
  readonly #story: Story;
  #times: (StepTime | null)[] = [];
  /** The plan as typed on this page: also where the device keeps nothing. */
  #plan: Plan | null = null;
  /** How sure the learner was, as said on this page: also where the device keeps nothing. */
  #sure: SureBy | null = null;

  constructor(outside: Outside) {
    this.#outside = outside;
    this.#story = outside.payload.story;
    const token = Array.from({ length: 8 }, () => ALPHABET[Math.floor(outside.random() * 64)]).join('');
    this.attempt = begin(token, newSeed(outside.random));
  }

  /** Opens the connection and takes up what was stored. */
  async takeUp(): Promise<void> {
    const opening = await this.#outside.connection.open();
    this.opening = opening;
    const stored = opening.stored === '' ? null : read(this.#story, opening.stored);
    const copies = (opening.copies ?? []).flatMap((kept): Copy[] => {
      const found = read(this.#story, kept.stored);
      return found ? [{ ...kept, ...found }] : [];
    });
    const { attempt, from, ask } = reconcile(this.#story, stored?.attempt ?? null, copies);
    this.left = ask;
    this.known = stored !== null;
    if (from) this.takeUpCopy({ ...from, attempt: attempt! });
    else if (stored) this.#goOn(stored, opening.location);
    else if (opening.stored !== '') this.notice = 'unreadable';
    // What the learning site already holds is a result too: it is kept where our own list no longer says it.
    if (opening.passed || (this.notice !== null && opening.score !== null)) this.#holdAtLeast(opening);
  }

  /** Goes on with a run kept on this device. What the learning site lacks of it is sent with the next save. */
  takeUpCopy(copy: DeviceCopy): void {
    const { attempt } = copy;
    const held = this.#outside.connection.interactionCount() ?? attempt.sentBefore;
    const sentBefore = Math.min(attempt.sentBefore, held);
    this.#goOn({ whole: true, ...copy, attempt: { ...attempt, sentBefore } }, copy.location);
    this.left = null;
    this.unsent = true;
  }

  /** The best result so far, the recorded run's included once it has ended. */
  get best(): Result | null {
    const own = this.#own;
    return own?.passed ? own : (this.#heldPass ?? own);
  }

  /** The best result that the attempt itself says. */
  get #own(): Result | null {
    return standing(this.#story, this.attempt);
  }

  /** Whether the recorded run, which may not be the one shown, has come to an ending. */
  get ended(): boolean {
    return play(this.#story, this.attempt.list).ending !== null;
  }

  /** Whether the learning site is known to lack something of the run: a part of it, or its result. */
  get owes(): boolean {
    if (this.unsent) return true;
    const { opening } = this;
    const own = this.#own;
    if (!opening || !own || opening.kind === 'device' || opening.kind === 'nothing') return false;
    return opening.passed
      ? own.passed && own.score > (opening.score ?? -1)
      : own.passed || own.score > (opening.score ?? -1);
  }

  /** Takes a decision into the recorded run. `latencyMs` is how long it took. */
  add(taken: Taken, latencyMs: number): void {
    this.#times = [...this.#times, { at: this.#outside.now(), latencyMs }];
    this.attempt = { ...this.attempt, list: [...this.attempt.list, taken] };
    this.unsent = true;
    if (this.best?.passed) this.#outside.shelf.set(this.#key('passed-on'), this.today);
  }

  /** Begins a further run of the attempt. The best result stays. */
  nextRun(): void {
    const { connection, random } = this.#outside;
    const sent = connection.interactionCount() ?? this.attempt.sent;
    this.attempt = nextRun(this.#story, { ...this.attempt, sent }, newSeed(random));
    this.#times = [];
    this.unsent = true;
  }

  /**
   * Has this device keep the recorded run, before anything that follows from it is shown. Null where there is nothing
   * to wait for.
   */
  keepHere(location: string): Promise<void> | null {
    const kept = this.#outside.connection.keep?.(this.#record(location));
    return kept?.then((done) => void (this.keptHere = done)) ?? null;
  }

  /** Sends the recorded run. `location` is the scene that the learner stands at. */
  async send(reason: SaveReason, location: string): Promise<void> {
    if (this.over) return;
    const record = this.#record(location);
    this.#touched = true;
    this.unsent = false;
    if (await this.#outside.connection.save(record, reason)) this.known = true;
    else this.unsent = true;
  }

  /** Sends it and ends the session, synchronously. */
  end(location: string): void {
    this.over = true;
    const begun = this.#touched || this.unsent;
    if (this.opening) this.#outside.connection.leave(begun ? this.#record(location) : null);
  }

  /** The learner's day, `YYYY-MM-DD`. */
  get today(): string {
    return dayOf(this.#outside.now());
  }

  /** The day of the pass (`YYYY-MM-DD`) where this device saw it, else today. */
  get passedOn(): string {
    return this.#outside.shelf.get(this.#key('passed-on')) ?? this.today;
  }

  get plan(): Plan {
    return this.#plan ?? readPlan(this.#outside.shelf, this.#key('plan'));
  }

  /** Keeps the plan on this device. True when it was kept. */
  keepPlan(plan: Plan): boolean {
    this.#plan = plan;
    return (this.planKept = this.#outside.shelf.set(this.#key('plan'), JSON.stringify(plan)));
  }

  /** How sure the learner said they were at a decision (from 0) of the recorded run; null where they did not say. */
  sureAt(step: number): Sure | null {
    return this.#sureBy[`${this.attempt.run}/${step}`] ?? null;
  }

  /** Keeps on this device how sure the learner says they are of the decision now asked. It is never sent. */
  protected keepSure(sure: Sure | null): void {
    const { run, list } = this.attempt;
    if (sure === this.sureAt(list.length)) return;
    this.#sure = { ...this.#sureBy, [`${run}/${list.length}`]: sure };
    this.#outside.shelf.set(this.#key('sure'), JSON.stringify(this.#sure));
  }

  get #sureBy(): SureBy {
    return this.#sure ?? readSure(this.#outside.shelf, this.#key('sure'));
  }

  #record(location: string): LearnerRecord {
    const played = play(this.#story, this.attempt.list);
    const record = recordOf(this.#story, this.attempt, played, this.#times, this.#outside.payload.settings);
    this.attempt = { ...this.attempt, sent: this.attempt.sentBefore + record.interactions.length };
    return { ...record, location };
  }

  #goOn({ attempt, whole }: Pick<Copy, 'attempt' | 'whole'>, location: string): void {
    this.attempt = attempt;
    this.#times = attempt.list.map(() => null);
    this.lastAt = location;
    if (!whole) this.notice = 'changed';
  }

  #holdAtLeast({ score, passed }: Opening): void {
    if (score === null) this.#heldPass = { score: this.#story.pass, passed: true };
    else if (!this.best || (passed && !this.best.passed))
      this.attempt = { ...this.attempt, best: { score, passed } };
  }

  #key(what: Parameters<typeof shelfKey>[2]): string {
    return shelfKey(this.#story.id, this.attempt.token, what);
  }
}

import { answerOf, givenIn } from '../course/learner/kinds.ts';
import type { SaveReason, SaveState } from '../lms/connection.ts';
import { weigh, type Answer } from '../story/learner/answer.ts';
import { play, type Taken } from '../story/learner/play.ts';
import type { Story } from '../story/learner/story.ts';
import type { Outside } from './keeper.ts';
import { RunShown } from './run-shown.ts';
import type { Screen } from './screen.ts';
import type { Sure } from './shelf.ts';
import { placeOf } from './told.ts';

/** Everything that a session needs from outside. */
export interface SessionInput extends Outside {
  /** Called after every change of what is shown. */
  onChange: () => void;
  /** Calls back, once, when what is shown now can be seen. */
  whenSeen: (then: () => void) => void;
}

/** One sitting with a lesson, without a screen: it takes decisions, says what is to be shown, and has it saved. */
export class Session extends RunShown {
  screen: Screen = 'opening';
  /** Whether the neutral cover is over the screen. */
  covered = false;
  /** How saving stands; null before there was anything to save. */
  saving: SaveState | null = null;
  /** The decision to open at when looking back, counted from 0, or null for the whole story so far. */
  lookingAt: number | null = null;

  readonly #input: SessionInput;
  readonly #story: Story;
  #shownAt = 0;
  #coveredAt = 0;
  #returnTo: Screen = 'scene';
  /** Whether a decision is being kept on this device, and what follows from it not yet shown. */
  #taking = false;

  constructor(input: SessionInput) {
    super(input);
    this.#input = input;
    this.#story = input.payload.story;
    input.connection.onState((state) => {
      this.saving = state;
      input.onChange();
    });
  }

  /** Opens the connection, takes up what was stored, and shows the first screen or the page for coming back. */
  async open(): Promise<void> {
    await this.takeUp();
    // The page went away meanwhile: what was opened too late is closed again.
    if (this.over) this.end(this.lastAt);
    else this.#comeBack();
    if (this.over || this.opening!.expired) this.screen = 'expired';
    else if (this.left) this.screen = 'left-here';
    this.#input.onChange();
  }

  /** When somebody left a run of this lesson here, and now, in milliseconds since the epoch; null where nobody did. */
  get leftHere(): { at: number; now: number } | null {
    return this.left && { at: this.left.at, now: this.#input.now() };
  }

  /** The run that was left on this device is this learner's: goes on with it. */
  claim(): void {
    if (!this.left) return;
    // A result of before belongs to an attempt that the learning site has not given back: it does not go into a new one.
    this.takeUpCopy({ ...this.left, attempt: { ...this.left.attempt, best: null } });
    this.#comeBack();
    this.#input.onChange();
  }

  /** The run that was left on this device is somebody else's: it stays where it is, and this learner starts afresh. */
  disown(): void {
    this.left = null;
    this.#comeBack();
    this.#input.onChange();
  }

  override keepPlan(plan: Parameters<RunShown['keepPlan']>[0]): boolean {
    const kept = super.keepPlan(plan);
    this.#input.onChange();
    return kept;
  }

  /** Starts the lesson from the first screen. After a pass, and in review, what follows is practice. */
  begin(): void {
    if (this.mustPractise) this.practise([]);
    this.#enter();
  }

  /** Goes on where the learner left; as practice in review, and where the learning site has a pass meanwhile. */
  resume(): void {
    if (this.mustPractise) this.practise(this.attempt.list, this.place);
    this.#enter();
  }

  /** A further run from the beginning. Recorded, and the best result kept; practice after a pass. */
  startAgain(): void {
    if (this.mustPractise) {
      this.practise([]);
    } else {
      this.nextRun();
      this.showRecorded();
      this.place = 0;
    }
    this.notice = null;
    this.#enter();
  }

  /** On to the next scene of the passage. */
  onward(): void {
    if (this.atLast) return;
    this.place++;
    if (this.recording) this.unsent = true;
    this.#show('scene');
    if (this.atLast && this.played.ending) this.#save('ending');
  }

  /**
   * Takes an answer, and how sure the learner says they are of it where that is asked. A decision that may be
   * reconsidered first asks whether to keep it, once, unless the answer is a critical error. Throws RangeError where the
   * answer does not fit the decision.
   */
  decide(given: Answer, sure: Sure | null = null): void {
    const { decision, at } = this.played;
    if (!decision || !this.atLast || this.#taking) return;
    // Ticks and marks in the order of the file, as the trail and the record keep them.
    const answer = answerOf(decision, givenIn(decision, given));
    const { critical } = weigh(decision, answer, at.flags);
    // Where it is not asked, what an earlier version of the lesson asked at this place is no longer so.
    if (!this.practice) this.keepSure(this.asksSure ? sure : null);
    if (decision.reconsider && !this.changing && !critical) {
      this.pending = answer;
      return this.#show('keep');
    }
    const first = this.changing ? this.pending : null;
    this.#take(answer, JSON.stringify(first) === JSON.stringify(answer) ? null : first);
  }

  /** Keeps the answer that was asked about. */
  keep(): void {
    if (this.screen === 'keep' && !this.#taking) this.#take(this.pending!, null);
  }

  /** Goes back to change the answer that was asked about. It is not asked again. */
  change(): void {
    if (this.screen !== 'keep' || this.#taking) return;
    this.changing = true;
    this.#show('scene');
  }

  /** Rereads one decision (from 0), or the whole story so far. */
  lookBack(step: number | null = null): void {
    if (this.screen === 'opening' || this.over) return;
    if (this.screen !== 'look-back') this.#returnTo = this.screen;
    this.lookingAt = step;
    this.screen = 'look-back';
    this.#input.onChange();
  }

  /** Back from looking back, or from the certificate. */
  return(): void {
    this.lookingAt = null;
    this.screen = this.#returnTo;
    this.#input.onChange();
  }

  debrief(): void {
    if (this.played.ending) this.#show('debrief');
  }

  certificate(): void {
    if (!this.best?.passed) return;
    this.#returnTo = this.screen;
    this.#show('certificate');
  }

  /** Plays on from one decision (from 0) of the run shown, to try another way. Never reported. */
  tryFrom(step: number): void {
    this.practise((this.practice ?? this.attempt.list).slice(0, step), Infinity);
    this.#show('scene');
  }

  /** Back from practice to the recorded run. */
  endPractice(): void {
    this.showRecorded();
    this.place = this.last;
    this.#show(this.played.ending ? 'debrief' : this.#entrance(this.best?.passed));
  }

  /** Covers the screen and saves what was not yet sent. */
  pause(): void {
    if (this.covered) return;
    this.covered = true;
    this.#coveredAt = this.#input.now();
    this.#input.onChange();
    if (this.unsent) this.#save('pause');
  }

  uncover(): void {
    if (!this.covered) return;
    this.covered = false;
    this.#shownAt += this.#input.now() - this.#coveredAt;
    this.#input.onChange();
  }

  /** The page was hidden, by a switch of tab or app: saves what was not yet sent. */
  hide(): void {
    if (this.unsent) this.#save('hide');
  }

  /** Saves and ends the session, synchronously; safe to call twice. */
  leave(): void {
    if (this.over) return;
    this.end(this.location);
    this.screen = 'left';
    this.covered = false;
    this.#input.onChange();
  }

  /** The page came back from the browser's memory after its session had ended. */
  revive(): void {
    if (!this.over) return;
    this.screen = 'expired';
    this.#input.onChange();
  }

  #take(answer: Answer, first: Answer | null): void {
    const taken: Taken = { scene: this.played.at.scene, answer, ...(first && { first }) };
    if (this.practice) {
      this.practice = [...this.practice, taken];
      return this.#showNext();
    }
    this.add(taken, Math.max(0, this.#input.now() - this.#shownAt));
    const { passage, ending } = play(this.#story, this.attempt.list);
    const location = passage[0]!.scene;
    // The device writes while the learning site commits; the consequence waits for both (docs/lms.md §7.3).
    const kept = this.recording ? this.keepHere(location) : null;
    this.#save(ending && passage.length === 1 ? 'ending' : 'decision', location);
    if (!kept) return this.#showNext();
    this.#taking = true;
    void kept.then(() => {
      this.#taking = false;
      if (!this.over) this.#showNext();
    });
  }

  /** Shows what follows from the decision last taken. */
  #showNext(): void {
    this.replay(this.practice);
    this.place = 0;
    this.#show('scene');
  }

  /** Stands at the place that was kept, on the screen for whoever comes back to it. */
  #comeBack(): void {
    this.showRecorded();
    const { place, ended } = placeOf(this.played, this.lastAt);
    this.place = place;
    this.screen = this.#entrance(ended || (this.played.steps.length === 0 && this.best?.passed));
    // What the learning site lacks of a run that this device kept, or of its result, need not wait for a decision.
    if (this.owes) this.#saveWhenSeen();
  }

  /** The screen for whoever comes in: anything decided yet, in this run or one before it, or not. */
  #entrance(finished: boolean | undefined): Screen {
    if (finished) return 'finished';
    return this.attempt.list.length > 0 || this.runNumber > 1 ? 'resume' : 'start';
  }

  #enter(): void {
    this.#show('scene');
    this.#saveWhenSeen();
  }

  #show(screen: Screen): void {
    this.screen = screen;
    // Thinking again about an answer is part of the time it took.
    if (!this.pending) this.#shownAt = this.#input.now();
    this.#input.onChange();
  }

  /** Nothing is at stake yet, and many an LMS holds the page up while it commits: first there is something to read. */
  #saveWhenSeen(): void {
    if (this.recording) this.unsent = true;
    this.#input.whenSeen(() => {
      if (this.unsent) this.#save('start');
    });
  }

  #save(reason: SaveReason, location = this.location): void {
    // What is still owed of the recorded run is sent from practice too, when the page is hidden or paused.
    const owed = reason === 'pause' || reason === 'hide';
    if (this.recording || (owed && !this.reviewing))
      void this.send(reason, location).then(this.#input.onChange);
  }
}

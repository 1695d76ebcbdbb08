import type { Answer } from '../story/learner/answer.ts';
import { play, type Playthrough, type Taken } from '../story/learner/play.ts';
import type { Decision, Story } from '../story/learner/story.ts';
import { Keeper, newSeed, type Outside } from './keeper.ts';
import { asShown } from './shuffle.ts';

/** The weight from which a decision asks how sure the learner is: that of safety, the device and reporting. */
const HARD = 3;

/**
 * The run that is shown, and where in it the learner reads: the recorded run, or one that is never reported.
 * Everything shown is derived from its list of decisions and `place`, the scene of the present passage being read.
 */
export class RunShown extends Keeper {
  /** The answer given and not yet taken: while "Keep this answer?" is asked, and while it is being changed. */
  pending: Answer | null = null;
  /** Whether another answer is now being given than the one first given. */
  changing = false;
  place = 0;
  /** The list of a run that is never reported, or null while the recorded run is played. */
  practice: readonly Taken[] | null = null;
  played: Playthrough;

  readonly #random: Outside['random'];
  readonly #story: Story;
  #seed: number;

  constructor(outside: Outside) {
    super(outside);
    this.#random = outside.random;
    this.#story = outside.payload.story;
    this.#seed = this.attempt.seed;
    this.played = play(this.#story, []);
  }

  /** Whether this is a look at a finished attempt, in which nothing is recorded. */
  get reviewing(): boolean {
    return this.opening?.mode === 'review';
  }

  /** The number of the recorded run, from 1. */
  get runNumber(): number {
    return this.attempt.run;
  }

  /** The decision to answer now, in the order shown, or null while there is more to read. */
  get decision(): Decision | null {
    const { decision, at } = this.played;
    return decision && this.atLast ? asShown(decision, this.#seed, at) : null;
  }

  /** Whether the decision asks how sure the learner is. Practice does not. */
  get asksSure(): boolean {
    return !this.practice && (this.played.decision?.weight ?? 0) >= HARD;
  }

  /** Whether the scene on screen is the last of the passage: the one that decides or ends. */
  get atLast(): boolean {
    return this.place === this.last;
  }

  protected get last(): number {
    return this.played.passage.length - 1;
  }

  /** Whether what is decided now goes into the recorded run. */
  protected get recording(): boolean {
    return this.opening?.mode === 'normal' && !this.practice;
  }

  /** Whether a run begun now is practice: after a pass that the LMS takes for one too, and in review. */
  protected get mustPractise(): boolean {
    const { best, opening } = this;
    return this.reviewing || (best?.passed === true && best.score >= (opening?.passAt ?? 0));
  }

  /** The scene of the recorded run that the learner stands at. */
  protected get location(): string {
    if (this.practice) return play(this.#story, this.attempt.list).at.scene;
    const { passage, at } = this.played;
    return (passage[this.place] ?? at).scene;
  }

  /** Shows a run that is never reported, its choices in another order. */
  protected practise(list: readonly Taken[], place = 0): void {
    this.#seed = newSeed(this.#random);
    this.replay(list);
    this.place = Math.min(place, this.last);
  }

  protected showRecorded(): void {
    this.#seed = this.attempt.seed;
    this.replay(null);
  }

  /** Plays a list that is never reported, or the recorded one. */
  protected replay(practice: readonly Taken[] | null): void {
    this.practice = practice;
    this.played = play(this.#story, practice ?? this.attempt.list);
    this.pending = null;
    this.changing = false;
  }
}

import { replay, type Playthrough, type Taken } from './play.ts';
import { better, resultOf, type Result } from './score.ts';
import type { Story } from './story.ts';

/**
 * What is stored of an LMS attempt: the list of the current run, and the few things that cannot be derived from it.
 * An attempt holds any number of runs. What is reported is always the best of them so far.
 */
export interface Attempt {
  /** Eight characters, random, the same in the LMS and on the device. */
  token: string;
  /** Counts from 1. */
  run: number;
  /** Shuffles the order in which choices are shown. 0 to 262143. */
  seed: number;
  /** Interactions sent to the LMS in this attempt, and how many of those before this run began. */
  sent: number;
  sentBefore: number;
  /** The best result of an ended run before this one, or null. */
  best: Result | null;
  list: Taken[];
}

/** The most that each counted part of an attempt can hold: two base-64 digits. */
export const MOST = 4095;

/** A new attempt. `token` is eight characters of the code alphabet and `seed` 0 to 262143: chance is the caller's. */
export function begin(token: string, seed: number): Attempt {
  return { token, run: 1, seed, sent: 0, sentBefore: 0, best: null, list: [] };
}

/** The best result so far, the present run's included if it has ended. */
export function standing(
  story: Story,
  attempt: Attempt,
  played: Playthrough = replay(story, attempt.list).played,
): Result | null {
  return better(attempt.best, played.ending ? resultOf(story, played) : null);
}

/** A further run of the same attempt. Resets nothing: the result so far is kept, and its interactions carry its number. */
export function nextRun(story: Story, attempt: Attempt, seed: number): Attempt {
  return {
    ...attempt,
    run: Math.min(attempt.run + 1, MOST),
    seed,
    sentBefore: attempt.sent,
    best: standing(story, attempt),
    list: [],
  };
}

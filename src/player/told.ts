/** What the story has told so far, derived from the run: scenes read, notes taken, parts passed. */
import { offered } from '../story/learner/answer.ts';
import { follow, holds } from '../story/learner/condition.ts';
import type { PlayedStep, Playthrough, Visit } from '../story/learner/play.ts';
import type {
  Beat,
  Choice,
  Consequence,
  NoteKind,
  Prose,
  Scene,
  SceneId,
  Story,
} from '../story/learner/story.ts';

/** The beats of a scene under the flags that were set when it was entered. */
export function beatsOf(story: Story, visit: Visit): Beat[] {
  return story.scenes[visit.scene]!.beats.filter((beat) => holds(beat.if, visit.flags));
}

/** When and where, as the scene's heading; the lesson's title where neither is said. */
export function headingOf(story: Story, scene: Scene): string {
  return [scene.when, scene.where].filter(Boolean).join(' · ') || story.title;
}

/** One stretch of the story: the scenes read, then the decision that closed them, if it has been taken. */
export interface Stretch {
  visits: Visit[];
  step: PlayedStep | null;
}

/** The run as read so far; `place` is the scene of the present passage that is on screen. */
export function stretches({ steps, passage }: Playthrough, place: number): Stretch[] {
  return [
    ...steps.map((step) => ({ visits: step.passage, step })),
    { visits: passage.slice(0, place + 1), step: null },
  ];
}

/**
 * Where somebody stands who comes back to a run and was last at a scene: the scene of the present passage, the first
 * where that one is not among them; and whether they had come to its ending.
 */
export function placeOf(
  { passage, ending }: Playthrough,
  location: string,
): { place: number; ended: boolean } {
  const at = passage.findIndex(({ scene }) => scene === location);
  const last = passage.length - 1;
  const ended = ending !== null && (at < 0 || at === last);
  return { place: ended ? last : Math.max(0, at), ended };
}

/** Where else a decision could have led, and by which choice; none is named where all of an answer counts together. */
export interface Road {
  to: SceneId;
  choice: Choice | null;
}

/** The roads not taken from a decision: each other scene that it could have led to, once. */
export function roadsFrom({ decision, visit, weighed }: PlayedStep): Road[] {
  const leads = ({ routes, sets }: Consequence): SceneId =>
    follow(routes, new Set([...visit.flags, ...sets]));
  const roads: Road[] =
    decision.kind === 'choose-one'
      ? offered(decision, visit.flags).map((choice) => ({ to: leads(choice), choice }))
      : Object.values(decision.outcomes).map((outcome) => ({ to: leads(outcome), choice: null }));
  const met = new Set([leads(weighed.consequence)]);
  return roads.filter(({ to }) => !met.has(to) && met.add(to));
}

/** A line of the notebook. `fresh` where it comes from the scene on screen. */
export interface Note {
  how: NoteKind;
  text: Prose;
  when: string;
  fresh: boolean;
}

/** The notebook: every note met so far, in order. */
export function notebook(story: Story, played: Playthrough, place: number): Note[] {
  const now = played.passage[place];
  return stretches(played, place)
    .flatMap(({ visits }) => visits)
    .flatMap((visit) =>
      beatsOf(story, visit).flatMap((beat) =>
        beat.kind === 'note'
          ? {
              how: beat.how,
              text: beat.text,
              when: story.scenes[visit.scene]!.when ?? '',
              fresh: visit === now,
            }
          : [],
      ),
    );
}

/** How far the run has come, in named parts. `index` counts from 0; `fresh` where the scene begins a further part. */
export interface Progress {
  parts: string[];
  index: number;
  fresh: boolean;
}

/** The part of the scene on screen: its own, or the last that was named. Null where the lesson names none. */
export function progress(story: Story, played: Playthrough, place: number): Progress | null {
  const named = stretches(played, place)
    .flatMap(({ visits }) => visits)
    .map(({ scene }) => story.scenes[scene]!.part)
    .filter((part) => part !== undefined);
  const index = story.parts.indexOf(named.at(-1) ?? '');
  const fresh = named.length > 1 && named.at(-1) !== named.at(-2);
  return index < 0 ? null : { parts: story.parts, index, fresh };
}

/** About how many minutes are left, by the parts still to come; never less than one. */
export function minutesLeft(story: Story, at: Progress | null): number {
  if (!at) return story.minutes;
  return Math.max(1, Math.round(story.minutes * (1 - at.index / at.parts.length)));
}

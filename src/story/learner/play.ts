import { answers, weigh, type Answer, type Weighed } from './answer.ts';
import { follow } from './condition.ts';
import type { CriticalId, Decision, Ending, FlagId, SceneId, Story } from './story.ts';

/** One decision as taken. `first` is the answer before it was reconsidered, where it was changed. */
export interface Taken {
  scene: SceneId;
  answer: Answer;
  first?: Answer;
}

/** One coming to a scene. `visit` counts from 1; `flags` are those set when it was entered. */
export interface Visit {
  scene: SceneId;
  visit: number;
  flags: ReadonlySet<FlagId>;
}

/** A decision taken and what it came to. `passage` is every scene met since the decision before, its own scene last. */
export interface PlayedStep {
  taken: Taken;
  visit: Visit;
  passage: Visit[];
  decision: Decision;
  weighed: Weighed;
}

/** A run so far, derived whole from the story and the list of decisions. */
export interface Playthrough {
  steps: PlayedStep[];
  /** The scenes met since the last decision, in order; the last is where the learner now stands. */
  passage: Visit[];
  at: Visit;
  /** The decision now asked for, or null at an ending. */
  decision: Decision | null;
  ending: Ending | null;
  earned: number;
  criticals: CriticalId[];
}

/**
 * Plays a list of decisions. Pure: the same story and list always give the same run.
 *
 * Throws RangeError if the list does not fit the story (an answer to a scene that is not the one reached, an unknown
 * choice, a decision after an ending): use `replay` for a list that may come from another version of the lesson.
 */
export function play(story: Story, list: readonly Taken[]): Playthrough {
  const { played, kept } = replay(story, list);
  if (kept < list.length) throw new RangeError(`decision ${kept + 1} does not fit the story`);
  return played;
}

/**
 * Plays as much of a list as still fits the story.
 * `kept` is the number of decisions that held: the learner stands at the scene after the last of them.
 */
export function replay(story: Story, list: readonly Taken[]): { played: Playthrough; kept: number } {
  const run = setOut(story);
  let kept = 0;
  while (kept < list.length && advance(story, run, list[kept]!)) kept++;
  return { played: asPlayed(story, run), kept };
}

/** A run under way. `advance` changes it; what it holds is otherwise the same as in `Playthrough`. */
export interface Underway {
  steps: PlayedStep[];
  passage: Visit[];
  flags: ReadonlySet<FlagId>;
  visits: Map<SceneId, number>;
}

/** A run at its first decision (or at an ending, where there is none). */
export function setOut(story: Story): Underway {
  const flags: ReadonlySet<FlagId> = new Set();
  const visits = new Map<SceneId, number>();
  return { steps: [], passage: walk(story, story.start, flags, visits), flags, visits };
}

/** The decision that a run now asks for, or null at an ending. */
export function asking(story: Story, { passage }: Underway): Decision | null {
  const { step } = story.scenes[passage.at(-1)!.scene]!;
  return step.kind === 'decision' ? step.decision : null;
}

/** Takes a decision, if it fits where the run stands: whether it did. Otherwise the run stays as it was. */
export function advance(story: Story, run: Underway, taken: Taken): boolean {
  const visit = run.passage.at(-1)!;
  const decision = asking(story, run);
  if (!decision || taken.scene !== visit.scene || !answers(decision, taken.answer, run.flags)) return false;
  if (taken.first && !answers(decision, taken.first, run.flags)) return false;
  const weighed = weigh(decision, taken.answer, run.flags);
  run.steps.push({ taken, visit, passage: run.passage, decision, weighed });
  if (weighed.consequence.sets.length > 0) run.flags = new Set([...run.flags, ...weighed.consequence.sets]);
  run.passage = walk(story, follow(weighed.consequence.routes, run.flags), run.flags, run.visits);
  return true;
}

function asPlayed(story: Story, { steps, passage }: Underway): Playthrough {
  const at = passage.at(-1)!;
  const { step } = story.scenes[at.scene]!;
  return {
    steps,
    passage,
    at,
    decision: step.kind === 'decision' ? step.decision : null,
    ending: step.kind === 'ending' ? step.ending : null,
    earned: steps.reduce((sum, { weighed }) => sum + weighed.points, 0),
    criticals: steps.flatMap(({ weighed }) => weighed.critical ?? []),
  };
}

/** The scenes met from one decision to the next: through every scene that only leads onward. */
function walk(
  story: Story,
  from: SceneId,
  flags: ReadonlySet<FlagId>,
  visits: Map<SceneId, number>,
): Visit[] {
  const passage: Visit[] = [];
  const met = new Set<SceneId>();
  for (let id = from; ;) {
    const scene = story.scenes[id];
    if (!scene) throw new RangeError(`no scene "${id}"`);
    const visit = (visits.get(id) ?? 0) + 1;
    visits.set(id, visit);
    passage.push({ scene: id, visit, flags });
    if (scene.step.kind !== 'onward') return passage;
    // No flag is set on the way, so that a scene met again would be met for ever.
    if (met.has(id)) throw new RangeError(`scenes lead round in a circle from "${from}"`);
    met.add(id);
    id = follow(scene.step.routes, flags);
  }
}

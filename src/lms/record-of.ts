import type { Settings } from '../course/learner/payload.ts';
import { standing, type Attempt } from '../story/learner/attempt.ts';
import type { PlayedStep, Playthrough } from '../story/learner/play.ts';
import { better, byCompetency, resultOf } from '../story/learner/score.ts';
import type { Decision, SceneId, Story } from '../story/learner/story.ts';
import { write } from '../story/learner/trail.ts';
import { decimal, isTellable, oneLine, wordOf } from './format.ts';
import type { InteractionRecord, LearnerRecord, ObjectiveRecord } from './record.ts';
import { lineOf } from './plain-text.ts';
import { correctOf, responseOf, TYPES, wordsOf } from './response-of.ts';

/** When a decision was taken (milliseconds since the epoch) and how long the learner took over it. */
export interface StepTime {
  at: number;
  latencyMs: number;
}

/** What of a package's settings decides what is told. */
export type Reporting = Pick<Settings, 'standard' | 'detail' | 'onFail'>;

const FIRST_ANSWERED = 'first answered:';

/**
 * What an LMS is told of an attempt (docs/lms.md §5, §6): status, score and objectives of the best run so far, the
 * decisions and the place of the current one. `played` is `attempt.list` played; `times` says when each of its
 * decisions was taken, null or absent where that was in an earlier session. The number of interactions sent that
 * `suspendData` carries is counted here, whatever `attempt.sent` says.
 */
export function recordOf(
  story: Story,
  attempt: Attempt,
  played: Playthrough,
  times: readonly (StepTime | null | undefined)[],
  { standard, detail, onFail }: Reporting,
): LearnerRecord {
  const best = standing(story, attempt, played);
  const whole = detail === 'decisions';
  const interactions = whole
    ? played.steps.flatMap((step, i) =>
        interactionsOf(step, attempt.run, times[i] ?? null, standard === 'scorm12'),
      )
    : [];
  return {
    token: attempt.token,
    status: best?.passed ? 'passed' : best && onFail === 'failed' ? 'failed' : 'incomplete',
    score: best ? best.score : null,
    progress: best?.passed ? 1 : progressOf(story, played),
    objectives: whole ? objectivesOf(story, attempt, played) : [],
    interactions,
    before: attempt.sentBefore,
    suspendData: write(story, { ...attempt, sent: attempt.sentBefore + interactions.length }),
    location: played.at.scene,
    ended: played.ending !== null,
  };
}

/** The id of an interaction: `<scene>[_v2][_r2]`, by visit and run where they are not the first (docs/lms.md §6.1). */
export function interactionId(scene: SceneId, visit: number, run: number): string {
  return wordOf(scene) + (visit > 1 ? `_v${visit}` : '') + (run > 1 ? `_r${run}` : '');
}

function interactionsOf(
  step: PlayedStep,
  run: number,
  time: StepTime | null,
  ownFirst: boolean,
): InteractionRecord[] {
  const { taken, decision, weighed, visit } = step;
  const id = interactionId(visit.scene, visit.visit, run);
  const first = taken.first ? ` (${FIRST_ANSWERED} ${wordsOf(decision, taken.first)})` : '';
  const final: InteractionRecord = {
    id,
    type: TYPES[decision.kind],
    response: responseOf(decision, taken.answer),
    correct: correctOf(decision, visit.flags),
    result: weighed.rating === 'best' ? 'correct' : weighed.rating === 'poor' ? 'wrong' : 'acceptable',
    rating: weighed.rating,
    weighting: decision.weight,
    objective: wordOf(decision.competency),
    description: oneLine(`${lineOf(decision.prompt)} – ${wordsOf(decision, taken.answer)}${first}`),
    at: time && isTellable(time.at) ? time.at : null,
    latencyMs: time?.latencyMs ?? null,
  };
  if (!taken.first || !ownFirst) return [final];
  return [
    {
      ...final,
      id: `${id}_first`,
      response: responseOf(decision, taken.first),
      result: 'neutral',
      weighting: 0,
      description: oneLine(`${lineOf(decision.prompt)} – ${wordsOf(decision, taken.first)}`),
    },
    final,
  ];
}

/** Objectives change when a run ends that is the best so far, and then as a whole (docs/lms.md §5.3). */
function objectivesOf(story: Story, attempt: Attempt, played: Playthrough): ObjectiveRecord[] {
  if (!played.ending) return [];
  const result = resultOf(story, played);
  if (better(attempt.best, result) !== result) return [];
  return byCompetency(story, played).map(({ id, name, earned, possible }) => ({
    id: wordOf(id),
    description: oneLine(name),
    score: possible > 0 ? Math.floor((10_000 * earned) / possible) / 100 : null,
    status: possible > 0 && 100 * earned >= story.pass * possible ? 'passed' : 'incomplete',
  }));
}

/** Decisions taken, of those and the fewest that may still come; 0.99 at an ending that did not pass. */
function progressOf(story: Story, played: Playthrough): number {
  const taken = played.steps.length;
  const left = played.ending ? 0 : fewestLeft(story, played.at.scene);
  return Math.min(0.99, Number(decimal(taken / Math.max(1, taken + left))));
}

/** The fewest decisions from a scene to an ending, whatever the conditions on the way. */
function fewestLeft(story: Story, from: SceneId): number {
  const seen = new Set<SceneId>();
  let reached = [from];
  for (let decisions = 0; reached.length > 0; decisions++) {
    const next: SceneId[] = [];
    // Scenes that only lead onward join the list while it is walked: they cost no decision.
    for (const id of reached) {
      if (seen.has(id)) continue;
      seen.add(id);
      const step = story.scenes[id]?.step;
      if (!step || step.kind === 'ending') return decisions;
      if (step.kind === 'onward') append(reached, step.routes);
      else for (const { routes } of consequencesOf(step.decision)) append(next, routes);
    }
    reached = next;
  }
  return 1;
}

function append(list: SceneId[], routes: readonly { to: SceneId }[]): void {
  list.push(...routes.map(({ to }) => to));
}

function consequencesOf(decision: Decision): { routes: { to: SceneId }[] }[] {
  return decision.kind === 'choose-one'
    ? decision.choices
    : Object.values(decision.outcomes).filter((one) => one !== undefined);
}

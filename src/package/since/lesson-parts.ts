import { createHash } from 'node:crypto';
import { inOrder } from '../../course/sign-off.ts';
import type { SoundLesson } from '../../course/lesson.ts';
import type { Decision, Scene, SceneId } from '../../story/learner/story.ts';
import { TRAIL_FORM } from '../../story/learner/trail.ts';

/** The first eight characters of a SHA-256. */
export type Digest = string;

/**
 * What a lesson is made of, in digests: enough to tell a later version what changed, and whether a list of decisions
 * that was taken in this one still leads where it led. It holds no word of the lesson.
 */
export interface LessonParts {
  /** The form in which resume data are written. */
  trail: string;
  start: SceneId;
  /** What is read outside the scenes: title, opening, people, competencies, mistakes. */
  words: Digest;
  scenes: Record<SceneId, SceneParts>;
  facts: Record<string, Digest>;
}

export interface SceneParts {
  /** What is read in the scene, its choices and reasons included. */
  words: Digest;
  /** Where a scene leads that only leads on. */
  onward?: Digest;
  decision?: DecisionParts;
}

export interface DecisionParts {
  kind: Decision['kind'];
  /** Every id that an answer can hold. For a choice, with when it is offered and where it leads. */
  answers: Record<string, Digest>;
  /** Whether an answer holds every one of them, so that a new one makes an old answer incomplete. */
  takesAll: boolean;
  /** Where the outcomes lead, and what decides between them. */
  roads: Digest;
  /** Ratings, weight, critical errors and competency: what an answer counts for. */
  marking: Digest;
}

/** The parts of a lesson as it is packaged. */
export function partsOf({ story, facts }: Pick<SoundLesson, 'story' | 'facts'>): LessonParts {
  const { scenes, start } = story;
  return {
    trail: TRAIL_FORM,
    start,
    words: digest({ ...story, version: '', pass: 0, denominator: 0, start: '', scenes: {} }),
    scenes: Object.fromEntries(Object.entries(scenes).map(([id, scene]) => [id, sceneParts(scene)])),
    facts: Object.fromEntries(Object.entries(facts).map(([id, fact]) => [id, digest(fact)])),
  };
}

/** A short digest of anything that JSON can hold. The order of fields does not matter. */
export function digest(value: unknown): Digest {
  return createHash('sha256').update(inOrder(value), 'utf8').digest('hex').slice(0, 8);
}

function sceneParts(scene: Scene): SceneParts {
  const { step, ...read } = scene;
  switch (step.kind) {
    case 'onward':
      return { words: digest(read), onward: digest(step.routes) };
    case 'ending':
      return { words: digest([read, step.ending]) };
    case 'decision':
      return { words: digest([read, wordsOf(step.decision)]), decision: decisionParts(step.decision) };
  }
}

function decisionParts(decision: Decision): DecisionParts {
  const { kind, weight, competency } = decision;
  if (decision.kind === 'choose-one')
    return {
      kind,
      answers: Object.fromEntries(
        decision.choices.map(({ id, if: offered, sets, routes }) => [id, digest({ offered, sets, routes })]),
      ),
      takesAll: false,
      roads: '',
      marking: digest([
        weight,
        competency,
        decision.choices.map(({ id, rating, critical }) => [id, rating, critical]),
      ]),
    };
  const { partlyFrom, outcomes } = decision;
  const led = Object.entries(outcomes).map(([outcome, consequence]) => [
    outcome,
    consequence?.sets,
    consequence?.routes,
  ]);
  return {
    kind,
    answers: Object.fromEntries(idsIn(decision).map((id) => [id, ''])),
    takesAll: kind === 'put-in-order' || kind === 'sort',
    roads: digest([partlyFrom, led, keyOf(decision)]),
    marking: digest([weight, competency]),
  };
}

type Measured = Exclude<Decision, { kind: 'choose-one' }>;

/** Ids that an answer can hold; those that others are put into after a colon, since both may bear the same name. */
function idsIn(decision: Measured): string[] {
  switch (decision.kind) {
    case 'choose-many':
      return decision.options.map(({ id }) => id);
    case 'put-in-order':
      return decision.items.map(({ id }) => id);
    case 'sort':
      return [...decision.items.map(({ id }) => id), ...decision.categories.map(({ id }) => `:${id}`)];
    case 'spot':
      return [...decision.entries.map(({ id }) => id), ...decision.reasons.map(({ id }) => `:${id}`)];
  }
}

/** What is right: by it an answer goes one way or another. */
function keyOf(decision: Measured): unknown {
  switch (decision.kind) {
    case 'choose-many':
      return decision.options.map(({ id, right, critical }) => [id, right, critical]);
    case 'put-in-order':
      return decision.items.map(({ id }) => id);
    case 'sort':
      return decision.items.map(({ id, belongs }) => [id, belongs]);
    case 'spot':
      return decision.entries.map(({ id, concern, critical }) => [id, concern, critical]);
  }
}

/** A decision without what is compared on its own. */
function wordsOf(decision: Decision): unknown {
  if (decision.kind === 'choose-one')
    return {
      ...decision,
      weight: 0,
      competency: '',
      choices: decision.choices.map(({ id, text, because, restsOn, instead }) => ({
        id,
        text,
        because,
        restsOn,
        instead,
      })),
    };
  const { outcomes, ...rest } = decision;
  const because = Object.entries(outcomes).map(([outcome, one]) => [outcome, one?.because, one?.restsOn]);
  return { ...rest, weight: 0, competency: '', partlyFrom: 0, because };
}

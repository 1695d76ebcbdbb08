import type { Condition, CriticalId, OutcomeId, Rating } from '../learner/story.ts';
import { readCondition, type ConditionFault } from './conditions.ts';
import type { Path } from './path.ts';
import {
  entriesOf,
  outcomesOf,
  type PartDecision,
  type PartLesson,
  type PartOutcome,
  type PartRoads,
  type PartScene,
} from './part.ts';
import { textsOf, type LessonText } from './texts.ts';

export interface SceneView {
  id: string;
  path: Path;
  scene: PartScene;
  repair: boolean;
}

export interface DecisionView {
  scene: string;
  path: Path;
  decision: PartDecision;
  repair: boolean;
}

/** One road: from the start, from a scene that simply leads on, or from a response. */
export interface Road {
  /** Where the name of the scene stands. */
  path: Path;
  to: string;
}

/** What follows a response: a choice, or an outcome of a measured decision. */
export interface Response {
  path: Path;
  scene: string;
  repair: boolean;
  rating: Rating | undefined;
  /** Whether the response is a critical error. */
  critical: boolean;
  roads: Road[];
  sets: { flag: string; path: Path }[];
}

export interface ConditionView {
  path: Path;
  text: string;
  condition: Condition | null;
  flags: { word: string; offset: number }[];
  fault: ConditionFault | null;
}

/** A lesson gone through once, for the rules: its parts in file order, each with the path to its place. */
export interface View {
  lesson: PartLesson;
  /** The lesson's file. */
  file: string;
  /** Whether the whole lesson obeyed the schema: what is missing may only have been unreadable. */
  whole: boolean;
  scenes: SceneView[];
  decisions: DecisionView[];
  responses: Response[];
  /** Lists of roads, tried in order; a single road is a list of one. */
  roads: { path: Path; from: SceneView; response: Response | null; roads: Road[]; list: RoadIf[] | null }[];
  conditions: Map<string, ConditionView>;
  texts: LessonText[];
}

export interface RoadIf {
  path: Path;
  if: string | undefined;
}

/** Goes through a lesson once. */
export function viewOf(lesson: PartLesson, file: string, whole: boolean): View {
  const view: View = {
    lesson,
    file,
    whole,
    scenes: [],
    decisions: [],
    responses: [],
    roads: [],
    conditions: new Map(),
    texts: textsOf(lesson),
  };
  for (const [id, scene] of entriesOf(lesson.scenes)) {
    const from: SceneView = { id, path: ['scenes', id], scene, repair: scene.repair === true };
    view.scenes.push(from);
    for (const [i, beat] of (scene.beats ?? []).entries()) {
      addCondition(view, [...from.path, 'beats', i, 'if'], beat?.if);
    }
    if (scene.decision) addDecision(view, from, scene.decision);
    if (scene.then !== undefined) addRoads(view, from, null, from.path, scene.then);
  }
  return view;
}

function addDecision(view: View, from: SceneView, decision: PartDecision): void {
  const path = [...from.path, 'decision'];
  view.decisions.push({ scene: from.id, path, decision, repair: from.repair });
  if (decision.kind === 'choose-one') {
    for (const [id, choice] of entriesOf(decision.choices)) {
      const at = [...path, 'choices', id];
      addCondition(view, [...at, 'if'], choice.if);
      addResponse(view, from, at, choice, choice.rating, 'critical' in choice);
    }
    return;
  }
  for (const [id, outcome] of outcomesOf(decision)) {
    addResponse(view, from, [...path, 'outcomes', id], outcome, RATED[id as OutcomeId], id === 'critical');
  }
}

const RATED: Readonly<Record<OutcomeId, Rating>> = {
  right: 'best',
  partly: 'acceptable',
  wrong: 'poor',
  critical: 'poor',
};

function addResponse(
  view: View,
  from: SceneView,
  path: Path,
  consequence: Pick<PartOutcome, 'then' | 'sets'>,
  rating: Rating | undefined,
  critical: boolean,
): void {
  const sets = (consequence.sets ?? []).flatMap((flag, i) =>
    flag === undefined ? [] : [{ flag, path: [...path, 'sets', i] }],
  );
  const response: Response = { path, scene: from.id, repair: from.repair, rating, critical, roads: [], sets };
  view.responses.push(response);
  if (consequence.then !== undefined) response.roads = addRoads(view, from, response, path, consequence.then);
}

function addRoads(
  view: View,
  from: SceneView,
  response: Response | null,
  owner: Path,
  then: NonNullable<PartRoads>,
): Road[] {
  const path = [...owner, 'then'];
  const roads: Road[] = [];
  let list: RoadIf[] | null = null;
  if (typeof then === 'string') roads.push({ path, to: then });
  else {
    list = [];
    for (const [i, road] of then.entries()) {
      if (!road) continue;
      addCondition(view, [...path, i, 'if'], road.if);
      list.push({ path: [...path, i], if: road.if });
      if (road.go !== undefined) roads.push({ path: [...path, i, 'go'], to: road.go });
    }
  }
  view.roads.push({ path, from, response, roads, list });
  return roads;
}

function addCondition(view: View, path: Path, text: string | undefined): void {
  if (text === undefined || !/\S/.test(text)) return;
  const read = readCondition(text);
  view.conditions.set(path.join('\n'), {
    path,
    text,
    condition: read.condition,
    flags: read.condition ? read.flags : [],
    fault: read.condition ? null : read.fault,
  });
}

/** The critical errors that a decision's options or entries are marked with. */
export function markedCritical(
  decision: PartDecision,
): { id: string; critical: CriticalId; right: boolean; group: 'options' | 'entries' }[] {
  if (decision.kind === 'choose-many') {
    return entriesOf(decision.options).flatMap(([id, { critical, right }]) =>
      critical ? [{ id, critical, right: right === true, group: 'options' as const }] : [],
    );
  }
  if (decision.kind === 'spot') {
    return entriesOf(decision.entries).flatMap(([id, { critical, concern }]) =>
      critical ? [{ id, critical, right: concern !== undefined, group: 'entries' as const }] : [],
    );
  }
  return [];
}

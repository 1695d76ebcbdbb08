import { answers, type Answer } from '../story/learner/answer.ts';
import type { Decision, FlagId, SceneId, Story } from '../story/learner/story.ts';
import { oneLine, wordOf } from './format.ts';
import type { Pair } from './mapping.ts';
import { lineOf } from './plain-text.ts';
import { illegal, type ProfileStandard } from './profile.ts';
import { interactionId } from './record-of.ts';
import type { InteractionRecord } from './record.ts';
import { correctOf, responseOf, TYPES, wordsOf } from './response-of.ts';
import { scorm12 } from './scorm12.ts';
import { scorm2004 } from './scorm2004.ts';

/** A value that some run of a lesson would send and some LMS would refuse. */
export interface IllegalValue {
  scene: SceneId | null;
  /** The id at fault: of a scene, choice, option, item or competency. */
  item: string;
  /** What is wrong and what to do, for a trainer. */
  message: string;
}

/** More visits and runs than anyone makes: the longest suffix that an interaction's id can carry. */
const MOST_VISITS = 99;
const MOST_RUNS = 4095;

const STANDARDS: readonly ProfileStandard[] = ['scorm12', 'scorm2004-3'];

/**
 * Every value that an LMS could be told of a lesson and some LMS would refuse (docs/lms.md §6.4). Not by trying runs:
 * an interaction's values depend only on its decision and the answer, and each decision's longest and widest answers
 * are tried, in every standard. Empty for a lesson that reports everywhere.
 */
export function illegalValues(story: Story): IllegalValue[] {
  const found = new Map<string, IllegalValue>();
  const note = (one: IllegalValue): void => void found.set(`${one.scene} ${one.item} ${one.message}`, one);
  for (const { id, name } of story.competencies)
    for (const [pair, why] of faults(objectivePairs(id, name)))
      note({ scene: null, item: id, message: `competency "${id}" cannot be reported: ${pair[0]}: ${why}` });
  for (const scene of Object.values(story.scenes)) {
    const location = illegal('cmi.core.lesson_location', scene.id, 'scorm12');
    if (location)
      note({ scene: scene.id, item: scene.id, message: `${location}: give the scene a shorter id` });
    if (scene.step.kind !== 'decision') continue;
    const { decision } = scene.step;
    for (const clash of clashes(decision))
      note({
        scene: scene.id,
        item: clash,
        message: `"${clash}" is another id once hyphens are underscores`,
      });
    for (const answer of widest(decision))
      for (const [[element, value], why] of faults(interactionPairs(scene.id, decision, answer)))
        note({
          scene: scene.id,
          item: itemOf(element, scene.id, decision),
          message: told(element, value, why),
        });
  }
  for (const clash of sameWord(Object.keys(story.scenes)))
    note({
      scene: clash,
      item: clash,
      message: `"${clash}" is another scene's id once hyphens are underscores`,
    });
  for (const clash of sameWord(story.competencies.map(({ id }) => id)))
    note({
      scene: null,
      item: clash,
      message: `"${clash}" is another competency's id once hyphens are underscores`,
    });
  return [...found.values()];
}

type Faulty = readonly [pair: Pair, why: string];
type Sent = Record<'scorm12' | 'scorm2004-3', Pair[]>;

function faults(sent: Sent): Faulty[] {
  return STANDARDS.flatMap((standard) =>
    sent[standard as keyof Sent].flatMap((pair): Faulty[] => {
      const why = illegal(pair[0], pair[1], standard);
      return why ? [[pair, why]] : [];
    }),
  );
}

function objectivePairs(id: string, name: string): Sent {
  const one = { id: wordOf(id), description: oneLine(name), score: 33.33, status: 'passed' as const };
  return { scorm12: scorm12.objective(one, 0), 'scorm2004-3': scorm2004.objective(one, 0) };
}

function interactionPairs(scene: SceneId, decision: Decision, answer: Answer): Sent {
  const one: InteractionRecord = {
    id: `${interactionId(scene, MOST_VISITS, MOST_RUNS)}_first`,
    type: TYPES[decision.kind],
    response: responseOf(decision, answer),
    correct: correctOf(decision),
    result: 'acceptable',
    rating: 'acceptable',
    weighting: decision.weight,
    objective: wordOf(decision.competency),
    description: oneLine(`${lineOf(decision.prompt)} – ${wordsOf(decision, answer)}`),
    at: 0,
    latencyMs: 0,
  };
  const late = { ...one, at: Date.UTC(2038, 0, 1), latencyMs: Number.MAX_SAFE_INTEGER };
  return { scorm12: scorm12.interaction(late, 9999), 'scorm2004-3': scorm2004.interaction(late, 9999) };
}

/**
 * The answers of a decision that between them hold every letter and every id, and among which is the longest: each
 * choice; everything ticked; every item in every category; every entry with every reason.
 */
function widest(decision: Decision): Answer[] {
  const all = ((): Answer[] => {
    switch (decision.kind) {
      case 'choose-one':
        return decision.choices.map(({ id }) => ({ kind: 'choose-one', choice: id }));
      case 'choose-many':
        return [{ kind: 'choose-many', ticked: decision.options.map(({ id }) => id) }];
      case 'put-in-order':
        return [{ kind: 'put-in-order', order: decision.items.map(({ id }) => id) }];
      case 'sort':
        return decision.categories.map(({ id }) => ({ kind: 'sort', placed: allTo(decision.items, id) }));
      case 'spot':
        return decision.reasons.map(({ id }) => ({ kind: 'spot', marked: allTo(decision.entries, id) }));
    }
  })();
  return all.filter((answer) => answer.kind === 'choose-one' || answers(decision, answer, NO_FLAGS));
}

const NO_FLAGS: ReadonlySet<FlagId> = new Set();

function allTo(things: readonly { id: string }[], target: string): Record<string, string> {
  return Object.fromEntries(things.map(({ id }) => [id, target]));
}

function clashes(decision: Decision): string[] {
  const lists = {
    'choose-one': () => [(decision as Decision & { kind: 'choose-one' }).choices],
    'choose-many': () => [(decision as Decision & { kind: 'choose-many' }).options],
    'put-in-order': () => [(decision as Decision & { kind: 'put-in-order' }).items],
    sort: () => {
      const { items, categories } = decision as Decision & { kind: 'sort' };
      return [items, categories];
    },
    spot: () => {
      const { entries, reasons } = decision as Decision & { kind: 'spot' };
      return [entries, reasons];
    },
  }[decision.kind]();
  return lists.flatMap((list: readonly { id: string }[]) => sameWord(list.map(({ id }) => id)));
}

/** Ids that, once hyphens are underscores, are the same as one before them. */
function sameWord(ids: readonly string[]): string[] {
  const words = ids.map(wordOf);
  return ids.filter((_, i) => words.indexOf(words[i]!) < i);
}

/** The id that a fault in an element is the fault of. */
function itemOf(element: string, scene: SceneId, decision: Decision): string {
  return element.includes('objectives') ? decision.competency : scene;
}

function told(element: string, value: string, why: string): string {
  if (/response|pattern/.test(element))
    return `the response "${value}" is refused by some learning sites (${why}): shorten the ids in this decision`;
  if (/\d\.id$/.test(element))
    return `the id "${value}" is refused by some learning sites (${why}): shorten the id`;
  return `${element} = "${value}" is refused by some learning sites: ${why}`;
}

import { afterAll, describe, expect, it } from 'vitest';
import { answered, type Session } from '../../../src/lms/cmi5-statements.ts';
import { isTellable, oneLine, wordOf } from '../../../src/lms/format.ts';
import { illegalValues } from '../../../src/lms/legal.ts';
import { sessionOf, type Mapping, type Pair } from '../../../src/lms/mapping.ts';
import { lineOf } from '../../../src/lms/plain-text.ts';
import { illegal, SUSPEND_DATA_LIMIT, type ProfileStandard } from '../../../src/lms/profile.ts';
import { interactionId, recordOf } from '../../../src/lms/record-of.ts';
import type { InteractionRecord } from '../../../src/lms/record.ts';
import { correctOf, responseOf, TYPES, wordsOf } from '../../../src/lms/response-of.ts';
import { scorm12 } from '../../../src/lms/scorm12.ts';
import { scorm2004 } from '../../../src/lms/scorm2004.ts';
import { offered, type Answer } from '../../../src/story/learner/answer.ts';
import { begin, MOST } from '../../../src/story/learner/attempt.ts';
import { ALPHABET } from '../../../src/story/learner/code.ts';
import type { Decision, FlagId } from '../../../src/story/learner/story.ts';
import { play } from '../../../src/story/learner/play.ts';
import { write } from '../../../src/story/learner/trail.ts';
import { everyLesson, statesOf } from './lessons.ts';
import { SETTINGS, story as fixture } from './runs.ts';

const MAPPINGS: [ProfileStandard, Mapping][] = [
  ['scorm12', scorm12],
  ['scorm2004-3', scorm2004],
];
/** Every score that can be reported: two decimals from 0 to 100. */
const SCORES = Array.from({ length: 10_001 }, (_, i) => i / 100);
/** Up to so many answers of a decision are tried, each of them; of more, their parts. */
const MOST_ANSWERS = 5000;
/** Lengths of time about every place where their writing changes. */
const LENGTHS = [0, 10, 1000, 60_000, 600_000, 3_600_000, 36_000_000, 360_000_000, 3.6e10, 1e15].flatMap(
  (ms) => [ms - 10, ms, ms + 10],
);

const lessons = everyLesson();
const counts = { states: 0, decisions: 0, answers: 0, values: 0 };
afterAll(() => {
  const { states, decisions, answers, values } = counts;
  console.log(
    `every value: ${lessons.length} lessons, ${states} states, ${decisions} decisions, ${answers} answers, ${values} values`,
  );
});

function allLegal(standard: ProfileStandard, pairs: Iterable<Pair>): void {
  for (const [element, value] of pairs) {
    counts.values++;
    const why = illegal(element, value, standard);
    // Not by expect: there are millions.
    if (why) expect.unreachable(`${element} = "${value}" (${standard}): ${why}`);
  }
}

describe.each(lessons)('$id', ({ story, proof }) => {
  it('can answer no decision, in any state, at any visit, with a value that some LMS refuses', () => {
    const states = statesOf(story);
    counts.states += states.length;
    const done = new Set<string>();
    for (const { scene, flags } of states) {
      if (scene.step.kind !== 'decision') continue;
      const { decision } = scene.step;
      const choices = decision.kind === 'choose-one' ? offered(decision, flags) : [];
      const same = `${scene.id} ${choices.map(({ id }) => id).join(' ')}`;
      if (done.has(same)) continue;
      done.add(same);
      counts.decisions++;
      for (const answer of answersOf(decision, flags)) {
        counts.answers++;
        for (const result of ['correct', 'acceptable', 'wrong', 'neutral'] as const) {
          const one: InteractionRecord = {
            id: `${interactionId(scene.id, 99, MOST)}_first`,
            type: TYPES[decision.kind],
            response: responseOf(decision, answer),
            correct: correctOf(decision, flags),
            result,
            rating: 'best',
            weighting: decision.weight,
            objective: wordOf(decision.competency),
            description: oneLine(
              `${lineOf(decision.prompt)} – ${wordsOf(decision, answer)} (first answered: ${wordsOf(decision, answer)})`,
            ),
            at: Date.UTC(2026, 0, 2),
            latencyMs: 0,
          };
          for (const [standard, { interaction }] of MAPPINGS)
            allLegal(standard, result === 'correct' ? interaction(one, 0) : lastOf(interaction(one, 0)));
          if (result !== 'correct') continue;
          const { result: told } = answered(SESSION, one, { now: 0, lasted: 0 }, null) as unknown as {
            result: { response: string };
          };
          if (one.response.length > 0)
            allLegal('scorm2004-3', [['cmi.interactions.0.learner_response', told.response]]);
        }
      }
    }
    expect(illegalValues(story)).toEqual([]);
  });

  it('can come to no place, competency or resume data that some LMS refuses', () => {
    for (const [standard, mapping] of MAPPINGS) {
      for (const { id, name } of story.competencies)
        allLegal(
          standard,
          mapping.objective(
            { id: wordOf(id), description: oneLine(name), score: 33.33, status: 'passed' },
            0,
          ),
        );
      allLegal(
        standard,
        Object.keys(story.scenes).map((id): Pair => [mapping.location, id]),
      );
      // The header at its extremes; what follows it is in the same alphabet, and its length is proved.
      for (const token of [ALPHABET.slice(0, 8), ALPHABET.slice(-8)])
        for (const best of [null, { score: 0, passed: false }, { score: 100, passed: true }])
          for (const count of [0, 1, MOST])
            for (const seed of [0, 262_143]) {
              const attempt = {
                ...begin(token, seed),
                run: Math.max(1, count),
                sent: count,
                sentBefore: count,
              };
              allLegal(standard, [[mapping.suspendData, write(story, { ...attempt, best })]]);
            }
    }
    expect(proof.longestTrail).toBeLessThanOrEqual(SUSPEND_DATA_LIMIT);
    expect([proof.score.min >= 0, proof.score.max <= 100]).toEqual([true, true]);
  });
});

it('no score, status or progress is written as some LMS refuses it', () => {
  for (const [standard, mapping] of MAPPINGS) {
    for (const score of [null, ...SCORES]) {
      allLegal(standard, mapping.score(score));
      for (const status of ['passed', 'incomplete'] as const)
        allLegal(standard, mapping.objective({ id: 'a', description: 'a', score, status }, 0));
    }
    for (const status of ['incomplete', 'passed', 'failed'] as const)
      for (let progress = 0; progress <= 100; progress++)
        allLegal(standard, mapping.status({ status, progress: progress / 100 }));
  }
});

it('no time of day, moment or length of time is written as some LMS refuses it', () => {
  const one: InteractionRecord = {
    id: 'a',
    type: 'choice',
    response: [],
    correct: [],
    result: 'correct',
    rating: 'best',
    weighting: 1,
    objective: 'a',
    description: 'a',
    at: null,
    latencyMs: 0,
  };
  for (const [standard, mapping] of MAPPINGS) {
    for (let second = 0; second < 86_400; second += 7)
      allLegal(standard, mapping.interaction({ ...one, at: Date.UTC(2026, 0, 2, 0, 0, second) }, 0));
    for (let day = 0; day <= 40 * 366; day += 3) {
      const at = Date.UTC(2000, 0, day, 23, 59, 59, 999);
      if (isTellable(at)) allLegal(standard, mapping.interaction({ ...one, at }, 0));
    }
    for (const ms of LENGTHS) {
      allLegal(standard, sessionOf(mapping, ms));
      allLegal(standard, mapping.interaction({ ...one, latencyMs: ms }, 0));
    }
  }
});

it('a clock that is wrong by years tells no time of a decision, rather than one that some LMS refuses', () => {
  const list = [{ scene: 'at-the-window', answer: { kind: 'choose-one', choice: 'sit-down' } } as const];
  const at = (time: number): (number | null)[] =>
    recordOf(
      fixture,
      { ...begin('abcdefgh', 0), list },
      play(fixture, list),
      [{ at: time, latencyMs: 0 }],
      SETTINGS,
    ).interactions.map((one) => one.at);
  expect([at(0), at(Date.UTC(2039, 0, 1)), at(Date.UTC(2038, 11, 31))]).toEqual([
    [null],
    [null],
    [Date.UTC(2038, 11, 31)],
  ]);
});

it('no trail holds a character that some LMS refuses', () => {
  expect(/^[A-Za-z0-9_-]{64}$/.test(ALPHABET)).toBe(true);
});

/** What cmi5 statements are built on; nothing of it is in an answer's values. */
const SESSION: Session = {
  actor: {},
  activityId: 'https://lms.example/au/1',
  registration: 'reg-1',
  locale: 'en-GB',
  masteryScore: null,
  contextTemplate: {},
  sessionId: '1',
};

/** The pairs of an interaction that its result changes. */
function lastOf(pairs: Pair[]): Pair[] {
  return pairs.filter(([element]) => element.endsWith('.result'));
}

/** Every answer that a decision can be given. */
function* answersOf(decision: Decision, flags: ReadonlySet<FlagId>): Generator<Answer> {
  switch (decision.kind) {
    case 'choose-one':
      for (const { id } of offered(decision, flags)) yield { kind: 'choose-one', choice: id };
      return;
    case 'choose-many':
      for (let bits = 0; bits < 2 ** decision.options.length; bits++)
        yield {
          kind: 'choose-many',
          ticked: decision.options.filter((_, i) => (bits >> i) & 1).map(({ id }) => id),
        };
      return;
    case 'put-in-order':
      for (const order of orders(decision.items.map(({ id }) => id))) yield { kind: 'put-in-order', order };
      return;
    case 'sort':
      for (const placed of placings(decision.items, decision.categories, false))
        yield { kind: 'sort', placed };
      return;
    case 'spot':
      for (const marked of placings(decision.entries, decision.reasons, true)) yield { kind: 'spot', marked };
  }
}

function* orders(ids: readonly string[]): Generator<string[]> {
  if (ids.length === 0) yield [];
  for (const id of ids) for (const rest of orders(ids.filter((other) => other !== id))) yield [id, ...rest];
}

/**
 * Every way to put each thing to one of the places, or to none where that may be. Where those are too many: each thing
 * to each place alone, and all of them to the place with the longest name. A response is a list of such pairs, so it is
 * legal where each of its pairs is and the longest list is not too long.
 */
function* placings(
  things: readonly { id: string }[],
  places: readonly { id: string }[],
  orNone: boolean,
): Generator<Record<string, string>> {
  const ways = places.length + (orNone ? 1 : 0);
  if (ways ** things.length > MOST_ANSWERS) {
    for (const { id } of things) for (const place of places) yield { [id]: place.id };
    const longest = places.reduce((most, place) => (place.id.length > most.id.length ? place : most));
    yield Object.fromEntries(things.map(({ id }) => [id, longest.id]));
    return;
  }
  for (let n = 0; n < ways ** things.length; n++)
    yield Object.fromEntries(
      things.flatMap(({ id }, i) => {
        const place = places[Math.floor(n / ways ** i) % ways];
        return place ? [[id, place.id]] : [];
      }),
    );
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../../../src/lms/record-of.ts';
import { nextRun, standing } from '../../../src/story/learner/attempt.ts';
import { play } from '../../../src/story/learner/play.ts';
import { read } from '../../../src/story/learner/trail.ts';
import {
  attemptOf,
  BEST,
  LOOKED,
  numbers,
  recordFor,
  runBy,
  SETTINGS,
  story,
  timesOf,
  WEAK,
} from './runs.ts';

describe('status and score', () => {
  it('are incomplete and none until a run has ended', () => {
    for (let made = 0; made < BEST.length; made++) {
      const record = recordFor(attemptOf(BEST.slice(0, made)));
      expect([record.status, record.score, record.objectives, record.ended]).toEqual([
        'incomplete',
        null,
        [],
        false,
      ]);
    }
  });

  it('are passed and 100 for the best run', () => {
    const record = recordFor(attemptOf(BEST));
    expect([record.status, record.score, record.progress, record.ended]).toEqual(['passed', 100, 1, true]);
  });

  it('are capped and not passed after a critical error, and failed only where the package says so', () => {
    const looked = attemptOf(LOOKED);
    expect([recordFor(looked).status, recordFor(looked).score]).toEqual(['incomplete', 50]);
    expect(recordFor(looked, { onFail: 'failed' }).status).toBe('failed');
    expect(recordFor(looked).progress).toBe(0.99);
  });

  it('stay those of the best run while a further run goes on, and after a worse one', () => {
    const weak = nextRun(story, attemptOf(WEAK), 5);
    expect(weak.best?.score).toBe(62.5);
    for (const list of [[], BEST.slice(0, 3), LOOKED])
      expect(recordFor({ ...weak, list })).toMatchObject({
        score: 62.5,
        status: 'incomplete',
        objectives: [],
      });
    expect(recordFor({ ...weak, list: BEST })).toMatchObject({ score: 100, status: 'passed' });
  });

  it('never fall from one run to the next', () => {
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 5 }), (runs) => {
        let attempt = attemptOf([]);
        let before = recordFor(attempt);
        for (const run of runs) {
          attempt = { ...attempt, list: runBy(story, run) };
          const record = recordFor(attempt);
          expect(record.status === 'passed' || before.status !== 'passed').toBe(true);
          if (before.score !== null && record.status === before.status)
            expect(record.score!).toBeGreaterThanOrEqual(before.score);
          before = record;
          attempt = nextRun(story, attempt, 1);
        }
      }),
    );
  });
});

describe('objectives', () => {
  it('are the best run’s, by competency', () => {
    expect(recordFor(attemptOf(WEAK)).objectives).toEqual([
      { id: 'noticing', description: 'Noticing what has changed', score: 100, status: 'passed' },
      { id: 'device', description: 'Leaving the device alone', score: 0, status: 'incomplete' },
      { id: 'reporting', description: 'Getting it to the right person now', score: 100, status: 'passed' },
    ]);
  });

  it('have no score where no decision with a weight was met', () => {
    const bare = { ...story, competencies: [...story.competencies, { id: 'not-met', name: 'Not met' }] };
    const record = recordOf(bare, attemptOf(BEST), play(bare, BEST), [], SETTINGS);
    expect(record.objectives[3]).toEqual({
      id: 'not_met',
      description: 'Not met',
      score: null,
      status: 'incomplete',
    });
  });
});

describe('interactions', () => {
  it('say each kind of decision in letters by the order of the file, and in words', () => {
    const { interactions } = recordFor(attemptOf(BEST));
    expect(interactions.map(({ id, type }) => [id, type])).toEqual([
      ['at_the_window', 'choice'],
      ['the_log', 'matching'],
      ['the_phone', 'choice'],
      ['the_order', 'sequencing'],
      ['the_sort', 'matching'],
      ['the_record', 'choice'],
    ]);
    expect(interactions[1]!.response).toEqual([
      { source: { letter: '1', word: 'late' }, target: { letter: 'a', word: 'change' } },
      { source: { letter: '3', word: 'phone' }, target: { letter: 'b', word: 'secrecy' } },
    ]);
    for (const one of interactions) expect([one.correct, one.result]).toEqual([[one.response], 'correct']);
  });

  it('carry number of visit and run, time, latency, weight and competency', () => {
    const [first] = recordFor(attemptOf(BEST, { run: 2 })).interactions;
    expect(first).toMatchObject({
      id: 'at_the_window_r2',
      weighting: 1,
      objective: 'noticing',
      latencyMs: 4205,
    });
    const record = recordOf(story, attemptOf(BEST), play(story, BEST), [null, timesOf(BEST)[1]!], SETTINGS);
    expect(record.interactions.map(({ at }) => at !== null)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('have a first answer of their own in SCORM 1.2, and tell of it in the description elsewhere', () => {
    const list = [
      {
        ...BEST[0]!,
        answer: { kind: 'choose-one', choice: 'walk-along' } as const,
        first: { kind: 'choose-one', choice: 'tomorrow' } as const,
      },
    ];
    const twelve = recordFor(attemptOf(list)).interactions;
    expect(twelve.map(({ id, result, weighting, response }) => [id, result, weighting, response])).toEqual([
      ['at_the_window_first', 'neutral', 0, [{ letter: 'c', word: 'tomorrow' }]],
      ['at_the_window', 'acceptable', 1, [{ letter: 'b', word: 'walk_along' }]],
    ]);
    const elsewhere = recordFor(attemptOf(list), { standard: 'scorm2004-3' }).interactions;
    expect(elsewhere.map(({ id }) => id)).toEqual(['at_the_window']);
    expect(elsewhere[0]!.description).toBe(
      'What do you do first? – “Walk with me to the meeting, and tell me on the way.” (first answered: “Not today, I’m afraid. Find me tomorrow?”)',
    );
  });

  it('have no response where nothing was marked, and say so in words', () => {
    const list = [...BEST.slice(0, 1), { scene: 'the-log', answer: { kind: 'spot', marked: {} } as const }];
    const one = recordFor(attemptOf(list)).interactions[1]!;
    expect([one.response, one.description]).toEqual([[], 'Which of these would you follow up? – –']);
  });

  it('are not told, nor objectives, where only the score is', () => {
    const record = recordFor(attemptOf(BEST, { sentBefore: 4 }), { detail: 'score' });
    expect([record.interactions, record.objectives, record.score]).toEqual([[], [], 100]);
  });
});

it('carries the number of interactions sent in the resume data, by what the standard sends', () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom('scorm12', 'scorm2004-3', 'cmi5' as const), (run, standard) => {
      const attempt = attemptOf(runBy(story, run), { sentBefore: 3, sent: 3 });
      const record = recordFor(attempt, { standard: standard as 'scorm12' });
      const back = read(story, record.suspendData)!;
      expect(back.whole).toBe(true);
      expect(back.attempt.sent).toBe(3 + record.interactions.length);
      expect(standing(story, back.attempt)).toEqual(standing(story, attempt));
    }),
  );
});

it('says how far a run has come, less than 1 until it passes, more with every decision on the shortest road', () => {
  const steps = BEST.map((_, i) => recordFor(attemptOf(BEST.slice(0, i))).progress);
  expect(steps).toEqual([0, 0.17, 0.33, 0.5, 0.67, 0.83]);
});

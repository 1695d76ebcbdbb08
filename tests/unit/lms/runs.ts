import fc from 'fast-check';
import type { Reporting, StepTime } from '../../../src/lms/record-of.ts';
import { recordOf } from '../../../src/lms/record-of.ts';
import type { LearnerRecord } from '../../../src/lms/record.ts';
import { offered, type Answer } from '../../../src/story/learner/answer.ts';
import { begin, type Attempt } from '../../../src/story/learner/attempt.ts';
import { play, type Taken } from '../../../src/story/learner/play.ts';
import type { Decision, FlagId, Story } from '../../../src/story/learner/story.ts';
import { payload, story } from '../../fixtures/payload.ts';

export { payload, story };

/** A moment in the made-up past, and a step of 90 seconds and a bit from decision to decision. */
export const AT = Date.UTC(2026, 0, 2, 15, 10, 5, 250);
export const STEP = 90_120;

export const SETTINGS: Reporting = { standard: 'scorm12', detail: 'decisions', onFail: 'incomplete' };

/** Some answer to a decision, decided by a number. */
function answerBy(decision: Decision, flags: ReadonlySet<FlagId>, n: number): Answer {
  const bit = (i: number): boolean => ((n >>> (i % 24)) & 1) === 1;
  const pick = <Thing>(things: readonly Thing[], by: number): Thing => things[by % things.length]!;
  switch (decision.kind) {
    case 'choose-one':
      return { kind: 'choose-one', choice: pick(offered(decision, flags), n).id };
    case 'choose-many':
      return {
        kind: 'choose-many',
        ticked: decision.options.filter((_, i) => bit(i)).map(({ id }) => id),
      };
    case 'put-in-order': {
      const rest = decision.items.map(({ id }) => id);
      const order: string[] = [];
      for (let by = n; rest.length > 0; by = Math.floor(by / 7))
        order.push(...rest.splice(by % rest.length, 1));
      return { kind: 'put-in-order', order };
    }
    case 'sort':
      return {
        kind: 'sort',
        placed: Object.fromEntries(
          decision.items.map(({ id }, i) => [id, pick(decision.categories, n >>> i).id]),
        ),
      };
    case 'spot':
      return {
        kind: 'spot',
        marked: Object.fromEntries(
          decision.entries
            .filter((_, i) => bit(i))
            .map(({ id }, i) => [id, pick(decision.reasons, n >>> (i + 3)).id]),
        ),
      };
  }
}

/** A run by numbers: it stops where they do, or at an ending. Every third reconsiderable answer was another one first. */
export function runBy(of: Story, numbers: readonly number[]): Taken[] {
  const list: Taken[] = [];
  for (const n of numbers) {
    const { decision, at } = play(of, list);
    if (!decision) break;
    const answer = answerBy(decision, at.flags, n);
    const first = decision.reconsider && n % 3 === 0 ? answerBy(decision, at.flags, n + 1) : null;
    list.push({ scene: at.scene, answer, ...(first && { first }) });
  }
  return list;
}

/** The run that earns everything. */
export const BEST: Taken[] = [
  { scene: 'at-the-window', answer: { kind: 'choose-one', choice: 'sit-down' } },
  { scene: 'the-log', answer: { kind: 'spot', marked: { late: 'change', phone: 'secrecy' } } },
  { scene: 'the-phone', answer: { kind: 'choose-one', choice: 'screen-off' } },
  { scene: 'the-order', answer: { kind: 'put-in-order', order: ['safe-now', 'hand-on', 'write', 'lesson'] } },
  { scene: 'the-sort', answer: { kind: 'sort', placed: { account: 'now', parent: 'home', adult: 'now' } } },
  { scene: 'the-record', answer: { kind: 'choose-many', ticked: ['words', 'times'] } },
];

/** A run that looks at the phone, and answers everything else as well as can be. */
export const LOOKED: Taken[] = [
  ...BEST.slice(0, 2),
  { scene: 'the-phone', answer: { kind: 'choose-one', choice: 'look' } },
  { scene: 'stop-looking', answer: { kind: 'choose-one', choice: 'say-so' } },
  ...BEST.slice(3),
];

/** A run without a critical error that earns too little. */
export const WEAK: Taken[] = [
  ...BEST.slice(0, 2),
  { scene: 'the-phone', answer: { kind: 'choose-one', choice: 'later' } },
  ...BEST.slice(3),
];

export const TOKEN = 'abcd_EF9';

export function attemptOf(list: Taken[], more: Partial<Attempt> = {}): Attempt {
  return { ...begin(TOKEN, 77), ...more, list };
}

export function timesOf(list: readonly Taken[]): StepTime[] {
  return list.map((_, i) => ({ at: AT + i * STEP, latencyMs: 4_205 + i * 61_000 }));
}

/** The record of an attempt, all of whose decisions were taken in this session. */
export function recordFor(attempt: Attempt, settings: Partial<Reporting> = {}): LearnerRecord {
  const played = play(story, attempt.list);
  return recordOf(story, attempt, played, timesOf(attempt.list), { ...SETTINGS, ...settings });
}

export const numbers: fc.Arbitrary<number[]> = fc.array(fc.nat({ max: 0xffffff }), { maxLength: 9 });

/** Any line that loses, delays and repeats: what is said to be saved is, and the pass gets there in the end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connect } from '../../../src/lms/connect.ts';
import { cmi5Line } from '../../../src/lms/lines.ts';
import type { Taken } from '../../../src/story/learner/play.ts';
import { learner, storage } from './learner.ts';
import { moodle } from './moodle.ts';
import { BEST, story, WEAK } from './runs.ts';
import { settled, strictLms } from './strict-lms.ts';
import { stubLrs } from './stub-lrs.ts';

const RUNS = process.env['TIER'] === 'soak' ? 1000 : 60;
const STATUS = { scorm12: 'cmi.core.lesson_status', 'scorm2004-3': 'cmi.success_status' };
const RAW = { scorm12: 'cmi.core.score.raw', 'scorm2004-3': 'cmi.score.raw' };

type Sitting = Awaited<ReturnType<typeof learner>>;

/** Chances from 0 to 1, one after another, as many as are asked for. */
const chances = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }));
function dice(stream: Iterator<number>): (chance: number) => boolean {
  return (chance) => (stream.next().value as number) < chance;
}

describe.each(['scorm12', 'scorm2004-3'] as const)('%s', (standard) => {
  it('holds what it was said to have saved, and has the pass at last', async () => {
    let saved = 0;
    await fc.assert(
      fc.asyncProperty(chances, async (stream) => {
        const happens = dice(stream);
        const lms = strictLms(standard);
        const device = storage();
        let down = false;
        const asked: (() => void)[] = [];
        const reachable = (): Promise<boolean> => {
          const answers = !down;
          return happens(0.4)
            ? Promise.resolve(answers)
            : new Promise((answer) => asked.push(() => answer(answers)));
        };
        const launch = lms.launch({ device, calls: moodle(lms.held, () => down), reachable });
        const { session, take, readOn } = await learner(story, standard, launch.connection);
        const lmsSays = (): unknown => [lms.held[STATUS[standard]], Number(lms.held[RAW[standard]])];
        const look = (): void => {
          if (launch.states.at(-1)?.kind !== 'saved' || session.unsent || session.attempt.list.length === 0)
            return;
          saved++;
          expect(lms.held['cmi.suspend_data']).toBe(
            launch.sets().findLast(([element]) => element === 'cmi.suspend_data')?.[1],
          );
          if (session.best?.passed) expect(lmsSays()).toEqual(['passed', session.best.score]);
          else if (session.best) expect(Number(lms.held[RAW[standard]])).toBe(session.best.score);
        };
        const hear = async (): Promise<void> => {
          for (const answer of asked.splice(0)) answer();
          await settled();
        };
        for (const run of [WEAK, BEST]) {
          for (const taken of run) {
            down = happens(0.35);
            await take(taken);
            look();
            if (happens(0.5)) {
              await hear();
              look();
            }
            if (happens(0.4)) {
              down = happens(0.3);
              await launch.waits.pass();
              look();
            }
            if (happens(0.2)) {
              session.hide();
              await settled();
              look();
            }
          }
          await readOn();
          look();
          if (run === WEAK) session.startAgain();
        }
        down = false;
        for (let i = 0; i < 12; i++) {
          await hear();
          await launch.waits.pass();
          look();
        }
        await hear();
        if (JSON.stringify(lmsSays()) !== JSON.stringify(['passed', 100]))
          expect(device.entries()).toHaveLength(1);
        session.leave();
        await settled();
        await hear();
        await learner(story, standard, lms.launch({ device }).connection);
        await settled();
        expect(lmsSays()).toEqual(['passed', 100]);
      }),
      { numRuns: RUNS },
    );
    expect(saved).toBeGreaterThan(RUNS);
  });
});

describe.each([
  ['incomplete', undefined],
  ['failed', undefined],
  ['failed', 0.6],
] as const)('cmi5, a run that does not pass told as %s, a mark of the LMS of %s', (onFail, masteryScore) => {
  /** The answer of the best run, or of a weak one, to the decision that is asked. */
  function answerAt(session: Sitting['session'], first: readonly Taken[]): Taken {
    const { scene } = session.played.at;
    return [...first, ...BEST].find((taken) => taken.scene === scene)!;
  }

  async function playOn(
    { session, take, readOn }: Sitting,
    run: readonly Taken[],
    most: number,
  ): Promise<void> {
    if (session.screen === 'left-here') session.claim();
    if (!session.best?.passed && session.screen === 'finished') session.startAgain();
    for (let i = 0; i < most && !session.best?.passed; i++) {
      if (session.played.ending) {
        await readOn();
        session.startAgain();
      }
      if (session.screen === 'start') session.begin();
      if (session.screen === 'resume') session.resume();
      await take(answerAt(session, run));
    }
    if (!session.practice) await readOn();
  }

  it('breaks no rule over several sittings, and has the pass at last', async () => {
    await fc.assert(
      fc.asyncProperty(chances, async (stream) => {
        const happens = dice(stream);
        const stub = stubLrs(masteryScore === undefined ? {} : { masteryScore });
        const device = storage();
        for (let sitting = 0; sitting < 6; sitting++) {
          const isClean = sitting >= 4;
          const { around } = stub.launch({ device });
          const real = around.win.fetch.bind(around.win);
          let opening = true;
          let isGone = false;
          around.win.fetch = async (...given) => {
            const isBad = !isClean && !opening;
            if (isBad && happens(0.2)) throw new TypeError('it did not get there');
            const reply = await real(...given);
            if (isBad && happens(0.25)) throw new TypeError('the answer was lost');
            return isGone ? new Promise(() => undefined) : reply;
          };
          const line = connect(cmi5Line, 'x/y', around.win, around);
          const one = await learner(story, 'cmi5', line, undefined, { onFail });
          opening = false;
          const decisions = isClean ? 20 : [1, 2, 4, 7][Number(happens(0.5)) * 2 + Number(happens(0.5))]!;
          await playOn(one, sitting < 2 ? WEAK : BEST, decisions);
          isGone = !isClean && happens(0.6);
          if (isGone) around.win.dispatchEvent(new Event('pagehide'));
          one.session.leave();
          await settled();
        }
        expect(stub.faults).toEqual([]);
        expect(stub.verbs()).toEqual(expect.arrayContaining(['passed', 'completed']));
        const { passed, score, sent } = JSON.parse(stub.state.get('always-follow-up')!) as Record<
          string,
          unknown
        >;
        expect({ passed, score }).toEqual({ passed: true, score: 100 });
        expect(sent).toBeLessThanOrEqual(stub.verbs().filter((verb) => verb === 'answered').length);
      }),
      { numRuns: RUNS },
    );
  });
});

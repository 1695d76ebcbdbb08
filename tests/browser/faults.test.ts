import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import type { GradebookAttempt } from '../../src/host/attempts/gradebook.ts';
import { faultProfiles } from '../../src/host/runtime/fault-profiles.ts';
import { everything } from '../../src/lms/mapping.ts';
import { recordOf } from '../../src/lms/record-of.ts';
import { scorm12 } from '../../src/lms/scorm12.ts';
import { scorm2004 } from '../../src/lms/scorm2004.ts';
import { begin } from '../../src/story/learner/attempt.ts';
import { play } from '../../src/story/learner/play.ts';
import { everyLesson } from '../unit/lms/lessons.ts';
import { openHealthy, takeLesson, type Met } from './against-fault.ts';
import { cmi5Faults, troubles } from './cmi5-faults.ts';
import { faultsPage, LEFT_BY_COUNT, TOLD_BY_COUNT, type Row } from './fault-table.ts';
import { bestRun } from './runs.ts';
import { targetOf, type Cmi5Target } from './targets.ts';
import { withPackages } from './with-packages.ts';

const PAGE = 'docs/faults.md';
const LESSON = 'new-friend-in-the-game';
const STANDARDS = ['scorm12', 'scorm2004-3'] as const;
const PER_LESSON_MS = 400_000;

/** What a learner should be told of each fault. A profile without an entry here fails: somebody has to think about it. */
const RIGHT: Readonly<
  Record<string, 'saved' | 'late' | 'not-saved' | 'taken-away' | 'fooled' | 'not-connected' | 'ended'>
> = {
  // Nothing amiss that a learner need know of.
  none: 'saved',
  slow: 'saved',
  'false-without-error': 'saved',
  'wrong-types': 'saved',
  null: 'saved',
  'upper-case': 'saved',
  'cut-at-255': 'saved',
  'cut-at-4000': 'saved',
  'cut-at-4096': 'saved',
  'blank-status': 'saved',
  'always-ab-initio': 'saved',
  late: 'saved',
  opener: 'saved',
  'beyond-another-site': 'saved',
  'error-351': 'saved',
  'error-401': 'saved',
  'state-lost': 'saved',
  'state-cut': 'saved',
  // Some saves fail, and are made up for.
  errors: 'late',
  throws: 'late',
  'error-201': 'late',
  'error-405': 'late',
  'network-down': 'late',
  // The learner is told to the end that it is not saved.
  'session-expires': 'not-saved',
  'error-301': 'not-saved',
  'error-391': 'not-saved',
  'statements-refused': 'not-saved',
  // The LMS takes the lesson away, over and over.
  'frame-removed': 'taken-away',
  // A lie that no package can see through: the LMS check does.
  'stores-nothing': 'fooled',
  unreachable: 'not-connected',
  forbidden: 'not-connected',
  'fetch-used': 'ended',
};

/** The faults that strike every third call. */
const BY_COUNT: ReadonlySet<string> = new Set(['errors', 'throws', 'error-201', 'error-405']);

const { story } = everyLesson().find(({ id }) => id === LESSON)!;
const run = bestRun(story);

const rows: Row[] = [];
const ready = withPackages([LESSON]);

/** A browser without memory, whose clock the test can move on, and what went wrong in it. */
async function newContext(ownClock: boolean): Promise<{ context: BrowserContext; problems: string[] }> {
  const context = await ready.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  if (ownClock) await context.clock.install();
  const problems: string[] = [];
  context.on('weberror', (error) => problems.push(error.error().message));
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      throw new Error(`policy: ${violatedDirective} ${blockedURI}`);
    }),
  );
  return { context, problems };
}

describe.concurrent.each(STANDARDS)('%s: an LMS at fault', (standard) => {
  it.each(faultProfiles)(
    '$id: the lesson can be finished, the notice is right, and what is held is right or absent',
    async ({ id, says }) => {
      const target = await targetOf(ready.zips, LESSON, standard, id);
      // A slow LMS holds the browser up by its own clock.
      const { context, problems } = await newContext(id !== 'slow');
      try {
        const met = await takeLesson(context, target, run);
        const held = await target.grade();
        const healthy = await openHealthy(context, target);
        const after = await target.grade();
        expect([id, problems, await target.broken()]).toEqual([id, [], []]);
        for (const grade of [held, after]) expect([id, wrongIn(grade, standard)]).toEqual([id, []]);
        expectNotice(id, met, hasAll(held));
        expect([id, hasAll(after)]).toEqual([id, recovers(id)]);
        const byCount = BY_COUNT.has(id);
        rows.push({
          fault: id,
          says,
          standard,
          met,
          byCount,
          held: inWords(held),
          healthy,
          after: inWords(after),
        });
      } finally {
        await context.close();
        await target.close();
      }
    },
    PER_LESSON_MS,
  );
});

describe.concurrent('cmi5: a launch or a record store at fault', () => {
  it.for(cmi5Faults)(
    '$id: the lesson can be finished, the notice is right, and what is held is right or absent',
    { timeout: PER_LESSON_MS },
    // Each of several tests at once has its own `expect`: only that can poll.
    async (fault, { expect }) => {
      const { id, says } = fault;
      const target = (await targetOf(ready.zips, LESSON, 'cmi5')) as Cmi5Target;
      const { context, problems } = await newContext(true);
      try {
        const met = await takeLesson(context, target, run, () => target.trouble(troubles(fault)));
        const held = saidOf(target);
        const healthy = await openHealthy(context, target);
        await expect.poll(() => saidOf(target).passed, { timeout: 15_000 }).toBe(recovers(id));
        const after = saidOf(target);
        expect([id, problems, held.wrong, after.wrong]).toEqual([id, [], [], []]);
        expectNotice(id, met, held.passed);
        const byCount = BY_COUNT.has(id);
        rows.push({
          fault: id,
          says,
          standard: 'cmi5',
          met,
          byCount,
          held: held.words,
          healthy,
          after: after.words,
        });
      } finally {
        await context.close();
        await target.close();
      }
    },
  );
});

it(`${PAGE} says what was seen`, async () => {
  const options = await resolveConfig(PAGE);
  const page = await format(faultsPage(rows, story.title, run.length), { ...options, filepath: PAGE });
  if (process.env['UPDATE']) writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8'), `${PAGE} is out of date: npm run faults`).toBe(page);
});

/** A learner may be told that it is saved only where it is, and must be told where it is not. */
function expectNotice(id: string, { told, ending, left, reopened }: Met, isHeld: boolean): void {
  if (BY_COUNT.has(id)) {
    expect([id, told.filter((text) => !TOLD_BY_COUNT.includes(text))]).toEqual([id, []]);
    expect([id, LEFT_BY_COUNT.filter((text) => left.startsWith(text))]).toEqual([id, [expect.any(String)]]);
  }
  const last = told.at(-1) ?? '';
  const seen = { last, trouble: told.some((text) => text.startsWith('Not saved yet')) };
  switch (RIGHT[id]) {
    case 'saved':
      expect([id, told, isHeld]).toEqual([id, ['Saved'], true]);
      expect(ending).toContain('Your result is saved');
      break;
    case 'late':
      expect([id, seen, isHeld]).toEqual([id, { last: 'Saved', trouble: true }, true]);
      expect(ending).toContain('Your result is saved');
      break;
    case 'not-saved':
      expect([id, seen.trouble, last]).toEqual([id, true, expect.stringContaining('is not answering')]);
      expect(ending).toContain('has not confirmed your result');
      expect(left).toContain('kept on this device');
      break;
    case 'taken-away':
      expect([id, reopened > 0, isHeld]).toEqual([id, true, true]);
      break;
    case 'fooled':
      expect([id, told, isHeld]).toEqual([id, ['Saved'], false]);
      break;
    case 'not-connected':
      expect([id, told, isHeld]).toEqual([id, ['Kept on this device only'], false]);
      expect(ending).toContain('kept on this device');
      break;
    case 'ended':
      expect([id, left]).toEqual([id, expect.stringContaining('open the lesson again')]);
      break;
    default:
      expect.unreachable(`${id}: what should a learner be told? Say it in RIGHT.`);
  }
}

/** What may be held while the result is not there yet. */
const UNTIL_THEN: Readonly<Record<string, string>> = {
  'cmi.core.lesson_status': 'incomplete',
  'cmi.completion_status': 'incomplete',
  'cmi.success_status': 'unknown',
};
/** What differs from one sitting to the next, or from one decision to the next, and is no part of a result. */
const VARIES = /(suspend_data|location|exit|(session_|total_)?time|timestamp|latency|progress_measure)$/;

/** Whether the result is there once the fault is gone: what an LMS said it held, or never heard of, is not sent again. */
function recovers(id: string): boolean {
  return ['saved', 'late', 'not-saved', 'taken-away'].includes(RIGHT[id]!);
}

/** What the local LMS holds that is neither right nor absent. */
function wrongIn(grade: GradebookAttempt | null, standard: (typeof STANDARDS)[number]): string[] {
  const attempt = { ...begin('tokentok', 0), list: run };
  const settings = { standard, detail: 'decisions', onFail: 'incomplete' } as const;
  const record = recordOf(story, attempt, play(story, run), [], settings);
  const right = byId(everything(standard === 'scorm12' ? scorm12 : scorm2004, record, 0));
  const isRight = (element: string, value: string): boolean => {
    const wanted = right.get(element);
    return (
      wanted === undefined ||
      value === wanted ||
      value === UNTIL_THEN[element] ||
      (value !== '' && Number(value) === Number(wanted))
    );
  };
  return [...byId(Object.entries(grade?.cmi ?? {}))].flatMap(([element, value]) =>
    VARIES.test(element) || isRight(element, value) ? [] : [`${element} = ${value}`],
  );
}

/** Values by element, each entry of a list under its own id: an LMS may have others before ours. */
function byId(pairs: Iterable<readonly [string, string]>): Map<string, string> {
  const all = new Map(pairs);
  return new Map(
    [...all].map(([element, value]) => {
      const [entry] = /^cmi\.(interactions|objectives)\.\d+/.exec(element) ?? [];
      const list = entry?.replace(/\d+$/, '');
      return [entry ? `${list}${all.get(`${entry}.id`)}${element.slice(entry.length)}` : element, value];
    }),
  );
}

function hasAll(grade: GradebookAttempt | null): boolean {
  return grade?.status === 'passed' && grade.score.raw === 100;
}

function inWords(grade: GradebookAttempt | null): string {
  if (!grade || Object.keys(grade.cmi).length === 0) return 'nothing';
  const { status, score, interactions } = grade;
  return `${status}, ${score.raw ?? 'no score'}, ${interactions.length} answers`;
}

/** What a record store was told, in words, and what of it is wrong. */
function saidOf({ lrs }: Cmi5Target): { words: string; passed: boolean; wrong: string[] } {
  const verbs = lrs.verbs();
  const answers = new Set(
    lrs.statements.filter((_, i) => verbs[i] === 'answered').map(({ object }) => object.id),
  );
  const passed = lrs.statements.find((_, i) => verbs[i] === 'passed');
  const raw = passed?.result?.score?.['raw'];
  const status = passed ? `passed, ${raw}` : 'no result';
  return {
    words: lrs.statements.length === 0 ? 'nothing' : `${status}, ${answers.size} answers`,
    passed: passed !== undefined && verbs.includes('completed'),
    wrong: [
      ...lrs.faults,
      ...verbs.filter((verb) => verb === 'failed'),
      ...(raw === undefined || raw === 100 ? [] : [`score ${raw}`]),
      ...lrs.statements.flatMap(({ result, object }, i) =>
        verbs[i] === 'answered' && result?.success !== true ? [`${object.id} not right`] : [],
      ),
    ],
  };
}

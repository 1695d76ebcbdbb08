import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIfStale } from '../../scripts/build.ts';
import type { GradebookAttempt } from '../../src/host/attempts/gradebook.ts';
import { enGB } from '../../src/locale/en-GB.ts';
import type { PackageRecord } from '../../src/package/package-record.ts';
import type { LessonChange } from '../../src/package/since/compare.ts';
import { projectCopy, type ProjectCopy } from '../unit/package/project-copy.ts';
import { launchChromium } from './launch.ts';
import { bestBut, bestRoute, LessonPlayer } from './lesson-player.ts';
import { gradebook, open, upload } from './lms-desk.ts';
import { withDesk } from './with-packages.ts';

const LESSON = 'two-minutes/lesson.yaml';
const STANDARDS = ['scorm12', 'scorm2004-3', 'scorm2004-4'];
const LAST = '  what-sam-says:\n    part: Telling\n';
/** A decision that the old version asks between the two that both have. */
const BETWEEN = `  on-the-way:
    part: Telling
    when: Monday, 8.49am
    where: The corridor
    beats:
      - narration: Sam walks half a step behind you.
    decision:
      kind: choose-one
      prompt: What do you say on the way?
      competency: listening
      choices:
        nothing-yet:
          text: Say that there is no hurry, and keep to Sam's pace.
          rating: best
          because: Sam has chosen to speak, and will.
          rests-on: [F01]
          then: what-sam-says
        bell-soon:
          text: Say that the bell is about to go, and walk faster.
          rating: acceptable
          because: You are on your way, and Sam can hear that you are short of time.
          instead: Say, "We have time."
          rests-on: [F01]
          then: what-sam-says
        who-is-it:
          text: Ask who it is that Sam has been talking to.
          rating: poor
          because: It is not yours to find out.
          instead: Say, "Take your time."
          rests-on: [F01]
          then: what-sam-says
`;

/** A folder of zips, and what the command said of them. */
interface Packages {
  folder: string;
  records: (PackageRecord & { since?: LessonChange })[];
}

/** The browser, once it is there. */
const ready = {} as { browser: Browser };
const desk = withDesk(ready);
let old: Packages;
/** The same decisions in other words. */
let reworded: Packages;
/** Without the decision in between. */
let shorter: Packages;
const folders: string[] = [];

beforeAll(async () => {
  await buildIfStale('player', () => undefined);
  ready.browser = await launchChromium();
  const withIt = projectCopy();
  const without = projectCopy();
  try {
    for (let road = 0; road < 3; road++) withIt.change(LESSON, 'then: what-sam-says\n', 'then: on-the-way\n');
    withIt.change(LESSON, LAST, BETWEEN + LAST);
    old = packaged(withIt);
    withIt.change(LESSON, 'version: 1.0.0', 'version: 1.0.1');
    withIt.change(
      LESSON,
      'Sam walks half a step behind you.',
      'Sam keeps half a step back, and looks at the floor.',
    );
    withIt.change(
      LESSON,
      'Somebody wants me to send them something.',
      'Someone keeps asking me to send something.',
    );
    reworded = packaged(withIt, old);
    without.change(LESSON, 'version: 1.0.0', 'version: 1.1.0');
    shorter = packaged(without, old);
  } finally {
    withIt.remove();
    without.remove();
  }
});
afterAll(async () => {
  await (ready as Partial<typeof ready>).browser?.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Packages a copy of the project with its own command, and has it compared with packages of before. */
function packaged(project: ProjectCopy, before?: Packages): Packages {
  const folder = mkdtempSync(join(tmpdir(), 'afu-update-'));
  folders.push(folder);
  const { status, stdout, stderr } = project.run([
    ...['two-minutes', '--json', '--standard', STANDARDS.join(','), '--out', folder],
    ...(before ? ['--since', join(before.folder, 'packages.json')] : []),
  ]);
  expect(status, stderr).toBe(0);
  return { folder, records: JSON.parse(stdout) as Packages['records'] };
}

function zip({ folder }: Packages, standard: string): string {
  return join(
    folder,
    readdirSync(folder).find((name) => name.endsWith(`-${standard}.zip`))!,
  );
}

async function launch(button: RegExp): Promise<LessonPlayer> {
  const { frame, payload } = await open(desk, button);
  return new LessonPlayer(desk.page, frame, payload);
}

async function attempt(): Promise<GradebookAttempt> {
  const attempts = await gradebook(desk);
  expect(attempts).toHaveLength(1);
  expect(attempts[0]!.violations).toEqual([]);
  return attempts[0]!;
}

/** What the gradebook says of somebody, without the time they spent. */
function recorded({ status, completion, success, score, interactions, objectives }: GradebookAttempt) {
  return { status, completion, success, score, interactions, objectives };
}

describe.each(STANDARDS)('%s: an attempt begun in the last version', { timeout: 180_000 }, (standard) => {
  it('resumes where it was once the zip is replaced by one in other words, and goes on to a pass', async () => {
    expect(reworded.records[0]!.since).toMatchObject({ standing: 'resumes', goesBack: [] });
    await upload(desk, zip(old, standard));
    const first = await launch(/^Launch/);
    await first.press('Start the lesson');
    await first.playOn(bestRoute, 2);
    await first.waitForHeading('what-sam-says');
    await first.press('Save and leave');
    const before = await attempt();

    await upload(desk, zip(reworded, standard));
    const second = await launch(/^Continue/);
    expect(second.story.version).toBe('1.0.1');
    second.list.push(...first.list);
    await second.press(/^Continue at Part/);
    await second.waitForHeading('what-sam-says');
    await second.frame.getByText('Someone keeps asking me to send something.').waitFor();
    expect(recorded(await attempt())).toEqual(recorded(before));
    await second.playOn(bestRoute);
    await second.press('Save and leave');

    const after = await attempt();
    expect(after).toMatchObject({ status: 'passed', score: { raw: 100 } });
    expect(after.interactions.map(({ id }) => id)).toEqual(['at_the_door', 'on_the_way', 'what_sam_says']);
  });

  it('goes back to the last scene that holds where a scene is gone, says so, and keeps what was recorded', async () => {
    expect(shorter.records[0]!.since).toMatchObject({ standing: 'some-go-back' });
    await upload(desk, zip(old, standard));
    const first = await launch(/^Launch/);
    await first.press('Start the lesson');
    await first.playOn(bestBut({ 'what-sam-says': 'keep-an-eye' }));
    await first.press('Take the lesson again');
    const again = new LessonPlayer(desk.page, first.frame, { story: first.story });
    await again.playOn(bestRoute, 2);
    await again.press('Save and leave');
    const before = await attempt();
    expect(before).toMatchObject({ status: 'incomplete' });
    expect(before.score.raw).toBeGreaterThan(0);
    expect(before.interactions).toHaveLength(5);

    await upload(desk, zip(shorter, standard));
    const second = await launch(/^Continue/);
    const changedNotice = enGB.notices.changed;
    expect(changedNotice).toMatch(
      /changed since.*decisions up to here still hold.*asked again.*Nothing .* lowered/,
    );
    await second.frame.getByText(changedNotice).waitFor();
    await second.frame.getByText(/^Your best result so far: [\d.]+ out of 100, not yet passed\.$/).waitFor();
    await second.press(/^Continue at Part/);
    second.list.push(again.list[0]!);
    await second.waitForHeading('what-sam-says');
    await second.press('Save and leave');
    expect(recorded(await attempt())).toEqual(recorded(before));

    const third = await launch(/^Continue/);
    third.list.push(again.list[0]!);
    await third.press(/^Continue at Part/);
    await third.playOn(bestRoute);
    await third.press('Save and leave');
    const after = await attempt();
    expect(after).toMatchObject({ status: 'passed', score: { raw: 100 } });
    expect(after.interactions.slice(0, 5)).toEqual(before.interactions);
    expect(after.interactions.map(({ id }) => id)).toContain('what_sam_says_r2');
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { play } from '../../src/story/learner/play.ts';
import { bestBut, bestRoute, firstCritical, LessonPlayer } from './lesson-player.ts';
import { gradebook, open, upload } from './lms-desk.ts';
import { withDesk, withPackages } from './with-packages.ts';

const LESSON = 'new-friend-in-the-game';

const ARGS = [LESSON, '--standard', 'scorm12,scorm2004-3'];
const ready = withPackages(ARGS, [...ARGS, '--on-fail', 'failed']);
const desk = withDesk(ready);

function zip(standard: string, folder = ready.zips): string {
  const file = readdirSync(folder).find((name) => name.includes(`-${standard}`) && name.endsWith('.zip'));
  return join(folder, file!);
}

async function launch(button: RegExp) {
  const { frame, payload } = await open(desk, button);
  return { frame, payload, player: new LessonPlayer(desk.page, frame, payload) };
}

async function onlyAttempt() {
  const attempts = await gradebook(desk);
  expect(attempts).toHaveLength(1);
  expect(attempts[0]!.violations).toEqual([]);
  return attempts[0]!;
}

describe.each(['scorm12', 'scorm2004-3'])('%s, from the zip to the gradebook', (standard) => {
  it('records a pass with 100 and every decision when the best route is played by keyboard', async () => {
    await upload(desk, zip(standard));
    const { player } = await launch(/^Launch/);
    await player.press('Start the lesson');
    await player.playOn(bestRoute);
    await player.press('Save and leave');

    const attempt = await onlyAttempt();
    expect(attempt.status).toBe('passed');
    expect(attempt.score).toMatchObject({ raw: 100, min: 0, max: 100 });
    expect(attempt.completion).toBe('completed');
    const steps = play(player.story, player.list).steps;
    expect(attempt.interactions.map(({ id }) => id)).toEqual(
      steps.map(({ visit }) => visit.scene.replaceAll('-', '_')),
    );
    for (const [i, interaction] of attempt.interactions.entries()) {
      expect(interaction.result).toBe('correct');
      const answer = steps[i]!.taken.answer;
      if (standard !== 'scorm12' && answer.kind === 'choose-one')
        expect(interaction.response).toBe(answer.choice.replaceAll('-', '_'));
      expect(interaction.words?.answers.join(' ').length).toBeGreaterThan(0);
    }
    expect(attempt.seconds).toBeGreaterThan(0);
  });

  it('caps a run with a critical error at 50 and does not pass it', async () => {
    await upload(desk, zip(standard));
    const { player } = await launch(/^Launch/);
    await player.press('Start the lesson');
    await player.playOn(bestBut(firstCritical(player.story)));
    await player.press('Save and leave');

    const attempt = await onlyAttempt();
    expect(attempt.status).toBe('incomplete');
    expect(attempt.score.raw).toBe(50);
    expect(attempt.finished).toBe(false);
  });

  it('reports such a run as failed where the package was built to', async () => {
    await upload(desk, zip(standard, ready.folders[1]));
    const { player } = await launch(/^Launch/);
    await player.press('Start the lesson');
    await player.playOn(bestBut(firstCritical(player.story)));
    await player.press('Save and leave');

    const attempt = await onlyAttempt();
    expect(attempt.status).toBe('failed');
    expect(attempt.score.raw).toBe(50);
  });

  it('comes back to the same scene with the same past after the tab is closed', async () => {
    await upload(desk, zip(standard));
    const first = await launch(/^Launch/);
    await first.player.press('Start the lesson');
    await first.player.playOn(bestRoute, 3);
    const { played } = first.player;
    await first.player.waitForHeading(played.passage[0]!.scene);
    await desk.page.close();
    desk.page = await desk.context.newPage();

    const second = await launch(/^Continue/);
    second.player.list.push(...first.player.list);
    await second.player.press(/^Continue at Part/);
    await second.player.waitForHeading(played.passage[0]!.scene);
    await second.player.press('Look back');
    for (const { visit } of played.steps) {
      const { when, where } = second.player.story.scenes[visit.scene]!;
      await second.frame.getByText([when, where].filter(Boolean).join(' · ')).first().waitFor();
    }
    await second.player.press(/^(Back|Return|Go back)/);
    await second.player.playOn(bestRoute);
    await second.player.press('Save and leave');

    const attempt = await onlyAttempt();
    expect(attempt.status).toBe('passed');
    expect(attempt.score.raw).toBe(100);
    expect(attempt.interactions).toHaveLength(second.player.list.length);
    expect(new Set(attempt.interactions.map(({ id }) => id)).size).toBe(attempt.interactions.length);
  });

  it('keeps the pass when a run is retaken: not passed, then passed, then worse', async () => {
    await upload(desk, zip(standard));
    const { player, frame, payload } = await launch(/^Launch/);
    await player.press('Start the lesson');
    const critical = bestBut(firstCritical(player.story));
    await player.playOn(critical);
    await player.press('Take the lesson again');

    const second = new LessonPlayer(desk.page, frame, payload);
    await second.playOn(bestRoute);
    expect(await onlyAttempt()).toMatchObject({ status: 'passed', score: { raw: 100 } });
    const sent = (await onlyAttempt()).interactions.length;
    expect(sent).toBe(player.list.length + second.list.length);
    expect((await onlyAttempt()).interactions.at(-1)!.id).toMatch(/_r2$/);

    await second.press('Go to the debrief');
    await second.press(/^Play it again as practice/);
    const third = new LessonPlayer(desk.page, frame, payload);
    await third.playOn(critical);
    await third.press('Save and leave');
    const attempt = await onlyAttempt();
    expect(attempt).toMatchObject({ status: 'passed', score: { raw: 100 } });
    expect(attempt.interactions).toHaveLength(sent);
  });

  it('rewrites nothing when a finished attempt is opened again', async () => {
    await upload(desk, zip(standard));
    const first = await launch(/^Launch/);
    await first.player.press('Start the lesson');
    await first.player.playOn(bestRoute);
    await first.player.press('Save and leave');
    const before = await onlyAttempt();

    const second = await launch(/^Review/);
    await second.frame.getByText('nothing is being recorded', { exact: false }).first().waitFor();
    await second.player.press(/^Play it again as practice/);
    await second.player.playOn(bestBut(firstCritical(second.player.story)));
    await second.player.press('Leave');
    const after = await onlyAttempt();
    expect(after.score).toEqual(before.score);
    expect(after.status).toBe(before.status);
    expect(after.suspendData).toBe(before.suspendData);
    expect(after.interactions).toEqual(before.interactions);
    expect(after.calls.filter(({ launch, call }) => launch === 2 && call === 'SetValue')).toEqual([]);
  });
});

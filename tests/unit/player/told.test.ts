import { expect, it } from 'vitest';
import {
  beatsOf,
  headingOf,
  minutesLeft,
  notebook,
  progress,
  roadsFrom,
  stretches,
} from '../../../src/player/told.ts';
import { play, type Taken } from '../../../src/story/learner/play.ts';
import { story } from '../../fixtures/payload.ts';

const waited: Taken[] = [{ scene: 'at-the-window', answer: { kind: 'choose-one', choice: 'tomorrow' } }];

it('tells what varies by flag only where the flag was set', () => {
  const { at } = play(story, waited);
  expect(beatsOf(story, at)).toHaveLength(3);
  const prompt = play(story, [
    { scene: 'at-the-window', answer: { kind: 'choose-one', choice: 'sit-down' } },
  ]);
  expect(beatsOf(story, prompt.at)).toHaveLength(2);
});

it('heads a scene with when and where, or with the lesson where neither is said', () => {
  expect(headingOf(story, story.scenes['the-log']!)).toBe('Wednesday, 8.20am · The staff work room');
  const bare = structuredClone(story.scenes['the-log']!);
  delete bare.when;
  delete bare.where;
  expect(headingOf(story, bare)).toBe('The coat on the peg');
});

it('collects the notes of the scenes read so far, and marks those of the scene on screen', () => {
  const played = play(story, []);
  expect(notebook(story, played, 0).map(({ how, fresh }) => [how, fresh])).toEqual([['saw', true]]);
  expect(notebook(story, played, 1).map(({ how, fresh }) => [how, fresh])).toEqual([
    ['saw', false],
    ['told', true],
  ]);
  expect(notebook(story, play(story, waited), 0)).toHaveLength(3);
});

it('does not tell a scene that has not been read', () => {
  expect(stretches(play(story, []), 0)[0]!.visits.map(({ scene }) => scene)).toEqual(['form-room']);
});

it('shows progress by named parts, and about how long is left', () => {
  const at = progress(story, play(story, waited), 0);
  expect(at).toEqual({ parts: story.parts, index: 0, fresh: false });
  expect(minutesLeft(story, at)).toBe(9);
  expect(minutesLeft(story, { parts: story.parts, index: 2, fresh: true })).toBe(3);
});

it('shows no progress where a lesson names no parts', () => {
  const scenes = structuredClone(story.scenes);
  for (const scene of Object.values(scenes)) delete scene.part;
  expect(progress({ ...story, parts: [], scenes }, play(story, []), 0)).toBeNull();
});

it('says where a part begins, and not at the first', () => {
  const list: Taken[] = [...waited, { scene: 'the-log', answer: { kind: 'spot', marked: {} } }];
  expect(progress(story, play(story, []), 0)).toMatchObject({ index: 0, fresh: false });
  expect(progress(story, play(story, list), 0)).toMatchObject({ index: 1, fresh: true });
});

it('finds each other scene that a decision could have led to, once', () => {
  const list: Taken[] = [
    ...waited,
    { scene: 'the-log', answer: { kind: 'spot', marked: {} } },
    { scene: 'the-phone', answer: { kind: 'choose-one', choice: 'look' } },
  ];
  const [window, log, phone] = play(story, list).steps.map((step) => roadsFrom(step));
  // All of these lead on to the same scene.
  expect([window, log]).toEqual([[], []]);
  expect(phone!.map(({ to, choice }) => [to, choice?.id])).toEqual([['walking', 'screen-off']]);
});

it('follows the flags that a road sets, and has no choice to name where an answer counts together', () => {
  const two = structuredClone(story);
  const { step } = two.scenes['the-log']!;
  if (step.kind !== 'decision' || step.decision.kind !== 'spot') throw new Error('the log is a spot');
  step.decision.outcomes.partly.sets = ['half'];
  step.decision.outcomes.partly.routes = [{ to: 'walking', if: { flag: 'half' } }, { to: 'the-phone' }];
  const played = play(two, [...waited, { scene: 'the-log', answer: { kind: 'spot', marked: {} } }]);
  expect(roadsFrom(played.steps[1]!)).toEqual([{ to: 'walking', choice: null }]);
});

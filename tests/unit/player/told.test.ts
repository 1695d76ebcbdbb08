import { expect, it } from 'vitest';
import { beatsOf, headingOf, minutesLeft, notebook, progress, stretches } from '../../../src/player/told.ts';
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
  expect(at).toEqual({ parts: story.parts, index: 0 });
  expect(minutesLeft(story, at)).toBe(9);
  expect(minutesLeft(story, { parts: story.parts, index: 2 })).toBe(3);
});

it('shows no progress where a lesson names no parts', () => {
  const scenes = structuredClone(story.scenes);
  for (const scene of Object.values(scenes)) delete scene.part;
  expect(progress({ ...story, parts: [], scenes }, play(story, []), 0)).toBeNull();
});

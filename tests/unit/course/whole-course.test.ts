import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSound, loadCourse } from '../../../src/course/course.ts';
import { isPackable, loadLesson, type SoundLesson } from '../../../src/course/lesson.ts';
import { citationsIn } from '../../../src/guidance/author/citations.ts';
import { nationStandings, nationsTable } from '../../../src/guidance/author/nations-table.ts';
import { countWords, wordsUnder } from '../../../src/story/author/prove-words.ts';
import { weigh } from '../../../src/story/learner/answer.ts';
import { holds } from '../../../src/story/learner/condition.ts';
import { play, type Taken } from '../../../src/story/learner/play.ts';
import type { Condition, Decision, Scene, Story } from '../../../src/story/learner/story.ts';
import { answersTo } from '../../fixtures/every-response.ts';

const course = loadCourse('modules');
if (!isSound(course)) throw new Error(JSON.stringify(course.faults));
const sound = course;
const lessons: SoundLesson[] = sound.file.order.map((id) => {
  const lesson = loadLesson(sound, id, { nation: 'england', locale: 'en-GB', day: '2026-11-24' });
  if (!isPackable(lesson)) throw new Error(`${id} is not sound: ${JSON.stringify(lesson.faults)}`);
  return lesson;
});

/** The statements of the source article that the course answers. */
const STATEMENTS = Array.from({ length: 17 }, (_, i) => `N${i + 1}`);

/** The kinds of decision that a lesson's skill calls for. */
const KINDS: Readonly<Record<string, Decision['kind'][]>> = {
  'from-praise-to-threat': ['spot'],
  'everyone-says-yes-to-sam': ['spot'],
  'always-follow-it-up': ['spot'],
  'eight-forty-five': ['put-in-order', 'sort'],
  'the-dsls-afternoon': ['choose-many'],
};

const decisionsOf = (scenes: Readonly<Record<string, Scene>>): Decision[] =>
  Object.values(scenes).flatMap(({ step }) => (step.kind === 'decision' ? [step.decision] : []));

describe('the course', () => {
  it('has eleven lessons, and nothing else in its folder', () => {
    expect(sound.file.order).toHaveLength(11);
    expect(sound.lessons).toEqual(sound.file.order);
  });

  it('covers every statement of the source article, and claims no other', () => {
    const covered = new Set(lessons.flatMap(({ story }) => story.covers));
    expect([...covered].sort()).toEqual([...STATEMENTS].sort());
  });

  it.each(Object.entries(KINDS))('%s asks in the way that its skill calls for: %s', (id, kinds) => {
    const { story } = lessons.find((lesson) => lesson.id === id)!;
    expect(decisionsOf(story.scenes).map(({ kind }) => kind)).toEqual(expect.arrayContaining(kinds));
  });

  it('says for which nations a lesson is complete, as it now is', () => {
    const texts = [...sound.file.order].sort().map((lesson) => {
      const file = `modules/${lesson}/lesson.yaml`;
      const text = readFileSync(file, 'utf8');
      return { lesson, text, citations: citationsIn({ text, file }, lesson) };
    });
    const table = nationsTable(nationStandings(sound.library, texts));
    expect(readFileSync('docs/nations.md', 'utf8')).toContain(`\n${table}\n`);
  });
});

/** Minutes of the longest run that makes no critical error, at 200 words a minute and 20 seconds a decision. */
function longestClean(story: Story): number {
  const known = new Map<string, number>();
  const from = (list: readonly Taken[]): number => {
    const { passage, decision, at } = play(story, list);
    const state = `${passage.map(({ scene }) => scene).join(' ')} ${[...at.flags].sort().join(' ')}`;
    const before = known.get(state);
    if (before !== undefined) return before;
    const words = passage.reduce(
      (sum, { scene, flags }) => sum + wordsUnder(countWords(story.scenes[scene]!), flags),
      0,
    );
    const onward = (decision ? answersTo(decision, at.flags) : [])
      .filter((answer) => !weigh(decision!, answer, at.flags).critical)
      .map((answer) => 1 / 3 + from([...list, { scene: at.scene, answer }]));
    const longest = words / 200 + Math.max(0, ...onward);
    known.set(state, longest);
    return longest;
  };
  return from([]);
}

describe.each(lessons)('$id', ({ story, proof }) => {
  it('takes ten to fifteen minutes on every run that makes no critical error', () => {
    expect(story.minutes).toBeGreaterThanOrEqual(10);
    expect(story.minutes).toBeLessThanOrEqual(15);
    expect(proof.minutes.min).toBeGreaterThanOrEqual(9.5);
    expect(longestClean(story)).toBeLessThan(15.5);
  });

  it('lets an earlier decision change a later scene, where a learner sees it', () => {
    const conditions = Object.values(story.scenes).flatMap(({ beats }) =>
      beats.flatMap((beat): Condition[] => (beat.if ? [beat.if] : [])),
    );
    const set = new Set(
      decisionsOf(story.scenes).flatMap((decision) =>
        (decision.kind === 'choose-one' ? decision.choices : Object.values(decision.outcomes)).flatMap(
          (response) => response?.sets ?? [],
        ),
      ),
    );
    const changed = conditions.filter((condition) => holds(condition, set) !== holds(condition, new Set()));
    expect(changed.length).toBeGreaterThan(0);
  });

  it('opens with a content note and closes with something to do', () => {
    expect(story.contentNote.length).toBeGreaterThan(0);
    expect(story.closing.length).toBeGreaterThan(0);
    expect(story.oneThing.length).toBeGreaterThan(1);
  });

  it('offers three choices or more at every decision of its own', () => {
    for (const decision of decisionsOf(story.scenes))
      if (decision.kind === 'choose-one') expect(decision.choices.length).toBeGreaterThanOrEqual(3);
  });
});

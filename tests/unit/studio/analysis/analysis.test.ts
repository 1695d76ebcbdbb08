import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSound, loadCourse } from '../../../../src/course/course.ts';
import { contextFor } from '../../../../src/course/lesson-context.ts';
import { checkScene } from '../../../../src/studio/analysis/one-scene.ts';
import { withScene } from '../../../../src/studio/analysis/one-scene-codes.ts';
import { offsetsOf } from '../../../../src/studio/analysis/found.ts';
import { roadsToScenes } from '../../../../src/studio/analysis/roads.ts';
import { sceneReader } from '../../../../src/studio/analysis/scene-values.ts';
import { shapeOf, storyGraph } from '../../../../src/studio/analysis/story-graph.ts';
import { analyse } from '../../../../src/studio/analysis/whole.ts';
import { startingAt } from '../../../../src/studio/analysis/with-flags.ts';
import { outlineOf } from '../../../../src/studio/edit/outline.ts';
import { addScene } from '../../../../src/studio/edit/scenes.ts';
import { setValue } from '../../../../src/studio/edit/set-value.ts';
import { fixFor } from '../../../../src/studio/know/fixes.ts';
import { grouped } from '../../../../src/studio/know/groups.ts';
import { laidOut } from '../../../../src/studio/map/layout.ts';
import { newLesson } from '../../../../src/story/author/new-lesson.ts';
import { play } from '../../../../src/story/learner/play.ts';

const course = loadCourse('modules');
if (!isSound(course)) throw new Error('the course is at fault');
const ID = 'new-friend-in-the-game';
const TEXT = readFileSync(`modules/${ID}/lesson.yaml`, 'utf8');
const whole = (text: string, id = ID) => {
  const { analysis, playable } = analyse(course, id, text, sceneReader());
  return { ...analysis, story: playable?.story ?? null };
};
const LESSON = newLesson('first');

describe('a lesson as it stands', () => {
  it('is checked, proved, drawn and measured as the commands do it', () => {
    const { found, sound, proof, graph, pictures } = whole(TEXT);
    expect(found.filter(({ level }) => level === 'error')).toEqual([]);
    expect(sound).toBe(true);
    expect(proof!.verdict).toContain('Sound');
    expect(graph.nodes.every(({ unreachable, dead }) => !unreachable && !dead)).toBe(true);
    expect(graph.lost).toEqual([]);
    expect(pictures.scores!.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100, 1);
  });

  it('has a map while it has faults: what leads nowhere and what nothing leads to is marked', () => {
    const text = addScene(
      setValue(LESSON, ['scenes', 'jess-speaks', 'decision', 'choices', 'to-the-lead', 'then'], 'nowhere'),
      'alone',
      { when: 'Noon', beats: [{ narration: 'Rain.' }] },
    );
    const { graph, story, sound } = whole(text, 'first');
    expect(story).toBeNull();
    expect(sound).toBe(false);
    expect(graph.lost).toEqual([{ from: 'jess-speaks', to: 'nowhere' }]);
    expect(graph.nodes.find(({ id }) => id === 'alone')).toMatchObject({
      unreachable: true,
      dead: true,
      kind: 'open',
    });
    expect(graph.nodes.find(({ id }) => id === 'jess-speaks')).toMatchObject({ best: true, dead: false });
  });

  it('what is found stands where it stood, though other scenes are edited above it', () => {
    const text = setValue(LESSON, ['scenes', 'heard', 'ending', 'title'], 'Jess was heard!');
    const [found] = whole(text, 'first').found;
    expect(found!.scene).toBe('heard');
    const longer = setValue(text, ['scenes', 'after-registration', 'time'], 'Later');
    const { from, line } = offsetsOf(found!, longer, outlineOf(longer));
    expect(longer.slice(from)).toMatch(/^!\n/);
    expect(longer.split('\n')[line - 1]).toContain('Jess was heard!');
  });
});

describe('one scene alone', () => {
  const context = contextFor(course, 'england');

  it('is told the same as with the whole lesson, but for what takes the whole', () => {
    const text = setValue(
      setValue(TEXT, ['scenes', 'beanbag', 'decision', 'competency'], 'nonesuch'),
      ['scenes', 'beanbag', 'beats', 0, 'narration'],
      'It is loud!',
    );
    const all = whole(text).found.filter(({ scene }) => scene === 'beanbag');
    const own = checkScene(
      text,
      'beanbag',
      new Set(
        whole(TEXT)
          .graph.nodes.filter(({ repair }) => repair)
          .map(({ id }) => id),
      ),
      ID,
      context,
    );
    const codes = (found: typeof all): string[] =>
      found.map(({ code, row, column }) => `${code} ${row} ${column}`).sort();
    expect(codes(own)).toEqual(codes(all));
    expect(own.map(({ code }) => code)).toContain('unknown-competency');
    expect(withScene(whole(TEXT).found, 'beanbag', own)).toEqual(expect.arrayContaining(own));
  });

  it('says nothing of a lesson’s sound scenes', () => {
    const repairs = new Set(
      whole(TEXT)
        .graph.nodes.filter(({ repair }) => repair)
        .map(({ id }) => id),
    );
    for (const { key } of outlineOf(TEXT).scenes!)
      expect([key, checkScene(TEXT, key, repairs, ID, context)]).toEqual([key, []]);
    expect(checkScene(TEXT, null, repairs, ID, context)).toEqual([]);
  });
});

describe('mends', () => {
  const mended = (text: string): string => {
    const { found } = whole(text, 'first');
    for (const one of found) {
      const { from } = offsetsOf(one, text, outlineOf(text));
      const fix = fixFor(one, text, from, 'first');
      if (fix) return fix.apply(text);
    }
    throw new Error(`nothing can be mended: ${found.map(({ code }) => code).join(', ')}`);
  };

  it.each([
    ['a scene that is misspelt', (text: string) => text.replace('then: heard', 'then: herd')],
    [
      'a field that is misspelt',
      (text: string) => text.replace('prompt: What do you do?', 'promt: What do you do?'),
    ],
    ['a rating that is misspelt', (text: string) => text.replace('rating: best', 'rating: bset')],
    ['an id that is not the folder’s', (text: string) => text.replace('\nid: first\n', '\nid: other\n')],
    [
      'a flag that nothing asks for',
      (text: string) =>
        setValue(text, ['scenes', 'after-registration', 'decision', 'choices', 'at-break', 'sets'], ['late']),
    ],
    ['an exclamation mark', (text: string) => text.replace('and looks up.', 'and looks up!')],
  ])('%s: the button leaves the lesson as it was', (_, spoil) => {
    expect(spoil(LESSON)).not.toBe(LESSON);
    expect(mended(spoil(LESSON))).toBe(LESSON);
  });

  it('every message belongs to a group', () => {
    const { found } = whole(LESSON.replace('then: heard', 'then: herd'), 'first');
    expect(grouped(found).flatMap((group) => group.found)).toHaveLength(found.length);
  });
});

describe('playing from anywhere', () => {
  const { story } = whole(TEXT);

  it('there is a road to every scene, and it leads there', () => {
    const roads = roadsToScenes(story!);
    expect([...roads.keys()].sort()).toEqual(Object.keys(story!.scenes).sort());
    for (const [scene, list] of roads)
      expect(play(story!, list).passage.map((visit) => visit.scene)).toContain(scene);
  });

  it('every flag that is set or asked for can be chosen', () => {
    const { flags } = whole(
      LESSON.replace(
        'then: heard',
        'sets: [told]\n          then: [{ if: not late, go: heard }, { go: heard }]',
      ),
      'first',
    );
    expect(flags.sort()).toEqual(['late', 'told']);
    expect(whole(LESSON, 'first').flags).toEqual([]);
  });

  it('with a flag set, what asks for it is shown and led to, whatever was decided', () => {
    const flagged = Object.values(story!.scenes).find(({ beats }) =>
      beats.some((beat) => beat.if && 'flag' in beat.if),
    )!;
    const beat = flagged.beats.find(({ if: condition }) => condition && 'flag' in condition)!;
    const { flag } = beat.if as { flag: string };
    const changed = startingAt(story!, flagged.id, new Set([flag]));
    expect(changed.start).toBe(flagged.id);
    expect(
      changed.scenes[flagged.id]!.beats.find(
        ({ if: condition }) => JSON.stringify(condition) === '{"all":[]}',
      ),
    ).toBeDefined();
  });
});

describe('the map', () => {
  it('keeps its shape while words change, and has another when a road does', () => {
    const shape = (text: string) => shapeOf(storyGraph(sceneReader().read(text), 'after-registration'));
    expect(shape(LESSON.replace('The bell has gone.', 'It rains.'))).toBe(shape(LESSON));
    expect(shape(LESSON.replace('then: heard', 'then: after-registration'))).not.toBe(shape(LESSON));
  });

  it('puts the start at the top, and every box in the picture', () => {
    const { nodes, edges, start } = whole(TEXT).graph;
    const laid = laidOut({
      start,
      nodes: nodes.map(({ id }) => id),
      edges: edges.map(({ from, to }) => [from, to]),
    });
    const tops = Object.values(laid.boxes).map(({ y }) => y);
    expect(laid.boxes[start]!.y).toBe(Math.min(...tops));
    for (const { x, y } of Object.values(laid.boxes)) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(laid.width);
      expect(y).toBeLessThan(laid.height);
    }
  });
});

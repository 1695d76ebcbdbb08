import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLessons, isSame, type Packed } from '../../../../src/package/since/compare.ts';
import { partsOf } from '../../../../src/package/since/lesson-parts.ts';
import { changeInWords } from '../../../../src/package/since/tell.ts';
import { begin } from '../../../../src/story/learner/attempt.ts';
import { play, replay } from '../../../../src/story/learner/play.ts';
import type { Choice, Decision, Route, Story } from '../../../../src/story/learner/story.ts';
import { read, write } from '../../../../src/story/learner/trail.ts';
import { payload } from '../../../fixtures/payload.ts';
import { anyRun } from '../../story/learner/runs.ts';
import { zip } from './zip.ts';

const { story, facts } = payload;
const packed = (of: Story, more: Partial<Packed> = {}): Packed => ({
  lesson: of.id,
  title: of.title,
  version: of.version,
  identifier: `made-up-course.${of.id}`,
  parts: partsOf({ story: of, facts }),
  zips: [zip({ pass: of.pass })],
  ...more,
});
const changed = (change: (copy: Story) => void, of = story): Story => {
  const copy = structuredClone(of);
  change(copy);
  return copy;
};
const choices = ({ scenes }: Story, scene: string): Choice[] => {
  const { step } = scenes[scene]!;
  if (step.kind !== 'decision' || step.decision.kind !== 'choose-one')
    throw new Error(`${scene} has no choices`);
  return step.decision.choices;
};
const decisionScene = Object.values(story.scenes).find(
  ({ step }) => step.kind === 'decision' && step.decision.kind === 'choose-one',
)!.id;

describe('what changed in a lesson', () => {
  it('is nothing where nothing did', () => {
    const change = compareLessons(packed(story), packed(structuredClone(story)));
    expect(isSame(change)).toBe(true);
    expect(changeInWords(change)).toEqual([
      'the-coat-on-the-peg 1.2.0: as it was. There is nothing to replace.',
    ]);
  });

  it('is told apart as text, decisions, facts, marking and player', () => {
    const now = changed((copy) => {
      copy.version = '1.3.0';
      copy.scenes[decisionScene]!.beats.push({ kind: 'narration', text: [{ p: ['A bell.'] }] });
      choices(copy, decisionScene)[0]!.rating = 'acceptable';
    });
    const [id] = Object.keys(facts);
    const change = compareLessons(packed(story), {
      ...packed(now, { zips: [zip({ pass: now.pass, player: 'cccccccc' })] }),
      parts: partsOf({ story: now, facts: { ...facts, [id!]: { ...facts[id!]!, says: 'Otherwise.' } } }),
    });
    expect(change).toMatchObject({
      from: '1.2.0',
      to: '1.3.0',
      text: [decisionScene],
      decisions: [{ scene: decisionScene, how: ['is marked otherwise'] }],
      facts: { changed: [id], added: [], removed: [] },
      marking: [`answers in ${decisionScene} count otherwise`],
      player: true,
      standing: 'resumes',
      goesBack: [],
    });
    const words = changeInWords(change).join('\n');
    expect(words).toContain('1.2.0 → 1.3.0: text, decisions, facts, marking and player changed.');
    expect(words).toContain(
      'Safe to replace in the LMS: whoever is in the middle of it resumes where they were',
    );
    expect(words).toContain('Results recorded before stay as they are');
  });

  it('sends learners back where an answer is gone, and names it', () => {
    const gone = choices(story, decisionScene)[1]!.id;
    const now = changed((copy) => {
      choices(copy, decisionScene).splice(1, 1);
    });
    const change = compareLessons(packed(story), packed(now));
    expect(change.standing).toBe('some-go-back');
    expect(change.goesBack).toEqual([{ scene: decisionScene, why: `"${gone}" is gone` }]);
    expect(changeInWords(change).join('\n')).toContain(
      `whoever had gone past ${decisionScene}: "${gone}" is gone`,
    );
  });

  it('does not send anybody back for a new answer, or for another order', () => {
    const now = changed((copy) => {
      const list = choices(copy, decisionScene);
      list.push({ ...list[0]!, id: 'something-new' });
      list.reverse();
    });
    const change = compareLessons(packed(story), packed(now));
    expect(change.standing).toBe('resumes');
    expect(change.notes.join()).toContain(`places changed in "${decisionScene}": read earlier records`);
    expect(change.decisions).toEqual([
      { scene: decisionScene, how: ['with "something-new"', 'is marked otherwise'] },
    ]);
  });

  it('asks for a higher version where content changed under the same, and for a new activity under a new major one', () => {
    const words = (version: string): string =>
      changeInWords(
        compareLessons(
          packed(story),
          packed(changed((copy) => Object.assign(copy, { version, title: 'Other' }))),
        ),
      ).join('\n');
    expect(words('1.2.0')).toContain('its version is still 1.2.0: raise it');
    expect(words('1.2.1')).not.toContain('raise it');
    expect(words('2.0.0')).toContain('new major version: put it up as a new activity');
  });

  it('is not to be replaced where its identifier changed, and starts again where the resume data have another form', () => {
    expect(compareLessons(packed(story), packed(story, { identifier: 'other' })).standing).toBe(
      'another-activity',
    );
    const parts = { ...packed(story).parts, trail: '2' };
    expect(compareLessons(packed(story), packed(story, { parts })).standing).toBe('starts-again');
  });
});

/** Changes that an author may make to a story, each picked by numbers. */
const EDITS: readonly ((copy: Story, pick: number) => void)[] = [
  () => undefined,
  (copy, pick) => {
    const scene = Object.values(copy.scenes)[pick % Object.keys(copy.scenes).length]!;
    scene.beats = [{ kind: 'narration', text: [{ p: [`word ${pick}`] }] }];
  },
  (copy, pick) => {
    const { step } = Object.values(copy.scenes)[pick % Object.keys(copy.scenes).length]!;
    if (step.kind === 'decision') answersOf(step.decision).splice(pick % answersOf(step.decision).length, 1);
  },
  (copy, pick) => {
    const { step } = Object.values(copy.scenes)[pick % Object.keys(copy.scenes).length]!;
    if (step.kind !== 'decision') return;
    const [first] = answersOf(step.decision);
    if (first) first.id = 'renamed';
  },
  (copy, pick) => {
    const { step } = Object.values(copy.scenes)[pick % Object.keys(copy.scenes).length]!;
    if (step.kind === 'decision') answersOf(step.decision).reverse();
  },
  (copy, pick) => {
    const ids = Object.keys(copy.scenes);
    const gone = ids[pick % ids.length]!;
    if (gone === copy.start) return;
    const ending = Object.values(copy.scenes).find(({ id, step }) => id !== gone && step.kind === 'ending');
    if (!ending) return;
    for (const route of routesIn(copy)) if (route.to === gone) route.to = ending.id;
    delete copy.scenes[gone];
  },
  (copy, pick) => {
    const routes = routesIn(copy);
    const ending = Object.values(copy.scenes).find(({ step }) => step.kind === 'ending');
    if (ending && routes.length > 0) routes[pick % routes.length]!.to = ending.id;
  },
];

function answersOf(decision: Decision): { id: string }[] {
  switch (decision.kind) {
    case 'choose-one':
      return decision.choices;
    case 'choose-many':
      return decision.options;
    case 'put-in-order':
    case 'sort':
      return decision.items;
    case 'spot':
      return decision.entries;
  }
}

function routesIn({ scenes }: Story): Route[] {
  return Object.values(scenes).flatMap(({ step }) => {
    if (step.kind === 'onward') return step.routes;
    if (step.kind === 'ending') return [];
    const { decision } = step;
    return (
      decision.kind === 'choose-one' ? decision.choices : Object.values(decision.outcomes).filter(Boolean)
    ).flatMap((one) => one!.routes);
  });
}

describe('the promise to learners in mid-lesson', () => {
  it('holds for any story, any run and any change: who is said to resume does, and who goes back was told of', () => {
    const arbitrary = fc.tuple(
      anyRun(),
      fc.array(fc.tuple(fc.nat(EDITS.length - 1), fc.nat(50)), { maxLength: 2 }),
    );
    fc.assert(
      fc.property(arbitrary, ([{ story: before, list }, edits]) => {
        const now = changed((copy) => {
          for (const [edit, pick] of edits) EDITS[edit]!(copy, pick);
        }, before);
        const change = compareLessons(packed(before), packed(now));
        const stored = write(before, { ...begin('AAAAAAAA', 0), list });
        const found = read(now, stored)!;
        const stands = play(before, list).at.scene;
        if (change.standing === 'resumes') {
          expect(found.whole).toBe(true);
          expect(found.attempt.list).toEqual(list);
          expect(replay(now, list).played.at.scene).toBe(stands);
        } else if (!found.whole) {
          // What was named lies on their way, up to the first decision that no longer holds: a flag that an early
          // answer no longer sets may lead elsewhere only later.
          const played = play(before, list.slice(0, found.attempt.list.length + 1));
          const way = played.steps.flatMap(({ passage }) => passage.map(({ scene }) => scene));
          expect(change.goesBack.map(({ scene }) => scene).some((scene) => way.includes(scene))).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

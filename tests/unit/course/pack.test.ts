import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Payload } from '../../../src/course/learner/payload.ts';
import { unpack } from '../../../src/course/learner/unpack.ts';
import { pack } from '../../../src/course/pack.ts';
import type { ShownFact } from '../../../src/guidance/learner/fact.ts';
import type { Beat, Decision, Inline, Prose, Scene, Step, Story } from '../../../src/story/learner/story.ts';
import { payload } from '../../fixtures/payload.ts';
import { smallStory } from '../story/generate.ts';

const back = (given: Payload): Payload => unpack(JSON.parse(JSON.stringify(pack(given))));
const packedStory = (story: Story) =>
  (pack({ ...payload, story }) as { story: Record<string, unknown> }).story;

/** Words with everything in them that the short form has a use for. */
const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('*', '[', ']', '(', ')', '\n', ' ', 'a', 'F2', '.') }),
  fc.constantFrom('', 'tell them', 'a *b* c', '[x](F2)', 'one\ntwo', '__proto__'),
);
const { inline } = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    words,
    fc.record({ fact: fc.constantFrom('F2', 'F50-childline', ''), text: words }),
    fc.array(tie('inline'), { maxLength: 2 }).map((em) => ({ em })),
    fc.array(tie('inline'), { maxLength: 2 }).map((strong) => ({ strong })),
  ),
}));
const line = fc.array(inline, { maxLength: 3 });
const prose: fc.Arbitrary<Prose> = fc.array(
  fc.oneof(
    line.map((p) => ({ p })),
    fc.record({ list: fc.array(line, { maxLength: 2 }), ordered: fc.boolean() }),
  ),
  { maxLength: 3 },
);
const held = fc.constantFrom({}, { if: { flag: 'closed' } }, { if: { not: { flag: 'closed' } } });
const who = fc.constantFrom('idris', 'saw', 'text', 'scenes', '');
const beat: fc.Arbitrary<Beat> = fc
  .tuple(
    fc.oneof(
      prose.map((text): Beat => ({ kind: 'narration', text })),
      fc
        .tuple(fc.constantFrom('idris', 'text', ''), prose)
        .map(([by, says]): Beat => ({ kind: 'speech', who: by, says })),
      fc
        .tuple(fc.constantFrom('saw' as const, 'told' as const, 'hearsay' as const), prose)
        .map(([how, text]): Beat => ({ kind: 'note', how, text })),
    ),
    held,
  )
  .map(([one, when]) => ({ ...one, ...when }));
const place = fc.record(
  {
    part: fc.constantFrom('Listening', 'Telling'),
    when: fc.constantFrom('Thursday', 'Friday'),
    where: words,
    time: words,
  },
  { requiredKeys: [] },
);

/** Stories of every kind of decision, with prose, beats, parts and names of any kind put into them. */
const story = fc
  .tuple(
    smallStory({ scenes: 4 }),
    fc.array(fc.record({ place, beats: fc.array(beat, { maxLength: 3 }), text: prose }), {
      minLength: 6,
      maxLength: 6,
    }),
    who,
    line,
  )
  .map(([given, more, person, prompt]): Story => {
    const dressed = (step: Step, text: Prose): Step => {
      if (step.kind !== 'decision') return step;
      const decision: Decision =
        step.decision.kind === 'choose-one'
          ? {
              ...step.decision,
              choices: step.decision.choices.map((choice) => ({ ...choice, text, instead: text })),
            }
          : step.decision;
      return { kind: 'decision', decision: { ...decision, prompt } };
    };
    const scenes = Object.entries(given.scenes).map(([id, scene], i): [string, Scene] => {
      const { place: where, beats, text } = more[i]!;
      return [id, { ...scene, ...where, beats, step: dressed(scene.step, text) }];
    });
    return { ...given, people: { [person]: { name: 'A', role: 'b' } }, scenes: Object.fromEntries(scenes) };
  });

describe('a packed lesson', () => {
  it('comes back whole, whatever it says', () => {
    fc.assert(
      fc.property(story, words, (given, says) => {
        const facts = { ...payload.facts, F2: { ...payload.facts.F2, says } as ShownFact };
        const whole = { ...payload, story: given, facts };
        expect(back(whole)).toEqual(JSON.parse(JSON.stringify(whole)));
        expect(Object.keys(back(whole).story.scenes)).toEqual(Object.keys(given.scenes));
      }),
      { numRuns: 400 },
    );
  });

  it('says everyday things in their shortest form', () => {
    const packed = packedStory(payload.story);
    expect(packed.contentNote).toBe(
      'A pupil is under pressure from someone online. No image is shown or described.',
    );
    expect(packed.opening).toBe(
      'It is the third week of term, and you know most of their names. [Children may not know how to tell](F2).',
    );
    const { 'form-room': first } = packed.scenes as Record<string, Record<string, unknown>>;
    expect(Object.keys(first!)).not.toContain('id');
    expect(first).not.toHaveProperty('step');
  });

  it('carries each source once', () => {
    const { sources, facts } = pack(payload) as Record<
      'sources' | 'facts',
      Record<string, { sources: string }>
    >;
    const named = Object.values(facts).flatMap(({ sources: ids }) => (ids.length > 0 ? ids.split(' ') : []));
    expect(new Set(named)).toEqual(new Set(Object.keys(sources)));
  });

  it('is not written where it would come back as something else', () => {
    const twice = structuredClone(payload);
    const [first, second] = Object.values(twice.facts);
    second!.sources = [{ ...first!.sources[0]!, title: 'Another title' }];
    expect(() => pack(twice)).toThrow(/the-coat-on-the-peg would not come back/);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asShown, disordered, shuffled } from '../../../src/player/shuffle.ts';
import { story } from '../../fixtures/payload.ts';

const things = fc.uniqueArray(fc.string(), { maxLength: 8 });
const seed = fc.integer({ min: 0, max: 262_143 });

it('shows every choice once, in an order that depends on the seed and the place alone', () => {
  fc.assert(
    fc.property(things, seed, fc.string(), (all, from, place) => {
      const order = shuffled(all, from, place);
      expect([...order].sort()).toEqual([...all].sort());
      expect(shuffled(all, from, place)).toEqual(order);
    }),
  );
});

it('never shows things to put in order already in order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 8 }),
      seed,
      fc.string(),
      (all, from, place) => {
        const order = disordered(all, from, place);
        expect(order).not.toEqual(all);
        expect([...order].sort()).toEqual([...all].sort());
      },
    ),
  );
});

it('puts each choice first about equally often, so that place gives nothing away', () => {
  const firsts = Array.from({ length: 3_000 }, (_, from) => shuffled(['a', 'b', 'c'], from, 'scene/1')[0]);
  for (const choice of ['a', 'b', 'c']) {
    const share = firsts.filter((first) => first === choice).length / firsts.length;
    expect(share).toBeGreaterThan(0.28);
    expect(share).toBeLessThan(0.39);
  }
});

it('leaves a log in the order of its days', () => {
  const step = story.scenes['the-log']!.step;
  if (step.kind !== 'decision') throw new Error('the fixture has changed');
  for (let from = 0; from < 50; from++)
    expect(asShown(step.decision, from, { scene: 'the-log', visit: 1, flags: new Set() })).toEqual(
      step.decision,
    );
});

it('shows no choice whose condition does not hold', () => {
  const step = story.scenes['at-the-window']!.step;
  if (step.kind !== 'decision' || step.decision.kind !== 'choose-one')
    throw new Error('the fixture has changed');
  const [first, ...rest] = step.decision.choices;
  const decision = { ...step.decision, choices: [{ ...first!, if: { flag: 'late' } }, ...rest] };
  const shown = (...flags: string[]): string[] => {
    const at = asShown(decision, 5, { scene: 'at-the-window', visit: 1, flags: new Set(flags) });
    return at.kind === 'choose-one' ? at.choices.map(({ id }) => id).sort() : [];
  };
  expect(shown()).toEqual(rest.map(({ id }) => id).sort());
  expect(shown('late')).toEqual(decision.choices.map(({ id }) => id).sort());
});

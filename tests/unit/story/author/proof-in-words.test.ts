import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLesson } from '../../../../src/story/author/check.ts';
import { message, type Holes, type MessageCode } from '../../../../src/story/author/messages.ts';
import { PROOF } from '../../../../src/story/author/messages/proof.ts';
import { countOf, rangeOf, shareOf } from '../../../../src/story/author/numbers-in-words.ts';
import { proofInWords, type ProofInWords } from '../../../../src/story/author/proof-in-words.ts';
import { proofText } from '../../../../src/story/author/proof-text.ts';
import { prove, SUSPEND_DATA, type Proof } from '../../../../src/story/author/prove.ts';
import type { Story } from '../../../../src/story/learner/story.ts';
import { smallStory } from '../generate.ts';
import { CONTEXT } from './context.ts';
import { messageLesson } from './message-lesson.ts';

const WORDS = { ...CONTEXT, suspendData: SUSPEND_DATA };
const LESSON = 'tests/fixtures/lessons/listening';

const told = (story: Story, proof: Proof): ProofInWords => proofInWords(story, proof, WORDS);
const standings = ({ obligations }: ProofInWords): Record<string, string> =>
  Object.fromEntries(obligations.map(({ id, standing }) => [id, standing]));

function listening(): { story: Story; proof: Proof } {
  const text = readFileSync(`${LESSON}/lesson.yaml`, 'utf8');
  const { story } = checkLesson({ text, file: 'listening/lesson.yaml' }, CONTEXT);
  const proof = prove(story!);
  return { story: { ...story!, denominator: proof.denominator }, proof };
}

describe('a sound lesson', () => {
  it('is told as its golden text says', () => {
    const { story, proof } = listening();
    const text = proofText(told(story, proof));
    const golden = `${LESSON}/proof.txt`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, text);
    expect(text).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : '');
  });

  it('holds in everything, with no line wider than it may be', () => {
    const { story, proof } = listening();
    const words = told(story, proof);
    expect(new Set(Object.values(standings(words)))).toEqual(new Set(['holds']));
    expect(words.obligations).toHaveLength(11);
    for (const width of [60, 100])
      for (const line of proofText(words, width).split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  });

  it('fails where a reason rests on nothing, or on a fact of another nation', () => {
    const { story, proof } = listening();
    const { step } = story.scenes['door']!;
    if (step.kind !== 'decision' || step.decision.kind !== 'choose-one') throw new Error('no choices');
    const [first] = step.decision.choices;
    for (const restsOn of [[], ['F44'], ['F1']]) {
      first!.restsOn = restsOn;
      expect(standings(told(story, proof))['reasons']).toBe('fails');
      expect(told(story, proof).verdict).toMatch(/^Not sound: 1 thing that must hold does not/);
    }
  });
});

describe('whatever the proof can find', () => {
  it.each(Object.entries(PROOF))('%s stands under one thing that must hold', (code, { level }) => {
    const { story, proof } = messageLesson(code).proved!;
    const words = told(story, proof);
    const against = words.obligations.filter(({ found }) => found.some((one) => one.code === code));
    expect(against.map(({ standing }) => standing)).toEqual([level === 'error' ? 'fails' : 'doubt']);
    const own = against[0]!.found.filter((one) => one.code === code);
    const faults = [...proof.faults, ...proof.warnings].filter((fault) => fault.code === code);
    expect(own).toHaveLength(faults.length);
    own.forEach(({ says, hint, run }, i) => {
      const { holes, run: taken } = faults[i]!;
      expect(says).toBe(message(code as MessageCode, holes as Holes<MessageCode>).message);
      expect(`${says} ${hint}`).not.toMatch(/\{[a-z]+\}|undefined/i);
      const lines = run.filter((line) => /^\d+\. /.test(line));
      expect(lines).toHaveLength(taken.length);
      taken.forEach(({ scene }, place) => expect(lines[place]).toContain(`${place + 1}. ${scene}: `));
    });
    expect(words.verdict).toMatch(level === 'error' ? /^Not sound: / : /^Sound: .* second look\.$/);
  });

  it('is told with the run that shows it, and what that run comes to', () => {
    const { story, proof } = messageLesson('unsafe-ending-passed').proved!;
    const { found } = told(story, proof).obligations.find(({ id }) => id === 'endings')!;
    expect(found[0]!.run.at(-1)).toMatch(/^It ends at "\S+" with [\d.]+ of 100, passed\.$/);
    expect(found[0]!.hint).toContain('the run below');
  });
});

describe('what was not looked at', () => {
  it('is left open where a run may go round for ever, and nothing is counted', () => {
    const { story, proof } = messageLesson('endless-loop').proved!;
    const words = told(story, proof);
    expect(standings(words)).toMatchObject({
      walked: 'holds',
      reached: 'holds',
      ends: 'fails',
      costs: 'unknown',
      critical: 'unknown',
      endings: 'unknown',
      heavy: 'unknown',
      stored: 'unknown',
    });
    expect(words.figures).toEqual([]);
    expect(words.verdict).toContain('left open');
  });

  it('is left open where there are too many states: all but what can be read off the lesson', () => {
    const { story, proof } = messageLesson('too-many-states').proved!;
    const { walked, reasons, ...others } = standings(told(story, proof));
    expect({ walked, reasons }).toEqual({ walked: 'fails', reasons: 'holds' });
    expect(new Set(Object.values(others))).toEqual(new Set(['unknown']));
  });
});

describe('any story at all', () => {
  it('is told as sound exactly where it is, and every figure has its words', () => {
    const met = { dear: 0, back: 0 };
    const anyStory = fc.boolean().chain((endless) => smallStory({ endless }));
    fc.assert(
      fc.property(anyStory, (drawn) => {
        const proof = prove(drawn);
        const story = { ...drawn, denominator: proof.denominator };
        const words = proofInWords(story, proof, {
          ...WORDS,
          facts: new Map([['F1', { status: 'read', nations: ['england'] }]]),
        });
        expect(words.verdict.startsWith('Sound: ')).toBe(proof.sound);
        const found = words.obligations.flatMap((one) => one.found.map(({ code }) => code));
        expect(found.sort()).toEqual([...proof.faults, ...proof.warnings].map(({ code }) => code).sort());
        expect(words.figures.length > 0).toBe(proof.complete);
        if (proof.complete && proof.runs > 0n) {
          const dear = proof.responses.filter(({ rating, beyond }) => rating === 'poor' && beyond > 0);
          const partsOf = (name: string) => words.figures.find((figure) => figure.name === name)!.more;
          expect(partsOf('Poor responses').map((line) => line.split(' costs ')[0])).toEqual(
            dear.map(({ scene, response }) => `${scene}: ${response}`),
          );
          expect(partsOf('Endings')).toHaveLength(proof.endings.length);
          expect(partsOf('Competencies')).toHaveLength(proof.competencies.length);
          expect(partsOf('Ways back')).toHaveLength(proof.waysBack!.length);
          met.dear += dear.length;
          met.back += proof.waysBack!.length;
        }
        expect(proofText(words)).not.toMatch(/undefined|NaN|Infinity|\[object/);
      }),
      { seed: 31, numRuns: 300 },
    );
    expect(met.dear).toBeGreaterThan(50);
    expect(met.back).toBeGreaterThan(10);
  });
});

describe('numbers in words', () => {
  it('are exact and agree with their noun', () => {
    expect(countOf(0, 'run')).toBe('no runs');
    expect(countOf(1n, 'run')).toBe('1 run');
    expect(countOf(12_345_678_901_234_567_890n, 'run')).toBe('12,345,678,901,234,567,890 runs');
    expect(rangeOf({ min: 2, max: 2 })).toBe('2');
    expect(rangeOf({ min: 17.14, max: 100 })).toBe('17.14 to 100');
  });

  it('never round a part down to nothing', () => {
    expect(shareOf(1n, 3n)).toBe('33.3%');
    expect(shareOf(1n, 10_000n)).toBe('under 0.1%');
    expect(shareOf(0n, 10n)).toBe('0%');
    expect(shareOf(10n, 10n)).toBe('100%');
  });
});

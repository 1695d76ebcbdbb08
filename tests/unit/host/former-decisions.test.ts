import { describe, expect, it } from 'vitest';
import { withFormerDecisions } from '../../../src/host/library/former-decisions.ts';
import type { DecisionKey, LessonKey } from '../../../src/host/library/lesson-key.ts';
import { responseWords } from '../../../src/host/library/response-words.ts';

const decision = (scene: string, prompt: string): DecisionKey => ({
  scene,
  kind: 'choose-one',
  prompt,
  items: [{ id: 'tell', text: 'Tell' }],
  targets: [],
});
const lesson = (version: string, ...decisions: DecisionKey[]): LessonKey => ({
  lesson: 'coat',
  version,
  decisions,
});

describe('a lesson that replaces another', () => {
  const before = lesson('1.0.0', decision('door', 'What now?'), decision('room', 'And then?'));
  const now = lesson('1.1.0', decision('room', 'And now?'));

  it('keeps the words of decisions that it no longer asks, so that the gradebook reads as before', () => {
    const key = withFormerDecisions(now, before)!;
    expect(key.version).toBe('1.1.0');
    expect(responseWords(key, 'door', 'tell')).toEqual({ prompt: 'What now?', answers: ['Tell'] });
    expect(responseWords(key, 'room', 'tell')).toEqual({ prompt: 'And now?', answers: ['Tell'] });
  });

  it('keeps nothing of another lesson, nor of a package that is none', () => {
    expect(withFormerDecisions(now, { ...before, lesson: 'other' })).toEqual(now);
    expect(withFormerDecisions(now, null)).toEqual(now);
    expect(withFormerDecisions(null, before)).toBeNull();
  });
});

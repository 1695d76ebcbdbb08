import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { carried, carry } from '../../../src/course/carried.ts';
import type { Payload } from '../../../src/course/learner/payload.ts';
import { payload } from '../../fixtures/payload.ts';

const back = (given: Payload): Payload => carried(JSON.stringify(carry(given)));

describe('what a page carries', () => {
  it('is the lesson as it was, each time with what is around it this time', () => {
    const contacts = [{ role: 'Safeguarding lead', value: '' }];
    const forSchool: Payload = { ...payload, course: { ...payload.course, contacts } };
    const asWeb: Payload = { ...payload, settings: { ...payload.settings, standard: 'web' } };
    for (const given of [payload, forSchool, asWeb, payload]) expect(back(given)).toEqual(given);
    expect(carry(forSchool).lesson).toBe(carry(payload).lesson);
  });

  it('is made anew where the same story comes with other facts, other words or another form', () => {
    const [id, fact] = Object.entries(payload.facts)[0]!;
    const other: Payload[] = [
      { ...payload, facts: { ...payload.facts, [id]: { ...fact, says: 'Another thing altogether.' } } },
      { ...payload, words: { ...payload.words, locale: 'xx' } },
      { ...payload, story: { ...payload.story, title: 'Another title' } },
    ];
    for (const given of [payload, ...other, payload]) expect(back(given)).toEqual(given);
  });

  it('of somebody else is not inflated past what a lesson could be', () => {
    const spaces = (megabytes: number): string =>
      JSON.stringify({
        ...carry(payload),
        lesson: deflateRawSync(Buffer.alloc(megabytes * 1e6, ' ')).toString('base64'),
      });
    expect(() => carried(spaces(1))).toThrow(SyntaxError);
    expect(() => carried(spaces(40))).toThrow(RangeError);
  });
});

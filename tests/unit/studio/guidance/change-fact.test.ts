import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  faultsOfChange,
  nextFactId,
  withFact,
  withNewFact,
  wordsOfFact,
  type FactWords,
} from '../../../../src/studio/guidance/change-fact.ts';
import { allFacts } from '../../../../src/studio/guidance/facts.ts';

const [sources, facts, nations] = ['sources', 'facts', 'nations'].map((name) =>
  readFileSync(`modules/guidance/${name}.yaml`, 'utf8'),
) as [string, string, string];
const library = { sources, facts, nations };
const words = (id: string, text = facts): FactWords =>
  wordsOfFact(allFacts(text).find((fact) => fact.id === id)!);

/** The lines that one text has and the other has not. */
function lines(before: string, after: string): { out: string[]; in: string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return { out: a.filter((line) => !b.includes(line)), in: b.filter((line) => !a.includes(line)) };
}

/** Another word, as long as the one that it stands in for. */
const other = (word: string): string => 'x'.repeat(word.length);

describe('a fact that is changed', () => {
  it('as it stands changes nothing, in any fact of the course', () => {
    for (const { id } of allFacts(facts)) expect(withFact(facts, id, words(id), words(id))).toBe(facts);
  });

  it('in one word changes one line, and no date and no status', () => {
    for (const { id } of allFacts(facts)) {
      const before = words(id);
      const after = withFact(facts, id, before, { ...before, says: before.says.replace(/\w+/, other) });
      expect([id, lines(facts, after).in.length]).toEqual([id, 1]);
      expect(words(id, after)).toEqual({ ...before, says: before.says.replace(/\w+/, other) });
    }
  });

  it('in its dates is written as the file writes them; a date left out is taken out', () => {
    const before = words('F01');
    const dated = withFact(facts, 'F01', before, {
      ...before,
      checkedOn: '2026-11-25',
      staleAfter: '2027-08-31',
    });
    expect(lines(facts, dated).in).toEqual(['  checked-on: 2026-11-25']);
    expect(words('F01', dated).staleAfter).toBe('2027-08-31');
    expect(dated).toContain('  stale-after: 2027-08-31\n');
    expect(faultsOfChange(library, dated)).toEqual([]);
    expect(withFact(dated, 'F01', words('F01', dated), before)).toBe(facts);
  });

  it('is refused where the guidance would have a fault, and says which', () => {
    const before = words('F01');
    const fault = (change: Partial<FactWords>): string =>
      faultsOfChange(library, withFact(facts, 'F01', before, { ...before, ...change })).join(' ');
    expect(fault({ sources: ['S999'] })).toContain('S999');
    expect(fault({ reviewBy: '2020-01-01' })).toContain('review-by');
    expect(fault({ says: '' })).toContain('says');
    expect(fault({ checkedOn: '' })).toContain('checked-on');
  });
});

describe('a new fact', () => {
  it('has the number after the highest, past a hundred too', () => {
    expect(['F07', 'F12-helpline', 'F99', 'F100'].map((_, at, all) => nextFactId(all.slice(0, at)))).toEqual([
      'F01',
      'F08',
      'F13',
      'F100',
    ]);
    expect(nextFactId(['F100', 'F99'])).toBe('F101');
  });

  it('stands at the end under the next number, and what a person has not written is missed', () => {
    const id = nextFactId(allFacts(facts).map((fact) => fact.id));
    const fact: FactWords = {
      topic: 'law',
      says: 'The law says: "tell".',
      status: 'read',
      sources: ['S1'],
      nations: ['england', 'wales', 'scotland', 'northern-ireland'],
      checkedOn: '2026-11-25',
      reviewBy: '2027-05-25',
      staleAfter: '',
      ask: '',
    };
    const text = withNewFact(facts, id, fact);
    expect(text.startsWith(facts)).toBe(true);
    expect(faultsOfChange(library, text)).toEqual([]);
    expect(words(id, text)).toEqual(fact);
    expect(facts).not.toContain(`\n${id}:`);
    for (const name of ['status', 'checkedOn', 'reviewBy'] as const)
      expect(faultsOfChange(library, withNewFact(facts, id, { ...fact, [name]: '' }))).not.toEqual([]);
  });
});

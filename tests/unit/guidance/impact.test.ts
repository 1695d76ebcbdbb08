import { describe, expect, it } from 'vitest';
import { citationsIn } from '../../../src/guidance/author/citations.ts';
import { addDays } from '../../../src/guidance/author/dates.ts';
import { impactOfFact, impactOfSource, impactOn } from '../../../src/guidance/author/impact.ts';
import { reportOf, reportOfFact, reportOfSource } from '../../../src/guidance/author/report.ts';
import { staleOn } from '../../../src/guidance/learner/fact.ts';
import { NATIONS } from '../../../src/guidance/author/nations.ts';
import { shown } from '../../../src/guidance/author/shown.ts';
import { library, readSmall } from './files.ts';

const LESSON = `opening: A morning, and [what is known](F03).
mistakes:
  - { text: One., rests-on: [F01] }
  - { text: Two., rests-on: [F01] }
scenes:
  items:
    beats:
      - narration: See [the advice](F02).
    decision:
      choices:
        tell:
          because: As [the advice](F01) has it.
          rests-on: [F01, F02]
        wait:
          rests-on: [F03]
  office:
    decision:
      outcomes:
        right: { rests-on: [F77-part] }
`;

const small = readSmall().library!;
const cited = citationsIn({ text: LESSON, file: 'modules/day/lesson.yaml' }, 'day');
const own = library();
const BUILT = '2026-11-24';

describe('citations', () => {
  it('are found in rests-on and in prose, each once in its place', () => {
    expect(
      cited.map(({ fact, part, scene, choice, line, column }) => [fact, part, scene, choice, line, column]),
    ).toEqual([
      ['F03', 'opening', null, null, 1, 10],
      ['F01', 'mistakes 1', null, null, 3, 30],
      ['F01', 'mistakes 2', null, null, 4, 30],
      ['F02', 'scenes', 'items', null, 8, 20],
      ['F01', 'scenes', 'items', 'tell', 12, 20],
      ['F02', 'scenes', 'items', 'tell', 13, 27],
      ['F03', 'scenes', 'items', 'wait', 15, 22],
      ['F77-part', 'scenes', 'office', 'right', 19, 29],
    ]);
  });

  it('are found in a support card, and survive a lesson that has faults', () => {
    const course = 'support:\n  - who: A helpline\n    rests: F50-childline\n';
    expect(citationsIn({ text: course, file: 'course.yaml' }, 'course')).toMatchObject([
      { fact: 'F50-childline', part: 'support 1', scene: null, line: 3 },
    ]);
    const broken = `${LESSON}  bad: [\n`;
    expect(citationsIn({ text: broken, file: 'x' }, 'day').length).toBe(cited.length);
  });
});

describe('what rests on a fact', () => {
  it('is what cites it, what sums it up and what it stands in for', () => {
    const places = (id: string): string[] =>
      impactOfFact(small, cited, id, BUILT)!.citations.map(
        ({ scene, choice, fact }) => `${scene}/${choice} ${fact}`,
      );
    expect(impactOfFact(small, cited, 'F02', BUILT)?.alsoIn).toEqual(['F01', 'F03']);
    expect(impactOfFact(small, cited, 'F01', BUILT)?.alsoIn).toEqual(['F03']);
    expect(places('F03')).toEqual(['null/null F03', 'items/wait F03']);
    expect(places('F01')).toEqual([
      'null/null F03',
      'null/null F01',
      'null/null F01',
      'items/tell F01',
      'items/wait F03',
    ]);
    expect(impactOfFact(small, cited, 'F99', BUILT)).toBeNull();
  });

  it('is found from its source', () => {
    const impact = impactOfSource(small, cited, 'S1', BUILT)!;
    expect(impact.facts).toEqual(['F01', 'F03']);
    expect(impact.citations.length).toBe(5);
    expect(impactOfSource(small, cited, 'S9', BUILT)).toBeNull();
    expect(reportOfSource(impact)).toContain('modules/day/lesson.yaml:12:20  items › tell  F01');
  });

  it('is printed place by place', () => {
    const text = reportOfFact(impactOfFact(small, cited, 'F01', BUILT)!);
    expect(text).toContain('Read these facts again as well: F03');
    expect(text).toContain('Read again when it changes: 1 lesson, 5 places');
    expect(text).toContain('modules/day/lesson.yaml:15:22  items › wait  F03');
  });
});

describe('the guidance on a day', () => {
  it('is past due only where something that learners read rests on it', () => {
    expect(impactOn(small, cited, '2027-02-23').pastDue).toBe(false);
    expect(impactOn(small, cited, '2027-02-24').pastDue).toBe(true);
    const uncited = impactOn(small, [], '2028-01-01');
    expect(uncited.facts.map(({ review }) => review)).toEqual(['past', 'past', 'past']);
    expect(uncited.pastDue).toBe(false);
  });

  it('names what is not in the library, and what is to be checked', () => {
    const impact = impactOn(small, cited, BUILT);
    expect(impact.unknown.map(({ fact }) => fact)).toEqual(['F77-part']);
    expect(impact.toCheck.map(({ fact }) => fact.id)).toEqual(['F03']);
    expect(reportOf(impact)).toContain('F77-part  modules/day/lesson.yaml:19:29');
  });

  it('lists the earliest review first', () => {
    const { facts } = impactOn(small, cited, '2028-01-01');
    expect(facts.map(({ fact }) => fact.id)).toEqual(['F01', 'F02', 'F03']);
    const first = impactOn(own, [], '2028-01-01').facts.map(({ fact }) => fact.reviewBy);
    expect(first).toEqual([...first].sort());
  });
});

describe('this library', () => {
  const everything = [...own.facts.keys()].map((fact) => ({
    lesson: 'all',
    part: 'scenes',
    scene: 'all',
    choice: null,
    fact,
    file: 'all',
    line: 1,
    column: 1,
  }));
  const shownFacts = NATIONS.map((nation) =>
    [...own.facts.keys()].flatMap((id) => shown(own, id, nation) ?? []),
  );

  it('has nothing past review, and nothing stale, when it is built', () => {
    const impact = impactOn(own, everything, BUILT);
    expect([...impact.facts, ...impact.sources].filter(({ review }) => review === 'past')).toEqual([]);
    expect(impact.stale).toEqual([]);
    expect(impact.pastDue).toBe(false);
  });

  it('has nothing that a learner is warned of 120 days later', () => {
    const later = addDays(BUILT, 120);
    expect(impactOn(own, everything, later).stale).toEqual([]);
    for (const facts of shownFacts) expect(staleOn(facts, later)).toEqual([]);
  });

  it('is overdue by 2028, and says which of it learners are warned of', () => {
    const impact = impactOn(own, everything, '2028-01-01');
    expect(impact.pastDue).toBe(true);
    expect(impact.facts.filter(({ review }) => review === 'past').length).toBe(own.facts.size);
    const warned = staleOn(shownFacts[0]!, '2028-01-01').map(({ id }) => id);
    expect(warned).toEqual(expect.arrayContaining(['F17', 'F18', 'F20']));
    expect(warned).not.toContain('F15');
    expect(impact.stale.map(({ fact }) => fact.id)).toEqual(expect.arrayContaining(warned));
  });
});

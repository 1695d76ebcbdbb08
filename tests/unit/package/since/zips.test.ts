import { describe, expect, it } from 'vitest';
import {
  compareLessons,
  isSame,
  type LessonChange,
  type Packed,
} from '../../../../src/package/since/compare.ts';
import { changesSince, type ComparableIndex } from '../../../../src/package/since/old-index.ts';
import { changeInWords } from '../../../../src/package/since/tell.ts';
import { compareZips, type PackedZip } from '../../../../src/package/since/zips.ts';
import { zip } from './zip.ts';

const OAK = { id: 'oak', name: 'Oak Lane' };
const ELM = { id: 'elm', name: 'Elm Road' };
const lesson = (zips: PackedZip[]): Packed => ({
  lesson: 'made-up',
  title: 'Made up',
  version: '1.0.0',
  identifier: 'course.made-up',
  parts: { trail: '1', start: 'door', words: 'w', scenes: {}, facts: {} },
  zips,
});
const between = (before: PackedZip[], now: PackedZip[]): LessonChange =>
  compareLessons(lesson(before), lesson(now));
const said = (change: LessonChange): string => changeInWords(change).join('\n');

describe('zips that take the place of others', () => {
  it('say that the LMS is told more or less, and that what it holds stays', () => {
    const words = said(between([zip()], [zip({ detail: 'score', onFail: 'failed' })]));
    expect(words).toContain('made-up 1.0.0: reporting changed.');
    expect(words).toContain('reporting: each decision was sent to the LMS, and no longer is');
    expect(words).toContain(
      'reporting: a run that does not pass was told as incomplete, and is told as failed',
    );
    expect(words).toContain('Safe to replace in the LMS');
    expect(words).toContain('What the LMS holds stays as it is');
    expect(words).not.toContain('raise it');
    expect(said(between([zip({ detail: 'score' })], [zip()]))).toContain(
      'decisions were not sent to the LMS, and now each is',
    );
  });

  it('say nothing of what an LMS is told where there is none', () => {
    const web = { standard: 'web' } as const;
    expect(isSame(between([zip(web)], [zip({ ...web, detail: 'score', onFail: 'failed' })]))).toBe(true);
  });

  it('name the schools whose contacts changed, whichever of a trust’s schools comes last', () => {
    const before = [zip({ school: OAK }), zip({ school: ELM })];
    for (const [school, other] of [
      [OAK, ELM],
      [ELM, OAK],
    ] as const) {
      const change = between(before, [zip({ school, around: 'new' }), zip({ school: other })]);
      expect(change.text).toEqual(['outside the scenes']);
      expect(said(change)).toContain(`contacts or logo: only those of ${school.name}`);
      expect(said(change)).not.toContain(other.name);
    }
    const all = between(before, [zip({ school: OAK, around: 'new' }), zip({ school: ELM, around: 'new' })]);
    expect(said(all)).not.toContain('only those of');
  });

  it('say which standards and schools are new, also where all else is as it was', () => {
    const change = between([zip(), zip({ school: OAK })], [zip(), zip({ standard: 'cmi5' })]);
    expect(isSame(change)).toBe(true);
    expect(said(change)).toBe(
      'made-up 1.0.0: as it was. There is nothing to replace.\n' +
        '  New, since there was no such zip before: cmi5. Put it up as a new activity.',
    );
    const schools = between([zip({ school: OAK })], [zip({ school: OAK }), zip({ school: ELM })]);
    expect(schools.notBefore).toEqual(['Elm Road']);
  });

  it('are compared with those of their own settings, and between any school and one there is a step', () => {
    const usual = zip({ player: 'p1' });
    const short = zip({ detail: 'score', pass: 70, player: 'p2' });
    expect(isSame(between([usual, short], [short]))).toBe(true);
    expect(isSame(between([short, usual], [usual, short]))).toBe(true);
    const own = compareZips([zip()], [zip({ school: OAK, around: 'oak' })]);
    expect(own).toMatchObject({ around: true, schools: [], notBefore: [] });
  });

  it('are new beside packages for any school where there still are such', () => {
    const change = between([zip()], [zip(), zip({ school: OAK, around: 'oak' })]);
    expect(change.notBefore).toEqual(['Oak Lane']);
    expect(isSame(change)).toBe(true);
  });

  it('ask for no other version of the lesson where only a school’s contacts changed', () => {
    expect(said(between([zip({ school: OAK })], [zip({ school: OAK, around: 'new' })]))).not.toContain(
      'raise it',
    );
  });

  it('of a school that is a version behind are not new', () => {
    const one = (version: string, school: PackedZip['school']): ComparableIndex['packages'][number] => ({
      ...zip({ school }),
      ...{ lesson: 'made-up', title: 'Made up', version, nation: 'england', locale: 'en-GB' },
      ...{ identifier: 'course.made-up', mark: 'm' },
    });
    const index = (...packages: ComparableIndex['packages']): ComparableIndex => ({
      packages,
      courses: [],
      lessons: { m: { trail: '1', start: 'door', words: 'w', scenes: {}, facts: {} } },
    });
    const before = index(one('1.1.0', OAK), one('1.0.0', OAK), one('1.0.0', ELM));
    const [change] = changesSince(before, index(one('1.2.0', OAK), one('1.2.0', ELM)), true);
    expect(change).toMatchObject({ from: '1.1.0', to: '1.2.0', notBefore: [] });
  });

  it('tell a changed pass mark once, however many zips have it', () => {
    const change = between(
      [zip(), zip({ standard: 'cmi5' })],
      [zip({ pass: 70 }), zip({ standard: 'cmi5', pass: 70 })],
    );
    expect(change.marking).toEqual(['the pass mark was 80 and is 70']);
  });
});

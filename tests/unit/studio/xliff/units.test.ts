import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenText } from '../../../../src/course/translation/even-text.ts';
import { exportXliff } from '../../../../src/studio/xliff/export-xliff.ts';
import { piecesOf, rawOf } from '../../../../src/studio/xliff/inline-codes.ts';
import { CannotTranslate, keyOfUnit, unitId, unitsOf } from '../../../../src/course/translation/units.ts';
import { LANGUAGES, SMALL } from './lessons.ts';

describe('the texts of a lesson as units', () => {
  it('evens a text out once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab \n\t\\-1.*>#') }), (text) => {
        expect(evenText(evenText(text))).toBe(evenText(text));
      }),
    );
  });

  it('keeps paragraphs and lists apart and joins what was only wrapped', () => {
    expect(evenText('One\n  two.\n\n\nThree:\n- four\n  five\n- six\n')).toBe(
      'One two.\n\nThree:\n- four five\n- six',
    );
  });

  it('takes any text apart and puts it together the same', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'ab*_[]()F1$\\\n- ') });
    fc.assert(
      fc.property(marks, fc.constantFrom('prose', 'inline', 'line'), (text, form) => {
        expect(rawOf(piecesOf(text, form))).toBe(text);
      }),
    );
  });

  it('makes marks, words and links codes, and leaves a lone star alone', () => {
    expect(piecesOf('A *soft **b*** $lead, 2 * 3 [law *x*](F30)\n\n- \\*', 'prose')).toEqual([
      'A ',
      {
        kind: 'em',
        open: '*',
        close: '*',
        inside: ['soft ', { kind: 'strong', open: '**', close: '**', inside: ['b'] }],
      },
      ' ',
      { kind: 'word', data: '$lead' },
      ', 2 * 3 ',
      {
        kind: 'fact',
        open: '[',
        close: '](F30)',
        inside: ['law ', { kind: 'em', open: '*', close: '*', inside: ['x'] }],
      },
      { kind: 'break', data: '\n\n- ' },
      { kind: 'escape', data: '\\*' },
    ]);
  });

  it('makes an id of any path, and the path of the id', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'a1-_/.~ é\u{1F600}', '\ud800'), minLength: 1 }),
        (key) => {
          expect(unitId(key)).toMatch(/^[A-Za-z0-9._-]+$/);
          expect(keyOfUnit(unitId(key))).toBe(key);
        },
      ),
    );
  });

  it('has every prose and line field of every lesson, and no other', () => {
    const keys = unitsOf(SMALL).units.map(({ key }) => key);
    expect(keys).toEqual([
      'title',
      'audience/0',
      'role',
      'about',
      'content-note',
      'closing',
      'competencies/listening',
      'people/idris/name',
      'people/idris/role',
      'scenes/first/part',
      'scenes/first/when',
      'scenes/first/beats/0/narration',
      'scenes/first/beats/1/speech/says',
      'scenes/first/decision/prompt',
      'scenes/first/decision/choices/sit-down/text',
      'scenes/first/decision/choices/sit-down/because',
      'scenes/first/decision/choices/tomorrow/text',
      'scenes/first/decision/choices/tomorrow/because',
      'scenes/last/when',
      'scenes/last/ending/title',
      'scenes/last/ending/text',
    ]);
  });

  it('says in words why a lesson that cannot be read is not translated', () => {
    expect(() => exportXliff('id: [', LANGUAGES)).toThrow(CannotTranslate);
    expect(() => exportXliff(SMALL, { source: 'en-GB', target: 'not a tag' })).toThrow(/no language/);
  });
});

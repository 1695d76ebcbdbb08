import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportXliff } from '../../../../src/studio/xliff/export-xliff.ts';
import { importXliff } from '../../../../src/studio/xliff/import-xliff.ts';
import { translated } from '../../../../src/course/translation/translated.ts';
import { translatedText, type Translation } from '../../../../src/course/translation/translation.ts';
import { unitsOf } from '../../../../src/course/translation/units.ts';
import { translateAll } from './as-translator.ts';
import { LANGUAGES, MODULES, SMALL, small, at } from './lessons.ts';

describe('an original that is edited later', () => {
  it('makes exactly the changed texts stale and shows the old translation', () => {
    const edited = SMALL.replace('Tomorrow is late.', 'Tomorrow is too late.');
    const path = 'scenes/first/decision/choices/tomorrow/because';
    const { text, stale, missing, deleted } = translated(edited, small());
    expect(stale).toEqual([
      { path, was: 'Tomorrow is late.', now: 'Tomorrow is too late.', text: '~Tomorrow is late.' },
    ]);
    expect([missing, deleted]).toEqual([[], []]);
    expect(at(text, path)).toBe('Tomorrow is too late.');
    expect(at(text, 'scenes/first/decision/prompt')).toBe('~What do you do?');
  });

  it('does not mind a text that was only wrapped in another way', () => {
    const edited = SMALL.replace('Sit down, and\n            listen.', 'Sit down,\n            and listen.');
    expect(edited).not.toBe(SMALL);
    expect(translated(edited, small())).toMatchObject({ stale: [], missing: [] });
  });

  it('follows a beat that moved because another was put before it', () => {
    const edited = SMALL.replace('    beats:\n', '    beats:\n      - narration: A new first line.\n');
    const { text, stale, missing, deleted } = translated(edited, small());
    expect([stale, missing, deleted]).toEqual([[], ['scenes/first/beats/0/narration'], []]);
    expect(at(text, 'scenes/first/beats/1/narration')).toBe('~The bell has gone.');
    expect(at(text, 'scenes/first/beats/2/speech/says')).toBe('~Miss. You know my game?');
  });

  it('pairs a reworded beat with its own translation when another was put before it', () => {
    const edited = SMALL.replace(
      '      - narration: The bell has gone.',
      '      - narration: Something else entirely, at length.\n      - narration: The bell has just gone.',
    );
    const { stale, missing } = translated(edited, small());
    expect(stale.map(({ path, text }) => [path, text])).toEqual([
      ['scenes/first/beats/1/narration', '~The bell has gone.'],
    ]);
    expect(missing).toEqual(['scenes/first/beats/0/narration']);
  });

  it('follows a scene and a choice that were renamed', () => {
    const edited = SMALL.replaceAll('tomorrow:', 'later:')
      .replace('  first:', '  opening-scene:')
      .replace('start: first', 'start: opening-scene');
    expect(translated(edited, small())).toMatchObject({ stale: [], missing: [], deleted: [] });
  });

  it('lists the translation of a text that is gone, keeps it, and takes it up when the text comes back', () => {
    const edited = SMALL.replace(/ {8}tomorrow:[^]*?then: last\n/, '');
    const gone = translated(edited, small()).deleted.map(({ path }) => path);
    expect(gone).toEqual([
      'scenes/first/decision/choices/tomorrow/text',
      'scenes/first/decision/choices/tomorrow/because',
    ]);
    const xliff = exportXliff(edited, { ...LANGUAGES, translation: small() });
    const back = importXliff(xliff, edited, small());
    expect(back.deleted.map(({ path }) => path)).toEqual(gone);
    expect(translated(SMALL, back.translation!)).toMatchObject({ stale: [], missing: [], deleted: [] });
  });

  it('keeps every translation that an edit did not touch, whatever was edited', () => {
    const unique = MODULES[0]!.text;
    const whole = importXliff(
      translateAll(exportXliff(unique, LANGUAGES), (text) => `~${text}`),
      unique,
    ).translation!;
    const { units } = unitsOf(unique);
    const long = units.filter(({ text }) => text.length > 40 && !/[\n\\]/.test(text));
    fc.assert(
      fc.property(fc.subarray(long, { minLength: 1, maxLength: 5 }), (changed) => {
        const edit: Translation = {
          ...whole,
          texts: changed.map(({ key, text }) => translatedText(key, text, `${text} And more besides.`)),
        };
        const edited = translated(unique, edit).text;
        const after = translated(edited, whole);
        expect(after.stale.map(({ path }) => path).sort()).toEqual(changed.map(({ key }) => key).sort());
        expect([after.missing, after.deleted]).toEqual([[], []]);
      }),
      { numRuns: 5 },
    );
  });
});

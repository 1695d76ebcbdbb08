import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportXliff } from '../../../../src/studio/xliff/export-xliff.ts';
import { importXliff } from '../../../../src/studio/xliff/import-xliff.ts';
import { translated } from '../../../../src/course/translation/translated.ts';
import { readTranslation, writeTranslation } from '../../../../src/course/translation/translation-file.ts';
import { unitsOf } from '../../../../src/course/translation/units.ts';
import { compileLesson, type Compiled } from '../../../../src/story/author/compile.ts';
import { translateAll } from './as-translator.ts';
import { LANGUAGES, MODULES, CONTEXT, anyLessonText, small } from './lessons.ts';

describe('a translation there and back', () => {
  it('brings every translated text to its place, whatever the words and however they were written down', () => {
    fc.assert(
      fc.property(anyLessonText, (yaml) => {
        const xliff = translateAll(exportXliff(yaml, LANGUAGES), (text) => text.toUpperCase());
        const { translation, ...rest } = importXliff(xliff, yaml);
        expect({ ...rest, problems: rest.problems.filter(({ path }) => path === null) }).toEqual({
          stale: [],
          missing: [],
          deleted: [],
          problems: [],
        });
        const again = translated(yaml, translation!);
        expect(again).toMatchObject({ stale: [], missing: [], deleted: [] });
        expect(again.text.split('\n').length).toBe(yaml.split('\n').length);
        const before = unitsOf(yaml).units;
        const after = unitsOf(again.text).units;
        expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
        expect(after.map(({ text }) => text)).toEqual(translation!.texts.map(({ text }) => text));
        const shout = (text: string) => text.toUpperCase().replaceAll(/\s+/g, ' ');
        expect(after.map(({ text }) => shout(text))).toEqual(before.map(({ text }) => shout(text)));
      }),
      { numRuns: 30 },
    );
  });

  for (const { name, text } of MODULES) {
    it(`compiles ${name} to the same story from a translation that says the same`, () => {
      const xliff = translateAll(exportXliff(text, LANGUAGES), (words) => words);
      const { translation, problems, missing } = importXliff(xliff, text);
      expect([problems, missing]).toEqual([[], []]);
      const again = translated(text, translation!);
      expect(again.text).not.toBe(text);
      const [after, before] = [again.text, text].map((yaml) =>
        compileLesson({ text: yaml, file: 'lesson.yaml' }, CONTEXT),
      ) as [Compiled, Compiled];
      expect(after.story).toEqual(before.story);
      const { units } = unitsOf(text);
      const lines = ({ places }: Compiled) => units.map(({ path }) => places.of(path).line);
      expect(lines(after)).toEqual(lines(before));
    });
  }

  it('is kept in a file that reads back the same, one line a text', () => {
    fc.assert(
      fc.property(anyLessonText, (yaml) => {
        const { translation } = importXliff(
          translateAll(exportXliff(yaml, LANGUAGES), (text) => text),
          yaml,
        );
        expect(readTranslation(writeTranslation(translation!))).toEqual({ translation, fault: null });
      }),
      { numRuns: 15 },
    );
    expect(writeTranslation(small())).toContain('  scenes/first/beats/0/narration:\n    hash: ');
  });

  it('says on which line a translation file has a fault', () => {
    const file = writeTranslation(small());
    expect(readTranslation(file.replace('to: cy', 'to: not a tag')).fault).toMatch(/^line 6: to/);
    expect(readTranslation('a: [').fault).toMatch(/^line \d+: /);
  });
});

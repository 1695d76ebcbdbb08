import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { XmlDocument } from 'libxml2-wasm';
import { exportXliff } from '../../../../src/studio/xliff/export-xliff.ts';
import { importXliff } from '../../../../src/studio/xliff/import-xliff.ts';
import { translateAll } from './as-translator.ts';
import { LANGUAGES, anyLessonText, SMALL, textOf } from './lessons.ts';

describe('the XLIFF file', () => {
  it('is well-formed for every lesson, with ids that are unique and codes that are explained', () => {
    fc.assert(
      fc.property(anyLessonText, (yaml) => {
        const document = XmlDocument.fromString(exportXliff(yaml, LANGUAGES));
        const found = (path: string) => document.root.find(path).map(({ content }) => content);
        const unitIds = found('.//*[local-name()="unit"]/@id');
        expect(new Set(unitIds).size).toBe(unitIds.length);
        for (const unit of document.root.find('.//*[local-name()="unit"]')) {
          const own = (path: string) => unit.find(path).map(({ content }) => content);
          const data = own('./*[local-name()="originalData"]/*/@id');
          const refs = own('.//@dataRef | .//@dataRefStart | .//@dataRefEnd');
          expect(refs.filter((ref) => !data.includes(ref))).toEqual([]);
          const codes = own('.//*[local-name()="source"]//@id');
          expect(new Set(codes).size).toBe(codes.length);
        }
        document.dispose();
      }),
      { numRuns: 30 },
    );
  });

  it('tells the translator where a text stands, who says it and how an answer is rated', () => {
    const xliff = exportXliff(SMALL, LANGUAGES);
    expect(xliff).toContain('srcLang="en-GB" trgLang="cy"');
    expect(xliff).toContain('>Idris says this: pupil, Year 4.<');
    expect(xliff).toContain('Beat 2 of the scene &quot;first&quot;, part: Listening');
    expect(xliff).toMatch(/An answer to choose, rated poor/);
    expect(xliff).toContain('<pc id="1" dataRefStart="d1" dataRefEnd="d1" type="fmt" subType="xlf:i"');
    expect(xliff).toContain('dispStart="[" dispEnd="](F19)"');
  });

  it('carries what XML cannot as code points, and brings it back', () => {
    const yaml = SMALL.replace('One sentence.', '"One \\x01 sentence."');
    const { translation } = importXliff(
      translateAll(exportXliff(yaml, LANGUAGES), (text) => text),
      yaml,
    );
    expect(exportXliff(yaml, LANGUAGES)).toContain('<cp hex="0001"/>');
    expect(textOf(translation!, 'about')).toBe('One \u0001 sentence.');
  });
});

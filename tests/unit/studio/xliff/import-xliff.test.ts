import { describe, expect, it } from 'vitest';
import { exportXliff } from '../../../../src/studio/xliff/export-xliff.ts';
import { importXliff } from '../../../../src/studio/xliff/import-xliff.ts';
import { type Translation } from '../../../../src/course/translation/translation.ts';
import { translateAll } from './as-translator.ts';
import { LANGUAGES, MODULES, SMALL, PATHS, small, textOf } from './lessons.ts';

describe('a translator’s file that comes back', () => {
  const edited = SMALL.replace('Tomorrow is late.', 'Tomorrow is too late.');
  const path = 'scenes/first/decision/choices/tomorrow/because';

  it('marks as stale what changed while it was away', () => {
    const xliff = translateAll(exportXliff(SMALL, LANGUAGES), (text) => `~${text}`);
    const { translation, stale } = importXliff(xliff, edited);
    expect(stale).toEqual([
      { path, was: 'Tomorrow is late.', now: 'Tomorrow is too late.', text: '~Tomorrow is late.' },
    ]);
    expect(textOf(translation!, path)).toBe('~Tomorrow is late.');
  });

  it('carries a stale translation out in sight, and leaves it stale until somebody has seen to it', () => {
    const xliff = exportXliff(edited, { ...LANGUAGES, translation: small() });
    expect(xliff).toContain('subState="afu:stale"');
    expect(xliff).toContain('category="earlier-original">Tomorrow is late.<');
    expect(xliff).toContain('<target>~Tomorrow is late.</target>');
    for (const before of [small(), null])
      expect(importXliff(xliff, edited, before).stale.map((one) => one.path)).toEqual([path]);
    const confirmed = xliff.replace('state="initial" subState="afu:stale"', 'state="reviewed"');
    expect(importXliff(confirmed, edited, small()).stale).toEqual([]);
    const rewritten = xliff.replace('~Tomorrow is late.<', 'Yn rhy hwyr.<');
    const { stale, translation } = importXliff(rewritten, edited, small());
    expect([stale, textOf(translation!, path)]).toEqual([[], 'Yn rhy hwyr.']);
  });

  it('is refused where it says to be in the language of the lesson, and does not go out so', () => {
    const same = { source: 'en-GB', target: 'en-GB' };
    expect(() => exportXliff(SMALL, same)).toThrow('The lesson is in en-GB already.');
    const xliff = translateAll(exportXliff(SMALL, LANGUAGES), (text) => `~${text}`);
    const { translation, problems } = importXliff(xliff.replace(/trgLang="[^"]*"/, 'trgLang="en-gb"'), SMALL);
    expect(translation).toBeNull();
    expect(problems).toEqual([
      {
        path: null,
        what: 'The file says that it is a translation into en-GB, which lessons are written in.',
      },
    ]);
  });

  it('adds what a part of the translation brings to what was there', () => {
    const first = translateAll(
      exportXliff(SMALL, LANGUAGES),
      (text) => `~${text}`,
      (id) => id === 'title',
    );
    const one = importXliff(first, SMALL);
    expect(one.missing).toEqual(PATHS.filter((key) => key !== 'title'));
    const second = translateAll(
      exportXliff(SMALL, LANGUAGES),
      (text) => `+${text}`,
      (id) => id === 'about',
    );
    const two = importXliff(second, SMALL, one.translation);
    expect([textOf(two.translation!, 'title'), textOf(two.translation!, 'about')]).toEqual([
      '~A small lesson',
      '+One sentence.',
    ]);
  });

  it('takes no copy of the source for a translation unless somebody says that it is one', () => {
    const copied = exportXliff(SMALL, LANGUAGES).replace(
      /(<source>)([^]*?)<\/source>/g,
      '$1$2</source><target>$2</target>',
    );
    expect(importXliff(copied, SMALL).missing).toEqual(PATHS);
    expect(importXliff(copied.replaceAll('state="initial"', 'state="final"'), SMALL).missing).toEqual([]);
  });

  it('says which word or fact a translation has lost', () => {
    const xliff = translateAll(exportXliff(SMALL, LANGUAGES), (text) => text)
      .replace(/(<target>Ask your )<ph[^>]*\/>/, '$1DSL')
      .replace(/(<target>It is )<pc[^>]*>the rule<\/pc>/, '$1y rheol');
    expect(importXliff(xliff, SMALL).problems).toEqual([
      { path: 'closing', what: 'The translation has lost $lead.' },
      {
        path: 'scenes/first/decision/choices/sit-down/because',
        what: 'The translation has lost the link to the fact F19.',
      },
    ]);
  });

  it('reads what other tools make of it: split codes, marks, several segments, their order, another encoding', () => {
    const xliff = exportXliff(SMALL, LANGUAGES).replace(
      /(<unit id="closing"[^]*?<\/originalData>)[^]*?<\/unit>/,
      `$1
      <segment state="final"><source>Ask </source><target order="2"> <mrk id="m1" type="term">eich</mrk> <ph id="1" dataRef="d1"/><![CDATA[ & co]]></target></segment>
      <segment state="final"><source>your <ph id="1" dataRef="d1"/>.</source><target order="1"><sc id="9" dataRef="d1"/>Gofynnwch
          i</target></segment></unit>`,
    );
    const { translation } = importXliff(xliff, SMALL);
    expect(textOf(translation!, 'closing')).toBe('$leadGofynnwch i eich $lead & co');
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(xliff.replace('UTF-8', 'UTF-16'), 'utf16le'),
    ]);
    expect(importXliff(utf16, SMALL)).toEqual(importXliff(xliff, SMALL));
  });

  it('does without the original data where a tool has dropped it, and says so where a code is lost for good', () => {
    const xliff = translateAll(exportXliff(SMALL, LANGUAGES), (text) => text);
    const dropped = xliff.replace(/ *<originalData>[^]*?<\/originalData>\n/g, '');
    expect(dropped).not.toContain('originalData');
    expect(importXliff(dropped, SMALL)).toEqual(importXliff(xliff, SMALL));
    const lost = dropped.replaceAll(' disp="$lead"', '');
    expect(importXliff(lost, SMALL).problems).toContainEqual({
      path: 'closing',
      what: 'The file no longer says what its codes stand for (1). Look at the text.',
    });
  });

  it('says what is wrong with a file that it cannot take in, and takes nothing', () => {
    const xliff = exportXliff(SMALL, LANGUAGES);
    const said = (text: string, before: Translation | null = null) => {
      const { translation, problems } = importXliff(text, SMALL, before);
      return translation ?? problems[0]!.what;
    };
    expect(said('<xliff')).toMatch(/not well-formed/);
    expect(said('<html/>')).toMatch(/begins with <html>/);
    expect(said('<xliff version="1.2"/>')).toMatch(/XLIFF 1\.2/);
    expect(said('<!DOCTYPE x [<!ENTITY a "b">]><xliff version="2.0"><file/></xliff>')).toMatch(
      /document type/,
    );
    expect(said(xliff.replace(' trgLang="cy"', ''))).toMatch(/trgLang/);
    expect(said(xliff, { ...small(), to: 'pl' })).toBe(
      'The file is a translation into cy, and this lesson’s is into pl.',
    );
    const other = exportXliff(MODULES[0]!.text, LANGUAGES);
    expect(said(other)).toMatch(/^The file is a translation of "[a-z-]+", and not of "small"\.$/);
  });

  it('takes a file of the lesson under its former name, and says of units that are not its own', () => {
    const xliff = translateAll(exportXliff(SMALL, LANGUAGES), (text) => text)
      .replace('original="small"', 'original="former"')
      .replace('<unit id="about"', '<unit id="title"')
      .replace('<unit id="role"', '<unit id="not a path"');
    const { problems, missing } = importXliff(xliff, SMALL);
    expect(problems).toEqual([
      { path: null, what: 'The unit "not a path" is none of this lesson’s. It was left out.' },
      { path: 'title', what: 'It stands twice in the file. The first was taken.' },
    ]);
    expect(missing).toEqual(['role', 'about']);
  });
});

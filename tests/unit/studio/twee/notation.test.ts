import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, encodeText } from '../../../../src/studio/twee/entities.ts';
import { readTwee, writeTwee } from '../../../../src/studio/twee/notation.ts';
import { choiceIds, idFrom, sceneIds } from '../../../../src/studio/twee/scene-ids.ts';
import { ID } from '../../../../src/story/author/fields.ts';
import { choiceCode } from '../../../../src/story/learner/code.ts';

describe('Twee 3 notation', () => {
  it('reads back whatever it writes: names, tags and metadata with every mark of the notation in them', () => {
    const name = fc
      .string({ unit: fc.constantFrom(...'ab []{}\\:é'), minLength: 1 })
      .filter((text) => /\S/.test(text));
    const tag = fc.string({ unit: fc.constantFrom(...'ab[]{}\\:'), minLength: 1 });
    const text = fc
      .array(fc.constantFrom('::', ':: a', '\\::', 'words', '', ' ::', '\\\\:: b'))
      .map((all) => all.join('\n').trimEnd());
    const passage = fc.record({
      name,
      tags: fc.array(tag, { maxLength: 3 }),
      metadata: fc.constantFrom({}, { position: '1,2' }, { 'a}': '[' }),
      text,
    });
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 4 }), (passages) => {
        const { passages: read, faults } = readTwee(writeTwee(passages));
        expect(faults).toEqual([]);
        expect(read).toMatchObject(passages);
      }),
    );
  });

  it('follows the specification’s own examples, and decodes any escaped character', () => {
    const { passages } = readTwee(
      ':: An overgrown path [forest spooky] {"position":"600,400","size":"100,200"}\r\n\r\nText\r\n\r\n::b\\q \\[x\\]\n',
    );
    expect(passages).toEqual([
      {
        name: 'An overgrown path',
        tags: ['forest', 'spooky'],
        metadata: { position: '600,400', size: '100,200' },
        text: '\nText',
        line: 1,
      },
      { name: 'bq [x]', tags: [], metadata: {}, text: '', line: 5 },
    ]);
  });

  it('tells of what cannot be read, with its line, and goes on', () => {
    const { passages, faults } = readTwee('before\n:: A {bad}\n:: B [tag\n::\n');
    expect(passages.map(({ name }) => name)).toEqual(['A', 'B', '']);
    expect(faults.map(({ line, what }) => [line, what])).toEqual([
      [1, 'Text before the first passage'],
      [2, 'Metadata that cannot be read'],
      [3, 'Tags whose ] is missing'],
      [4, 'A passage without a name'],
    ]);
  });

  it('hides from story formats what they would take for their own, and finds it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."a &#;[]<>$|-/(:)lt'_@*%") }), (text) => {
        const encoded = encodeText(text);
        expect(encoded).not.toMatch(/[[\]<>$|]|->|\(\w+:|''|__|@@|\/[/*%]/);
        expect(decodeText(encoded)).toBe(text);
      }),
    );
  });
});

it.each(["'''", '___', '@@@', '///**', "a '''? b '''"])(
  'hides each of what stands several times: %s',
  (text) => {
    expect(encodeText(text)).not.toMatch(/''|__|@@|\/[/*%]/);
    expect(decodeText(encodeText(text))).toBe(text);
  },
);

describe('ids made from names', () => {
  it('are valid, unique and short enough, whatever the names; a name that is an id keeps it', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[a-z]{1,3}(-(v2|r1|first|a))?$/),
      fc.stringMatching(/^[A-Z a-z]{40,90}$/),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const ids = sceneIds(names);
        expect(new Set(ids).size).toBe(names.length);
        for (const id of ids) expect(id).toMatch(ID);
        for (const id of ids) expect(id.length).toBeLessThanOrEqual(48);
        names.forEach((one, i) => {
          if (ID.test(one) && one.length <= 48 && names.indexOf(one) === i) expect(ids[i]).toBe(one);
        });
      }),
    );
  });

  it('give no scene the name of another’s second visit, and no two choices one code', () => {
    expect(idFrom('Door v2', 'scene')).toBe('door-v2-scene');
    expect(idFrom('1. Über’s Straße', 'scene')).toBe('scene-1-ubers-strasse');
    const texts = Array.from({ length: 300 }, (_, i) => `Say ${i}`);
    const codes = choiceIds('gate', texts).map((id) => choiceCode('gate', id));
    expect(new Set(codes).size).toBe(300);
  });
});

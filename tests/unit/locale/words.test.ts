import { describe, expect, expectTypeOf, it } from 'vitest';
import { catalogueOf, LOCALES } from '../../../src/locale/choose.ts';
import { enGB } from '../../../src/locale/en-GB.ts';
import { listed } from '../../../src/locale/listed.ts';
import { speak, words, wordsOf, type Words } from '../../../src/locale/words.ts';
import { holesIn, wordingsOf } from './wordings.ts';

describe('the words as they are said', () => {
  const said = wordsOf(enGB);

  it('fills each hole with what stands in its place, as it is', () => {
    expect(said.part(2, 5, 'The $& note {0}')).toBe('Part 2 of 5: The $& note {0}');
    expect(said.figure('one in nine', '1,002 pupils', '2024')).toBe('one in nine; 1,002 pupils; 2024');
  });

  it('takes the form for the number in the first hole, and the other where there is none for it', () => {
    expect([1, 2].map((n) => said.minutes(n))).toEqual(['About 1 minute', 'About 2 minutes']);
    const pairs = wordsOf({ ...catalogueOf('cy'), minutes: { two: 'A pair', other: '{0} of them' } });
    expect([1, 2, 3].map((n) => pairs.minutes(n))).toEqual(['1 of them', 'A pair', '3 of them']);
  });

  it('says what has no holes as it stands', () => {
    expect(said.leave).toBe('Save and leave');
    expect(said.hints.sort).toBe('Say where each belongs.');
    expect([said.locale, said.dir, said.reviewed]).toEqual(['en-GB', 'ltr', true]);
  });

  it('takes as many fillers as there are holes, and no name that is not there', () => {
    expectTypeOf<Parameters<Words['part']>>().toEqualTypeOf<
      [string | number, string | number, string | number]
    >();
    expectTypeOf<Parameters<Words['minutes']>>().toEqualTypeOf<[counted: number]>();
    expectTypeOf<Words['leave']>().toEqualTypeOf<'Save and leave'>();
    // @ts-expect-error A hole that nothing fills.
    expect(said.part(1, 2)).toContain('undefined');
    // @ts-expect-error No such wording.
    expect(said.nothingOfTheKind).toBeUndefined();
  });

  it('lists one thing, two and three', () => {
    speak(enGB, 'en-GB');
    expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['a', 'a and b', 'a, b and c']);
    speak(catalogueOf('cy'), 'en-GB');
    expect(listed(['a', 'b', 'c'])).toBe('a, b, c');
    expect(words.locale).toBe('cy');
  });
});

describe('every language', () => {
  it('is chosen by its tag, and one that is not there is refused by name', () => {
    expect(LOCALES).toEqual(['en-GB', 'cy', 'en-XA']);
    expect(LOCALES.map((tag) => catalogueOf(tag).locale)).toEqual(LOCALES);
    expect(() => catalogueOf('fr')).toThrow(
      'There is no interface wording in "fr". There is in: en-GB, cy, en-XA.',
    );
  });

  const english = new Map(wordingsOf(enGB).map(({ path, forms }) => [path, forms.other!]));

  it.each(LOCALES)('%s has exactly the names of the British English', (tag) => {
    expect(wordingsOf(catalogueOf(tag)).map(({ path }) => path)).toEqual([...english.keys()]);
  });

  it.each(LOCALES)('%s has exactly the holes of the British English, in every form', (tag) => {
    const unlike = wordingsOf(catalogueOf(tag)).flatMap(({ path, forms }) =>
      Object.entries(forms)
        .filter(([, text]) => holesIn(text).join() !== holesIn(english.get(path)!).join())
        .map(([category, text]) => `${path} ${category}: ${text}`),
    );
    expect(unlike).toEqual([]);
  });

  it.each(LOCALES)('%s has no form for a category that its language lacks', (tag) => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    const wrong = wordingsOf(catalogueOf(tag)).filter(({ forms }) =>
      Object.keys(forms).some((category) => !(pluralCategories as string[]).includes(category)),
    );
    expect(wrong).toEqual([]);
  });

  it.each(LOCALES)('%s comes through JSON as it is', (tag) => {
    expect(JSON.parse(JSON.stringify(catalogueOf(tag)))).toEqual(catalogueOf(tag));
  });
});

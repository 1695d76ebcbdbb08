import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPackable, loadLesson, type LoadedLesson } from '../../../src/course/lesson.ts';
import { payloadOf } from '../../../src/course/payload-of.ts';
import { isPrintable, storyboard, storyboardName } from '../../../src/package/storyboard/storyboard.ts';
import { writeTranslation } from '../../../src/course/translation/translation-file.ts';
import { translatedText, type Translation } from '../../../src/course/translation/translation.ts';
import { unitsOf } from '../../../src/course/translation/units.ts';
import { copyCourse, type CourseCopy } from './copy.ts';

let copy: CourseCopy;
beforeEach(() => (copy = copyCourse()));
afterEach(() => copy.remove());

const SETTINGS = {
  standard: 'web',
  detail: 'decisions',
  onFail: 'incomplete',
  nation: 'england',
  locale: 'cy',
} as const;
const LESSON = 'two-minutes/lesson.yaml';
const load = (locale = 'cy'): LoadedLesson =>
  loadLesson(copy.load(), 'two-minutes', { nation: 'england', locale, day: '2026-11-24' });

/** Keeps a translation beside the lesson in which every text is in capitals. */
function translate(change: (translation: Translation) => Translation = (same) => same): void {
  const { id, units } = unitsOf(readFileSync(join(copy.dir, LESSON), 'utf8'));
  const texts = units.map(({ key, text }) =>
    translatedText(
      key,
      text,
      text.toUpperCase().replace(/\$\w+/g, (word) => word.toLowerCase()),
    ),
  );
  const folder = join(copy.dir, 'two-minutes', 'translations');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'cy.yaml'),
    writeTranslation(change({ lesson: id, from: 'en-GB', to: 'cy', texts })),
  );
}

describe('a lesson with a translation', () => {
  it('is printed in its language, with its own mark and where its own sign-off goes', () => {
    translate();
    const [own, lesson] = [load('en-GB'), load()];
    if (!isPrintable(lesson) || !isPrintable(own)) throw new Error('not proved');
    expect([storyboardName(own, 'england'), storyboardName(lesson, 'england')]).toEqual([
      'two-minutes-1.0.0.html',
      'two-minutes-1.0.0-cy.html',
    ]);
    const html = storyboard(lesson, copy.load(), 'england');
    expect(html).toContain(own.story.title.toUpperCase());
    expect(html).toContain('translation into Welsh');
    expect(html).toContain(`hash: ${lesson.mark}`);
    expect(lesson.mark).not.toBe(own.mark);
    expect(html).toContain('<code>translations/cy.yaml</code>');
    expect(html).toContain('Speaker of the language');
    expect(storyboard(own, copy.load(), 'england')).not.toContain('translation');
  });

  it('is that translation in its language, and as it was in its own', () => {
    const own = load('en-GB');
    translate();
    const lesson = load();
    expect(isPackable(lesson)).toBe(true);
    expect(lesson.story!.title).toBe(own.story!.title.toUpperCase());
    expect(Object.keys(lesson.story!.scenes)).toEqual(Object.keys(own.story!.scenes));
    expect(lesson.translation).toMatchObject({ to: 'cy', stale: [], missing: [] });
    expect(load('en-GB')).toEqual(own);
    if (!isPackable(lesson)) throw new Error('not sound');
    // The facts and the course stay in their own language, and each says so.
    expect(payloadOf(lesson, SETTINGS)).toMatchObject({ translated: 'cy', language: 'en-GB' });
    expect(payloadOf({ ...lesson, translation: null }, SETTINGS)).not.toHaveProperty('translated');
    expect(own.translation).toBeNull();
  });

  it('that has none in the language asked for stands as it is, and says so', () => {
    const lesson = load();
    expect(lesson.story!.title).toBe(load('en-GB').story!.title);
    expect(lesson.translation).toBeNull();
  });

  it('tells which texts are stale or missing; those stand in the original language, and it is a review copy', () => {
    const title = load('en-GB').story!.title;
    translate((translation) => ({
      ...translation,
      texts: translation.texts.filter(({ path }) => path !== 'about'),
    }));
    copy.change(LESSON, `title: ${title}`, `title: ${title} more`);
    const lesson = load();
    expect(lesson.story!.title).toBe(`${title} more`);
    expect(lesson.story!.about).toBe(load('en-GB').story!.about);
    expect(lesson.translation).toMatchObject({ stale: ['title'], missing: ['about'] });
    expect(lesson.reviewCopy.slice(-2)).toEqual([
      expect.stringMatching(
        /^1 of \d+ texts has changed since it was translated into Welsh, and stands in the original language: title\.$/,
      ),
      expect.stringMatching(
        /^1 of \d+ texts is not translated into Welsh, and stands in the original language: about\.$/,
      ),
    ]);
  });

  it('is signed off by itself: the sign-off of the lesson is not that of its translation', () => {
    const signOff = (hash: string) => ({
      'by-role': 'A made-up reader',
      on: '2026-11-20',
      version: '1.0.0',
      hash,
    });
    copy.change(
      LESSON,
      'start: at-the-door\n',
      `signed-off: { by-role: A made-up reader, on: 2026-11-20, version: 1.0.0, hash: "${load('en-GB').mark}" }\nstart: at-the-door\n`,
    );
    expect(load('en-GB').reviewCopy).toEqual([]);
    translate();
    const { mark, reviewCopy } = load();
    // What is said of the interface is another matter.
    const ofLesson = (reasons: readonly string[]) =>
      reasons.filter((why) => !why.startsWith('The words round it'));
    expect(ofLesson(reviewCopy)).toEqual([
      'Its translation into Welsh has not been signed off by a person who is qualified to.',
    ]);
    translate((translation) => ({ ...translation, signedOff: signOff(mark) }));
    expect(ofLesson(load().reviewCopy)).toEqual([]);
    translate((translation) => ({ ...translation, signedOff: signOff('0123456789ab') }));
    expect(load().reviewCopy[0]).toContain('Its translation into Welsh has changed since');
  });

  it.each([
    ['is no YAML', /^from: .*$/m, 'from: [\n', ''],
    ['repeats a text by an alias', /^lesson: .*\nfrom: .*$/m, 'lesson: &it two-minutes\nfrom: *it', 'alias'],
    ['is in another language than its name says', /^to: .*$/m, 'to: pl', 'It says that it is in "pl"'],
  ])('is refused where the translation %s', (_, from, to, says) => {
    translate();
    const file = join(copy.dir, 'two-minutes', 'translations', 'cy.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    const lesson = load();
    expect(isPackable(lesson)).toBe(false);
    expect(lesson.faults[0]).toMatchObject({ file, level: 'error', code: 'unreadable-translation' });
    expect(lesson.faults[0]!.message).toContain(says);
  });

  it('says of a fault whether it is the translation’s or the lesson’s own', () => {
    const about = load('en-GB').story!.about;
    translate((translation) => ({
      ...translation,
      texts: translation.texts.map((one) =>
        one.path === 'about' ? { ...one, text: 'An $unheard-of word.' } : one,
      ),
    }));
    const faults = (locale: string): string[] => load(locale).faults.map(({ message }) => message);
    expect(faults('cy')).toEqual([expect.stringMatching(/^In the translation into Welsh: .*\$unheard-of/)]);
    expect(isPackable(load())).toBe(false);
    expect(isPackable(load('en-GB'))).toBe(true);
    copy.change(LESSON, about, 'A word $of-ours.');
    expect(faults('cy')).toEqual([expect.stringMatching(/^(?!In the translation).*\$of-ours/)]);
  });

  it('is as it was in its own language, whatever lies beside it under that name', () => {
    const own = load('en-GB');
    translate((translation) => ({ ...translation, to: 'en-GB' }));
    const folder = join(copy.dir, 'two-minutes', 'translations');
    renameSync(join(folder, 'cy.yaml'), join(folder, 'en-GB.yaml'));
    expect(load('en-GB')).toEqual(own);
  });
});

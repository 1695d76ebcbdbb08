import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SignOff } from '../story/author/compile.ts';
import type { Fault } from './fault.ts';
import { readTranslation, translationFile } from './translation/translation-file.ts';
import { translated } from './translation/translated.ts';
import { WRITTEN_IN, type Translation } from './translation/translation.ts';
import { CannotTranslate, unitsOf } from './translation/units.ts';

/** A translation as it lies beside a lesson; `fault` says why its file cannot be read. */
export type KeptTranslation = { file: string } & (
  { translation: Translation; fault: null } | { translation: null; fault: string }
);

/** How far a lesson is translated. Texts are named by their paths. */
export interface TranslationStanding {
  to: string;
  /** How many texts the lesson has. */
  all: number;
  /** Texts that learners meet in the lesson's own language: changed since they were translated, or not translated. */
  stale: string[];
  missing: string[];
}

const SHOWN = 5;

/**
 * The translation that is kept beside a lesson's file; null where there is none in that language. Into the language that
 * lessons are written in there is none, whatever lies there.
 */
export function keptTranslation(lessonFile: string, locale: string): KeptTranslation | null {
  const file = join(dirname(lessonFile), translationFile(locale));
  if (locale === WRITTEN_IN || !existsSync(file)) return null;
  const read = readTranslation(readFileSync(file, 'utf8'));
  if (read.translation === null || read.translation.to === locale) return { file, ...read };
  const fault = `It says that it is in "${read.translation.to}", and its name says ${locale}.`;
  return { file, translation: null, fault };
}

/** A lesson's text in the language of its translation, on the same lines; as it is where there is none. */
export function inLanguage(
  { text }: { text: string },
  kept: KeptTranslation | null,
): { text: string; standing: TranslationStanding | null; signedOff: SignOff | null; faults: Fault[] } {
  const asItIs = { text, standing: null, signedOff: null };
  if (kept === null) return { ...asItIs, faults: [] };
  const { file, translation } = kept;
  if (translation === null) return { ...asItIs, faults: [unreadable(file, kept.fault)] };
  try {
    const { text: inIt, stale, missing } = translated(text, translation);
    return {
      text: inIt,
      standing: {
        to: translation.to,
        all: unitsOf(text).units.length,
        stale: stale.map(({ path }) => path),
        missing,
      },
      signedOff: translation.signedOff ?? null,
      faults: [],
    };
  } catch (error) {
    // What keeps the lesson from being read is told by its own check.
    if (error instanceof CannotTranslate) return { ...asItIs, faults: [] };
    throw error;
  }
}

/** Which texts of a translated lesson are in the lesson's own language, in sentences; none where it is whole. */
export function untranslated({ to, all, stale, missing }: TranslationStanding): string[] {
  const said = (paths: readonly string[], one: string, several: string): string[] => {
    if (paths.length === 0) return [];
    const more = paths.length > SHOWN ? `, and ${paths.length - SHOWN} more` : '';
    const stand = paths.length === 1 ? 'stands' : 'stand';
    return [
      `${paths.length} of ${all} texts ${paths.length === 1 ? one : several} ${languageName(to)}, and ${stand} in the original language: ${paths.slice(0, SHOWN).join(', ')}${more}.`,
    ];
  };
  return [
    ...said(
      stale,
      'has changed since it was translated into',
      'have changed since they were translated into',
    ),
    ...said(missing, 'is not translated into', 'are not translated into'),
  ];
}

/** What a language is called in English. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames('en-GB', { type: 'language' }).of(tag) ?? tag;
}

function unreadable(file: string, fault: string): Fault {
  const [, line = '1', what = fault] = /^line (\d+): ([^]*)$/.exec(fault) ?? [];
  return {
    file,
    line: Number(line),
    column: 1,
    level: 'error',
    code: 'unreadable-translation',
    message: `The translation cannot be read: ${what}`,
    hint: 'Mend it, or put the file away to package the lesson in its own language.',
  };
}

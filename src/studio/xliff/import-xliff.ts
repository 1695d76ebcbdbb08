import { evenText } from '../../course/translation/even-text.ts';
import { keptCodes, piecesOf } from './inline-codes.ts';
import { NotXliff, readXliff, type XliffFile, type XliffUnit } from './read-xliff.ts';
import { staleText, type StaleText } from '../../course/translation/stale-text.ts';
import { standingsOf } from '../../course/translation/standings.ts';
import {
  languageTag,
  translatedText,
  WRITTEN_IN,
  type TranslatedText,
  type Translation,
} from '../../course/translation/translation.ts';
import { keyOfUnit, unitsOf, type LessonUnit } from '../../course/translation/units.ts';

/** Something about a translation that a person should look at. `path` is null where it is the whole file. */
export interface TranslationProblem {
  path: string | null;
  what: string;
}

/** What came of an XLIFF file. */
export interface ImportedTranslation {
  /** To be written in place of the old one; null where nothing could be taken in. */
  translation: Translation | null;
  stale: StaleText[];
  /** Paths of texts that are not translated. */
  missing: string[];
  /** Translations of texts that the lesson no longer has. They are kept. */
  deleted: TranslatedText[];
  problems: TranslationProblem[];
}

/**
 * Takes a translator's XLIFF file in, over what is translated already. What counts as the original of a text is what
 * the file shows as its source: where the lesson reads otherwise by now, the text is stale.
 * Throws CannotTranslate where the lesson cannot be read. A file that cannot be taken in is a problem, and no throw.
 */
export function importXliff(
  xliff: string | Uint8Array,
  lessonYaml: string,
  before: Translation | null = null,
): ImportedTranslation {
  const lesson = unitsOf(lessonYaml);
  const problems: TranslationProblem[] = [];
  const refused = (what: string): ImportedTranslation => ({
    translation: null,
    stale: [],
    missing: [],
    deleted: [],
    problems: [{ path: null, what }],
  });
  let file: XliffFile;
  try {
    file = readXliff(xliff);
  } catch (error) {
    if (error instanceof NotXliff) return refused(error.message);
    throw error;
  }
  const to = file.to === null ? null : languageTag(file.to);
  if (to === null) return refused('The file does not say into which language it is translated (trgLang).');
  if (to === WRITTEN_IN)
    return refused(`The file says that it is a translation into ${to}, which lessons are written in.`);
  if (before && before.to !== to)
    return refused(`The file is a translation into ${to}, and this lesson’s is into ${before.to}.`);
  const keys = new Set(lesson.units.map(({ key }) => key));
  const known = file.units.filter(({ id }) => keys.has(keyOfUnit(id) ?? ''));
  if (file.lesson !== lesson.id && known.length * 2 <= file.units.length)
    return refused(`The file is a translation of "${file.lesson}", and not of "${lesson.id}".`);

  const texts = new Map(inPlace(lesson.units, before?.texts ?? []).map((text) => [text.path, text]));
  const seen = new Set<string>();
  for (const unit of file.units) {
    const path = keyOfUnit(unit.id);
    if (path === null || path === '') {
      problems.push({ path: null, what: `The unit "${unit.id}" is none of this lesson’s. It was left out.` });
    } else if (seen.has(path)) {
      problems.push({ path, what: 'It stands twice in the file. The first was taken.' });
    } else {
      seen.add(path);
      const text = takenIn(unit, path, texts.get(path) ?? null, problems);
      if (text) texts.set(path, text);
    }
  }

  const { units, deleted } = standingsOf(lesson.units, [...texts.values()]);
  return {
    translation: {
      lesson: lesson.id,
      from: languageTag(file.from) ?? before?.from ?? WRITTEN_IN,
      to,
      ...(before?.signedOff && { signedOff: before.signedOff }),
      texts: inPlace(lesson.units, [...texts.values()]),
    },
    stale: units.flatMap(({ unit, entry, standing }) =>
      standing === 'stale' ? [staleText(unit, entry)] : [],
    ),
    missing: units.flatMap(({ unit, standing }) => (standing === 'missing' ? [unit.key] : [])),
    deleted,
    problems,
  };
}

/** Translations under the paths at which their texts now stand, in that order; then those that stand nowhere. */
function inPlace(lesson: readonly LessonUnit[], texts: readonly TranslatedText[]): TranslatedText[] {
  const { units, deleted } = standingsOf(lesson, texts);
  const kept = units.flatMap(({ unit, entry }) => (entry ? [{ ...entry, path: unit.key }] : []));
  const taken = new Set(kept.map(({ path }) => path));
  return [...kept, ...deleted.filter(({ path }) => !taken.has(path))];
}

/** The translation that a unit brings; null where it brings none. */
function takenIn(
  unit: XliffUnit,
  path: string,
  before: TranslatedText | null,
  problems: TranslationProblem[],
): TranslatedText | null {
  const { source, target, state } = unit;
  if (target === '') return null;
  const untouched = state === 'initial';
  // Some tools begin by copying the source.
  if (untouched && target === source) return null;
  if (untouched && unit.wasStale && unit.earlier !== null) {
    const old = before && evenText(before.text) === target ? before : null;
    if (old || before === null) return old ?? translatedText(path, unit.earlier, target);
  }
  const words = {
    source: keptCodes(piecesOf(source, 'prose')),
    target: keptCodes(piecesOf(target, 'prose')),
  };
  for (const lost of without(words.source, words.target))
    problems.push({ path, what: `The translation has lost ${named(lost)}.` });
  if (unit.unknownCodes.length > 0)
    problems.push({
      path,
      what: `The file no longer says what its codes stand for (${unit.unknownCodes.join(', ')}). Look at the text.`,
    });
  return translatedText(path, source, target);
}

function named(code: string): string {
  return code.startsWith('$') ? code : `the link to the fact ${code}`;
}

function without(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

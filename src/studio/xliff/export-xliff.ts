import { piecesOf } from './inline-codes.ts';
import { standingsOf, type UnitStanding } from '../../course/translation/standings.ts';
import { languageTag, type Translation } from '../../course/translation/translation.ts';
import { notesOf, partsOf, sceneNote, type Parts } from './unit-notes.ts';
import { CannotTranslate, unitId, unitsOf, type LessonUnits } from '../../course/translation/units.ts';
import { writtenUnit } from './write-codes.ts';
import { block, element, plain } from './write-xml.ts';

export interface ExportOptions {
  /** The language of the lesson, and the one it is to be translated to: BCP 47 tags. */
  source: string;
  target: string;
  /** What is translated already; it goes along. */
  translation?: Translation | null;
}

/** The sub-state of a segment whose target was made from an earlier original. */
export const STALE = 'afu:stale';
/** The category of the note that holds that earlier original. */
export const WAS = 'earlier-original';

/**
 * A lesson as XLIFF 2.0: one unit a text, with the id made from its path, notes for the translator, and the marks of
 * Markdown and the nation words as codes. What is translated already stands as the target; where the original has
 * changed since, the old translation stands there in the state `initial` beside a note of what the original was.
 * Throws CannotTranslate where the lesson cannot be read, has no text, or a language is none or its own.
 */
export function exportXliff(lessonYaml: string, { source, target, translation }: ExportOptions): string {
  const lesson = unitsOf(lessonYaml);
  if (lesson.units.length === 0) throw new CannotTranslate('The lesson has no text to translate yet.');
  const srcLang = need(source);
  const trgLang = need(target);
  if (trgLang === srcLang)
    throw new CannotTranslate(`The lesson is in ${srcLang} already. Name another language.`);
  const { units } = standingsOf(lesson.units, translation?.texts ?? []);
  const file = block('file', { id: 'lesson', original: lesson.id || undefined, canResegment: 'no' }, [
    block('notes', {}, [element('note', { id: 'n1', category: 'lesson' }, plain(ABOUT))]),
    ...groups(units, lesson),
  ]);
  const root = block('xliff', { xmlns: NAMESPACE, version: '2.0', srcLang, trgLang }, [file]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

export const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';

const ABOUT =
  'A lesson for school staff. Words such as $lead stand for a title that the player puts in; keep them. ' +
  'Keep every link to a fact. Children speak as children do; reasons speak to an equal. ' +
  'A target that is there already in the state "initial" was made from an earlier original, which its note shows.';

function need(language: string): string {
  const tag = languageTag(language);
  if (tag === null) throw new CannotTranslate(`"${language}" is no language. Write a tag such as cy or pl.`);
  return tag;
}

function groups(units: readonly UnitStanding[], lesson: LessonUnits): string[] {
  const known = partsOf(lesson.lesson);
  const parts: string[] = [];
  let scene: string | null = null;
  let inScene: string[] = [];
  const close = (): void => {
    if (scene === null) return;
    const notes = block('notes', {}, [
      element('note', { id: 'n1', category: 'place' }, plain(sceneNote(scene, lesson.lesson, known))),
    ]);
    parts.push(block('group', { id: unitId(`scenes/${scene}`), name: scene }, [notes, ...inScene]));
    inScene = [];
    scene = null;
  };
  for (const standing of units) {
    const { path } = standing.unit;
    const own = path[0] === 'scenes' ? String(path[1]) : null;
    if (own !== scene) close();
    if (own === null) parts.push(unitXml(standing, lesson, known));
    else {
      scene = own;
      inScene.push(unitXml(standing, lesson, known));
    }
  }
  close();
  return parts;
}

function unitXml({ unit, entry, standing }: UnitStanding, { lesson }: LessonUnits, parts: Parts): string {
  const written = writtenUnit(piecesOf(unit.text, unit.form), entry ? piecesOf(entry.text, unit.form) : null);
  const notes = [
    ...notesOf(unit, lesson, parts),
    ...(standing === 'stale' ? [{ category: WAS, text: entry.source }] : []),
  ].map(({ category, text }, i) => element('note', { id: `n${i + 1}`, category }, plain(text)));
  const state = standing === 'current' ? 'translated' : 'initial';
  return block('unit', { id: unitId(unit.key), name: unit.key }, [
    ...(notes.length > 0 ? [block('notes', {}, notes)] : []),
    ...(written.data.length > 0 ? [block('originalData', {}, written.data)] : []),
    block('segment', { id: 's1', state, subState: standing === 'stale' ? STALE : undefined }, [
      element('source', {}, written.source),
      ...(written.target === null ? [] : [element('target', {}, written.target)]),
    ]),
  ]);
}

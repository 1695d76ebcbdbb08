import { choiceCode, itemCode } from '../../learner/code.ts';
import { ID } from '../fields.ts';
import { message } from '../messages.ts';
import type { PartDecision } from '../part.ts';
import type { Path } from '../path.ts';
import type { Report, Rule } from '../report.ts';
import { badId } from '../structure.ts';

/** `_v2_r2_first` after a scene's id must fit in 60 characters. */
const LONGEST = 60 - '_v2_r2_first'.length;

/** Ids: their form, their length, and whether an LMS and the stored progress can tell them apart. */
export const ids: Rule = (view, _context, report) => {
  const { lesson } = view;
  ownId(lesson.id, view.file, report);
  for (const group of ['competencies', 'people', 'scenes'] as const) checkIds(lesson[group], [group], report);
  const deciding = new Set(view.decisions.map(({ scene }) => scene));
  for (const { scene, path, decision } of view.decisions) {
    tellApart(scene, deciding, report);
    for (const [group, fields, codeOf] of groupsOf(decision, scene)) {
      checkIds(fields, [...path, group], report);
      checkCodes(Object.keys(fields ?? {}), [...path, group], codeOf, report);
    }
  }
};

function ownId(id: string | undefined, file: string, report: Report): void {
  if (id === undefined || !ID.test(id)) return;
  checkLength(id, ['id'], undefined, report);
  const folder = /([^/\\]+)[/\\]lesson\.yaml$/.exec(file)?.[1];
  if (folder !== undefined && folder !== id) report(message('id-not-folder', { id, folder }), ['id']);
}

function checkIds(fields: object | undefined, path: Path, report: Report): void {
  for (const id of Object.keys(fields ?? {})) {
    if (!ID.test(id)) report(badId(id), [...path, id], 'key');
    else checkLength(id, [...path, id], 'key', report);
  }
}

function checkLength(id: string, path: Path, where: 'key' | undefined, report: Report): void {
  if (id.length > LONGEST)
    report(message('id-too-long', { id, length: id.length, most: LONGEST }), path, where);
}

/** A scene `tell-v2` beside a scene `tell` would be reported under the same id as its second visit. */
function tellApart(id: string, scenes: ReadonlySet<string>, report: Report): void {
  for (let stem = id; ;) {
    const ending = /-(v\d+|r\d+|first)$/.exec(stem);
    if (!ending) return;
    stem = stem.slice(0, ending.index);
    if (!scenes.has(stem)) continue;
    const word = ending[1]!;
    const what =
      word === 'first' ? 'the first answer' : `${word[0] === 'v' ? 'visit' : 'run'} ${word.slice(1)}`;
    report(message('lms-id-collision', { id, other: stem, what, ending: ending[0] }), ['scenes', id], 'key');
    return;
  }
}

type Group = [name: string, fields: object | undefined, codeOf: (id: string) => string];

function groupsOf(decision: PartDecision, scene: string): Group[] {
  switch (decision.kind) {
    case 'choose-one':
      return [['choices', decision.choices, (id) => choiceCode(scene, id)]];
    case 'choose-many':
      return [['options', decision.options, itemCode]];
    case 'put-in-order':
      return [['items', decision.items, itemCode]];
    case 'sort':
      return [
        ['categories', decision.categories, itemCode],
        ['items', decision.items, itemCode],
      ];
    case 'spot':
      return [
        ['reasons', decision.reasons, itemCode],
        ['entries', decision.entries, itemCode],
      ];
    default:
      return [];
  }
}

/** Two ids of one decision may not be stored under the same code (`learner/code.ts`). */
function checkCodes(ids: string[], path: Path, codeOf: (id: string) => string, report: Report): void {
  const taken = new Map<string, string>();
  for (const id of ids) {
    const other = taken.get(codeOf(id));
    if (other === undefined) taken.set(codeOf(id), id);
    else
      report(
        message('code-collision', { id, other, suggestion: freeId(id, ids, codeOf) }),
        [...path, id],
        'key',
      );
  }
}

/** The id with a number added, such that its code is free. */
function freeId(id: string, ids: readonly string[], codeOf: (id: string) => string): string {
  const taken = new Set(ids.filter((other) => other !== id).map(codeOf));
  for (let i = 2; i < 1000; i++) if (!taken.has(codeOf(`${id}-${i}`))) return `${id}-${i}`;
  return `${id}-here`;
}

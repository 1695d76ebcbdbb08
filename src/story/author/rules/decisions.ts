import { message } from '../messages.ts';
import { entriesOf, type PartChoice, type PartDecision } from '../part.ts';
import type { Path } from '../path.ts';
import type { Report, Rule } from '../report.ts';

const FEWEST_CHOICES = 3;
const MOST_ITEMS = 8;
const MOST_HEAVY = 3;
const HEAVY = 3;

/** Whether each decision can be weighed, and is one. */
export const decisions: Rule = (view, _context, report) => {
  let heavy = 0;
  for (const { decision, path } of view.decisions) {
    checkKind(decision, path, report);
    if ((decision.weight ?? 0) >= HEAVY && ++heavy > MOST_HEAVY) {
      report(message('too-many-heavy', { count: heavy }), [...path, 'weight']);
    }
  }
  const { scenes } = view.lesson;
  if (scenes && view.whole && !view.scenes.some(({ scene }) => scene.ending?.outcome === 'safe')) {
    report(message('no-ending', {}), ['scenes'], 'key');
  }
};

function checkKind(decision: PartDecision, path: Path, report: Report): void {
  switch (decision.kind) {
    case 'choose-one':
      return checkChoices(decision.choices, path, report);
    case 'choose-many': {
      const options = entriesOf(decision.options);
      if (!count(options, 3, 'options', path, report)) return;
      const rights = options.filter(([, { right }]) => right === true).length;
      const known = options.every(([, { right }]) => right !== undefined);
      found(rights, options.length, known, { what: 'options', right: 'right' }, [...path, 'options'], report);
      return sameTexts(options, [...path, 'options'], report);
    }
    case 'put-in-order':
    case 'sort': {
      const items = entriesOf(decision.items);
      count(items, 3, 'items', path, report);
      sameTexts(items, [...path, 'items'], report);
      if (decision.kind === 'sort') count(entriesOf(decision.categories), 2, 'categories', path, report);
      return;
    }
    case 'spot': {
      count(entriesOf(decision.reasons), 2, 'reasons', path, report);
      const entries = entriesOf(decision.entries);
      if (!count(entries, 3, 'entries', path, report)) return;
      const concerns = entries.filter(([, entry]) => 'concern' in entry).length;
      const words = { what: 'entries', right: 'of concern' };
      found(concerns, entries.length, true, words, [...path, 'entries'], report);
    }
  }
}

function checkChoices(
  fields: Partial<Record<string, PartChoice>> | undefined,
  path: Path,
  report: Report,
): void {
  if (fields === undefined) return;
  const choices = entriesOf(fields);
  const at = [...path, 'choices'];
  const all = Object.keys(fields).length;
  if (all < FEWEST_CHOICES) {
    const offers = all === 0 ? 'no choices' : all === 1 ? 'one choice' : `${all} choices`;
    report(message('too-few-choices', { count: offers }), at, 'key');
  }
  if (all > MOST_ITEMS)
    report(message('too-many-items', { count: all, what: 'choices', most: MOST_ITEMS }), at, 'key');
  if (choices.length > 0 && choices.every(([, choice]) => choice.rating && choice.rating !== 'best')) {
    report(message('no-best-choice', {}), at, 'key');
  }
  for (const [id, choice] of choices) {
    if (choice.rating === 'poor' && !('instead' in choice)) {
      report(message('missing-instead', { choice: id }), [...at, id], 'key');
    }
  }
  sameTexts(choices, at, report);
}

/** Whether there are enough, and not too many, to weigh up. Says so where there are not. */
function count(items: readonly unknown[], least: number, what: string, path: Path, report: Report): boolean {
  const at = [...path, what];
  if (items.length < least) report(message('too-few-items', { count: items.length, what, least }), at, 'key');
  if (items.length > MOST_ITEMS) {
    report(message('too-many-items', { count: items.length, what, most: MOST_ITEMS }), at, 'key');
  }
  return items.length >= least;
}

function found(
  rights: number,
  all: number,
  known: boolean,
  words: { what: string; right: string },
  path: Path,
  report: Report,
): void {
  if (!known) return;
  if (rights === 0) report(message('nothing-right', words), path, 'key');
  if (rights === all) report(message('nothing-wrong', words), path, 'key');
}

function sameTexts(
  items: readonly [string, { text?: string | undefined }][],
  path: Path,
  report: Report,
): void {
  const seen = new Map<string, string>();
  for (const [id, { text }] of items) {
    if (text === undefined) continue;
    const words = text.trim().replace(/\s+/g, ' ').toLowerCase();
    const other = seen.get(words);
    if (other === undefined) seen.set(words, id);
    else report(message('same-text', { id, other }), [...path, id, 'text']);
  }
}

import type { Path } from '../../story/author/path.ts';
import { readLibrary } from '../../guidance/author/library.ts';
import { NATIONS } from '../../guidance/author/nations.ts';
import { breakOf } from '../edit/lines.ts';
import { remove } from '../edit/remove.ts';
import { renderField, type Value } from '../edit/render.ts';
import { setValue } from '../edit/set-value.ts';
import type { FactEntry } from './facts.ts';

/** The part of a fact that the studio edits, as a person types it. '' and no nation stand for a field that is left out. */
export interface FactWords {
  topic: string;
  says: string;
  status: string;
  sources: string[];
  nations: string[];
  checkedOn: string;
  reviewBy: string;
  staleAfter: string;
  ask: string;
}

/** The files that a fact is checked with. */
export interface LibraryTexts {
  sources: string;
  facts: string;
  nations: string;
}

/** What a fact says now. */
export function wordsOfFact(fact: FactEntry): FactWords {
  const { topic, says, status, sources, nations, checkedOn, reviewBy, staleAfter, ask } = fact;
  return {
    topic,
    says,
    status,
    sources,
    nations: nations === 'all' ? [...NATIONS] : nations.split(', ').filter((nation) => nation !== ''),
    checkedOn,
    reviewBy,
    staleAfter,
    ask,
  };
}

/** The number after the highest that is in use. */
export function nextFactId(ids: readonly string[]): string {
  const most = ids.reduce((so, id) => Math.max(so, Number(/^F(\d+)/.exec(id)?.[1] ?? 0)), 0);
  return `F${String(most + 1).padStart(2, '0')}`;
}

/**
 * The facts with one of them changed: only what is another word or date is written, and comments stay. No date and no
 * status is filled in. Throws CannotEdit where the file as it stands does not allow it.
 */
export function withFact(text: string, id: string, before: FactWords, after: FactWords): string {
  return FIELDS.reduce((so, [field, name]) => {
    const value = valueOf(after, name);
    if (JSON.stringify(value) === JSON.stringify(valueOf(before, name))) return so;
    const path: Path = [id, field];
    return value === null ? remove(so, path) : setValue(so, path, value);
  }, text);
}

/** The facts with one more at their end. */
export function withNewFact(text: string, id: string, fact: FactWords): string {
  const value = Object.fromEntries(
    FIELDS.flatMap(([field, name]): [string, Value][] => {
      const one = valueOf(fact, name);
      return one === null ? [] : [[field, one]];
    }),
  );
  const head = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return head + `\n${id}:${renderField(value, 0, 0)}\n`.replaceAll('\n', breakOf(text));
}

/** What the guidance, changed like this, has that is wrong and was not before: one sentence each. */
export function faultsOfChange(before: LibraryTexts, facts: string): string[] {
  const errors = (texts: LibraryTexts): string[] => {
    const { diagnostics } = readLibrary({
      sources: { text: texts.sources, file: 'sources.yaml' },
      facts: { text: texts.facts, file: 'facts.yaml' },
      nations: { text: texts.nations, file: 'nations.yaml' },
    });
    return diagnostics
      .filter(({ level }) => level === 'error')
      .map(({ message, hint }) => `${message} ${hint}`.trim());
  };
  const own = new Set(errors(before));
  return errors({ ...before, facts }).filter((fault) => !own.has(fault));
}

const FIELDS: readonly [field: string, name: keyof FactWords][] = [
  ['topic', 'topic'],
  ['says', 'says'],
  ['sources', 'sources'],
  ['status', 'status'],
  ['nations', 'nations'],
  ['checked-on', 'checkedOn'],
  ['review-by', 'reviewBy'],
  ['stale-after', 'staleAfter'],
  ['ask', 'ask'],
];

/** A field as it is written; null where it is left out. */
function valueOf(words: FactWords, name: keyof FactWords): Value | null {
  const value = words[name];
  if (name === 'nations' && NATIONS.every((nation) => value.includes(nation))) return 'all';
  if (typeof value !== 'string') return [...value];
  return value.trim() === '' ? null : value.trim();
}

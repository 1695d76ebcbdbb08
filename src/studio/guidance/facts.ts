import { parseDocument } from 'yaml';
import { fieldsOf, itemsOf } from '../analysis/scene-values.ts';

/** A fact as a trainer chooses it. */
export interface FactEntry {
  id: string;
  topic: string;
  says: string;
  status: string;
  sources: string[];
  nations: string;
  checkedOn: string;
  reviewBy: string;
  staleAfter: string;
  ask: string;
}

/** A source as a trainer chooses it. */
export interface SourceEntry {
  id: string;
  title: string;
  publisher: string;
  published: string;
  address: string;
  checkedOn: string;
  reviewBy: string;
}

const cache = new Map<string, unknown>();

function entriesOf(text: string): [string, Record<string, unknown>][] {
  const known = cache.get(text) as [string, Record<string, unknown>][] | undefined;
  if (known) return known;
  const read = Object.entries(fieldsOf(parseDocument(text, { logLevel: 'silent' }).toJS())).map(
    ([id, value]): [string, Record<string, unknown>] => [id, fieldsOf(value)],
  );
  if (cache.size > 4) cache.clear();
  cache.set(text, read);
  return read;
}

const words = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** The facts of the library, in the order of the file. */
export function allFacts(text: string): FactEntry[] {
  return entriesOf(text).map(([id, entry]) => ({
    id,
    topic: words(entry['topic']),
    says: words(entry['says']).replace(/\s+/g, ' '),
    status: words(entry['status']),
    sources: itemsOf(entry['sources']).map(words),
    nations: Array.isArray(entry['nations'])
      ? entry['nations'].map(words).join(', ')
      : words(entry['nations']),
    checkedOn: words(entry['checked-on']),
    reviewBy: words(entry['review-by']),
    staleAfter: words(entry['stale-after']),
    ask: words(entry['ask']),
  }));
}

/** The sources of the library, in the order of the file. */
export function allSources(text: string): SourceEntry[] {
  return entriesOf(text).map(([id, entry]) => ({
    id,
    title: words(entry['title']),
    publisher: words(entry['publisher']),
    published: words(entry['published']),
    address: words(entry['address']),
    checkedOn: words(entry['checked-on']),
    reviewBy: words(entry['review-by']),
  }));
}

/** The names of the words that nations have, without their `$`. */
export function wordNames(nations: string): string[] {
  return [...new Set(entriesOf(nations).flatMap(([, words]) => Object.keys(words)))];
}

/** The facts that hold every word of a search, in their words, their topic, their id or their sources’ titles. */
export function searchFacts(
  facts: readonly FactEntry[],
  sources: readonly SourceEntry[],
  search: string,
): FactEntry[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  const titles = new Map(sources.map(({ id, title, publisher }) => [id, `${id} ${title} ${publisher}`]));
  return facts.filter((fact) => {
    const all =
      `${fact.id} ${fact.topic} ${fact.status} ${fact.says} ${fact.sources.map((id) => titles.get(id) ?? id).join(' ')}`.toLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}

export const STATUS_WORDS: Readonly<Record<string, string>> = {
  read: 'read in the source',
  quoted: 'seen quoted',
  'to-check': 'still to be checked',
};

/** `read in the source, checked 23 November 2026, review by …`, and whether it is past review on a day. */
export function standingOf(
  { status, checkedOn, reviewBy }: FactEntry,
  day: string,
): { says: string; past: boolean } {
  const past = reviewBy !== '' && reviewBy < day;
  const parts = [
    STATUS_WORDS[status] ?? status,
    checkedOn ? `checked ${checkedOn}` : '',
    reviewBy ? `${past ? 'review was due' : 'review by'} ${reviewBy}` : '',
  ];
  return { says: parts.filter(Boolean).join(', '), past };
}

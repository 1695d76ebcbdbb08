import type { Nation } from '../learner/fact.ts';
import { NATION_NAMES, NATIONS, type NationWord } from './nations.ts';
import { WORD_NAME, wordSchema, type WordEntry } from './schema.ts';
import { suggest } from './suggest.ts';
import type { YamlFile } from './yaml-file.ts';

/** The words of every nation. A word that one nation has must stand in each, if only as missing. */
export function readNations(file: YamlFile): Record<Nation, ReadonlyMap<string, NationWord>> {
  for (const name of file.entries.keys()) {
    if (!isNation(name)) {
      file.tell([name], 'unknown-nation', { name, suggestion: suggest(name, NATIONS, 'nations') }, 'key');
    }
  }
  const read = Object.fromEntries(NATIONS.map((nation) => [nation, readNation(file, nation)])) as Record<
    Nation,
    Map<string, NationWord>
  >;
  const names = new Set(NATIONS.flatMap((nation) => wordNames(file, nation)));
  for (const nation of NATIONS) {
    const there = new Set(wordNames(file, nation));
    for (const name of there.size > 0 ? names : []) {
      if (!there.has(name))
        file.tell([nation], 'missing-word', { nation: NATION_NAMES[nation], name }, 'key');
    }
  }
  return read;
}

function readNation(file: YamlFile, nation: Nation): Map<string, NationWord> {
  const words = new Map<string, NationWord>();
  const entry = file.entries.get(nation);
  if (typeof entry !== 'object' || entry === null) {
    if (!file.cutShort) file.tell([nation], 'missing-nation', { nation }, 'key');
    return words;
  }
  for (const [name, value] of Object.entries(entry)) {
    const result = wordSchema.safeParse(value);
    if (!WORD_NAME.test(name)) {
      const form = 'Use lower-case words joined by hyphens.';
      file.tell([nation, name], 'bad-id', { name, what: 'word', form }, 'key');
    } else if (result.success) words.set(name, wordOf(result.data));
    else {
      const mend = 'Write the word, { says: the word, status: to-check } or { missing: why }.';
      file.tell([nation, name], 'wrong-form', {
        id: NATION_NAMES[nation],
        field: name,
        why: 'has the wrong form',
        mend,
      });
    }
  }
  return words;
}

function wordOf(entry: WordEntry): NationWord {
  if (typeof entry === 'string') return { says: entry, toCheck: false };
  return 'says' in entry ? { says: entry.says, toCheck: true } : { missing: entry.missing };
}

function wordNames(file: YamlFile, nation: Nation): string[] {
  const entry = file.entries.get(nation);
  return typeof entry === 'object' && entry !== null ? Object.keys(entry) : [];
}

function isNation(name: string): name is Nation {
  return (NATIONS as readonly string[]).includes(name);
}

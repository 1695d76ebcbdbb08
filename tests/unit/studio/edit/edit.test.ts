import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { valueAt } from '../../../../src/studio/edit/fragment.ts';
import { insertEntry, insertItem, moveBy } from '../../../../src/studio/edit/items.ts';
import { pathAt, rangeOf } from '../../../../src/studio/edit/locate.ts';
import { outlineOf } from '../../../../src/studio/edit/outline.ts';
import { remove } from '../../../../src/studio/edit/remove.ts';
import { renameFlag, renameId } from '../../../../src/studio/edit/rename.ts';
import { addScene, duplicateScene, idFrom, moveScene } from '../../../../src/studio/edit/scenes.ts';
import { setValue } from '../../../../src/studio/edit/set-value.ts';
import { applied, spliceBetween } from '../../../../src/studio/edit/splice.ts';
import type { Path } from '../../../../src/story/author/path.ts';
import { ODD } from './odd-lesson.ts';

const LESSONS = readdirSync('modules', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'guidance' && !entry.name.startsWith('.'))
  .map(({ name }) => readFileSync(`modules/${name}/lesson.yaml`, 'utf8'));

type Fields = Record<string, unknown>;

function read(text: string): Fields {
  const document = parseDocument(text);
  expect(document.errors).toEqual([]);
  return document.toJS() as Fields;
}

/** The lines that a diff of two texts would show as taken out and put in. */
function changed(before: string, after: string): { out: string[]; in: string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return { out: a.slice(head, a.length - tail), in: b.slice(head, b.length - tail) };
}

function comments(text: string): string[] {
  return [...text.matchAll(/(?:^|\s)(#.*)$/gm)].map((match) => match[1]!).sort();
}

/** Every text of a lesson that a form can change, by its path. */
function textPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) return value.flatMap((item, i) => textPaths(item, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textPaths(inner, [...path, name]));
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, step) => (found as Fields | undefined)?.[step], value);
}

function withValue(value: unknown, path: Path, fresh: unknown): unknown {
  const copy = structuredClone(value);
  (at(copy, path.slice(0, -1)) as Fields)[path.at(-1)!] = fresh;
  return copy;
}

describe('an edit of one word', () => {
  it('changes one line and nothing else, in every form of text', () => {
    const value = read(ODD);
    for (const path of textPaths(value)) {
      const before = at(value, path) as string;
      const words = before.split(/(\s+)/);
      words[2 * Math.floor(words.length / 4)] = 'quietly';
      const after = setValue(ODD, path, words.join(''));
      const diff = changed(ODD, after);
      expect([path, diff.out.length, diff.in.length]).toEqual([path, 1, 1]);
      expect(read(after)).toEqual(withValue(value, path, words.join('')));
      expect(comments(after)).toEqual(comments(ODD));
    }
  });

  it('changes one line in the lessons of the course', () => {
    for (const lesson of LESSONS) {
      const value = read(lesson);
      for (const path of textPaths(value).filter((_, i) => i % 7 === 0)) {
        const words = (at(value, path) as string).split(/(\s+)/);
        words[2 * Math.floor(words.length / 4)] = 'quiet';
        const after = setValue(lesson, path, words.join(''));
        const diff = changed(lesson, after);
        expect([path, diff.out.length <= 1, diff.in.length <= 1]).toEqual([path, true, true]);
        expect(valueAt(after, path)).toBe(words.join(''));
      }
    }
  });

  it('breaks only its own line where that has become too long', () => {
    const path = ['scenes', 'first', 'decision', 'choices', 'later', 'text'];
    const before = valueAt(ODD, path) as string;
    const fresh = before.replace(
      'love',
      'love more than almost anything else that there is in the whole of this wide world',
    );
    const after = setValue(ODD, path, fresh);
    expect(valueAt(after, path)).toBe(fresh);
    expect(changed(ODD, after).out).toHaveLength(1);
    expect(changed(ODD, after).in).toHaveLength(2);
    expect(Math.max(...after.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(140);
  });
});

describe('any text', () => {
  const texts = fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            'yes',
            'no',
            ':',
            '#',
            '-',
            '- a',
            '"',
            "'",
            '{',
            '}',
            '[',
            ',',
            '*so*',
            '1.10',
            'null',
            '~',
            '%',
            '\n',
            '\n\n',
            'a: b',
            'ends:',
            '@you',
            'quite ordinary words',
          ),
          { minLength: 1, maxLength: 12 },
        )
        .map((parts) => parts.join(' ')),
    )
    .filter((text) => /\S/.test(text) && !/[^\n\P{Cc}]|[\p{Cs}\ufeff\ufffe\uffff]/u.test(text));

  it('reads back as it was given, in place of any text, and leaves the rest', () => {
    const value = read(ODD);
    const paths = textPaths(value);
    fc.assert(
      fc.property(fc.constantFrom(...paths), texts, (path, text) => {
        const after = setValue(ODD, path, text);
        expect(read(after)).toEqual(withValue(value, path, text));
        for (const comment of comments(ODD)) expect(after).toContain(comment);
      }),
      { numRuns: 150, seed: 8 },
    );
  });
});

describe('a sequence of edits', () => {
  const decision = ['scenes', 'first', 'decision'];
  const edits: readonly [string, (text: string) => string, (value: Fields) => void][] = [
    [
      'a new field in order',
      (text) => setValue(text, [...decision, 'weight'], 3),
      (v) => void ((at(v, decision) as Fields)['weight'] = 3),
    ],
    [
      'a field taken out',
      (text) => remove(text, ['scenes', 'first', 'where']),
      (v) => void delete (at(v, ['scenes', 'first']) as Fields)['where'],
    ],
    [
      'a field in braces',
      (text) => setValue(text, [...decision, 'choices', 'two-minutes', 'critical'], 'viewing'),
      (v) => void ((at(v, [...decision, 'choices', 'two-minutes']) as Fields)['critical'] = 'viewing'),
    ],
    [
      'a fact more',
      (text) => insertItem(text, [...decision, 'choices', 'later', 'rests-on'], 1, 'F20'),
      (v) => (at(v, [...decision, 'choices', 'later', 'rests-on']) as string[]).push('F20'),
    ],
    [
      'a fact more on lines',
      (text) => insertItem(text, [...decision, 'choices', 'sit-down', 'rests-on'], 1, 'F20'),
      (v) => (at(v, [...decision, 'choices', 'sit-down', 'rests-on']) as string[]).splice(1, 0, 'F20'),
    ],
    [
      'a beat more',
      (text) =>
        insertItem(text, ['scenes', 'second', 'beats'], 1, {
          speech: { who: 'jess', says: 'Well, "yes": I do.' },
        }),
      (v) =>
        (at(v, ['scenes', 'second', 'beats']) as unknown[]).splice(1, 0, {
          speech: { who: 'jess', says: 'Well, "yes": I do.' },
        }),
    ],
    [
      'a beat moved',
      (text) => moveBy(text, ['scenes', 'first', 'beats', 0], 1),
      (v) => {
        const list = at(v, ['scenes', 'first', 'beats']) as unknown[];
        [list[0], list[1]] = [list[1], list[0]];
      },
    ],
    [
      'a beat taken out',
      (text) => remove(text, ['scenes', 'first', 'beats', 2]),
      (v) => void (at(v, ['scenes', 'first', 'beats']) as unknown[]).splice(2, 1),
    ],
    [
      'a person',
      (text) => insertEntry(text, ['people'], 'mr-ford', 1, { name: 'Mr Ford', role: 'teacher' }),
      (v) => void ((v['people'] as Fields)['mr-ford'] = { name: 'Mr Ford', role: 'teacher' }),
    ],
    [
      'a competency',
      (text) => insertEntry(text, ['competencies'], 'recording', 2, 'Writing it down, in full'),
      (v) => void ((v['competencies'] as Fields)['recording'] = 'Writing it down, in full'),
    ],
    [
      'a flag set',
      (text) => setValue(text, [...decision, 'choices', 'later', 'sets'], ['late']),
      (v) => void ((at(v, [...decision, 'choices', 'later']) as Fields)['sets'] = ['late']),
    ],
    [
      'a note of another kind',
      (text) => setValue(text, ['scenes', 'first', 'beats', 1], { narration: 'She waits.' }),
      (v) => void ((at(v, ['scenes', 'first', 'beats']) as unknown[])[1] = { narration: 'She waits.' }),
    ],
    [
      'a field at the top',
      (text) => setValue(text, ['coaching'], 'after-each'),
      (v) => void (v['coaching'] = 'after-each'),
    ],
  ];

  for (const [name, edit, model] of edits)
    it(`makes ${name} and touches nothing else`, () => {
      const expected = read(ODD);
      model(expected);
      const after = edit(ODD);
      expect(read(after)).toEqual(expected);
      const kept = after.split('\n');
      const lost = ODD.split('\n').filter((line) => !kept.includes(line));
      expect(lost.length).toBeLessThanOrEqual(2);
    });

  it('comes to the same as the same edits made to data, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...edits.keys()]), (order) => {
        // A later edit may move what an earlier one names by number: one list at a time.
        const lists = new Set<string>();
        const chosen = order.filter((i) => {
          const list = /beat|note/.test(edits[i]![0])
            ? /more/.test(edits[i]![0])
              ? 'second'
              : 'first'
            : String(i);
          return !lists.has(list) && lists.add(list);
        });
        const expected = read(ODD);
        let text = ODD;
        for (const i of chosen) {
          text = edits[i]![1](text);
          edits[i]![2](expected);
        }
        expect(read(text)).toEqual(expected);
        const left = comments(text);
        for (const comment of comments(ODD))
          if (comment !== '# what she says' && comment !== '# and the law') expect(left).toContain(comment);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('is the same with line breaks of Windows, which stay', () => {
    const windows = ODD.replaceAll('\n', '\r\n');
    for (const [, edit] of edits) {
      const after = edit(windows);
      expect(read(after)).toEqual(read(edit(ODD)));
      expect(/[^\r]\n/.test(after)).toBe(false);
    }
  });
});

describe('names', () => {
  it('a scene has its new id wherever it is named', () => {
    const after = renameId(ODD, ['scenes', 'second'], 'the-hall');
    const roads = ['later', 'sit-down', 'two-minutes'].map((id) =>
      valueAt(after, ['scenes', 'first', 'decision', 'choices', id, 'then']),
    );
    expect(roads).toEqual(['the-hall', 'the-hall', 'the-hall']);
    expect(valueAt(after, ['scenes', 'second'])).toBeUndefined();
    expect(comments(after)).toEqual(comments(ODD));
    expect(valueAt(renameId(ODD, ['scenes', 'first'], 'door'), ['start'])).toBe('door');
  });

  it('a person has its new id where they speak, and an id that is taken is refused', () => {
    expect(
      valueAt(renameId(ODD, ['people', 'jess'], 'sam'), ['scenes', 'first', 'beats', 1, 'speech', 'who']),
    ).toBe('sam');
    expect(() => renameId(ODD, ['people', 'jess'], 'mrs-lane')).toThrow('already');
  });

  it('a flag has its new name where it is set and asked for, and other words keep theirs', () => {
    const set = setValue(ODD, ['scenes', 'first', 'decision', 'choices', 'later', 'sets'], ['late', 'later']);
    const asked = setValue(set, ['scenes', 'second', 'beats', 1, 'if'], 'late and not (later or late)');
    const after = renameFlag(asked, 'late', 'too-late');
    expect(valueAt(after, ['scenes', 'second', 'beats', 1, 'if'])).toBe(
      'too-late and not (later or too-late)',
    );
    expect(valueAt(after, ['scenes', 'first', 'decision', 'choices', 'later', 'sets'])).toEqual([
      'too-late',
      'later',
    ]);
  });

  it('an id is made of the words of a title', () => {
    expect(idFrom('“Can’t you just SHOW me?” – at 3')).toBe('cant-you-just-show-me-at');
    expect(idFrom('12')).toBe('');
  });
});

describe('scenes', () => {
  it('are added after another, copied with their comments, moved and taken out', () => {
    const added = addScene(
      ODD,
      'between',
      { when: 'Noon', beats: [{ narration: 'Rain.' }], then: 'second' },
      'first',
    );
    expect(outlineOf(added).scenes!.map(({ key }) => key)).toEqual(['first', 'between', 'second']);
    const copied = duplicateScene(added, 'first', 'again');
    expect(valueAt(copied, ['scenes', 'again'])).toEqual(valueAt(ODD, ['scenes', 'first']));
    expect(copied.match(/# and the law/g)).toHaveLength(2);
    const moved = moveScene(copied, 'again', 1);
    expect(outlineOf(moved).scenes!.map(({ key }) => key)).toEqual(['first', 'between', 'again', 'second']);
    expect(remove(remove(moved, ['scenes', 'again']), ['scenes', 'between'])).toBe(ODD);
  });

  it('can be edited while another cannot be read', () => {
    const broken = ODD.replace('narration: The bell has gone.', 'narration: "The bell has gone.');
    const after = setValue(broken, ['scenes', 'second', 'when'], 'Tuesday, 10am');
    expect(changed(broken, after).in).toEqual(['    when: Tuesday, 10am']);
    expect(() => setValue(broken, ['scenes', 'first', 'when'], 'Noon')).toThrow('cannot be read');
  });

  it('are found in every lesson of the course as the parser finds them', () => {
    for (const lesson of LESSONS)
      expect(outlineOf(lesson).scenes!.map(({ key }) => key)).toEqual(
        Object.keys(read(lesson)['scenes'] as Fields),
      );
  });
});

describe('places', () => {
  it('a value is found where it stands, and what stands there is that value', () => {
    for (const lesson of [ODD, LESSONS[0]!])
      for (const path of textPaths(read(lesson))) {
        const range = rangeOf(lesson, path)!;
        expect(pathAt(lesson, range.from)).toEqual(path);
      }
  });

  it('the smallest replacement turns one text into the other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, a, b, tail) => {
        const splice = spliceBetween(head + a + tail, head + b + tail);
        expect(splice ? applied(head + a + tail, [splice]) : head + a + tail).toBe(head + b + tail);
      }),
    );
  });

  it('and is as small in a long text, wherever in it the change stands', () => {
    const long = 'The bell has gone. '.repeat(1000);
    fc.assert(
      fc.property(fc.nat(long.length), (at) => {
        const after = `${long.slice(0, at)}#${long.slice(at)}`;
        expect(spliceBetween(long, after)).toEqual({ from: at, to: at, insert: '#' });
        expect(spliceBetween(after, long)).toEqual({ from: at, to: at + 1, insert: '' });
      }),
    );
  });
});

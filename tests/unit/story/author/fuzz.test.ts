import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkLesson } from '../../../../src/story/author/check.ts';
import { MESSAGES } from '../../../../src/story/author/messages.ts';
import { prove } from '../../../../src/story/author/prove.ts';
import { CONTEXT } from './context.ts';

const FILE = 'listening/lesson.yaml';
const LESSON = readFileSync(`tests/fixtures/lessons/${FILE}`, 'utf8');
const COUNT = Number(process.env['FUZZ_COUNT'] ?? (process.env['TIER'] === 'soak' ? 100_000 : 2000));
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261124);

/** A check takes a few milliseconds. What takes a second is tried again: a machine may pause, a hang stays. */
const HANG_MS = 1000;

/** Numbers from 0 up to a limit, the same for the same seed (mulberry32). */
function chance(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const PIECES = [
  ': ',
  '#',
  ' #x',
  '- ',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '|',
  '>',
  '*',
  '&a',
  '!b',
  '@',
  '%',
  '`',
  '\t',
  '\n',
  '\n\n',
  '  ',
  'null',
  'true',
  '~',
  '.nan',
  '.inf',
  '-0',
  '1e400',
  '0x1f',
  '2026-01-01',
  '__proto__',
  'constructor',
  'toString',
  '<b>',
  '<!--',
  '[x](y)',
  '![x](y)',
  '[x](F30)',
  '`code`',
  '\u0000',
  '\ud800',
  '\u202e',
  '\ufeff',
  '$lead',
  '$Nothing',
  '\\',
  '---\n',
  '...\n',
  '? ',
  'not ',
  '(',
  ')',
  ' and ',
  'if: ',
  'then: door',
  'kind: sort',
  'repair: true',
  'é',
  '💬',
  '!',
];

/** One to four random edits: pieces put in, characters or lines taken out, doubled, swapped or indented. */
function mutate(text: string, roll: (limit: number) => number): string {
  let mutated = text;
  for (let edits = 1 + roll(4); edits > 0; edits--) {
    const at = roll(mutated.length + 1);
    const length = 1 + roll(roll(4) === 0 ? 200 : 6);
    const lines = mutated.split('\n');
    const line = roll(lines.length);
    const other = roll(lines.length);
    switch (roll(8)) {
      case 0:
        mutated = mutated.slice(0, at) + PIECES[roll(PIECES.length)]! + mutated.slice(at);
        break;
      case 1:
        mutated = mutated.slice(0, at) + mutated.slice(at + length);
        break;
      case 2:
        mutated = mutated.slice(0, at) + PIECES[roll(PIECES.length)]! + mutated.slice(at + length);
        break;
      case 3:
        lines.splice(line, 1);
        mutated = lines.join('\n');
        break;
      case 4:
        lines.splice(line, 0, lines[other]!);
        mutated = lines.join('\n');
        break;
      case 5:
        [lines[line], lines[other]] = [lines[other]!, lines[line]!];
        mutated = lines.join('\n');
        break;
      case 6:
        lines[line] = roll(2) === 0 ? `  ${lines[line]!}` : lines[line]!.replace(/^ {1,2}/, '');
        mutated = lines.join('\n');
        break;
      default: {
        const words = mutated.split(/(?<=[\s:,[\]{}])/);
        const one = roll(words.length);
        words[one] = words[roll(words.length)]!;
        mutated = words.join('');
      }
    }
  }
  return mutated;
}

/** The lesson checked and, where it has a story, proved; fails where that hangs. */
function inTime(text: string): ReturnType<typeof checkLesson> {
  for (let tries = 1; ; tries++) {
    const started = performance.now();
    const checked = checkLesson({ text, file: FILE }, CONTEXT);
    if (checked.story) prove(checked.story);
    const hung = performance.now() - started > HANG_MS;
    if (!hung) return checked;
    if (tries === 3) expect.fail(`hangs on\n${text}`);
  }
}

describe('any text at all', () => {
  it(
    `is checked without a crash, a hang or a message without its place (${COUNT} mutations, seed ${SEED})`,
    () => {
      const roll = chance(SEED);
      const met = new Set<string>();
      let stories = 0;
      for (let i = 0; i < COUNT; i++) {
        const text = mutate(LESSON, roll);
        const lines = text.split('\n');
        const { story, diagnostics } = inTime(text);
        if (story) stories++;
        else
          expect(
            diagnostics.some(({ level }) => level === 'error'),
            text,
          ).toBe(true);
        for (const { line, column, code, message, hint, level, file } of diagnostics) {
          met.add(code);
          const placed =
            line >= 1 && line <= lines.length && column >= 1 && column <= lines[line - 1]!.length + 1;
          if (
            !placed ||
            !(code in MESSAGES) ||
            message === '' ||
            file !== FILE ||
            level !== MESSAGES[code].level
          ) {
            expect.fail(`${code} at ${line}:${column} (${message} ${hint}) in\n${text}`);
          }
        }
      }
      // The mutations reach past the parser: into structure, names, words, and lessons that are still sound.
      expect(stories).toBeGreaterThan(COUNT / 20);
      for (const code of ['yaml-indent', 'unknown-key', 'unknown-scene', 'wrong-type'])
        expect(met).toContain(code);
    },
    COUNT * 30 + 60_000,
  );
});

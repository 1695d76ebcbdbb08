import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Fault } from '../../../../src/course/fault.ts';
import { proofFaults } from '../../../../src/course/proof-faults.ts';
import { checkLesson } from '../../../../src/story/author/check.ts';
import { MESSAGES, type MessageCode } from '../../../../src/story/author/messages.ts';
import { proofInWords } from '../../../../src/story/author/proof-in-words.ts';
import { proofText } from '../../../../src/story/author/proof-text.ts';
import { prove, SUSPEND_DATA } from '../../../../src/story/author/prove.ts';
import { jsonSchema } from '../../../../src/story/author/schema.ts';
import { CONTEXT } from './context.ts';
import { chance, mutate } from './mutate.ts';

const FILE = 'every-construct/lesson.yaml';
const LESSON = readFileSync(`tests/fixtures/lessons/${FILE}`, 'utf8');
const COUNT = Number(process.env['FUZZ_COUNT'] ?? (process.env['TIER'] === 'soak' ? 100_000 : 2000));
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261124);

/**
 * A check takes a few milliseconds. What takes a second of the processor is tried again: it may have tidied up its
 * memory just then; a hang stays.
 */
const HANG_MS = 1000;

/** What came of one text, and how long the processor took over it. */
interface Tried {
  diagnostics: Fault[];
  story: boolean;
  proved: boolean;
  ms: number;
}

/** A text checked, and its story proved and told in words where it has one; fails where that hangs. */
function tried(text: string): Tried {
  for (let tries = 1; ; tries++) {
    const before = process.cpuUsage();
    const { story, diagnostics, places } = checkLesson({ text, file: FILE }, CONTEXT);
    const found: Fault[] = [...diagnostics];
    let proved = false;
    if (story) {
      const proof = prove(story);
      proved = proof.complete;
      found.push(...proofFaults(proof, places, FILE));
      const words = { ...CONTEXT, suspendData: SUSPEND_DATA };
      proofText(proofInWords({ ...story, denominator: proof.denominator }, proof, words));
    }
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    if (ms <= HANG_MS) return { diagnostics: found, story: story !== null, proved, ms };
    if (tries === 3) expect.fail(`hangs on\n${text}`);
  }
}

/** Fails where a message has no place in the text, no words, or is none of the table. */
function expectPlaced({ line, column, code, message, hint, level, file }: Fault, text: string): void {
  const lines = text.split('\n');
  const placed = line >= 1 && line <= lines.length && column >= 1 && column <= lines[line - 1]!.length + 1;
  const known = code in MESSAGES && level === MESSAGES[code as MessageCode].level;
  const whole = message !== '' && file === FILE && !/\{[A-Za-z]+\}|undefined/.test(message + hint);
  if (!placed || !known || !whole)
    expect.fail(`${code} at ${line}:${column} (${message} ${hint}) in\n${text}`);
}

describe('any text at all', () => {
  it(
    `is checked and proved without a crash, a hang or a message without its place (${COUNT} mutations, seed ${SEED})`,
    () => {
      const roll = chance(SEED);
      const met = new Map<string, number>();
      let [stories, proved, messages, slowest] = [0, 0, 0, 0];
      for (let i = 0; i < COUNT; i++) {
        const text = mutate(LESSON, roll);
        const one = tried(text);
        if (one.story) stories++;
        else
          expect(
            one.diagnostics.some(({ level }) => level === 'error'),
            text,
          ).toBe(true);
        if (one.proved) proved++;
        slowest = Math.max(slowest, one.ms);
        messages += one.diagnostics.length;
        for (const fault of one.diagnostics) {
          met.set(fault.code, (met.get(fault.code) ?? 0) + 1);
          expectPlaced(fault, text);
        }
      }
      console.log(
        `fuzz, seed ${SEED}: ${COUNT} mutations; ${stories} still a story, ${proved} proved to the end; ` +
          `${messages} messages of ${met.size} codes, each with its place; slowest ${Math.round(slowest)} ms`,
      );
      // The mutations reach past the parser: into structure, names, words, roads, and lessons that are still sound.
      expect(stories).toBeGreaterThan(COUNT / 20);
      expect(proved).toBeGreaterThan(COUNT / 20);
      for (const code of ['yaml-indent', 'unknown-key', 'unknown-scene', 'wrong-type', 'unreachable-scene'])
        expect([...met.keys()]).toContain(code);
    },
    COUNT * 120 + 60_000,
  );
});

describe('an outcome of another name, on which a mutation once crashed', () => {
  it.each([
    ['left empty', '        right: {', '        nowhere:\n        right: {'],
    ['with a list', '        right: {', '        nowhere: [{ then: a }]\n        right: {'],
    [
      'with fields of the wrong sort',
      '        right: {',
      '        nowhere: { then: 5, sets: 3, rests-on: { a: b }, because: [1] }\n        right: {',
    ],
    ['misspelt', '        critical: {', '        critcal: {'],
    ['with a text', '        right: {', '        nowhere: a\n        right: {'],
  ])('is told of once, and not read: %s', (_, find, replace) => {
    const text = LESSON.replace(find, replace);
    const { diagnostics } = tried(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-key']);
    for (const fault of diagnostics) expectPlaced(fault, text);
  });
});

describe('the lesson that is mutated', () => {
  it('has nothing wrong with it, and is small', () => {
    const { diagnostics } = tried(LESSON);
    expect(diagnostics).toEqual([]);
    expect(Buffer.byteLength(LESSON)).toBeLessThan(3300);
  });

  it('has every field of the format, every kind of decision, and every form of YAML', () => {
    const [all, used] = [new Set<string>(), new Set<string>()];
    const visit = (schema: Schema, values: readonly unknown[], path: string): void => {
      const key = path.replace(/outcomes\.\w+\./, 'outcomes.any.');
      all.add(key);
      if (values.length > 0) used.add(key);
      for (const part of schema.anyOf ?? schema.oneOf ?? []) {
        const kind = part.properties?.['kind']?.const;
        if (kind === undefined && part.type === undefined) continue;
        const own = values.filter((value) => fits(part, value));
        visit(part, own, kind === undefined ? `${path} as ${part.type}` : path);
        if (kind !== undefined) visit({}, own, `${path} of kind ${String(kind)}`);
      }
      const within = values.filter((value) => typeof value === 'object' && value !== null);
      for (const [field, inner] of Object.entries(schema.properties ?? {})) {
        const found = within.flatMap((value) =>
          field in value ? [(value as Record<string, unknown>)[field]] : [],
        );
        visit(inner, found, `${path}.${field}`);
      }
      if (schema.items) visit(schema.items, within.flat(), `${path}[]`);
      if (typeof schema.additionalProperties === 'object')
        visit(
          schema.additionalProperties,
          within.flatMap((value) => Object.values(value)),
          `${path}.*`,
        );
    };
    visit(jsonSchema() as Schema, [parse(LESSON)], 'lesson');
    expect([...all].filter((key) => !used.has(key))).toEqual([]);
    expect([...all].filter((key) => key.includes(' of kind '))).toHaveLength(5);
    expect(all.size).toBeGreaterThan(100);
    for (const form of [
      /^#/m,
      />-$/m,
      /\|$/m,
      /"[^"]*"/,
      /'[^']*'/,
      /\{.*\}/,
      /\[.*\]/,
      /^ +- /m,
      /\*\w/,
      /\]\(F/,
    ])
      expect(LESSON).toMatch(form);
  });
});

interface Schema {
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  const?: unknown;
  type?: string;
}

/** Whether a value is of one of several forms: a decision by its kind, anything else by its type. */
function fits({ properties, type }: Schema, value: unknown): boolean {
  const kind = properties?.['kind']?.const;
  if (kind !== undefined) return (value as { kind?: unknown }).kind === kind;
  return type === (Array.isArray(value) ? 'array' : typeof value);
}

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { MESSAGES } from '../../../../src/story/author/messages.ts';
import { messagesPage } from '../../../../src/story/author/messages-page.ts';
import { newLesson } from '../../../../src/story/author/new-lesson.ts';
import { jsonSchema } from '../../../../src/story/author/schema.ts';

const SCHEMA = 'schema/lesson.schema.json';
const PAGE = 'docs/messages.md';

/** What a generated file should hold, laid out as the rest of the project; written where goldens are being rewritten. */
async function generated(file: string, text: string): Promise<string> {
  const laidOut = await format(text, { ...(await resolveConfig(file)), filepath: file });
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, laidOut);
  return laidOut;
}

/** A schema without `oneOf: [{ required: … }]`, which zod cannot read back; editors can. */
function withoutChoices(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutChoices);
  if (part === null || typeof part !== 'object') return part;
  const entries = Object.entries(part).filter(
    ([key, value]) => !['oneOf', 'anyOf'].includes(key) || !JSON.stringify(value).startsWith('[{"required"'),
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutChoices(value)]));
}

describe('schema/lesson.schema.json', () => {
  it('is what the schema generates', async () => {
    const text = await generated(SCHEMA, JSON.stringify(jsonSchema()));
    expect(readFileSync(SCHEMA, 'utf8')).toBe(text);
  });

  const editor = z.fromJSONSchema(withoutChoices(jsonSchema()) as Parameters<typeof z.fromJSONSchema>[0]);
  const lessons = readdirSync('modules', { withFileTypes: true })
    .map(({ name }) => `modules/${name}/lesson.yaml`)
    .filter((file) => existsSync(file));

  it.each([...lessons, 'tests/fixtures/lessons/listening/lesson.yaml'])('accepts %s', (file) => {
    const { error } = editor.safeParse(parse(readFileSync(file, 'utf8')));
    expect(error?.issues ?? []).toEqual([]);
  });

  it('accepts a new lesson', () => {
    expect(editor.safeParse(parse(newLesson('my-lesson'))).error?.issues ?? []).toEqual([]);
  });

  it.each([
    'unknown-key',
    'missing-field',
    'wrong-type',
    'unknown-value',
    'bad-version',
    'bad-id',
    'out-of-range',
  ])('refuses a lesson with %s, so that an editor underlines it', (code) => {
    const lesson: unknown = parse(readFileSync(`tests/messages/${code}/in.yaml`, 'utf8'));
    expect(editor.safeParse(lesson).success).toBe(false);
  });

  it('explains every field that a trainer can type', () => {
    const silent: string[] = [];
    const visit = (part: unknown, path: string): void => {
      if (part === null || typeof part !== 'object') return;
      for (const [key, value] of Object.entries(part)) {
        if (key === 'properties') {
          for (const [field, inner] of Object.entries(value as Record<string, { description?: string }>)) {
            if (!inner.description) silent.push(`${path}.${field}`);
            visit(inner, `${path}.${field}`);
          }
        } else visit(value, path);
      }
    };
    visit(jsonSchema(), 'lesson');
    expect(silent).toEqual([]);
  });
});

describe('docs/messages.md', () => {
  it('is what the table of messages generates', async () => {
    const text = await generated(PAGE, messagesPage());
    expect(readFileSync(PAGE, 'utf8')).toBe(text);
  });

  it('has a heading for every code', () => {
    const headings = [...readFileSync(PAGE, 'utf8').matchAll(/^### (.+)$/gm)].map((match) => match[1]);
    expect(headings.sort()).toEqual(Object.keys(MESSAGES).sort());
  });
});

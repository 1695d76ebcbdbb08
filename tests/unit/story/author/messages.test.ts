import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proofFaults } from '../../../../src/course/proof-faults.ts';
import { checkLesson } from '../../../../src/story/author/check.ts';
import { byPlace, show, type Diagnostic } from '../../../../src/story/author/diagnostic.ts';
import { MESSAGES } from '../../../../src/story/author/messages.ts';
import { prove, type Obligations } from '../../../../src/story/author/prove.ts';
import { CONTEXT } from './context.ts';

const FOLDER = 'tests/messages';
const FILE = 'listening/lesson.yaml';
const folders = readdirSync(FOLDER).sort();

/** What an LMS may demand in a fixture, and the mark at which it is packaged: `in.json` stands for them. */
interface Limits extends Pick<Obligations, 'suspendData' | 'maxStates'> {
  pass?: number;
  illegalValues?: { scene: string; fault: string }[];
}

function reported(code: string): Diagnostic[] {
  const text = readFileSync(join(FOLDER, code, 'in.yaml'), 'utf8');
  const limitsFile = join(FOLDER, code, 'in.json');
  const { illegalValues, pass, ...limits }: Limits = existsSync(limitsFile)
    ? (JSON.parse(readFileSync(limitsFile, 'utf8')) as Limits)
    : {};
  const { story, diagnostics, places } = checkLesson({ text, file: FILE }, CONTEXT);
  const checked = diagnostics.every(({ level }) => level === 'warning') ? story : null;
  const proof =
    checked &&
    prove(
      { ...checked, pass: pass ?? checked.pass },
      { ...limits, ...(illegalValues && { illegalValues: () => illegalValues }) },
    );
  const proved = proof ? (proofFaults(proof, places, FILE) as Diagnostic[]) : [];
  return [...diagnostics, ...proved].sort(byPlace);
}

describe('every message has a lesson that is given it, and is printed as its golden text says', () => {
  it('has a folder for each code of the table, and no other', () => {
    expect(folders).toEqual(Object.keys(MESSAGES).sort());
  });

  for (const code of folders) {
    it(code, () => {
      const found = reported(code);
      expect(found.map((diagnostic) => diagnostic.code)).toContain(code);
      const printed = [...found.map(show), 'and nothing else reported', ''].join('\n');
      const golden = join(FOLDER, code, 'golden.txt');
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, printed);
      expect(printed).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : '');
    });
  }
});

describe('messages', () => {
  it.each(Object.entries(MESSAGES))('%s leaves no hole open', (code) => {
    for (const { message, hint } of reported(code))
      expect(message + hint).not.toMatch(/\{[A-Za-z]+\}|undefined/);
  });

  it('ends every sentence', () => {
    for (const [code, { text, hint, explain }] of Object.entries(MESSAGES)) {
      for (const sentence of [hint, explain]) expect(`${code}: ${sentence}`).toMatch(/([.?)]|\{[a-z]+\})$/);
      expect(`${code}: ${text}`).toMatch(/([.:]|\{[a-z]+\}|\.|comment\.)$/);
    }
  });
});

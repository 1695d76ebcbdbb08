import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proofFaults } from '../../../../src/course/proof-faults.ts';
import { byPlace, show, type Diagnostic } from '../../../../src/story/author/diagnostic.ts';
import { MESSAGES } from '../../../../src/story/author/messages.ts';
import { MESSAGE_FILE, MESSAGE_LESSONS, messageLesson } from './message-lesson.ts';

const folders = readdirSync(MESSAGE_LESSONS).sort();

function reported(code: string): Diagnostic[] {
  const { diagnostics, places, proved } = messageLesson(code);
  const found = proved ? (proofFaults(proved.proof, places, MESSAGE_FILE) as Diagnostic[]) : [];
  return [...diagnostics, ...found].sort(byPlace);
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
      const golden = join(MESSAGE_LESSONS, code, 'golden.txt');
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

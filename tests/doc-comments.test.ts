import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The first line of something exported that is called: a function, a function in a constant, a class. */
const CALLED = /^export (?:(?:async )?function|(?:abstract )?class|const \w+ = (?:async )?\()/;

/** What a file exports without saying what it is for: the line before it, or its decorator, ends no doc comment. */
function unsaid(file: string): string[] {
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('@'));
  return lines
    .filter((line, at) => CALLED.test(line) && !lines[at - 1]?.trimEnd().endsWith('*/'))
    .map((line) => `${file}: ${line}`);
}

it('whatever one file offers to others says what it takes and gives', () => {
  const files = ['src', 'scripts'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${root}/${file.replaceAll('\\', '/')}`),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap(unsaid)).toEqual([]);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  ...readdirSync('docs').map((name) => `docs/${name}`),
].filter((path) => path.endsWith('.md'));
const text = (path: string): string => readFileSync(path, 'utf8');

describe.each(pages)('%s', (page) => {
  it('names only commands that there are, and only options that they take', () => {
    const commands = text(page).matchAll(/npm (?:run ([a-z:]+)|(start|test)\b)(?: -- ([^\n`|]*))?/g);
    for (const [whole, run, short, given = ''] of commands) {
      const name = run ?? short!;
      expect(Object.keys(scripts), whole).toContain(name);
      const source = `scripts/${/run\.cjs (\w+)/.exec(scripts[name]!)?.[1] ?? ''}.ts`;
      if (!existsSync(source)) continue;
      for (const [, flag] of given.replace(/#.*/, '').matchAll(/(?<!\S)--([a-z-]+)/g))
        expect(
          flag === 'help' || new RegExp(`(^|\\s)'?${flag}'?: \\{`).test(text(source)),
          `${whole}: --${flag}`,
        ).toBe(true);
    }
  });

  it('links only to pages that there are', () => {
    for (const [, to] of text(page).matchAll(/\]\((?!https?:|#)([^)#\s]+\.[a-z]+)(?:#[^)]*)?\)/g))
      expect(existsSync(join(dirname(page), to!)), `${page} → ${to}`).toBe(true);
  });
});

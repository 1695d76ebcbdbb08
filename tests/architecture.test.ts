import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What the player may import, and whatever shows its parts. */
const PLAYER = [
  'src/player',
  'src/launch',
  'src/story/learner',
  'src/guidance/learner',
  'src/course/learner',
  'src/lms',
  'src/locale',
  '+lit',
];

/** What each layer may import, by folder. `+` stands for packages, `node` for Node's own modules. */
const ARROWS: readonly [layer: string, may: readonly string[]][] = [
  ['src/story/learner', ['src/story/learner']],
  ['src/guidance/learner', ['src/guidance/learner']],
  ['src/course/learner', ['src/course/learner', 'src/story/learner', 'src/guidance/learner', 'src/locale']],
  ['src/story/author', ['src/story', '+']],
  ['src/guidance/author', ['src/guidance', '+']],
  ['src/lms', ['src/lms', 'src/story/learner', 'src/course/learner']],
  ['src/launch', ['src/launch', 'src/lms', 'src/course/learner']],
  ['src/course-menu', ['src/course-menu', 'src/lms', 'src/story/learner', '+lit']],
  ['src/lms-check', ['src/lms-check', 'src/lms', '+lit']],
  ['src/course', ['src/course', 'src/story', 'src/guidance', 'src/lms', 'src/locale', '+', 'node']],
  ['src/locale', ['src/locale']],
  ['src/player', PLAYER],
  ['src/gallery', ['src/gallery', ...PLAYER]],
  ['src/governors', ['src/governors']],
  [
    'src/host',
    [
      'src/host',
      'src/governors',
      'src/story/learner',
      'src/guidance/learner',
      'src/lms',
      'src/locale',
      'src/course',
      '+',
      'node',
    ],
  ],
  [
    'src/studio/server',
    [
      'src/studio',
      'src/host',
      'src/package',
      'src/course',
      'src/story',
      'src/guidance',
      'src/lms',
      'src/locale',
      '+',
      'node',
    ],
  ],
  ['src/studio/edit', ['src/studio/edit', 'src/story', '+yaml']],
  ['src/studio/xliff', ['src/studio', 'src/course', 'src/story', 'src/guidance', 'src/package', '+', 'node']],
  ['src/studio/twee', ['src/studio', 'src/course', 'src/story', '+']],
  [
    'src/studio',
    [
      'src/studio',
      'src/style',
      'src/player',
      'src/course',
      'src/story',
      'src/guidance',
      'src/lms',
      'src/locale',
      '+yaml',
      '+zod',
      '+lit',
      '+@dagrejs/dagre',
      '+@codemirror',
      '+@lezer/highlight',
    ],
  ],
  [
    'src/package',
    [
      'src/package',
      'src/course',
      'src/story',
      'src/guidance',
      'src/lms',
      'src/lms-check',
      'src/course-menu',
      'src/locale',
      '+',
      'node',
    ],
  ],
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/${file.replaceAll('\\', '/')}`);

describe('imports run the way ARCHITECTURE.md says', () => {
  for (const file of files) {
    it(file, () => {
      const [, may] = ARROWS.find(([layer]) => file.startsWith(`${layer}/`)) ?? [];
      expect(may, `${file} stands in no layer`).toBeDefined();
      const wrong = importsOf(file).filter((target) => !may!.some((allowed) => fits(target, allowed)));
      expect(wrong).toEqual([]);
    });
  }
});

function fits(target: string, allowed: string): boolean {
  if (allowed === 'node') return target.startsWith('node:');
  if (allowed === '+') return target.startsWith('+');
  if (allowed.startsWith('+')) return target === allowed || target.startsWith(`${allowed}/`);
  return target.startsWith(`${allowed}/`);
}

/** Files by their path from the root, packages with a `+` before their name, Node's modules as they stand. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/g,
    ),
  ]
    .map((match) => match[1] ?? match[2] ?? match[3]!)
    .map((name) => {
      if (name.startsWith('.')) return normalize(join(dirname(file), name)).replaceAll('\\', '/');
      return name.startsWith('node:') ? name : `+${name}`;
    });
}

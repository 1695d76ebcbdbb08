import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that the player is made of. */
const PLAYER = [
  'src/player',
  'src/launch',
  'src/lms',
  'src/locale',
  'src/story/learner',
  'src/guidance/learner',
  'src/course/learner',
] as const;

/** What is built, where it goes, what shows that it is there, and everything that it is made of. */
const BUILDS = {
  player: {
    what: 'the player',
    modes: ['player', 'scorm12', 'scorm2004', 'cmi5', 'web'],
    folder: 'dist/player',
    shows: 'player.js',
    sources: PLAYER,
  },
  'course-menu': {
    what: 'the menu of the course',
    modes: ['course-menu'],
    folder: 'dist/course-menu',
    shows: 'course-menu.js',
    sources: ['src/course-menu', 'src/lms', 'src/story/learner', 'src/player/style/tokens.css'],
  },
  'lms-check': {
    what: 'the LMS check',
    modes: ['lms-check'],
    folder: 'dist/lms-check',
    shows: 'lms-check.js',
    sources: ['src/lms-check', 'src/lms', 'src/player/style/tokens.css'],
  },
  host: {
    what: 'the page of the local LMS',
    modes: ['host'],
    folder: 'dist/host',
    shows: 'index.html',
    sources: ['src/host', 'src/locale', 'src/style'],
  },
  studio: {
    what: 'the studio',
    modes: ['studio'],
    folder: 'dist/studio',
    shows: 'index.html',
    sources: [
      'src/studio',
      'src/style',
      'src/player',
      'src/lms',
      'src/locale',
      'src/story',
      'src/guidance',
      'src/course',
    ],
  },
  gallery: {
    what: 'the gallery',
    modes: ['gallery'],
    folder: 'dist/gallery',
    shows: 'index.html',
    sources: ['src/gallery', ...PLAYER],
  },
} as const;

const SHARED = [
  'vite.config.ts',
  'scripts/short-tokens.ts',
  'scripts/tight-templates.ts',
  'package-lock.json',
  'tsconfig.base.json',
];
const STAMP = '.sources';

/** Builds the player or the local LMS's page where it is missing or older than its sources. Returns its folder. */
export async function buildIfStale(which: keyof typeof BUILDS, say: (line: string) => void): Promise<string> {
  const { what, modes, folder, shows, sources } = BUILDS[which];
  const stamp = join(folder, STAMP);
  const hash = hashOf([...sources, ...SHARED]);
  const fresh = existsSync(join(folder, shows)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (fresh) return folder;
  say(`Building ${what}.`);
  // Loaded only where it is needed: most runs find everything built.
  const { build } = await import('vite');
  for (const mode of modes) await build({ mode, logLevel: 'error' });
  writeFileSync(stamp, hash);
  return folder;
}

/** One hash over the names and bytes of some files, and of all files in some folders. */
function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesIn).sort())
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

import { spawn, spawnSync, type ChildProcess, type SpawnSyncReturns } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PackagesIndex } from '../../../src/package/package-record.ts';
import { copyCourse, type CourseCopy } from '../course/copy.ts';

/** How `tsx` is named to a process that runs in another folder. */
export const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/**
 * What a command finds beside the course. All that a build goes by is among it: or a command would build the very folder
 * that other tests are reading from.
 */
const NEEDED = [
  'src',
  'scripts',
  'node_modules',
  'dist',
  'vite.config.ts',
  'package-lock.json',
  'tsconfig.base.json',
];

/** What a command is run with. */
export interface RunOptions {
  env?: Record<string, string>;
  /** Loaded before the command: it stands for what cannot be had on every machine. */
  preload?: string;
}

/** The made-up course in a folder of its own, in which the project's commands can be run. */
export interface ProjectCopy extends CourseCopy {
  /** Where the zips go. */
  out: string;
  run(args: readonly string[], options?: RunOptions): SpawnSyncReturns<string>;
  /** The same, running on. */
  start(args: readonly string[], options?: RunOptions): ChildProcess;
  index(): PackagesIndex;
}

/** Links what a project's commands need into a folder that has a course. */
export function linkProject(root: string): void {
  for (const path of NEEDED) symlinkSync(resolve(path), join(root, path));
}

export function projectCopy(): ProjectCopy {
  const copy = copyCourse();
  linkProject(copy.root);
  const out = join(copy.root, 'out');
  const command = (args: readonly string[], { preload }: RunOptions): string[] => [
    ...(preload === undefined ? [] : ['--import', pathToFileURL(resolve(preload)).href]),
    ...['--import', TSX, resolve('scripts/package.ts'), ...args],
    ...(args.includes('--out') ? [] : ['--out', out]),
  ];
  return {
    ...copy,
    out,
    run: (args, options = {}) =>
      spawnSync(process.execPath, command(args, options), {
        cwd: copy.root,
        env: { ...process.env, ...options.env },
        encoding: 'utf8',
      }),
    start: (args, options = {}) =>
      spawn(process.execPath, command(args, options), {
        cwd: copy.root,
        env: { ...process.env, ...options.env },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    index: () => JSON.parse(readFileSync(join(out, 'packages.json'), 'utf8')) as PackagesIndex,
  };
}

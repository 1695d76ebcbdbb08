import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as yauzl from 'yauzl';
import { buildIfStale } from '../../../scripts/build.ts';
import { projectCopy, TSX, type ProjectCopy } from './project-copy.ts';

let project: ProjectCopy;
beforeAll(async () => {
  for (const what of ['player', 'lms-check', 'course-menu'] as const)
    await buildIfStale(what, () => undefined);
});
beforeEach(() => {
  project = projectCopy();
});
afterEach(() => project.remove());

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const names = (folder = project.out): string[] => readdirSync(folder).sort();
const zips = (folder = project.out): string[] => names(folder).filter((name) => name.endsWith('.zip'));

/** Throws where a zip is not whole: every entry is read to its end. */
async function readWhole(path: string): Promise<void> {
  const zip = await yauzl.fromBufferPromise(readFileSync(path));
  for await (const entry of zip.eachEntry())
    for await (const chunk of await zip.openReadStreamPromise(entry)) expect(chunk.length).toBeGreaterThan(0);
}

/** Twelve schools: enough zips that a run can be stopped on the way. */
function schoolsFile(count = 12): string {
  const file = join(project.root, 'trust.yaml');
  const schools = Array.from(
    { length: count },
    (_, i) =>
      `- { id: school-${i}, name: School ${i}, dsl: { name: Mrs Okafor, phone: 01632 100${100 + i} } }\n`,
  );
  writeFileSync(file, schools.join(''));
  return file;
}

describe('two builds', { timeout: 180_000 }, () => {
  it('are the same, byte for byte, in other folders, time zones, languages and under another clock', () => {
    const other = projectCopy();
    try {
      const first = project.run([], { env: { TZ: 'UTC', LC_ALL: 'C' } });
      expect(first.stderr).toBe('');
      const second = other.run([], {
        env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', CLOCK_AHEAD: String(36 * 3600 * 1000) },
        preload: 'tests/unit/package/other-clock.mjs',
      });
      expect(second.stderr).toBe('');
      expect(names(other.out)).toEqual(names());
      expect(names().length).toBeGreaterThan(10);
      for (const name of names())
        expect([name, sha256(join(other.out, name))]).toEqual([name, sha256(join(project.out, name))]);
      expect(second.stdout.replaceAll(other.root, '')).toBe(first.stdout.replaceAll(project.root, ''));
    } finally {
      other.remove();
    }
  });
});

describe('a run that is stopped half-way by Ctrl-C', { timeout: 180_000 }, () => {
  it('leaves whole zips and true lists, and the next run finishes the rest only', async () => {
    const args = ['two-minutes', '--standard', 'scorm12', '--school', schoolsFile()];
    const child = project.start(args);
    const closed = once(child, 'close');
    // The first zip that is there shows that the run is on its way.
    while (!existsSync(project.out) || zips().length < 2) {
      if (child.exitCode !== null) throw new Error('it ended before it could be stopped');
      await new Promise(setImmediate);
    }
    child.kill('SIGINT');
    expect((await closed)[0]).toBe(130);
    const there = zips();
    expect(there.length).toBeLessThan(12);
    expect(names().filter((name) => name.startsWith('.'))).toEqual([]);
    for (const zip of there) await readWhole(join(project.out, zip));
    expect(project.index().packages.map(({ file }) => file)).toEqual(there);
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: project.out });

    const before = there.map((zip) => statSync(join(project.out, zip)).ino);
    const { status, stdout } = project.run(args);
    expect(status).toBe(0);
    expect(stdout).toContain(`12 zips for 12 schools in ${project.out} (${there.length} as before)`);
    expect(there.map((zip) => statSync(join(project.out, zip)).ino)).toEqual(before);
    expect(project.index().packages).toHaveLength(12);
  });
});

/** Whether this machine lets us mount a small disk. */
const canMount = ((): boolean => {
  const at = '/tmp/afu-can-mount';
  mkdirSync(at, { recursive: true });
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at]);
  if (status === 0) spawnSync('umount', [at]);
  rmSync(at, { recursive: true, force: true });
  return status === 0;
})();

/** Whether this machine lets us protect a file against everybody. */
const canProtect = ((): boolean => {
  const at = '/tmp/afu-can-protect';
  writeFileSync(at, '');
  const { status } = spawnSync('chattr', ['+i', at]);
  if (status === 0) spawnSync('chattr', ['-i', at]);
  rmSync(at, { force: true });
  return status === 0;
})();

describe.runIf(canMount)('a full disk', { timeout: 180_000 }, () => {
  const mounted: string[] = [];
  const disk = (options: string): string => {
    const at = join(project.root, 'disk');
    mkdirSync(at);
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', at]);
    mounted.push(at);
    return at;
  };
  afterEach(() => {
    for (const at of mounted.splice(0)) execFileSync('umount', [at]);
  });

  it('is named, with 2; what is there is whole, and with more room a second run finishes the rest only', async () => {
    const at = disk('size=400k');
    const args = ['two-minutes', '--standard', 'scorm12', '--school', schoolsFile(), '--out', at];
    const full = project.run(args);
    expect(full.status).toBe(2);
    expect(full.stderr).toBe('The disk is full. What is there is whole; run it again for the rest.\n');
    const there = zips(at);
    expect(there.length).toBeGreaterThan(1);
    expect(there.length).toBeLessThan(12);
    expect(names(at).filter((name) => name.startsWith('.'))).toEqual([]);
    for (const zip of there) await readWhole(join(at, zip));

    execFileSync('mount', ['-o', 'remount,size=8m', at]);
    const before = there.map((zip) => statSync(join(at, zip)).mtimeMs);
    const again = project.run(args);
    expect(again.stderr).toBe('');
    expect(again.status).toBe(0);
    expect(again.stdout).toContain(`(${there.length} as before)`);
    expect(there.map((zip) => statSync(join(at, zip)).mtimeMs)).toEqual(before);
    expect(zips(at)).toHaveLength(12);
  });
});

describe('a folder that may only be read', { timeout: 180_000 }, () => {
  it('is named, with 2', () => {
    const at = join(project.root, 'shut');
    mkdirSync(at);
    // To root no folder is shut, but a disk can be.
    if (canMount) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k,ro', 'tmpfs', at]);
    else chmodSync(at, 0o555);
    try {
      const { status, stderr } = project.run(['two-minutes', '--standard', 'web', '--out', at]);
      expect(status).toBe(2);
      expect(stderr).toBe(`${at} cannot be written to. Choose another folder.\n`);
    } finally {
      if (canMount) execFileSync('umount', [at]);
      else chmodSync(at, 0o755);
    }
  });
});

describe('a file that the system refuses to replace', { timeout: 180_000 }, () => {
  const stuck = 'two-minutes-1.0.0-web.zip';
  const args = ['two-minutes', '--standard', 'scorm12,web'];
  const told = (why: string, run = project.run(args)): void => {
    expect(run.status).toBe(2);
    expect(run.stderr).toBe(`${stuck} ${why} What is there is whole; run it again for the rest.\n`);
    expect(zips()).toContain('two-minutes-1.0.0-scorm12.zip');
    expect(project.index().packages.map(({ file }) => file)).toEqual(['two-minutes-1.0.0-scorm12.zip']);
    expect(names().filter((name) => name.startsWith('.'))).toEqual([]);
  };
  const place = (): string => {
    mkdirSync(project.out);
    return join(project.out, stuck);
  };
  const OPEN = 'is open in another program. Close it there.';
  const PROTECTED =
    'cannot be replaced: another program has it open, or it is protected. Close it there, or allow it to be changed.';

  it('is named where a folder stands in its place, with 2', () => {
    mkdirSync(place());
    told('is a folder, and stands where a file is to go. Move it away.');
  });

  it.runIf(canMount)('is named where the system holds it busy, with 2', () => {
    const at = place();
    writeFileSync(at, 'held');
    execFileSync('mount', ['--bind', at, at]);
    try {
      told(OPEN);
    } finally {
      execFileSync('umount', [at]);
    }
  });

  it.runIf(canProtect)('is named where it is protected, with 2', () => {
    const at = place();
    writeFileSync(at, 'kept');
    execFileSync('chattr', ['+i', at]);
    try {
      told(PROTECTED);
    } finally {
      execFileSync('chattr', ['-i', at]);
    }
  });

  it.each([
    ['EPERM', PROTECTED],
    ['EBUSY', OPEN],
  ])('is named where another program holds it open, as Windows has it (%s), with 2', (code, why) => {
    told(
      why,
      project.run(args, {
        preload: 'tests/unit/package/busy-file.mjs',
        env: { BUSY_FILE: stuck, BUSY_CODE: code },
      }),
    );
  });
});

describe('the output', { timeout: 180_000 }, () => {
  const args = ['two-minutes', '--standard', 'web'];

  it('has no colour and no progress where it is piped', () => {
    const { stdout, stderr } = project.run(args);
    expect(stderr).toBe('');
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toContain('\r');
    expect(stdout.split('\n').at(-2)).toMatch(
      /^1 zip in .*\d+ kB in all\. Start with upload-sheet\.html there\.$/,
    );
  });

  it.runIf(existsSync('/usr/bin/script'))(
    'has both on a terminal, and no colour where NO_COLOR is set',
    () => {
      const command = [
        process.execPath,
        '--import',
        TSX,
        resolve('scripts/package.ts'),
        ...args,
        '--out',
        project.out,
      ];
      const onTerminal = (env: Record<string, string>): string =>
        execFileSync('script', ['-qec', command.join(' '), '/dev/null'], {
          cwd: project.root,
          env: { ...process.env, NO_COLOR: undefined, ...env },
          encoding: 'utf8',
        });
      const coloured = onTerminal({});
      expect(coloured).toContain('\r\u001b[2KProving two-minutes (1 of 1)\r');
      expect(coloured).toContain('1 of 1: two-minutes-1.0.0-web.zip');
      expect(coloured).toContain('\u001b[33ma review copy\u001b[0m');
      expect(onTerminal({ NO_COLOR: '1' })).not.toContain('\u001b[33m');
    },
  );
});

describe('an old Node', () => {
  const as = (version: string) => {
    const pretend = `Object.defineProperty(process, 'version', { value: '${version}' }); process.argv.push('guidance', '--help'); require('./scripts/run.cjs')`;
    return spawnSync(process.execPath, ['-e', pretend, '--'], { encoding: 'utf8' });
  };

  it.each(['v10.24.1', 'v18.19.0', 'v20.18.3'])('is named with what to do, with 2: %s', (version) => {
    const { status, stderr, stdout } = as(version);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      `This needs Node 20.19 or newer, and here is ${version.slice(1)}. Get one from nodejs.org.\n`,
    );
  });

  it('is looked for by every command, in words that the oldest of them can read', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const [name, command] of Object.entries(scripts))
      if (command.includes('node '))
        expect([name, command]).toEqual([name, expect.stringMatching(/^node scripts\/run\.cjs [a-z]+/)]);
    expect(readFileSync('scripts/run.cjs', 'utf8').replace(/\/\*[\s\S]*?\*\//, '')).not.toMatch(
      /=>|\b(const|let|import|class)\b|`|\?\./,
    );
  });

  it('is not what Node 20.19 and newer are', () => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/run.cjs', 'package', '--help'], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('Example: npm run package --');
  });
});

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildIfStale } from '../../../scripts/build.ts';
import { copyCourse, type CourseCopy } from '../course/copy.ts';
import { linkProject, TSX } from './project-copy.ts';

let copy: CourseCopy;
beforeAll(async () => {
  for (const what of ['player', 'course-menu', 'lms-check', 'host'] as const)
    await buildIfStale(what, () => undefined);
});
beforeEach(() => {
  copy = copyCourse();
  linkProject(copy.root);
});
afterEach(() => copy.remove());

function start(port: number): {
  child: ChildProcess;
  lines: string[];
  line: (with_: string) => Promise<string>;
} {
  const out = join(copy.root, 'out');
  const child = spawn(process.execPath, ['--import', TSX, resolve('scripts/start.ts'), '--out', out], {
    cwd: copy.root,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const waiting: { words: string; tell: (line: string) => void; fail: (why: Error) => void }[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on('line', (text) => {
      lines.push(text);
      for (const { words, tell } of waiting) if (text.includes(words)) tell(text);
    });
  child.once('close', () => {
    for (const { words, fail } of waiting) fail(new Error(`no "${words}" in:\n${lines.join('\n')}`));
  });
  const line = (words: string): Promise<string> =>
    new Promise((tell, fail) => {
      const said = lines.find((text) => text.includes(words));
      if (said !== undefined) tell(said);
      else waiting.push({ words, tell, fail });
    });
  return { child, lines, line };
}

describe('npm start', () => {
  it('packages the course, serves it, says where, and stops when told to', async () => {
    const { child, lines, line } = start(0);
    const closed = once(child, 'close');
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(await line('The local LMS is at'))![0];
    const library = (await (await fetch(`${address}/api/library`)).json()) as {
      courses?: { title: string }[];
    };
    expect(JSON.stringify(library)).toContain('Two minutes before the bell');
    child.kill('SIGINT');
    expect((await closed)[0]).toBe(130);
    expect(lines.join('\n')).toMatch(/14 zips in .*out/);
    // What the test had built is what the command found: it built nothing under the hands of another test.
    expect(lines.filter((text) => text.startsWith('Building'))).toEqual([]);
    expect(lines.filter((text) => text.startsWith('Not in the local LMS'))).toEqual([]);
  });

  it('names a port that is in use, with 2', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { child, line } = start(port);
    const closed = once(child, 'close');
    expect(await line(`Port ${port} is in use`)).toContain(`PORT=${port + 1} npm start`);
    expect((await closed)[0]).toBe(2);
    other.close();
  });
});

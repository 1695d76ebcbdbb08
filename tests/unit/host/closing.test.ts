import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startHost, type Host } from '../../../src/host/server.ts';
import type { LaunchAnswer } from '../../../src/host/wire.ts';
import { samplePackage } from './sample-packages.ts';

let root: string;
let host: Host;
let launch: LaunchAnswer;
let onClock: () => void;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lms-closing-'));
  onClock = () => undefined;
  await mkdir(join(root, 'page'));
  await writeFile(join(root, 'page', 'index.html'), '<meta name="host-token" content="" />');
  host = await startHost({
    port: 0,
    dataDir: join(root, 'data'),
    packagesDir: join(root, 'none'),
    pageDir: join(root, 'page'),
    now: () => {
      onClock();
      return new Date('2026-03-02T09:00:00Z');
    },
  });
  await send('/api/packages?name=sample.zip', new Uint8Array(await samplePackage()));
  const order = { package: 'sample.scorm12', sco: 'sco', learner: 'learner-a' };
  launch = (await (await send('/api/launches', JSON.stringify(order))).json()) as LaunchAnswer;
});
afterEach(async () => {
  await host.close();
  await rm(root, { recursive: true, force: true });
});

const send = (path: string, body: BodyInit) =>
  fetch(host.url + path, { method: 'POST', headers: { 'x-host-token': host.token }, body });

it('leaves what was asked before on disk, though nobody waits for the answer', async () => {
  const dated = new Promise<void>((asked) => (onClock = asked));
  const last = {
    token: launch.token,
    kind: 'commit',
    changes: { 'cmi.suspend_data': 'last' },
    calls: [],
  };
  const answer = send(`/api/launches/${launch.id}/deliveries`, JSON.stringify(last)).catch(() => undefined);
  await dated;
  await host.close();
  const folder = join(root, 'data', 'attempts', 'learner-a', 'sample.scorm12', 'sco');
  expect(readdirSync(folder)).toEqual(['1.json']);
  expect(readFileSync(join(folder, '1.json'), 'utf8')).toContain('"cmi.suspend_data": "last"');
  await answer;
});

it('calls it no mistake of the server’s that a browser goes before its request is sent whole', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { host: name, port } = new URL(host.url);
  const cut = connect(Number(port), '127.0.0.1');
  const head = `POST /api/launches/${launch.id}/deliveries HTTP/1.1\r\nHost: ${name}\r\nContent-Length: 900\r\n\r\n{`;
  await new Promise<void>((sent) => cut.write(head, () => sent()));
  await fetch(`${host.url}/api/library`);
  cut.destroy();
  await fetch(`${host.url}/api/library`);
  await host.close();
  expect(complaint).not.toHaveBeenCalled();
  complaint.mockRestore();
});

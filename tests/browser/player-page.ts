import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Payload } from '../../src/course/learner/payload.ts';
import { pack } from '../../src/course/pack.ts';
import { inertJson } from '../../src/package/escape.ts';

/** The policy that every SCORM and web package plays under. */
export const POLICY = "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'none'";

/** A folder with a player built from the source as it stands, served on a port of the system's choosing. */
export interface PlayerSite {
  /** Puts a lesson's page in the folder and returns its address. */
  page(name: string, payload: Payload): string;
  close(): Promise<void>;
}

/** Builds the player into a folder of its own and serves it. */
export async function servePlayer(): Promise<PlayerSite> {
  const folder = mkdtempSync(join(tmpdir(), 'afu-player-'));
  // In a process of its own, because a test's NODE_ENV would bring in Lit's development build.
  execFileSync(
    process.execPath,
    [
      'node_modules/vite/bin/vite.js',
      'build',
      '--mode',
      'player',
      '--logLevel',
      'warn',
      '--outDir',
      folder,
      '--emptyOutDir',
    ],
    { env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const server = createServer(sirv(folder, { dev: true }));
  const port = await listen(server);
  return {
    page(name, payload) {
      writeFileSync(join(folder, `${name}.html`), pageOf(payload));
      return `http://127.0.0.1:${port}/${name}.html`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A page as a package has it: the lesson as inert JSON, one script, one style sheet, and the policy. */
export function pageOf(payload: Payload): string {
  const json = inertJson(pack(payload));
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="content-hash" content="${'0'.repeat(64)}">
<title>Lesson</title>
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="player.css">
<script defer src="player.js"></script>
</head>
<body>
<afu-lesson></afu-lesson>
<script type="application/json" id="lesson">${json}</script>
</body>
</html>
`;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

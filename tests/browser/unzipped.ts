import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import * as yauzl from 'yauzl';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The content of a folder's only zip of a standard, served as a plain web server would serve it. */
export interface Unzipped {
  /** The address of its page. */
  page: string;
  close(): Promise<void>;
}

/** Serves what a zip holds. Throws Error where the folder has no such zip. */
export async function serveZip(folder: string, standard: string): Promise<Unzipped> {
  const name = readdirSync(folder).find((file) => file.endsWith('.zip') && file.includes(`-${standard}`));
  if (!name) throw new Error(`${folder} has no zip for ${standard}`);
  const files = new Map<string, Buffer>();
  const zip = await yauzl.fromBufferPromise(readFileSync(join(folder, name)));
  for await (const entry of zip.eachEntry())
    files.set(`/${entry.fileName}`, await buffer(await zip.openReadStreamPromise(entry)));
  const server: Server = createServer(({ url }, answer) => {
    const body = files.get(new URL(url!, 'http://127.0.0.1').pathname);
    answer.writeHead(body ? 200 : 404, { 'content-type': TYPES[extname(url!)] ?? 'text/plain' });
    answer.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const page = `http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`;
  return {
    page,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

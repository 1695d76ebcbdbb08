/** `npm run studio`: the trainer's live editor, in the browser, until its button or Ctrl-C stops it. */
import { spawn } from 'node:child_process';
import { startStudio, type Studio } from '../src/studio/server/server.ts';
import { buildIfStale } from './build.ts';
import { readCommandLine, refuse, today } from './command-line.ts';
import { projectVersion } from './package-inputs.ts';

const { given } = readCommandLine({
  name: 'npm run studio',
  about: 'Opens the studio, in which lessons are written, checked and packaged, on this machine only.',
  flags: {
    dir: { value: 'DIR', says: 'The course’s folder; left out, modules.' },
    data: { value: 'DIR', says: 'Where earlier texts and packages are kept; left out, .data/studio.' },
    open: { says: 'Opens it in the browser as well.' },
  },
  example: 'PORT=5000 npm run studio',
  notes:
    'The port is 4174; PORT before the command changes it. The button “Stop the studio” or Ctrl-C ends it. Ends with 0 when the button was pressed, 2 where the command line or the machine is at fault, 130 when stopped.',
});

const PORT = 4174;
const port = portFrom(process.env['PORT']);
const say = (line: string): void => console.log(line);

const studio = await start();
console.log(`The studio is at ${studio.url}\nThe button “Stop the studio” there ends it, or Ctrl-C here.`);
if (given.open) openInBrowser(studio.url);

const interrupted = new Promise<'interrupted'>((stop) => {
  process.once('SIGINT', () => stop('interrupted'));
  process.once('SIGTERM', () => stop('interrupted'));
});
const how = await Promise.race([studio.stopped, interrupted]);
await studio.close();
process.exit(how === 'interrupted' ? 130 : 0);

async function start(): Promise<Studio> {
  try {
    const pageDir = await buildIfStale('studio', say);
    return await startStudio({
      port,
      dir: given.dir?.[0] ?? 'modules',
      dataDir: given.data?.[0] ?? '.data/studio',
      pageDir,
      today,
      version: projectVersion(),
      player: () => buildIfStale('player', say),
      host: () => buildIfStale('host', say),
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      // A second double-click is answered by the studio that is already there.
      if (given.open && (await isOurs())) {
        openInBrowser(`http://127.0.0.1:${port}`);
        process.exit(0);
      }
      refuse(`Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm run studio`);
    }
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** Whether what answers at our port is a studio. */
async function isOurs(): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/hello`, { signal: AbortSignal.timeout(2000) });
    return answer.ok && 'token' in ((await answer.json()) as object);
  } catch {
    return false;
  }
}

function openInBrowser(url: string): void {
  const [command, ...rest] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url];
  const child = spawn(command!, rest, { stdio: 'ignore', detached: true });
  child.on('error', () => console.log(`Open ${url} in your browser.`));
  child.unref();
}

function portFrom(text: string | undefined): number {
  const chosen = Number(text ?? PORT);
  return text !== '' && Number.isInteger(chosen) && chosen >= 0 && chosen < 65_536
    ? chosen
    : refuse(`PORT is "${text}"; it takes a number from 0 to 65535.`);
}

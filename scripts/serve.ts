import { parseArgs } from 'node:util';
import { startHost } from '../src/host/server.ts';

const help = `The local LMS: plays SCORM packages and keeps a gradebook, on this machine only.

  npx tsx scripts/serve.ts [--data DIR] [--packages DIR]

  --data DIR       where courses and attempts are kept   (default .data/lms)
  --packages DIR   a folder of zips, added at the start  (default dist/packages)
  --help           this text

The port is 4173; PORT=5000 before the command changes it. Ctrl-C stops it.

Example:  PORT=5000 npx tsx scripts/serve.ts --packages dist/packages`;

const DEFAULT_PORT = 4173;

function options() {
  try {
    return parseArgs({
      options: {
        data: { type: 'string', default: '.data/lms' },
        packages: { type: 'string', default: 'dist/packages' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return stop(`${(error as Error).message.split('. ')[0]}. Options: --data DIR, --packages DIR, --help.`);
  }
}

function portFrom(text: string | undefined): number {
  const port = Number(text ?? DEFAULT_PORT);
  return Number.isInteger(port) && port >= 0 && port < 65_536
    ? port
    : stop(`PORT is "${text}", expected a number from 0 to 65535.`);
}

function stop(why: string): never {
  console.error(why);
  process.exit(2);
}

const { data, packages, help: wantsHelp } = options();
if (wantsHelp) {
  console.log(help);
  process.exit(0);
}

const port = portFrom(process.env.PORT);
try {
  const host = await startHost({ port, dataDir: data, packagesDir: packages });
  for (const title of host.added) console.log(`Added: ${title}`);
  for (const { file, why } of host.refused) console.error(`Not added: ${file}. ${why}`);
  console.log(`The local LMS is at ${host.url}`);
  console.log(`Packages: ${packages} · records: ${data} · Ctrl-C stops it.`);
  const end = () => void host.close().then(() => process.exit(130));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
} catch (error) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    stop(
      `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} before the command.`,
    );
  stop(error instanceof Error ? error.message : String(error));
}

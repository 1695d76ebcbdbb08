/** `npm run check`: everything that is wrong with lessons, each at its line and column, with what to do. */
import { watch, type FSWatcher } from 'node:fs';
import { anyError } from '../src/course/fault.ts';
import { NATIONS } from '../src/guidance/author/nations.ts';
import type { Nation } from '../src/guidance/learner/fact.ts';
import { changesBetween, checkAll, faultLine, foldersToWatch, summaryOf, type Checked } from './checking.ts';
import { readCommandLine, refuse, today } from './command-line.ts';

const DIR = 'modules';

const { given, arguments: asked } = readCommandLine({
  name: 'npm run check',
  arguments: '[lesson or path…]',
  about: 'Checks and proves lessons. Without a name or path, the whole course.',
  flags: {
    json: { says: 'Prints the same as a JSON array.' },
    watch: { says: 'Stays, checks again on every change, and says only what came and what went.' },
    nation: { value: 'NAME', oneOf: NATIONS, says: 'Whose guidance and words; left out, england:' },
  },
  example: 'npm run check -- new-friend-in-the-game --watch',
  notes: `Each line reads path:line:column: level code message hint. docs/messages.md explains every code.
Ends with 0 where there is no error, 1 where there is, 2 where the command is not understood.`,
});
if (given.json && given.watch) refuse('--json and --watch do not go together: --json prints once.');

const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
const check = (): Checked =>
  checkAll(asked, DIR, { nation: (given.nation?.[0] ?? 'england') as Nation, locale: 'en-GB', day: today() });

let checked = checkOrRefuse();
if (given.json) console.log(JSON.stringify(checked.faults, null, 2));
else {
  for (const fault of checked.faults) console.log(faultLine(fault, colour));
  console.log(summaryOf(checked));
}
process.exitCode = anyError(checked.faults) ? 1 : 0;
if (given.watch) stay();

function checkOrRefuse(): Checked {
  try {
    return check();
  } catch (error) {
    return refuse((error as Error).message);
  }
}

/** What is found now; as before where a file is just being replaced. */
function checkOrKeep(): Checked {
  try {
    return check();
  } catch {
    return checked;
  }
}

/** Checks again whenever something in the course changes, until Ctrl-C. */
function stay(): void {
  let waiting = false;
  const again = (): void => {
    // An editor writes a file in several steps; one check after them is enough.
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      watchNew();
      const now = checkOrKeep();
      const { came, went } = changesBetween(checked.faults, now.faults);
      checked = now;
      for (const { file, line, code, message } of went)
        console.log(`mended ${file}:${line}: ${code} ${message}`);
      for (const fault of came) console.log(faultLine(fault, colour));
      if (came.length + went.length > 0) console.log(summaryOf(now));
    }, 50);
  };
  // A folder at a time: Node's own recursive watch misses changes made just after it starts.
  const watchers = new Map<string, FSWatcher>();
  const watchNew = (): void => {
    for (const folder of foldersToWatch(asked, DIR))
      if (!watchers.has(folder))
        watchers.set(
          folder,
          watch(folder, again).on('error', () => watchers.delete(folder)),
        );
  };
  watchNew();
  console.log('Watching for changes. Ctrl-C ends it.');
  process.once('SIGINT', () => {
    for (const watcher of watchers.values()) watcher.close();
    process.exit(130);
  });
}

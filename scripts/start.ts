/** `npm start`: builds, proves and packages the whole course, and serves it in the local LMS until Ctrl-C. */
import { readBuiltPlayer } from '../src/package/built-player.ts';
import { STANDARDS } from '../src/package/file-names.ts';
import { courseAbout } from '../src/package/course-about.ts';
import { lessonsByMark, packageJobs } from '../src/package/package-lessons.ts';
import { writePackages } from '../src/package/write.ts';
import { startHost, type Host } from '../src/host/server.ts';
import { buildIfStale } from './build.ts';
import { progressLine, readCommandLine, refuse, today } from './command-line.ts';
import { projectVersion } from './package-inputs.ts';
import {
  endIfStopped,
  endWith,
  lmsChecks,
  machineFault,
  soundCourse,
  soundLessons,
  stopSignal,
  tellWritten,
  wholeCourse,
} from './packaging.ts';

const { given } = readCommandLine({
  name: 'npm start',
  about:
    'Builds the player, checks, proves and packages every lesson, and serves them in a local LMS on this machine.',
  flags: {
    out: { value: 'DIR', says: 'Where the zips go; left out, dist/packages.' },
    data: { value: 'DIR', says: 'Where the local LMS keeps courses and attempts; left out, .data/lms.' },
  },
  example: 'PORT=5000 npm start',
  notes: 'The port is 4173; PORT before the command changes it. Ctrl-C stops it.',
});

const PORT = 4173;
const out = given.out?.[0] ?? 'dist/packages';
const data = given.data?.[0] ?? '.data/lms';
const port = portFrom(process.env['PORT']);
const running = { progress: progressLine(), signal: stopSignal() };

const course = soundCourse('modules');
const options = { nation: 'england', locale: 'en-GB', day: today() } as const;
const lessons = await soundLessons(course, course.file.order, options, running);

try {
  const player = await readBuiltPlayer(await buildIfStale('player', (line) => console.log(line)));
  await buildIfStale('host', (line) => console.log(line));
  endIfStopped(running);
  const say = (line: string): void => console.log(line);
  const settings = {
    standards: STANDARDS,
    nation: options.nation,
    locale: options.locale,
    onFail: 'incomplete',
    detail: 'decisions',
  } as const;
  const jobs = [
    ...packageJobs(lessons, player, settings),
    ...(await wholeCourse(course, lessons, settings, player, say)),
    ...(await lmsChecks(course, lessons, STANDARDS, player, say)),
  ];
  const written = await writePackages(out, jobs, {
    course: courseAbout(course, options.nation),
    lessons: lessonsByMark(lessons),
    built: player,
    version: projectVersion(),
    signal: running.signal,
    onProgress: (done, all, file) => running.progress.show(`${done + 1} of ${all}: ${file}`),
  });
  running.progress.clear();
  tellWritten(written, lessons, out);
  if (written.interrupted) endWith(130, 'Stopped. What is there is whole.');
} catch (error) {
  running.progress.clear();
  refuse(machineFault(error, out));
}

const host = await serve();
const ours = new Set(
  STANDARDS.filter((standard) => !standard.startsWith('scorm')).map((standard) => `-${standard}.zip`),
);
for (const { file, why } of host.refused)
  if (![...ours].some((ending) => file.endsWith(ending)))
    console.error(`Not in the local LMS: ${file}. ${why}`);
console.log(`\nThe local LMS is at ${host.url} and keeps its records in ${data}. Ctrl-C stops it.`);
if (!running.signal.aborted)
  await new Promise((stopped) => running.signal.addEventListener('abort', stopped, { once: true }));
await host.close();
process.exit(130);

async function serve(): Promise<Host> {
  try {
    return await startHost({ port, dataDir: data, packagesDir: out });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      refuse(`Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`);
    return refuse(machineFault(error, data));
  }
}

function portFrom(text: string | undefined): number {
  const chosen = Number(text ?? PORT);
  return text !== '' && Number.isInteger(chosen) && chosen >= 0 && chosen < 65_536
    ? chosen
    : refuse(`PORT is "${text}"; it takes a number from 0 to 65535.`);
}

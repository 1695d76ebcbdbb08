/**
 * Packages every lesson in SCORM 1.2 for so many schools, each with a logo of its own, in a process of its own:
 * `<schools> <folder of the player>`.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSound, loadCourse } from '../../src/course/course.ts';
import { isPackable, loadLesson } from '../../src/course/lesson.ts';
import { readBuiltPlayer } from '../../src/package/built-player.ts';
import { courseAbout } from '../../src/package/course-about.ts';
import { lessonsByMark, packageJobs } from '../../src/package/package-lessons.ts';
import { readSchools } from '../../src/package/school/school-file.ts';
import { writePackages } from '../../src/package/write.ts';
import { answer } from './in-child.ts';

const LOGO_BYTES = 20_000;
/** Up to width and height: 200 each. */
const PNG_HEAD = Buffer.from('89504e470d0a1a0a0000000d49484452000000c8000000c8', 'hex');

/** What it took. */
export interface SchoolTimes {
  zips: number;
  bytes: number;
  /** Milliseconds to write everything, once the lessons are proved. */
  write: number;
  /** Milliseconds of processor time of that: what it would take on one core, without waiting for a disk. */
  processor: number;
  /** Milliseconds to go over it again, when everything is there. */
  again: number;
  /** The most MB that were in use at any of the looks, when what was no longer needed had been collected. */
  liveMb: number;
}

/** A day on which the guidance of the lessons is not past. Which it is changes no time. */
const DAY = '2026-11-24';

const [count = '1', folder = ''] = process.argv.slice(2);
const course = loadCourse('modules');
if (!isSound(course)) throw new Error('the course is not sound');
const options = { nation: 'england', locale: 'en-GB', day: DAY } as const;
const lessons = course.file.order.map((id) => loadLesson(course, id, options)).filter(isPackable);
if (lessons.length < course.file.order.length) throw new Error('a lesson is not sound');
const built = await readBuiltPlayer(folder);
const { schools } = readSchools({ text: trust(Number(count)), file: 'trust.yaml' }, logo);
const out = mkdtempSync(join(tmpdir(), 'afu-bench-'));

/** Looks at memory this often while zips are written. */
const ZIPS_A_LOOK = 100;
let liveMb = 0;
/** Milliseconds that looking took, which no package takes. */
let looked = { clock: 0, processor: 0 };

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Collects what is no longer needed, and sees what is left: objects, and bytes outside the heap. */
function look(): void {
  const before = { clock: performance.now(), processor: processorTime() };
  // Twice: bytes outside the heap are let go of by the first, and counted out by the second.
  globalThis.gc!();
  globalThis.gc!();
  const { heapUsed, external } = process.memoryUsage();
  liveMb = Math.max(liveMb, (heapUsed + external) / 1e6);
  looked = {
    clock: looked.clock + performance.now() - before.clock,
    processor: looked.processor + processorTime() - before.processor,
  };
}

async function write() {
  const jobs = packageJobs(lessons, built, {
    standards: ['scorm12'],
    nation: options.nation,
    locale: options.locale,
    onFail: 'incomplete',
    detail: 'decisions',
    schools,
    words: course.library!.words(options.nation),
  });
  return writePackages(out, jobs, {
    course: courseAbout(course as Parameters<typeof courseAbout>[0], options.nation),
    lessons: lessonsByMark(lessons),
    built,
    version: '1.0.0',
    onProgress: (done) => {
      if (done % ZIPS_A_LOOK === ZIPS_A_LOOK - 1 || done === jobs.length - 1) look();
    },
  });
}

function summed({ records }: Awaited<ReturnType<typeof write>>): { zips: number; bytes: number } {
  return { zips: records.length, bytes: records.reduce((sum, { size }) => sum + size, 0) };
}

/** A picture as a school would have it: its size, and bytes of its own that no compression makes fewer. */
function logo(path: string): Uint8Array {
  const bytes = createHash('shake256', { outputLength: LOGO_BYTES }).update(path).digest();
  PNG_HEAD.copy(bytes);
  return bytes;
}

function trust(schoolCount: number): string {
  return Array.from(
    { length: schoolCount },
    (_, i) =>
      `- { id: school-${i}, name: School ${i}, logo: ${i}.png, dsl: { name: Mrs Ada Okafor, phone: 01632 1${String(i).padStart(5, '0')} } }\n`,
  ).join('');
}

try {
  const started = { clock: performance.now(), processor: processorTime() };
  // The records are let go of, as a command lets go of them that ends: the second run has room of its own.
  const { zips, bytes } = summed(await write());
  const took = {
    clock: performance.now() - started.clock - looked.clock,
    processor: processorTime() - started.processor - looked.processor,
  };
  looked = { clock: 0, processor: 0 };
  const written = performance.now();
  const { reused } = await write();
  if (reused.length !== zips) throw new Error('a second run wrote something again');
  answer({
    zips,
    bytes,
    write: took.clock,
    processor: took.processor,
    again: performance.now() - written - looked.clock,
    liveMb,
  } satisfies SchoolTimes);
} finally {
  rmSync(out, { recursive: true, force: true });
}

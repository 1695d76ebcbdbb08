import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSound, loadCourse, type SoundCourse } from '../../../src/course/course.ts';

/** A copy of the made-up course that a test may change. */
export interface CourseCopy {
  /** The folder above `modules`. */
  root: string;
  dir: string;
  /** Replaces some words in a file; the words must be there. */
  change(path: string, from: string, to: string): void;
  /** The course as it now stands; it must be sound. */
  load(): SoundCourse;
  remove(): void;
}

export function copyCourse(): CourseCopy {
  const root = mkdtempSync(join(tmpdir(), 'afu-course-'));
  const dir = join(root, 'modules');
  cpSync('tests/fixtures/course', dir, { recursive: true });
  return {
    root,
    dir,
    change(path, from, to) {
      const file = join(dir, path);
      const text = readFileSync(file, 'utf8');
      if (!text.includes(from)) throw new Error(`${path} has no "${from}"`);
      writeFileSync(file, text.replace(from, to));
    },
    load() {
      const course = loadCourse(dir);
      if (!isSound(course)) throw new Error(`not sound: ${JSON.stringify(course.faults)}`);
      return course;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

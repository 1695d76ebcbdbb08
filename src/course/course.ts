import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary, type Library } from '../guidance/author/library.ts';
import { readCourseFile, type CourseFile } from './course-file.ts';
import type { Fault } from './fault.ts';

/** The course as it lies in a folder: its own file, its guidance, and which lessons there are. */
export interface Course {
  dir: string;
  /** Null where `course.yaml` has an error. */
  file: CourseFile | null;
  /** Null where the guidance has an error. */
  library: Library | null;
  /** Ids of the lessons that are there: the course's own order, then any others by name. */
  lessons: string[];
  faults: Fault[];
}

/** A course without errors of its own, which lessons can be joined to. */
export interface SoundCourse extends Course {
  file: CourseFile;
  library: Library;
}

/** A text and the name that messages give its file. */
export interface SourceText {
  text: string;
  file: string;
}

/**
 * Reads `course.yaml` and the guidance, and finds the lessons.
 * Throws Error where the folder is no course: it has no `course.yaml`, or a guidance file is missing.
 */
export function loadCourse(dir: string): Course {
  const source = (path: string): SourceText => {
    const file = join(dir, path);
    if (!existsSync(file)) throw new Error(`${file} is missing. Run this in the project's folder.`);
    return { text: readFileSync(file, 'utf8'), file };
  };
  const { library, diagnostics } = readLibrary({
    sources: source('guidance/sources.yaml'),
    facts: source('guidance/facts.yaml'),
    nations: source('guidance/nations.yaml'),
  });
  const there = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(lessonFile(dir, entry.name)))
    .map(({ name }) => name)
    .sort();
  const { course: file, faults } = readCourseFile(
    source('course.yaml'),
    there,
    library ? [...library.facts.keys()] : null,
  );
  const order = file?.order ?? [];
  return {
    dir,
    file,
    library,
    lessons: [...order, ...there.filter((id) => !order.includes(id))],
    faults: [...diagnostics, ...faults],
  };
}

/** Whether lessons can be joined to a course: neither its own file nor its guidance has an error. */
export function isSound(course: Course): course is SoundCourse {
  return course.file !== null && course.library !== null;
}

/** Where a lesson of a course lies. */
export function lessonFile(dir: string, id: string): string {
  return join(dir, id, 'lesson.yaml');
}

import { readCourseFile, type CourseFile } from '../../course/course-file.ts';
import type { Fault } from '../../course/fault.ts';
import { readLibrary, type Library } from '../../guidance/author/library.ts';

/** The files that every lesson is checked against, as texts, and which lessons there are. */
export interface CourseTexts {
  course: string;
  sources: string;
  facts: string;
  nations: string;
  lessons: readonly string[];
}

/** A course that lessons can be checked against. */
export interface ReadCourse {
  file: CourseFile;
  library: Library;
}

/** Reads a course from its texts. `course` is null where its own file or the guidance has an error. */
export function readCourse(texts: CourseTexts): { course: ReadCourse | null; faults: Fault[] } {
  const { library, diagnostics } = readLibrary({
    sources: { text: texts.sources, file: 'modules/guidance/sources.yaml' },
    facts: { text: texts.facts, file: 'modules/guidance/facts.yaml' },
    nations: { text: texts.nations, file: 'modules/guidance/nations.yaml' },
  });
  const { course: file, faults } = readCourseFile(
    { text: texts.course, file: 'modules/course.yaml' },
    texts.lessons,
    library ? [...library.facts.keys()] : null,
  );
  return { course: file && library ? { file, library } : null, faults: [...diagnostics, ...faults] };
}

import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { lessonFile, type SoundCourse } from '../course/course.ts';
import { inWords } from '../guidance/author/nations.ts';
import type { Nation } from '../guidance/learner/fact.ts';
import type { CourseAbout } from './package-record.ts';

/** What an administrator is told of a course, in a nation's words. Reads the titles of its lessons from their files. */
export function courseAbout({ dir, file, library, lessons }: SoundCourse, nation: Nation): CourseAbout {
  const words = library.words(nation);
  const titled = (id: string): { id: string; title: string } => ({
    id,
    title: inWords(titleIn(readFileSync(lessonFile(dir, id), 'utf8')) ?? id, words),
  });
  const known = file.order.filter((id) => lessons.includes(id));
  return {
    id: file.id,
    title: file.title,
    pathways: file.pathways.map(({ role, lessons: some }) => ({
      role: inWords(role, words).replace(/^./u, (first) => first.toUpperCase()),
      lessons: (some === 'all' ? known : some).map(titled),
    })),
    answersNote: file['answers-note'],
  };
}

function titleIn(lesson: string): string | null {
  const title = parseDocument(lesson).get('title');
  return typeof title === 'string' ? title.trim() : null;
}

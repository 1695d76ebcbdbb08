import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { didYouMean, suggestion } from '../story/author/nearest.ts';
import { placesIn } from '../story/author/places.ts';
import { firstYamlFault } from '../story/author/yaml-faults.ts';
import { tellIssues, type Add } from './course-issue.ts';
import type { Fault } from './fault.ts';

const line = z.string().trim().min(1);
const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

const courseSchema = z.strictObject({
  id,
  title: line,
  /** Of the course as a whole: another where its lessons, their order or its mark changed. */
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .default('1.0.0'),
  pass: z.int().min(1).max(100),
  order: z.array(id).min(1),
  'real-concern': line,
  support: z
    .array(
      z.strictObject({
        who: line,
        how: line,
        for: z.enum(['child', 'staff', 'both']),
        rests: line.optional(),
      }),
    )
    .min(1),
  guidance: z.array(line).default([]),
  certificate: z.strictObject({ title: line, wording: line }),
  pathways: z
    .array(z.strictObject({ role: line, lessons: z.union([z.literal('all'), z.array(id).min(1)]) }))
    .default([]),
  'answers-note': line,
});

/** `course.yaml` as it is written: nation words are still in it. */
export type CourseFile = z.infer<typeof courseSchema>;

const FIELDS = Object.keys(courseSchema.shape);

/**
 * Reads `course.yaml`. `lessons` are the ids of the lesson folders that are there, and `facts` of the facts, or null
 * where the guidance cannot be read; every lesson and fact that the file names must be one of them. `course` is null where any fault is an error.
 */
export function readCourseFile(
  source: { text: string; file: string },
  lessons: readonly string[],
  facts: readonly string[] | null,
): { course: CourseFile | null; faults: Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines });
  const faults: Fault[] = [];
  const add: Add = (at, finding) => {
    faults.push({ file: source.file, ...at, level: 'error', ...finding });
  };
  const broken = firstYamlFault(document, source.text, lines);
  if (broken) {
    add(broken.place, broken.message);
    return { course: null, faults };
  }
  const places = placesIn(document.contents, source.text, lines);
  const content: unknown = document.toJS();
  const read = courseSchema.safeParse(content);
  if (!read.success) {
    tellIssues(read.error.issues, content, FIELDS, places, add);
    return { course: null, faults };
  }
  const course = read.data;
  const named = [
    ...course.order.map((lesson, i) => ({ lesson, path: ['order', i] })),
    ...course.pathways.flatMap(({ lessons: some }, i) =>
      some === 'all' ? [] : some.map((lesson, j) => ({ lesson, path: ['pathways', i, 'lessons', j] })),
    ),
  ];
  for (const { lesson, path } of named)
    if (!lessons.includes(lesson))
      add(places.of(path), {
        code: 'unknown-lesson',
        message: `There is no lesson "${lesson}".`,
        hint: suggestion(lesson, lessons, 'lessons'),
      });
  course.order.forEach((lesson, i) => {
    if (course.order.indexOf(lesson) < i)
      add(places.of(['order', i]), {
        code: 'lesson-twice',
        message: `"${lesson}" stands in the order twice.`,
        hint: 'Take one out.',
      });
  });
  const cited = [
    ...course.support.map(({ rests }, i) => ({ fact: rests, path: ['support', i, 'rests'] })),
    ...course.guidance.map((fact, i) => ({ fact, path: ['guidance', i] })),
  ];
  for (const { fact, path } of cited)
    if (fact !== undefined && facts !== null && !facts.includes(fact))
      add(places.of(path), {
        code: 'unknown-fact',
        message: `"${fact}" is not a fact of the guidance library.`,
        hint: didYouMean(fact, facts, 'Name one in modules/guidance/facts.yaml.'),
      });
  return { course: faults.length > 0 ? null : course, faults };
}

import type { KnownLesson } from './taken.ts';

/** What a `packages.json` says of its course, as far as the report needs it. */
export interface KnownCourse {
  title: string;
  answersNote: string;
  /** The one school that every package is for, or ''. */
  school: string;
  lessons: KnownLesson[];
}

const NOTHING: KnownCourse = {
  title: 'Safeguarding lessons',
  answersNote: 'Answers are for learning; they are not evidence for capability or discipline.',
  school: '',
  lessons: [],
};

/** Reads a `packages.json`, each lesson and version once. Whatever is not one says nothing, and nothing is then known. */
export function knownIn(packagesJson: string | null): KnownCourse {
  let index: unknown;
  try {
    index = JSON.parse(packagesJson ?? 'null');
  } catch {
    return NOTHING;
  }
  if (!isObject(index) || !Array.isArray(index['packages'])) return NOTHING;
  const course = isObject(index['course']) ? index['course'] : {};
  const lessons = new Map<string, KnownLesson>();
  const schools = new Set<string>();
  for (const one of index['packages'] as unknown[]) {
    if (!isObject(one) || typeof one['lesson'] !== 'string' || typeof one['title'] !== 'string') continue;
    const { lesson: id, title, version, pass, guidanceChecked, school } = one;
    schools.add(isObject(school) ? String(school['name']) : '');
    lessons.set(`${id}/${String(version)}`, {
      id,
      title,
      version: String(version ?? ''),
      pass: typeof pass === 'number' ? pass : 100,
      guidanceChecked: isObject(guidanceChecked)
        ? { first: String(guidanceChecked['first']), last: String(guidanceChecked['last']) }
        : null,
    });
  }
  return {
    title: typeof course['title'] === 'string' ? course['title'] : NOTHING.title,
    answersNote: typeof course['answersNote'] === 'string' ? course['answersNote'] : NOTHING.answersNote,
    school: schools.size === 1 ? [...schools][0]! : '',
    lessons: [...lessons.values()],
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

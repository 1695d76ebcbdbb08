import { isSound, loadCourse } from '../../src/course/course.ts';
import type { Payload } from '../../src/course/learner/payload.ts';
import { isPackable, loadLesson } from '../../src/course/lesson.ts';
import { payloadOf } from '../../src/course/payload-of.ts';

const SETTINGS = {
  standard: 'web',
  detail: 'decisions',
  onFail: 'incomplete',
  nation: 'england',
  locale: 'en-GB',
} as const;

/** The lessons of the course as a package on the web carries them, in its order. Throws where one is not sound. */
export function courseLessons(): Payload[] {
  const course = loadCourse('modules');
  if (!isSound(course)) throw new Error(JSON.stringify(course.faults));
  return course.file.order.map((id) => {
    const lesson = loadLesson(course, id, { nation: 'england', locale: 'en-GB', day: '2026-11-24' });
    if (!isPackable(lesson)) throw new Error(`${id} is not sound`);
    return payloadOf(lesson, SETTINGS);
  });
}

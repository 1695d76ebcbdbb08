import { isSound, loadCourse } from '../../src/course/course.ts';
import type { Payload } from '../../src/course/learner/payload.ts';
import { isPackable, loadLesson, type SoundLesson } from '../../src/course/lesson.ts';
import { payloadOf } from '../../src/course/payload-of.ts';

/** The lessons of the course with their proofs, in its order. Throws Error where one is not sound. */
export function soundLessons(): SoundLesson[] {
  const course = loadCourse('modules');
  if (!isSound(course)) throw new Error(JSON.stringify(course.faults));
  return course.file.order.map((id) => {
    const lesson = loadLesson(course, id, { nation: 'england', locale: 'en-GB', day: '2026-11-24' });
    if (!isPackable(lesson)) throw new Error(`${id} is not sound`);
    return lesson;
  });
}

/** A lesson as a package on the web carries it. */
export function onTheWeb(lesson: SoundLesson): Payload {
  return payloadOf(lesson, {
    standard: 'web',
    detail: 'decisions',
    onFail: 'incomplete',
    nation: 'england',
    locale: 'en-GB',
  });
}

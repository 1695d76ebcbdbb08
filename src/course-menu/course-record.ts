import type { LearnerRecord } from '../lms/record.ts';
import { writeCourse, type CourseState } from './course-state.ts';

/** What the LMS is told of the course as a whole. */
export type CourseRecord = Pick<LearnerRecord, 'score' | 'status' | 'progress' | 'suspendData' | 'location'>;

/**
 * The course's one record. Until every lesson has an ended run there is no score at all; then it is the mean of the best
 * results, held below the pass mark while any lesson is not passed, so that no LMS makes a pass of it by a mark of its
 * own. Passed when all are, until then incomplete. `at` is the lesson that was open last.
 */
export function courseRecord(state: CourseState, pass: number, at: string): CourseRecord {
  const all = Object.values(state.lessons);
  const passed = all.filter((lesson) => lesson.passed).length;
  const done = passed === all.length;
  return {
    status: done ? 'passed' : 'incomplete',
    score: scoreOf(state, pass),
    progress: done ? 1 : Math.floor((99 * passed) / all.length) / 100,
    suspendData: writeCourse(state),
    location: at,
  };
}

function scoreOf({ lessons }: CourseState, pass: number): number | null {
  const scores = Object.values(lessons).map(({ score }) => score);
  if (scores.some((score) => score === null)) return null;
  const hundredths = scores.reduce<number>((sum, score) => sum + Math.round(score! * 100), 0);
  const mean = Math.floor(hundredths / scores.length) / 100;
  return Object.values(lessons).every(({ passed }) => passed) ? mean : Math.min(mean, pass - 1);
}

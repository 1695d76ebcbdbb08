import type { Taken } from '../../governors/taken.ts';
import type { GradebookAttempt } from './gradebook.ts';

/** An attempt as the governors' report takes it. */
export function takenOf(attempt: GradebookAttempt): Taken {
  const { learner, package: lesson, status, success, updatedAt, interactions } = attempt;
  return {
    person: learner.id,
    lesson: lesson.title,
    version: lesson.version,
    passed: status === 'passed' || success === 'passed',
    day: updatedAt.slice(0, 10),
    wrong: interactions
      .filter(({ result }) => result === 'wrong' || result === 'incorrect')
      .map(({ id, response, words }) => ({
        asked: words?.prompt ?? id,
        answered: words?.answers.join('; ') ?? response,
      })),
  };
}

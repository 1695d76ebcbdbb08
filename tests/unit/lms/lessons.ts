import { isSound, loadCourse } from '../../../src/course/course.ts';
import { loadLesson } from '../../../src/course/lesson.ts';
import { inOrder } from '../../../src/story/author/prove-order.ts';
import { longestRun } from '../../../src/story/author/prove-roads.ts';
import { walkStates, type State } from '../../../src/story/author/prove-states.ts';
import { arrivalsAt } from '../../../src/story/author/prove-totals.ts';
import { MAX_STATES, type Proof } from '../../../src/story/author/prove.ts';
import { weigh, type Answer } from '../../../src/story/learner/answer.ts';
import { play, type Taken } from '../../../src/story/learner/play.ts';
import type { Story } from '../../../src/story/learner/story.ts';

/** A lesson of `modules/`, proved. */
export interface RealLesson {
  id: string;
  story: Story;
  proof: Proof;
}

/** Every lesson that lies in `modules/`, whether or not the course lists it yet. Throws where one is not sound. */
export function everyLesson(): RealLesson[] {
  const course = loadCourse('modules');
  if (!isSound(course)) throw new Error(JSON.stringify(course.faults));
  return course.lessons.map((id) => {
    const { story, proof, faults } = loadLesson(course, id, {
      nation: 'england',
      locale: 'en-GB',
      day: '2026-11-24',
    });
    if (!story || !proof) throw new Error(`${id}: ${JSON.stringify(faults)}`);
    return { id, story, proof };
  });
}

/** Every (scene, flags) state of a lesson. */
export function statesOf(story: Story): State[] {
  const walked = walkStates(story, MAX_STATES);
  if ('tooMany' in walked) throw new Error(`${story.id} has too many states`);
  return walked.states;
}

/**
 * The run whose stored list is the longest that the lesson can make, each answer that may be reconsidered having been
 * another one first.
 */
export function longestRunOf(story: Story): Taken[] {
  const states = statesOf(story);
  const order = inOrder(states)!;
  const list: Taken[] = [];
  for (const taken of longestRun(states, order, arrivalsAt(states, order))) {
    const { decision, at } = play(story, list);
    const others = states
      .find(({ scene, flags }) => scene.id === at.scene && [...flags].every((flag) => at.flags.has(flag)))!
      .responses.map(({ example }) => example);
    const first = decision!.reconsider ? others.find((other) => mayBeFirst(other, taken.answer)) : undefined;
    list.push({ ...taken, ...(first && { first }) });
  }
  return list;

  function mayBeFirst(other: Answer, final: Answer): boolean {
    const { decision, at } = play(story, list);
    return (
      JSON.stringify(other) !== JSON.stringify(final) && weigh(decision!, other, at.flags).critical === null
    );
  }
}

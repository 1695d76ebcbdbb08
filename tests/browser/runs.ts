import { bestAnswer } from '../../src/course/learner/kinds.ts';
import { play, type Taken } from '../../src/story/learner/play.ts';
import type { Story } from '../../src/story/learner/story.ts';

/** The run that gives the best answer at every decision. */
export function bestRun(story: Story): Taken[] {
  const list: Taken[] = [];
  for (;;) {
    const { decision, at } = play(story, list);
    if (!decision) return list;
    list.push({ scene: at.scene, answer: bestAnswer(decision, at.flags) });
  }
}

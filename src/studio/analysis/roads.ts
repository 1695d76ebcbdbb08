import { nearestRoads, runTo } from '../../story/author/prove-roads.ts';
import { walkStates } from '../../story/author/prove-states.ts';
import type { Taken } from '../../story/learner/play.ts';
import type { SceneId, Story } from '../../story/learner/story.ts';

/** More states than this are not walked to find a road. */
const MOST_STATES = 60_000;

/** For every scene that some run reaches, the shortest list of decisions that leads to it. */
export function roadsToScenes(story: Story): Map<SceneId, Taken[]> {
  const roads = new Map<SceneId, Taken[]>();
  const walked = walkStates(story, MOST_STATES);
  if ('tooMany' in walked) return roads;
  const nearest = nearestRoads(walked.states);
  for (const state of nearest.order) {
    const { id } = walked.states[state]!.scene;
    if (!roads.has(id)) roads.set(id, runTo(walked.states, nearest, state));
  }
  return roads;
}

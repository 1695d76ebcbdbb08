import { NATIONS } from '../guidance/author/nations.ts';
import { inNation } from '../guidance/author/shown.ts';
import type { Nation } from '../guidance/learner/fact.ts';
import { illegalValues } from '../lms/legal.ts';
import { SUSPEND_DATA_LIMIT } from '../lms/profile.ts';
import type { LessonContext } from '../story/author/context.ts';
import type { Obligations } from '../story/author/prove.ts';
import type { SceneId, Story } from '../story/learner/story.ts';
import type { SoundCourse } from './course.ts';

/** What a lesson of a course is compiled against in a nation. A fact holds there itself or through one that stands in for it. */
export function contextFor(
  { library, file }: Pick<SoundCourse, 'library' | 'file'>,
  nation: Nation,
): LessonContext {
  return {
    facts: new Map(
      [...library.facts].map(([id, { status }]) => [
        id,
        { status, nations: NATIONS.filter((candidate) => inNation(library, id, candidate) !== null) },
      ]),
    ),
    words: library.words(nation),
    nation,
    defaultPass: file.pass,
  };
}

/** What the proof of every lesson must hold besides the story's own rules: what the strictest LMS takes. */
export const LMS_OBLIGATIONS: Obligations = { suspendData: SUSPEND_DATA_LIMIT, illegalValues: refused };

/** What some LMS would refuse to be told of a lesson, at the scene that reports it. */
function refused(story: Story): { scene: SceneId; fault: string }[] {
  return illegalValues(story).map(({ scene, message }) => ({ scene: scene ?? story.start, fault: message }));
}

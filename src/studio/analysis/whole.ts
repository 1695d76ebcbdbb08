import { LMS_OBLIGATIONS, contextFor } from '../../course/lesson-context.ts';
import { citedFacts } from '../../course/cited-facts.ts';
import { anyError } from '../../course/fault.ts';
import type { ShownCourse } from '../../course/learner/payload.ts';
import { shownCourse, shownFacts } from '../../course/payload-of.ts';
import { proofFaults } from '../../course/proof-faults.ts';
import type { ShownFact } from '../../guidance/learner/fact.ts';
import { SUSPEND_DATA_LIMIT } from '../../lms/profile.ts';
import { checkLesson } from '../../story/author/check.ts';
import { withDenominator } from '../../story/author/compile.ts';
import { proofInWords, type ProofInWords } from '../../story/author/proof-in-words.ts';
import { prove } from '../../story/author/prove.ts';
import type { FlagId, Story } from '../../story/learner/story.ts';
import { outlineOf } from '../edit/outline.ts';
import { valueAt } from '../edit/fragment.ts';
import type { ReadCourse } from './course-texts.ts';
import { placed, type Found } from './found.ts';
import { picturesOf, type Pictures } from './pictures.ts';
import type { SceneReader } from './scene-values.ts';
import { storyGraph, type StoryGraph } from './story-graph.ts';
import { flagsOf } from './with-flags.ts';

/** Everything that is known of a lesson as it stands. */
export interface Analysis {
  found: Found[];
  /** Whether it can be played: the check found nothing that no player could do without. */
  plays: boolean;
  /** Every flag that the story asks for or sets. */
  flags: FlagId[];
  /** Null where there is nothing to prove yet. */
  proof: ProofInWords | null;
  sound: boolean;
  graph: StoryGraph;
  pictures: Pictures;
}

/** What the player needs of a lesson. By far the greatest part of what is known: it goes to the page by itself. */
export interface Playable {
  /** With its denominator where it was proved. */
  story: Story;
  facts: Record<string, ShownFact>;
  course: ShownCourse;
}

/** Whose guidance and words the studio shows. */
export const NATION = 'england';

/** Checks, proves and draws a lesson. Reads no clock and no file. `playable` is null where it cannot be played. */
export function analyse(
  course: ReadCourse,
  id: string,
  text: string,
  scenes: SceneReader,
): { analysis: Analysis; playable: Playable | null } {
  const { library, file } = course;
  const context = contextFor(course, NATION);
  const source = { text, file: `modules/${id}/lesson.yaml` };
  const { story, diagnostics, places } = checkLesson(source, context);
  const proof = story && !anyError(diagnostics) ? prove(story, LMS_OBLIGATIONS) : null;
  const final = story && proof ? withDenominator(story, proof) : story;
  const faults = [...diagnostics, ...(proof ? proofFaults(proof, places, source.file) : [])];
  const outline = outlineOf(text);
  const values = scenes.read(text, outline);
  const start = valueAt(text, ['start']);
  const analysis: Analysis = {
    found: placed(faults, text, outline).sort((a, b) => (a.level < b.level ? -1 : a.level > b.level ? 1 : 0)),
    plays: final !== null,
    flags: final ? flagsOf(final) : [],
    proof:
      final && proof ? proofInWords(final, proof, { ...context, suspendData: SUSPEND_DATA_LIMIT }) : null,
    sound: proof !== null && proof.sound && !anyError(faults),
    graph: storyGraph(values, typeof start === 'string' ? start : ''),
    pictures: picturesOf(values, final, proof),
  };
  const playable = final && {
    story: final,
    facts: shownFacts([...new Set([...citedFacts(final), ...file.guidance])].sort(), library, NATION),
    course: shownCourse(file, library, NATION),
  };
  return { analysis, playable };
}

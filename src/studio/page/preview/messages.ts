import type { Payload } from '../../../course/learner/payload.ts';
import type { Taken } from '../../../story/learner/play.ts';
import type { CriticalId, SceneId } from '../../../story/learner/story.ts';

/** What the studio tells the frame that plays the lesson. */
export type ToPreview =
  /** The lesson as it now is; the learner stays where they are, as far as that is still there. */
  | { kind: 'lesson'; payload: Payload }
  /** Another run: so many decisions, then stand at a scene. Without a scene, the first screen. */
  | { kind: 'go'; payload: Payload; list: Taken[]; scene: SceneId | null };

/** Where the learner in the frame stands. */
export interface PreviewPoint {
  kind: 'at';
  /** Null on a screen that is no scene. */
  scene: SceneId | null;
  list: Taken[];
  earned: number;
  criticals: CriticalId[];
  flags: string[];
  /** The reported score and whether it passes, at an ending. */
  result: { score: number; passed: boolean } | null;
}

export type FromPreview = PreviewPoint | { kind: 'ready' };

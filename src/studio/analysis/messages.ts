import type { Taken } from '../../story/learner/play.ts';
import type { Laid, Shape } from '../map/layout.ts';
import type { CourseTexts } from './course-texts.ts';
import type { Found } from './found.ts';
import type { Analysis, Playable } from './whole.ts';

/** What the page asks of the worker that checks and proves. */
export type ToAnalyst =
  | { kind: 'course'; texts: CourseTexts }
  | { kind: 'scene'; turn: number; id: string; text: string; scene: string | null; repairs: string[] }
  | { kind: 'whole'; turn: number; id: string; text: string };

/** What it answers. `turn` is that of the text it is about; `ms` is how long it took. */
export type FromAnalyst =
  | { kind: 'course'; faults: string[] }
  | { kind: 'scene'; turn: number; scene: string | null; found: Found[] }
  | { kind: 'whole'; turn: number; analysis: Analysis; ms: number }
  /** What the player needs, after the rest: in a message of its own it holds up no keystroke for long. */
  | { kind: 'playable'; turn: number; playable: Playable | null }
  /** The roads to every scene, which only the player asks for. */
  | { kind: 'roads'; turn: number; roads: Record<string, Taken[]> };

export interface ToDrawer {
  key: string;
  shape: Shape;
}

export interface FromDrawer {
  key: string;
  laid: Laid;
}

import type { Section } from './figure.ts';
import { story } from './story.ts';

/** The parts of the bench, in the order in which they are measured and shown. */
export const SECTIONS: readonly Section[] = [story];

import type { Section } from './figure.ts';
import { load } from './load.ts';
import { lms } from './lms.ts';
import { schools } from './schools.ts';
import { story } from './story.ts';
import { studio } from './studio.ts';

/** The parts of the bench, in the order in which they are measured and shown. */
export const SECTIONS: readonly Section[] = [story, load, lms, schools, studio];

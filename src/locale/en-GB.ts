import { debrief } from './en-GB/debrief.ts';
import { frame } from './en-GB/frame.ts';
import { guidance } from './en-GB/guidance.ts';
import { opening } from './en-GB/opening.ts';
import { story } from './en-GB/story.ts';
import { written } from './en-GB/written.ts';
import type { Catalogue } from './translated.ts';

/** Every word of the interface in British English, which every other language is a translation of. */
export const english = { ...frame, ...opening, ...story, ...debrief, ...guidance, ...written };

/** The interface in British English. */
export const enGB = { locale: 'en-GB', dir: 'ltr', reviewed: true, ...english } satisfies Catalogue;

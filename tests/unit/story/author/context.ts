import type { LessonContext } from '../../../../src/story/author/context.ts';

/** A small guidance library and a nation's words, for lessons that are fixtures. */
export const CONTEXT: LessonContext = {
  facts: new Map([
    ['F19', { status: 'read', nations: ['england', 'wales'] }],
    ['F30', { status: 'read', nations: ['england', 'wales'] }],
    ['F44', { status: 'quoted', nations: ['scotland'] }],
    ['F69', { status: 'read', nations: ['england', 'wales'] }],
  ]),
  words: { lead: 'DSL', 'lead-in-full': 'designated safeguarding lead', hub: 'MASH' },
  nation: 'england',
  defaultPass: 80,
};

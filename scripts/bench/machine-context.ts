import type { LessonContext } from '../../src/story/author/context.ts';

/** What lessons that a machine wrote are compiled against: one fact and one word. */
export const MACHINE_CONTEXT: LessonContext = {
  facts: new Map([['F19', { status: 'read', nations: ['england'] }]]),
  words: { lead: 'DSL' },
  nation: 'england',
  defaultPass: 80,
};

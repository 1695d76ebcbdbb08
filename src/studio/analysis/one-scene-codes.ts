import { PROOF } from '../../story/author/messages/proof.ts';
import type { Found } from './found.ts';

/** What can be told only of the whole lesson: the last whole check stands for these until the next. */
export const OF_THE_WHOLE: ReadonlySet<string> = new Set([
  ...Object.keys(PROOF),
  'flag-never-set',
  'flag-never-used',
  'unused-person',
  'unused-competency',
  'best-longest',
  'best-same-place',
  'too-many-heavy',
  'no-ending',
  'lms-id-collision',
]);

/** What was found in all of a lesson, with what one scene's own check now says in place of what it said before. */
export function withScene(all: readonly Found[], scene: string | null, own: readonly Found[]): Found[] {
  const isOwn = (found: Found): boolean =>
    scene === null ? found.scene === null && found.field !== 'scenes' : found.scene === scene;
  return [...all.filter((found) => !isOwn(found) || OF_THE_WHOLE.has(found.code)), ...own];
}

import type { Payload } from '../course/learner/payload.ts';

/** The lessons that the gallery is shown with, the one that was asked for first: `lessons.json` beside the page. */
export async function loadLessons(): Promise<Payload[]> {
  const answer = await fetch('lessons.json');
  return (await answer.json()) as Payload[];
}

import { withRest, type Payload } from '../course/learner/payload.ts';

/**
 * The lesson that the text of a page's inert JSON stands for, as `src/course/carried.ts` writes it.
 * Rejects where it is something else, or where the browser cannot inflate (docs/packages.md).
 */
export async function carried(json: string): Promise<Payload> {
  const { lesson, ...built } = JSON.parse(json) as Pick<Payload, 'course'> & { lesson: string };
  const letters = atob(lesson);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  const inflated = new Response(bytes).body!.pipeThrough(new DecompressionStream('deflate-raw'));
  return withRest(built, (await new Response(inflated).json()) as Payload);
}

import { inflateRawSync } from 'node:zlib';
import { deflateSync } from 'fflate';
import type { Payload } from './learner/payload.ts';
import { unpack } from './learner/unpack.ts';
import { pack } from './pack.ts';

/**
 * What a package's page carries of a lesson, as data for JSON: how the package was built, as it is, and under `lesson`
 * the rest, which is most of a package: packed (`learner/unpack.ts`), deflated, in base 64. Deflated by a library of its
 * own, since zlib gives other bytes from one Node to the next and a content hash must not.
 * Throws Error where the lesson would not come back as it was.
 */
export function carry(payload: Payload): Record<string, unknown> {
  const { story, facts, sources, words, ...built } = pack(payload);
  const lesson = new TextEncoder().encode(JSON.stringify({ story, facts, sources, words }));
  return { ...built, lesson: Buffer.from(deflateSync(lesson, { level: 9 })).toString('base64') };
}

/** The lesson that the text of a page's inert JSON stands for. Throws Error where it is something else. */
export function carried(json: string): Payload {
  const { lesson, ...built } = JSON.parse(json) as { lesson: string };
  const inflated = inflateRawSync(Buffer.from(lesson, 'base64')).toString('utf8');
  return unpack({ ...built, ...(JSON.parse(inflated) as object) });
}

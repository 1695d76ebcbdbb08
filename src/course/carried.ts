import { inflateRawSync } from 'node:zlib';
import { deflateRaw } from 'pako';
import { withRest, type Payload } from './learner/payload.ts';

type Shared = Pick<Payload, 'story' | 'facts' | 'words'> & { course: string };

/** The lessons that were last deflated, by id: a lesson is deflated once, and packaged many times. */
const deflated = new Map<string, { of: Shared; text: string }>();

/**
 * What a package's page carries of a lesson, as data for JSON: how and for whom the package was built, as it is, and
 * under `lesson` the rest, which is most of a package: deflated, in base 64. Deflated by a library of its own, since
 * zlib gives other bytes from one Node to the next and a content hash must not.
 */
export function carry({ story, facts, words, course, ...built }: Payload): Record<string, unknown> {
  const { contacts, school, ...shared } = course;
  const of = { story, facts, words, course: JSON.stringify(shared) };
  const before = deflated.get(story.id);
  const text =
    before && same(before.of, of)
      ? before.text
      : deflate(JSON.stringify({ story, facts, words, course: shared }));
  deflated.set(story.id, { of, text });
  return { ...built, course: { contacts, school }, lesson: text };
}

/** Whether they are the same data, not only alike: nothing changes a lesson once it is loaded. */
function same(before: Shared, of: Shared): boolean {
  return (
    before.story === of.story &&
    before.facts === of.facts &&
    before.words === of.words &&
    before.course === of.course
  );
}

function deflate(json: string): string {
  return Buffer.from(deflateRaw(json, { level: 9, memLevel: 9 })).toString('base64');
}

/** Bytes that no lesson comes near: a page of somebody else's could inflate to more than there is memory. */
const MOST = 32 * 1024 * 1024;

/** The lesson that the text of a page's inert JSON stands for. Throws Error where it is something else. */
export function carried(json: string): Payload {
  const { lesson, ...built } = JSON.parse(json) as Pick<Payload, 'course'> & { lesson: string };
  const inflated = inflateRawSync(Buffer.from(lesson, 'base64'), { maxOutputLength: MOST }).toString('utf8');
  return withRest(built, JSON.parse(inflated) as Payload);
}

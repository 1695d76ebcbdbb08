import { createHash } from 'node:crypto';

/** What a manifest calls its parts. They depend on the course's and the lesson's id alone, so they never change. */
export interface Identifiers {
  manifest: string;
  organization: string;
  item: string;
  resource: string;
  objective: string;
}

/** What a manifest and its metadata say of what a package holds. A lesson's payload is one. */
export interface Described {
  course: { id: string };
  story: { id: string; title: string; about: string; version: string; audience: readonly string[] };
  /** The tag of the language that all this is said in. */
  language: string;
  /** The tag of the language that the lesson is translated into; left out, it is not. */
  translated?: string;
  reviewCopy: readonly string[];
}

/** An id of a package manifest: an XML NCName. Letters, digits, `.`, `_` and `-`, starting with a letter or `_`. */
export const NC_NAME = /^[A-Za-z_][A-Za-z0-9._-]*$/;

/**
 * The identifiers of a lesson's package. An LMS matches a new upload to its old records by these: where they change, it
 * throws the records away (docs/lms.md, Moodle).
 */
export function identifiersOf(course: string, lesson: string): Identifiers {
  const stem = `${course}.${lesson}`;
  return {
    manifest: stem,
    organization: `${stem}.organization`,
    item: `${stem}.item`,
    resource: `${stem}.resource`,
    objective: `${stem}.primary-objective`,
  };
}

/** One thing of a package that an LMS launches. */
export interface Sco {
  title: string;
  id: Pick<Identifiers, 'item' | 'resource' | 'objective'>;
  /** Its page, and every file that it is made of. */
  href: string;
  files: readonly string[];
}

/** The one SCO of a package that holds one thing. */
export function onlySco({ course, story }: Described, files: readonly string[]): Sco {
  return { title: story.title, id: identifiersOf(course.id, story.id), href: 'index.html', files };
}

/** The namespace that the project's own URNs are named in: a random UUID, fixed for good. */
const NAMESPACE = '6f0d4f0b8c5b4f1fa2b7a9d3e1c06f52';

/** A name as an IRI for cmi5, `urn:uuid:…`: a version 5 UUID (RFC 9562, 5.5), the same for the same name for ever. */
export function urnOf(name: string): string {
  const digest = createHash('sha1')
    .update(Buffer.from(NAMESPACE, 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16);
  digest[6] = (digest[6]! & 0x0f) | 0x50;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}

import type { Payload } from '../course/learner/payload.ts';
import { escapeMarkup } from './escape.ts';
import { urnOf } from './identifiers.ts';

/**
 * `cmi5.xml`, the course structure of a cmi5 package (cmi5 13.2). `moveOn` must be said: left out it means
 * NotApplicable, and the lesson counts as done before it starts. The mark stays in the lesson.
 */
export function manifestCmi5({ course, story, language, translated = language }: Payload): string {
  const words = (text: string): string =>
    `<langstring lang="${escapeMarkup(translated)}">${escapeMarkup(text)}</langstring>`;
  const own = `${course.id}/${story.id}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${urnOf(`course/${own}`)}">
    <title>${words(story.title)}</title>
    <description>${words(story.about)}</description>
  </course>
  <au id="${urnOf(`au/${own}`)}" moveOn="CompletedAndPassed" launchMethod="AnyWindow">
    <title>${words(story.title)}</title>
    <description>${words(story.about)}</description>
    <url>index.html</url>
  </au>
</courseStructure>
`;
}

import { WRITTEN_IN } from '../course/translation/translation.ts';
import { escapeMarkup } from './escape.ts';
import type { Described } from './identifiers.ts';

/** What the metadata of a package says, in whichever form. */
interface Metadata {
  course: string;
  lesson: string;
  title: string;
  about: string;
  version: string;
  language: string;
  keywords: string[];
  status: 'final' | 'draft';
}

function metadataOf({ story, course, language, translated = language, reviewCopy }: Described): Metadata {
  return {
    course: course.id,
    lesson: story.id,
    title: story.title,
    about: story.about,
    version: story.version,
    language: translated,
    keywords: ['safeguarding', ...story.audience],
    status: reviewCopy.length > 0 ? 'draft' : 'final',
  };
}

const PURPOSE =
  'Training of school staff: spotting and responding to image-sharing, grooming and coercion of pupils.';
const RIGHTS = 'Free to use, change and pass on under the MIT licence; see notice.txt.';

/**
 * `metadata.xml` of a SCORM 1.2 package: IMS Learning Resource Meta-data 1.2.1, with every element that SCORM 1.2 asks of
 * a content aggregation (SCORM 1.2 CAM 2.2.4.3).
 */
export function lomScorm12(payload: Described): string {
  const about = metadataOf(payload);
  const words = (text: string, language = about.language): string =>
    `<langstring xml:lang="${escapeMarkup(language)}">${escapeMarkup(text)}</langstring>`;
  const term = (name: string, value: string): string =>
    `<${name}><source><langstring xml:lang="x-none">LOMv1.0</langstring></source><value><langstring xml:lang="x-none">${value}</langstring></value></${name}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
  <general>
    <title>${words(about.title)}</title>
    <catalogentry>
      <catalog>${escapeMarkup(about.course)}</catalog>
      <entry><langstring xml:lang="x-none">${escapeMarkup(about.lesson)}</langstring></entry>
    </catalogentry>
    <language>${escapeMarkup(about.language)}</language>
    <description>${words(about.about)}</description>
${about.keywords.map((keyword) => `    <keyword>${words(keyword)}</keyword>`).join('\n')}
  </general>
  <lifecycle>
    <version>${words(about.version)}</version>
    ${term('status', about.status === 'final' ? 'Final' : 'Draft')}
  </lifecycle>
  <metametadata>
    <metadatascheme>ADL SCORM 1.2</metadatascheme>
  </metametadata>
  <technical>
    <format>text/html</format>
    <location type="URI">index.html</location>
  </technical>
  <rights>
    ${term('cost', 'no')}
    ${term('copyrightandotherrestrictions', 'yes')}
    <description>${words(RIGHTS, WRITTEN_IN)}</description>
  </rights>
  <classification>
    ${term('purpose', 'Educational Objective')}
    <description>${words(PURPOSE, WRITTEN_IN)}</description>
${about.keywords.map((keyword) => `    <keyword>${words(keyword)}</keyword>`).join('\n')}
  </classification>
</lom>
`;
}

/** `metadata.xml` of a SCORM 2004 package: IEEE 1484.12.3 Learning Object Metadata. */
export function lomScorm2004(payload: Described): string {
  const about = metadataOf(payload);
  const words = (text: string, language = about.language): string =>
    `<string language="${escapeMarkup(language)}">${escapeMarkup(text)}</string>`;
  const term = (name: string, value: string): string =>
    `<${name}><source>LOMv1.0</source><value>${value}</value></${name}>`;
  const identifier = (entry: string): string =>
    `<identifier><catalog>${escapeMarkup(about.course)}</catalog><entry>${escapeMarkup(entry)}</entry></identifier>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<lom xmlns="http://ltsc.ieee.org/xsd/LOM">
  <general>
    ${identifier(about.lesson)}
    <title>${words(about.title)}</title>
    <language>${escapeMarkup(about.language)}</language>
    <description>${words(about.about)}</description>
${about.keywords.map((keyword) => `    <keyword>${words(keyword)}</keyword>`).join('\n')}
  </general>
  <lifeCycle>
    <version>${words(about.version)}</version>
    ${term('status', about.status)}
  </lifeCycle>
  <metaMetadata>
    ${identifier(`${about.lesson}.metadata`)}
    <metadataSchema>LOMv1.0</metadataSchema>
    <metadataSchema>ADLv1.0</metadataSchema>
  </metaMetadata>
  <technical>
    <format>text/html</format>
    <location>index.html</location>
  </technical>
  <rights>
    ${term('cost', 'no')}
    ${term('copyrightAndOtherRestrictions', 'yes')}
    <description>${words(RIGHTS, WRITTEN_IN)}</description>
  </rights>
</lom>
`;
}

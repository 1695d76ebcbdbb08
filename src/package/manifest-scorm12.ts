import { escapeMarkup } from './escape.ts';
import { identifiersOf, type Described, type Sco } from './identifiers.ts';

/**
 * `imsmanifest.xml` of a SCORM 1.2 package (SCORM 1.2 CAM 2.3). It carries no mastery score: with one, some LMSs turn an
 * unfinished attempt into a failed one (docs/lms.md).
 */
export function manifestScorm12(described: Described, scos: readonly Sco[]): string {
  const { course, story } = described;
  const id = identifiersOf(course.id, story.id);
  const title = escapeMarkup(story.title);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id.manifest}" version="${escapeMarkup(story.version)}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
    <adlcp:location>metadata.xml</adlcp:location>
  </metadata>
  <organizations default="${id.organization}">
    <organization identifier="${id.organization}">
      <title>${title}</title>
${scos
  .map(
    (sco) => `      <item identifier="${sco.id.item}" identifierref="${sco.id.resource}" isvisible="true">
        <title>${escapeMarkup(sco.title)}</title>
      </item>`,
  )
  .join('\n')}
    </organization>
  </organizations>
  <resources>
${scos
  .map(
    (
      sco,
    ) => `    <resource identifier="${sco.id.resource}" type="webcontent" adlcp:scormtype="sco" href="${escapeMarkup(sco.href)}">
${sco.files.map((path) => `      <file href="${escapeMarkup(path)}"/>`).join('\n')}
    </resource>`,
  )
  .join('\n')}
  </resources>
</manifest>
`;
}

import { escapeMarkup } from './escape.ts';
import { identifiersOf, type Described, type Sco } from './identifiers.ts';

const EDITIONS = { 'scorm2004-3': '2004 3rd Edition', 'scorm2004-4': '2004 4th Edition' } as const;

/** The player has its own way out; where there are several lessons, they are chosen in the LMS's own list. */
const HIDDEN = ['previous', 'continue', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll'];

/**
 * `imsmanifest.xml` of a SCORM 2004 package (SCORM 2004 CAM 3.4). Score, success and completion are the lesson's own:
 * the primary objective is not satisfied by measure, there is no least measure and no completion threshold, since with
 * any of these the LMS overrides what the lesson says (docs/lms.md).
 */
export function manifestScorm2004(
  described: Described,
  edition: keyof typeof EDITIONS,
  scos: readonly Sco[],
): string {
  const { course, story } = described;
  const id = identifiersOf(course.id, story.id);
  const title = escapeMarkup(story.title);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id.manifest}" version="${escapeMarkup(story.version)}"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
  xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${EDITIONS[edition]}</schemaversion>
    <adlcp:location>metadata.xml</adlcp:location>
  </metadata>
  <organizations default="${id.organization}">
    <organization identifier="${id.organization}" adlseq:objectivesGlobalToSystem="false">
      <title>${title}</title>
${scos
  .map(
    (sco) => `      <item identifier="${sco.id.item}" identifierref="${sco.id.resource}" isvisible="true">
        <title>${escapeMarkup(sco.title)}</title>
        <imsss:sequencing>
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="${sco.id.objective}" satisfiedByMeasure="false"/>
          </imsss:objectives>
          <imsss:deliveryControls tracked="true" completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
        <adlnav:presentation>
          <adlnav:navigationInterface>
${HIDDEN.map((part) => `            <adlnav:hideLMSUI>${part}</adlnav:hideLMSUI>`).join('\n')}
          </adlnav:navigationInterface>
        </adlnav:presentation>
      </item>`,
  )
  .join('\n')}
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
${scos
  .map(
    (
      sco,
    ) => `    <resource identifier="${sco.id.resource}" type="webcontent" adlcp:scormType="sco" href="${escapeMarkup(sco.href)}">
${sco.files.map((path) => `      <file href="${escapeMarkup(path)}"/>`).join('\n')}
    </resource>`,
  )
  .join('\n')}
  </resources>
</manifest>
`;
}

import { ZipArchive } from 'archiver';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';

/** A hand-made SCO: no logic of its own, a test drives it by `window.call`, which is there once `#state` is. */
const page = `<!doctype html><html lang="en"><title>Sample</title><body><script src="sco.js"></script><p id="state">Sample</p></body></html>`;

/** Finds the API as the ADL example does, and leaves it to whoever asks. */
const script = `
function find(name) {
  for (let at = window, n = 0; n < 8; at = at.parent, n++) {
    try { if (at[name]) return at[name]; } catch { /* another site's window */ }
    if (at === at.parent) break;
  }
  try { if (window.opener && window.opener[name]) return window.opener[name]; } catch { /* another site's window */ }
  return null;
}
window.api = () => find('API') || find('API_1484_11');
window.call = (name, ...args) => { const api = window.api(); return api === null ? 'no API' : api[name](...args); };
window.addEventListener('pagehide', () => { if (window.atPagehide) window.atPagehide(); });
`;

export interface Sample {
  standard?: 'scorm12' | 'scorm2004-3' | 'scorm2004-4';
  identifier?: string;
  title?: string;
  version?: string;
  /** Extra elements of the first item. */
  item?: string;
  /** Item identifiers, for a package of several SCOs. */
  scos?: string[];
  files?: Record<string, string>;
  lesson?: unknown;
}

/** The manifest of a sample package. */
export function sampleManifest({
  standard = 'scorm12',
  identifier = 'sample',
  title = 'A sample',
  version = '1.0',
  item = '',
  scos = ['sco'],
}: Sample = {}): string {
  const is12 = standard === 'scorm12';
  const spaces = is12
    ? 'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"'
    : 'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"';
  const edition = { scorm12: '1.2', 'scorm2004-3': '2004 3rd Edition', 'scorm2004-4': '2004 4th Edition' }[
    standard
  ];
  const type = is12 ? 'scormtype' : 'scormType';
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${identifier}" version="${version}" ${spaces}>
  <metadata><schema>ADL SCORM</schema><schemaversion>${edition}</schemaversion></metadata>
  <organizations default="org"><organization identifier="org"><title>${title}</title>
    ${scos.map((sco) => `<item identifier="${sco}" identifierref="res-${sco}"><title>${title}: ${sco}</title>${item}</item>`).join('\n    ')}
  </organization></organizations>
  <resources>
    ${scos.map((sco) => `<resource identifier="res-${sco}" type="webcontent" adlcp:${type}="sco" href="index.html"><file href="index.html"/><file href="sco.js"/></resource>`).join('\n    ')}
  </resources>
</manifest>`;
}

/** Zips files as an authoring tool would. */
export async function zipOf(files: Record<string, string>): Promise<Buffer> {
  const archive = new ZipArchive({ zlib: { level: 9 } });
  for (const [name, content] of Object.entries(files)) archive.append(content, { name });
  const whole = buffer(archive);
  await archive.finalize();
  return whole;
}

/** A lesson as a package's page carries it. */
export function inert(lesson: unknown): string {
  return JSON.stringify({ lesson: deflateRawSync(JSON.stringify(lesson)).toString('base64') });
}

/** A whole SCORM package, as a zip. */
export function samplePackage(sample: Sample = {}): Promise<Buffer> {
  const lesson = sample.lesson
    ? `<script type="application/json" id="lesson">${inert(sample.lesson)}</script>`
    : '';
  return zipOf({
    'imsmanifest.xml': sampleManifest(sample),
    'index.html': page.replace('<script', `${lesson}<script`),
    'sco.js': script,
    ...sample.files,
  });
}

/** A lesson such as a package of ours carries, cut down to what a gradebook needs. */
export const sampleLesson = {
  format: 1,
  story: {
    id: 'a-lesson',
    version: '1.2.0',
    scenes: {
      'in-the-line': {
        id: 'in-the-line',
        beats: [],
        step: {
          kind: 'decision',
          decision: {
            kind: 'choose-one',
            prompt: ['What do you ', { em: ['do'] }, ' first?'],
            choices: [
              { id: 'move-aside', text: [{ p: ['Step aside and listen.'] }] },
              {
                id: 'tell-me-tomorrow',
                text: [{ p: ['Say you would love to hear about it <tomorrow>.'] }],
              },
            ],
          },
        },
      },
      'the-log': {
        id: 'the-log',
        beats: [],
        step: {
          kind: 'decision',
          decision: {
            kind: 'sort',
            prompt: ['What goes where?'],
            items: [
              { id: 'late', text: [{ p: ['Late'] }] },
              { id: 'tired', text: [{ list: [['Tired'], ['on Monday']], ordered: false }] },
            ],
            categories: [
              { id: 'report', text: [{ p: ['Report'] }] },
              { id: 'watch', text: [{ p: ['Watch'] }] },
            ],
          },
        },
      },
      'the-end': { id: 'the-end', beats: [], step: { kind: 'ending', ending: { outcome: 'safe' } } },
    },
  },
  facts: {},
};

import type { Standard } from '../course/learner/payload.ts';
import type { Described, Sco } from './identifiers.ts';
import { lomScorm12, lomScorm2004 } from './lom.ts';
import { manifestScorm12 } from './manifest-scorm12.ts';
import { manifestScorm2004 } from './manifest-scorm2004.ts';
import { textFile, type PackageFile } from './package-file.ts';

/** The standards that are SCORM. */
export type ScormStandard = Extract<Standard, `scorm${string}`>;

/** What tells an LMS of a SCORM package what is in it: the manifest and its metadata. */
export function scormFiles(
  standard: ScormStandard,
  described: Described,
  scos: readonly Sco[],
): PackageFile[] {
  return standard === 'scorm12'
    ? [
        textFile('imsmanifest.xml', manifestScorm12(described, scos)),
        textFile('metadata.xml', lomScorm12(described)),
      ]
    : [
        textFile('imsmanifest.xml', manifestScorm2004(described, standard, scos)),
        textFile('metadata.xml', lomScorm2004(described)),
      ];
}

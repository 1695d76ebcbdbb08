import type { Standard } from '../course/learner/payload.ts';
import { need, type PackageFile } from './package-file.ts';

const SEQUENCING = [
  'auxresource',
  'control',
  'delivery',
  'limit',
  'objective',
  'random',
  'rollup',
  'seqrule',
  'util',
];

const SCORM_2004: readonly string[] = [
  'XMLSchema.dtd',
  'adlcp_v1p3.xsd',
  'adlnav_v1p3.xsd',
  'adlseq_v1p3.xsd',
  'datatypes.dtd',
  'imscp_v1p1.xsd',
  'imsss_v1p0.xsd',
  ...SEQUENCING.map((part) => `imsss_v1p0${part}.xsd`),
  'xml.xsd',
];

/** The schema files that stand at the root of a package, by standard (docs/schemas.md). */
export const SCHEMA_FILES: Readonly<Record<Standard, readonly string[]>> = {
  scorm12: ['adlcp_rootv1p2.xsd', 'ims_xml.xsd', 'imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd'],
  'scorm2004-3': SCORM_2004,
  'scorm2004-4': SCORM_2004,
  cmi5: [],
  web: [],
};

/** Files beside the lesson that describe the package to an LMS, and are no part of what it serves to a learner. */
export function isControlFile(path: string): boolean {
  return /\.(xsd|dtd|xml)$/.test(path) && !path.includes('/');
}

/** Where the schema files lie in what is built. */
export const SCHEMAS = 'schemas/';

/** The schema files of a standard, as they stand at the root of a package. Throws Error where one was not built. */
export function schemaFiles(standard: Standard, built: readonly PackageFile[]): PackageFile[] {
  return SCHEMA_FILES[standard].map((path) => ({
    path,
    bytes: need(built, `${SCHEMAS}${standard}/${path}`).bytes,
  }));
}

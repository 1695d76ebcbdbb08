import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { SCHEMA_FOLDERS } from './built.ts';

type ScormStandard = keyof typeof SCHEMA_FOLDERS;

const SPACES_2004 = [
  ['http://www.imsglobal.org/xsd/imscp_v1p1', 'imscp_v1p1.xsd'],
  ['http://www.adlnet.org/xsd/adlcp_v1p3', 'adlcp_v1p3.xsd'],
  ['http://www.adlnet.org/xsd/adlseq_v1p3', 'adlseq_v1p3.xsd'],
  ['http://www.adlnet.org/xsd/adlnav_v1p3', 'adlnav_v1p3.xsd'],
  ['http://www.imsglobal.org/xsd/imsss', 'imsss_v1p0.xsd'],
] as const;

/** imsmd, for metadata, is not among them: a manifest names a file of its own. `metadataFaults` reads that. */
const SPACES: Readonly<Record<ScormStandard, readonly (readonly [string, string])[]>> = {
  scorm12: [
    ['http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'imscp_rootv1p1p2.xsd'],
    ['http://www.adlnet.org/xsd/adlcp_rootv1p2', 'adlcp_rootv1p2.xsd'],
  ],
  'scorm2004-3': SPACES_2004,
  'scorm2004-4': SPACES_2004,
};

xmlRegisterFsInputProviders();

/**
 * What the ADL and IMS schemas say against a manifest, and xmllint where it is on this machine; none where it is valid.
 */
export function schemaFaults(manifest: string, standard: ScormStandard): string[] {
  return [
    ...faultsUnder(driver(standard), resolve('driver.xsd'), manifest),
    ...(hasXmllint ? xmllintFaults(manifest, standard) : []),
  ];
}

const METADATA = 'imsmd_rootv1p2p1.xsd';

/**
 * The same for the metadata of SCORM 1.2. Its schema lets elements of any namespace stand among its own, which
 * libxml2-wasm calls ambiguous; read as "of any other", it is the same for metadata without any, and stricter.
 */
export function metadataFaults(metadata: string): string[] {
  const file = join(resolve(SCHEMA_FOLDERS.scorm12), METADATA);
  const schema = readFileSync(file, 'utf8').replaceAll('namespace="##any"', 'namespace="##other"');
  return [
    ...faultsUnder(schema, file, metadata),
    ...(hasXmllint ? xmllintFaults(metadata, 'scorm12', METADATA) : []),
  ];
}

/** What `cmi5.xml` breaks of the rules for a course structure. The specification's own schema is on no registry. */
export function cmi5Faults(courseStructure: string): string[] {
  const file = resolve('tests/unit/package/cmi5.xsd');
  return faultsUnder(readFileSync(file, 'utf8'), file, courseStructure);
}

function faultsUnder(schemaText: string, url: string, xml: string): string[] {
  const schema = XmlDocument.fromString(schemaText, { url });
  const validator = XsdValidator.fromDoc(schema);
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return (error as Error).message.trim().split('\n');
  } finally {
    document.dispose();
    validator.dispose();
    schema.dispose();
  }
}

/** Whether xmllint is on this machine: then it is asked as well. */
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

/** What xmllint says against a document under a standard's schemas, or one schema file of theirs. */
function xmllintFaults(xml: string, standard: ScormStandard, only?: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'afu-xmllint-'));
  try {
    writeFileSync(join(folder, 'driver.xsd'), driver(standard));
    writeFileSync(join(folder, 'document.xml'), xml);
    const schema = only ? join(resolve(SCHEMA_FOLDERS[standard]), only) : join(folder, 'driver.xsd');
    const args = ['--noout', '--nonet', '--schema', schema, join(folder, 'document.xml')];
    const { status, stderr } = spawnSync('xmllint', args, { encoding: 'utf8' });
    return status === 0
      ? []
      : stderr
          .trim()
          .split('\n')
          .filter((line) => line.includes('document.xml'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function driver(standard: ScormStandard): string {
  const folder = resolve(SCHEMA_FOLDERS[standard]);
  const imports = SPACES[standard].map(
    ([space, file]) => `<xs:import namespace="${space}" schemaLocation="${folder}/${file}"/>`,
  );
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
}

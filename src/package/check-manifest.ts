import { XmlDocument, XmlElement, type XmlNode } from 'libxml2-wasm';
import type { Standard } from '../course/learner/payload.ts';
import { NC_NAME } from './identifiers.ts';
import type { PackageFile } from './package-file.ts';
import { isControlFile } from './schema-files.ts';

const VERSIONS = {
  scorm12: '1.2',
  'scorm2004-3': '2004 3rd Edition',
  'scorm2004-4': '2004 4th Edition',
} as const;

/** With any of these the LMS decides score, success or completion over the lesson's head. */
const OVERRIDES = ['masteryscore', 'minNormalizedMeasure', 'completionThreshold'];

/** The faults of a package's manifest, one sentence each. A plain web package has none and needs none. */
export function checkManifest(files: readonly PackageFile[], standard: Standard): string[] {
  if (standard === 'web') return [];
  const name = standard === 'cmi5' ? 'cmi5.xml' : 'imsmanifest.xml';
  const file = files.find(({ path }) => path === name);
  if (!file) {
    const buried = files.find(({ path }) => path.endsWith(`/${name}`))?.path;
    return [
      buried ? `The manifest is ${buried}; it must stand at the root.` : `${name} is missing at the root.`,
    ];
  }
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(file.bytes);
  } catch (error) {
    return [`${name} is not well-formed XML: ${(error as Error).message.trim()}`];
  }
  try {
    const paths = new Set(files.map(({ path }) => path));
    return standard === 'cmi5' ? checkCmi5(document.root, paths) : checkScorm(document.root, paths, standard);
  } finally {
    document.dispose();
  }
}

function checkScorm(root: XmlElement, paths: ReadonlySet<string>, standard: keyof typeof VERSIONS): string[] {
  const faults: string[] = [];
  const version = text(root, 'metadata', 'schemaversion');
  if (version !== VERSIONS[standard])
    faults.push(`schemaversion is "${version}"; for this package it is "${VERSIONS[standard]}".`);
  for (const name of OVERRIDES)
    if (all(root, name).length > 0)
      faults.push(`The manifest carries <${name}>, which lets an LMS override the score.`);

  const named = [root, ...all(root, '*')].filter((element) => attribute(element, 'identifier') !== null);
  const seen = new Set<string>();
  for (const element of named) {
    const id = attribute(element, 'identifier')!;
    if (!NC_NAME.test(id))
      faults.push(`The identifier "${id}" is not legal: it starts with a letter and has no spaces.`);
    if (seen.has(id)) faults.push(`The identifier "${id}" stands twice.`);
    seen.add(id);
  }

  const organizations = all(root, 'organization').map((element) => attribute(element, 'identifier'));
  const chosen = all(root, 'organizations').map((element) => attribute(element, 'default'))[0] ?? null;
  if (!organizations.includes(chosen)) faults.push(`The organisation "${chosen}" is not there.`);
  const resources = all(root, 'resource');
  for (const item of all(root, 'item')) {
    const reference = attribute(item, 'identifierref');
    if (!resources.some((resource) => attribute(resource, 'identifier') === reference))
      faults.push(`An item refers to the resource "${reference}", which is not there.`);
  }
  for (const resource of resources) faults.push(...checkResource(resource, paths, standard));
  const listed = new Set(resources.flatMap(filesOf));
  for (const path of paths)
    if (!isControlFile(path) && !listed.has(path)) faults.push(`${path} is not listed in the manifest.`);
  const location = text(root, 'metadata', 'location');
  if (location !== '' && !paths.has(location))
    faults.push(`${location} is named in the manifest and missing.`);
  return faults;
}

function checkResource(resource: XmlElement, paths: ReadonlySet<string>, standard: Standard): string[] {
  const faults: string[] = [];
  const wanted = standard === 'scorm12' ? 'scormtype' : 'scormType';
  const types = resource.attrs.filter(({ name }) => name.toLowerCase() === 'scormtype');
  if (types.length === 0)
    faults.push(`A resource has no adlcp:${wanted}, so an LMS would not let it report.`);
  for (const { name, value } of types) {
    if (name !== wanted)
      faults.push(
        `adlcp:${name} is written adlcp:${wanted} in this standard; otherwise an LMS does not see it.`,
      );
    if (value !== 'sco') faults.push(`adlcp:${name} is "${value}"; a lesson that reports is a "sco".`);
  }
  const href = attribute(resource, 'href') ?? '';
  for (const path of new Set([href, ...filesOf(resource)]))
    if (!paths.has(path))
      faults.push(`${path || 'A file without a name'} is listed in the manifest and missing.`);
  return faults;
}

function filesOf(resource: XmlElement): string[] {
  return all(resource, 'file').map((element) => attribute(element, 'href') ?? '');
}

function checkCmi5(root: XmlElement, paths: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const parts = [...all(root, 'course'), ...all(root, 'au')];
  if (all(root, 'au').length === 0) faults.push('cmi5.xml has no assignable unit.');
  for (const part of parts) {
    const id = attribute(part, 'id') ?? '';
    if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(id)) faults.push(`The id "${id}" is not a full IRI.`);
    for (const name of ['title', 'description'])
      if (text(part, name, 'langstring') === '') faults.push(`<${part.name}> has no ${name}.`);
  }
  for (const au of all(root, 'au')) {
    if (attribute(au, 'moveOn') === null)
      faults.push('The assignable unit has no moveOn: it would be done before it starts.');
    const url = all(au, 'url')[0]?.content.trim() ?? '';
    if (!paths.has(url)) faults.push(`${url || 'The address to launch'} is listed in cmi5.xml and missing.`);
  }
  return faults;
}

function all(from: XmlElement, name: string): XmlElement[] {
  const path = name === '*' ? './/*' : `.//*[local-name()="${name}"]`;
  return from.find(path).filter((node: XmlNode): node is XmlElement => node instanceof XmlElement);
}

/** The text of the first element of a name inside the first child of another; '' where there is none. */
function text(from: XmlElement, outer: string, inner: string): string {
  return from.get(`./*[local-name()="${outer}"]/*[local-name()="${inner}"]`)?.content.trim() ?? '';
}

/** An attribute by its local name. */
function attribute(element: XmlElement, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

import { ParseOption, XmlDocument, XmlElement, type XmlNode } from 'libxml2-wasm';
import { is2004, type ScormStandard } from '../runtime/scorm-runtime.ts';
import { fileKey } from './file-key.ts';
import type { Manifest, ScoRecord } from './package-record.ts';
import { PackageRefused } from './refusal.ts';

/**
 * Reads an `imsmanifest.xml`: SCORM 1.2, or SCORM 2004 3rd or 4th edition, one SCO or several. Nothing beyond the file
 * is fetched and no entity is expanded.
 * Throws PackageRefused when it is not well-formed, not such a manifest, or launches a file that `names` does not have.
 */
export function readManifest(xml: Uint8Array, names: ReadonlySet<string>): Manifest {
  const document = parse(xml);
  try {
    if (document.dtd)
      throw new PackageRefused('imsmanifest.xml declares a document type. SCORM manifests have none.');
    return manifestOf(document.root, names);
  } finally {
    document.dispose();
  }
}

function parse(xml: Uint8Array): XmlDocument {
  try {
    return XmlDocument.fromBuffer(xml, {
      option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE,
    });
  } catch (error) {
    throw new PackageRefused(`imsmanifest.xml is not well-formed XML: ${(error as Error).message.trim()}`);
  }
}

function manifestOf(root: XmlElement, names: ReadonlySet<string>): Manifest {
  if (root.name !== 'manifest')
    throw new PackageRefused(`imsmanifest.xml begins with <${root.name}>, expected <manifest>.`);
  const identifier = attribute(root, 'identifier');
  if (!identifier)
    throw new PackageRefused('imsmanifest.xml has no identifier on <manifest>, so it cannot be told apart.');
  const standard = standardOf(root);
  const organization = organizationOf(root);
  const scos = elements(organization, './/*[local-name()="item"][@identifierref]').map((item) =>
    scoOf(item, root, standard, names),
  );
  if (scos.length === 0)
    throw new PackageRefused(
      'imsmanifest.xml has no item that launches anything, so there is nothing to play.',
    );
  refuseTwins(scos);
  const title = text(organization, './*[local-name()="title"]') || scos[0]!.title || identifier;
  return { identifier, standard, title, version: attribute(root, 'version'), scos };
}

function standardOf(root: XmlElement): ScormStandard {
  const version = text(root, './*[local-name()="metadata"]/*[local-name()="schemaversion"]').toLowerCase();
  if (version === '1.2') return 'scorm12';
  if (/2004 4th/.test(version)) return 'scorm2004-4';
  if (/2004|cam 1\.3|1\.3/.test(version)) return 'scorm2004-3';
  const spaces = [root, ...elements(root, './/*')].flatMap((element) => [
    element.namespaceUri,
    ...Object.values(element.localNamespaces),
  ]);
  if (spaces.some((space) => space.includes('adlcp_rootv1p2'))) return 'scorm12';
  if (spaces.some((space) => space.includes('adlcp_v1p3'))) return 'scorm2004-3';
  throw new PackageRefused(
    `imsmanifest.xml names no SCORM edition (its schemaversion is "${version || 'missing'}"). Expected 1.2, 2004 3rd Edition or 2004 4th Edition.`,
  );
}

function organizationOf(root: XmlElement): XmlElement {
  const all = elements(root, './*[local-name()="organizations"]/*[local-name()="organization"]');
  const chosen = text(root, './*[local-name()="organizations"]/@default');
  const organization = all.find((one) => attribute(one, 'identifier') === chosen) ?? all[0];
  if (!organization)
    throw new PackageRefused('imsmanifest.xml has no <organization>, so there is nothing to play.');
  return organization;
}

function scoOf(
  item: XmlElement,
  root: XmlElement,
  standard: ScormStandard,
  names: ReadonlySet<string>,
): ScoRecord {
  const reference = attribute(item, 'identifierref');
  const resource = elements(root, './*[local-name()="resources"]/*[local-name()="resource"]').find(
    (one) => attribute(one, 'identifier') === reference,
  );
  const title = text(item, './*[local-name()="title"]') || attribute(item, 'identifier');
  if (!resource)
    throw new PackageRefused(
      `In imsmanifest.xml the item "${title}" refers to the resource "${reference}", which is not there.`,
    );
  const identifier = attribute(item, 'identifier') || reference;
  const kind =
    attribute(resource, 'scormtype').toLowerCase() === 'sco' ||
    attribute(resource, 'scormType').toLowerCase() === 'sco';
  return {
    key: fileKey(identifier),
    identifier,
    title,
    kind: kind ? 'sco' : 'asset',
    href: hrefOf(resource, item, title, names),
    launchData: text(item, './*[local-name()="datafromlms" or local-name()="dataFromLMS"]'),
    ...(is2004(standard) ? sequencingOf(item, root) : masteryOf(item)),
  };
}

type Conditions = Pick<
  ScoRecord,
  | 'masteryScore'
  | 'maxTimeAllowed'
  | 'timeLimitAction'
  | 'scaledPassingScore'
  | 'completionThreshold'
  | 'objectives'
>;

function masteryOf(item: XmlElement): Conditions {
  return {
    masteryScore: text(item, './*[local-name()="masteryscore"]'),
    maxTimeAllowed: text(item, './*[local-name()="maxtimeallowed"]'),
    timeLimitAction: text(item, './*[local-name()="timelimitaction"]'),
    scaledPassingScore: '',
    completionThreshold: '',
    objectives: [],
  };
}

function sequencingOf(item: XmlElement, root: XmlElement): Conditions {
  const own = elements(item, './*[local-name()="sequencing"]')[0];
  const shared = own && attribute(own, 'IDRef');
  const sequencings = [
    ...(own ? [own] : []),
    ...elements(root, './*[local-name()="sequencingCollection"]/*[local-name()="sequencing"]').filter(
      (one) => shared && attribute(one, 'ID') === shared,
    ),
  ];
  const named = sequencings.flatMap((one) => elements(one, './*[local-name()="objectives"]/*'));
  const primary = named.find((one) => one.name === 'primaryObjective');
  const threshold = elements(item, './*[local-name()="completionThreshold"]')[0];
  return {
    masteryScore: '',
    maxTimeAllowed:
      sequencings
        .map((one) => text(one, './*[local-name()="limitConditions"]/@attemptAbsoluteDurationLimit'))
        .find(Boolean) ?? '',
    timeLimitAction: text(item, './*[local-name()="timeLimitAction"]'),
    scaledPassingScore:
      primary && attribute(primary, 'satisfiedByMeasure') === 'true'
        ? text(primary, './*[local-name()="minNormalizedMeasure"]') || '1.0'
        : '',
    completionThreshold: threshold
      ? attribute(threshold, 'minProgressMeasure') || threshold.content.trim()
      : '',
    objectives: [...new Set(named.map((one) => attribute(one, 'objectiveID')).filter(Boolean))],
  };
}

function hrefOf(resource: XmlElement, item: XmlElement, title: string, names: ReadonlySet<string>): string {
  const href = attribute(resource, 'href');
  if (!href)
    throw new PackageRefused(
      `In imsmanifest.xml the resource of "${title}" has no href, so it cannot be launched.`,
    );
  const bases = [resource.parent, resource].map((element) => (element ? attribute(element, 'base') : ''));
  const whole = bases.join('') + href;
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(whole))
    throw new PackageRefused(
      `In imsmanifest.xml "${title}" launches "${whole}", which is outside the package.`,
    );
  const [, path = '', query = ''] = /^([^?#]*)(.*)$/.exec(whole)!;
  const file = [path, decoded(path)].find((name) => names.has(name));
  if (file === undefined)
    throw new PackageRefused(
      `imsmanifest.xml launches "${path}" for "${title}", which is not in the zip. Capital letters count.`,
    );
  return (
    file.split('/').map(encodeURIComponent).join('/') + withParameters(query, attribute(item, 'parameters'))
  );
}

/** SCORM 1.2 CAM 2.3.2.5.1 (`parameters`): appended with `?` or `&`, whichever fits. */
function withParameters(query: string, parameters: string): string {
  if (!parameters) return query;
  const bare = parameters.replace(/^[?&]/, '');
  if (parameters.startsWith('#')) return query + parameters;
  return query ? `${query}&${bare}` : `?${bare}`;
}

function refuseTwins(scos: readonly ScoRecord[]): void {
  const seen = new Set<string>();
  for (const { key, identifier } of scos) {
    if (seen.has(key))
      throw new PackageRefused(`imsmanifest.xml has two items with the identifier "${identifier}".`);
    seen.add(key);
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function elements(from: XmlElement, path: string): XmlElement[] {
  return from.find(path).filter((node: XmlNode): node is XmlElement => node instanceof XmlElement);
}

function text(from: XmlElement, path: string): string {
  return from.get(path)?.content.trim() ?? '';
}

/** An attribute by its local name, in whatever namespace: manifests differ in how they prefix. */
function attribute(element: XmlElement, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value.trim() ?? '';
}

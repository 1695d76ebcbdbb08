import { createHash } from 'node:crypto';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { urnOf } from './identifiers.ts';
import type { PackageFile } from './package-file.ts';
import { holdsLesson, type PackagesIndex, type ZipRecord } from './package-record.ts';
import { SCHEMA_FILES, SCHEMAS } from './schema-files.ts';
import type { Bundled } from './third-party.ts';

/** Whose the schema files are, by the beginning of their names (docs/schemas.md). */
const OWNERS: readonly { starts: RegExp; owner: string; licence: string }[] = [
  {
    starts: /^adl/,
    owner: 'Advanced Distributed Learning Initiative',
    licence: 'Published by ADL for use in SCORM packages',
  },
  {
    starts: /^ims/,
    owner: 'IMS Global Learning Consortium (1EdTech)',
    licence: 'IMS IPR, License and Distribution Notices (see notice.txt)',
  },
  { starts: /^(xml\.xsd|XMLSchema|datatypes)/, owner: 'World Wide Web Consortium', licence: 'W3C-20150513' },
];
const SPDX_KNOWN = /^W3C-/;

/**
 * `sbom.cdx.json`: what every zip of an index is made of, in CycloneDX 1.6. Each zip is a component with its hash, and
 * depends on the player, on what is built into the player, and on the schema files that it carries. `built` is the
 * content of `dist/player`, `version` that of the project. Pure: no date, and the serial number comes from the content.
 */
export function billOfMaterials(
  index: Pick<PackagesIndex, 'course' | 'packages' | 'checks' | 'courses'>,
  built: readonly PackageFile[],
  version: string,
): string {
  const bom = new Models.Bom();
  const course = component(Enums.ComponentType.Application, index.course.id, version, 'course');
  course.description = index.course.title;
  course.licenses.add(mit());
  bom.metadata.component = course;

  const player = component(Enums.ComponentType.Application, 'always-follow-up-player', version, 'player');
  player.licenses.add(mit());
  for (const { name, version: its, identifier } of bundledIn(built)) {
    const library = component(Enums.ComponentType.Library, name, its, `npm:${name}`);
    const [group, bare] = name.startsWith('@') ? name.split('/') : [undefined, name];
    if (group !== undefined) [library.group, library.name] = [group, bare!];
    library.purl = `pkg:npm/${name.replace('@', '%40')}@${its}`;
    library.licenses.add(
      identifier ? new Models.SpdxLicense(identifier) : new Models.NamedLicense('See third-party.txt'),
    );
    bom.components.add(library);
    player.dependencies.add(library.bomRef);
  }
  bom.components.add(player);

  const schemas = new Map<string, Models.Component>();
  for (const record of [...index.packages, ...index.courses, ...index.checks]) {
    const zip = zipComponent(record);
    zip.licenses.add(mit());
    zip.dependencies.add(player.bomRef);
    for (const file of SCHEMA_FILES[record.standard]) {
      const key = `${record.standard}/${file}`;
      const known = schemas.get(key) ?? schemaComponent(built, key, file);
      schemas.set(key, known);
      zip.dependencies.add(known.bomRef);
    }
    bom.components.add(zip);
    course.dependencies.add(zip.bomRef);
  }
  for (const schema of schemas.values()) bom.components.add(schema);

  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  const options = { sortLists: true, space: 2 };
  bom.serialNumber = urnOf(serializer.serialize(bom, options));
  return `${serializer.serialize(bom, options)}\n`;
}

function component(
  type: Enums.ComponentType,
  name: string,
  version: string,
  bomRef: string,
): Models.Component {
  return new Models.Component(type, name, { version, bomRef, scope: Enums.ComponentScope.Required });
}

function zipComponent(record: ZipRecord): Models.Component {
  const { file, version, sha256 } = record;
  const zip = component(Enums.ComponentType.Application, file, version, `zip:${file}`);
  if (holdsLesson(record)) zip.description = record.title;
  zip.hashes.set(Enums.HashAlgorithm['SHA-256'], sha256);
  return zip;
}

function schemaComponent(built: readonly PackageFile[], key: string, file: string): Models.Component {
  const owner = OWNERS.find(({ starts }) => starts.test(file));
  const schema = component(Enums.ComponentType.File, file, key.split('/')[0]!, `schema:${key}`);
  if (owner) {
    schema.supplier = new Models.OrganizationalEntity({ name: owner.owner });
    schema.licenses.add(
      SPDX_KNOWN.test(owner.licence)
        ? new Models.SpdxLicense(owner.licence)
        : new Models.NamedLicense(owner.licence),
    );
  }
  const bytes = built.find(({ path }) => path === SCHEMAS + key)?.bytes;
  if (bytes)
    schema.hashes.set(Enums.HashAlgorithm['SHA-256'], createHash('sha256').update(bytes).digest('hex'));
  return schema;
}

function mit(): Models.SpdxLicense {
  return new Models.SpdxLicense('MIT');
}

function bundledIn(built: readonly PackageFile[]): Bundled[] {
  const list = built.find(({ path }) => path === 'third-party.json');
  return list ? (JSON.parse(Buffer.from(list.bytes).toString('utf8')) as Bundled[]) : [];
}

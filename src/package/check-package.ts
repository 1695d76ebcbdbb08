import type { Standard } from '../course/learner/payload.ts';
import { checkManifest } from './check-manifest.ts';
import { contentHash } from './content-hash.ts';
import { nameFault } from './file-names.ts';
import { policyOf } from './index-html.ts';
import type { PackageFile } from './package-file.ts';
import type { PackagePlan } from './content-hash.ts';
import { SCHEMA_FILES } from './schema-files.ts';

/**
 * What an LMS could stumble over in a package, one sentence each; none where all is well. It stands beside the schemas,
 * which do not see a missing file, a wrong-case `scormtype` or a manifest in a folder of its own.
 */
export function checkPackage(files: readonly PackageFile[], standard: Standard): string[] {
  const paths = files.map(({ path }) => path);
  return [
    ...paths.flatMap((path) => nameFault(path) ?? []),
    ...paths.filter((path, i) => paths.indexOf(path) < i).map((path) => `${path} stands twice.`),
    ...SCHEMA_FILES[standard].flatMap((path) =>
      paths.includes(path) ? [] : `The schema file ${path} is missing beside the manifest.`,
    ),
    ...checkManifest(files, standard),
    ...checkPages(files, standard),
  ];
}

/** A plan in which our own check finds nothing. Throws Error where it does: no such package is ever written. */
export function checked(plan: PackagePlan, standard: Standard, file: string): PackagePlan {
  const faults = checkPackage(plan.files, standard);
  if (faults.length > 0) throw new Error(`${file} would not be sound: ${faults.join(' ')}`);
  return plan;
}

function checkPages(files: readonly PackageFile[], standard: Standard): string[] {
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  if (pages.length === 0) return ['index.html is missing at the root.'];
  const hash = contentHash(files);
  return pages.flatMap((page) => checkPage(page, files, standard, hash));
}

function checkPage(
  { path, bytes }: PackageFile,
  files: readonly PackageFile[],
  standard: Standard,
  expected: string,
): string[] {
  const html = Buffer.from(bytes).toString('utf8');
  const head = html.split('<script type="application/json"')[0]!;
  const faults: string[] = [];
  const style = /<style>([^]*?)<\/style>/.exec(head)?.[1];
  if (!head.includes(`http-equiv="Content-Security-Policy" content="${policyOf(standard, style)}"`))
    faults.push(`${path} does not carry the content security policy.`);
  for (const [, attribute, address] of head.matchAll(/\s(src|href)="([^"]*)"/g)) {
    if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(address!))
      faults.push(`${path} has ${attribute}="${address}", which leaves the package's folder.`);
    else if (!files.some((file) => file.path === address))
      faults.push(`${path} loads ${address}, which is not in the package.`);
  }
  const hash = /<meta name="content-hash" content="([0-9a-f]{64})">/.exec(head)?.[1];
  if (hash === undefined) faults.push(`${path} does not carry the content hash.`);
  else if (hash !== expected) faults.push(`The content hash in ${path} is not that of the package.`);
  return faults;
}

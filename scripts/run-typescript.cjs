/** Runs the TypeScript command that the first argument names, in this process, with the arguments after it. */
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const [, , name, ...rest] = process.argv;
const script = join(__dirname, `${name}.ts`);
process.argv = [process.argv[0], script, ...rest];

import('tsx/esm/api').then(
  ({ register }) => {
    register();
    return import(pathToFileURL(script).href);
  },
  () => {
    console.error('The packages of this project are not installed. Run npm ci first.');
    process.exit(2);
  },
);

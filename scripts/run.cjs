/**
 * Runs a command of this folder: `node scripts/run.cjs package --help`. Ends with 2 and one sentence where Node is too
 * old, which is why this file is in words that any Node can read.
 */
var least = require('../package.json')
  .engines.node.replace(/[^0-9.]/g, '')
  .split('.')
  .map(Number);
var here = process.version.replace('v', '').split('.').map(Number);

if (here[0] < least[0] || (here[0] === least[0] && here[1] < least[1])) {
  console.error(
    'This needs Node ' +
      least.join('.') +
      ' or newer, and here is ' +
      here.join('.') +
      '. Get one from nodejs.org.',
  );
  process.exit(2);
}
require('./run-typescript.cjs');

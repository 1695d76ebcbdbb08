/** `npm run engines`: installs Firefox and WebKit for the tests from Debian's packages, where it may; says what there is. */
import { existsSync } from 'node:fs';
import { installFromDebian, isRootOnDebian } from './chromium.ts';

const ENGINES = [
  { name: 'Firefox', path: '/usr/bin/firefox-esr', packages: ['firefox-esr'] },
  { name: 'WebKit', path: '/usr/bin/WebKitWebDriver', packages: ['webkit2gtk-driver', 'xvfb'] },
];

const missing = ENGINES.filter(({ path }) => !existsSync(path));
if (missing.length > 0 && isRootOnDebian()) installFromDebian(missing.flatMap(({ packages }) => packages));
for (const { name, path } of ENGINES)
  console.log(existsSync(path) ? `${name}: ${path}` : `${name}: not installed; its tests will not run`);

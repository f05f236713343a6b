// npm run test:integrity [-- --require a,b]: files of cdn/ changed on their host, in Chromium, Firefox and
// WebKit, those that are installed. None may run. With --require it fails where an engine is missing.
import { installedEngines } from './lib/engines.mjs';
import { prepare } from './lib/install.mjs';
import { runNode } from './lib/node.mjs';

prepare();
const at = process.argv.indexOf('--require');
const required = at < 0 ? [] : (process.argv[at + 1] ?? '').split(',');
const found = await installedEngines();
const engines = Object.keys(found).filter(name => found[name]);
const missing = required.filter(name => !engines.includes(name));
missing.forEach(name => console.error(`${name} is not installed, and was required.`));
const code = await runNode(['scripts/test-node.mjs', 'test/e2e/integrity.test.ts'], {
  env: { UW_ENGINES: engines.join(',') },
});
process.exit(missing.length > 0 ? 1 : code);

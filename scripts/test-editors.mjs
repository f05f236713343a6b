// npm run test:editors [-- --only ID,…] [-- --accept]: what real editors and cleaners leave of every way
// to embed a widget, opened in a browser (docs/editors.md). Its packages are installed on demand.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from './lib/glob.mjs';
import { ensureInstalled, prepare } from './lib/install.mjs';
import { ROOT, runNode } from './lib/node.mjs';

prepare();
ensureInstalled(join(ROOT, 'test', 'editors'), 'editors');
ensureInstalled(join(ROOT, 'test', 'editors', 'wordpress'), 'wordpress');
if (!process.env.CDN_DIR && !isBuilt()) {
  const code = await runNode(['scripts/build.mjs', '--cdn']);
  if (code !== 0) process.exit(code);
}
process.exit(await runNode(['test/editors/run.mjs', ...process.argv.slice(2)]));

/** Whether cdn/ is newer than what it is made of. */
function isBuilt() {
  const timeOf = file => statSync(join(ROOT, file)).mtimeMs;
  const made = join('cdn', 'union-widgets.iife.js');
  if (!existsSync(join(ROOT, made))) return false;
  const sources = glob('{src/**/*.{ts,js},rollup*.js,package.json}', ROOT);
  return sources.every(file => timeOf(file) < timeOf(made));
}

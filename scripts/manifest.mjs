// custom-elements.json: the lock on the public face of every element.
// Usage: node scripts/manifest.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, binOf, runNode } from './lib/node.mjs';

const FILE = join(ROOT, 'custom-elements.json');
const code = await runNode(
  [
    await binOf('@custom-elements-manifest/analyzer', 'cem'),
    'analyze',
    '--config',
    'cem.config.js',
    '--outdir',
    // The analyzer joins its folder to the working directory.
    join('node_modules', '.cache', 'manifest'),
    '--quiet',
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
if (code !== 0) process.exit(code);
const made = join(ROOT, 'node_modules', '.cache', 'manifest', 'custom-elements.json');
const manifest = JSON.parse(readFileSync(made, 'utf8'));
// The analyzer takes files as the disk gives them.
manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
const fresh = `${JSON.stringify(manifest, null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, fresh);
  console.log('custom-elements.json written');
} else if (readFileSync(FILE, 'utf8') !== fresh) {
  console.error(
    'custom-elements.json is not what the sources say. If the change of the public face',
  );
  console.error('is meant, run `npm run generate` and commit the file with it.');
  process.exit(1);
}

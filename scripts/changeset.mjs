// npm run changeset -- minor "…"   says what a change means to those who use the package (docs/packages.md)
// npm run changeset -- version     makes the next version of all that was said
// npm run changeset -- pending     how many wait
import { join } from 'node:path';
import { ensureInstalled, prepare } from './lib/install.mjs';
import { ROOT, runNode } from './lib/node.mjs';

prepare();
ensureInstalled(join(ROOT, 'test', 'packages'), 'changesets');
const { addChangeset, nextVersion, pending } = await import('./lib/changesets.mjs');
const [what, ...words] = process.argv.slice(2);

if (['major', 'minor', 'patch'].includes(what) && words.length > 0) {
  console.log(`${await addChangeset(what, words.join(' '))} written`);
} else if (what === 'version') {
  const version = await nextVersion();
  if (!version) console.log('no changeset waits');
  else {
    // What editors read names the version too.
    const code = await runNode(['scripts/generate-all.mjs']);
    if (code !== 0) process.exit(code);
    console.log(version);
  }
} else if (what === 'pending') {
  console.log((await pending()).length);
} else {
  console.error('npm run changeset -- major|minor|patch "what changed"; or version, or pending');
  process.exit(1);
}

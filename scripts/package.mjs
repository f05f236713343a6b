// npm run package: the package as it is published, staged and packed. With --no-build what was built is
// taken; with --publish it is published with provenance, which the release workflow does, unless the
// registry has this version.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './lib/install.mjs';
import { runNode } from './lib/node.mjs';
import { npm } from './lib/npm.mjs';
import { stage } from './lib/stage.mjs';

prepare();
if (!process.argv.includes('--no-build')) {
  const code = await runNode(['scripts/build.mjs']);
  if (code !== 0) process.exit(code);
}
const folder = stage();
const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

if (!process.argv.includes('--publish')) {
  const { status, output } = npm(['pack', '--silent', folder]);
  if (status !== 0) process.exit(status);
  console.log(`${output.trim()} written`);
} else if (npm(['view', `${name}@${version}`, 'version']).output.trim() === version) {
  console.log(`${name}@${version} is published already`);
} else {
  const tag = version.includes('-') ? 'next' : 'latest';
  const done = npm(['publish', folder, '--provenance', '--access', 'public', '--tag', tag], {
    stdio: 'inherit',
  });
  if (done.status !== 0) process.exit(done.status);
  // Read by the workflow, which makes the tag and the release's page.
  console.log(`New tag: ${name}@${version}`);
}

// npm run test:packages: the package as it would be published, in bundlers, in Node, under React, Vue,
// Svelte and Angular, and rendered on a server. Installs what it needs from the registry. With --no-build
// what was built is taken; names of tests after it run those alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { glob } from './lib/glob.mjs';
import { ensureInstalled, prepare } from './lib/install.mjs';
import { ROOT, runNode } from './lib/node.mjs';
import { npm } from './lib/npm.mjs';
import { stage } from './lib/stage.mjs';
import { runSuite } from './lib/suite.mjs';

prepare();
ensureInstalled(join(ROOT, 'test', 'packages'), 'packages');
const named = process.argv.slice(2).filter(arg => !arg.startsWith('--'));
if (!process.argv.includes('--no-build')) {
  const code = await runNode(['scripts/build.mjs']);
  if (code !== 0) process.exit(code);
}
const folder = stage();
const work = mkdtempSync(join(tmpdir(), 'union-widgets-packages-'));
const pack = npm(['pack', '--silent', folder, '--pack-destination', work]);
if (pack.status !== 0) process.exit(pack.status);

const files = named.length > 0 ? named : glob('test/packages/*.test.mjs', ROOT);
const env = {
  UW_STAGE: folder,
  UW_WORK: work,
  UW_TARBALL: join(work, pack.output.trim().split('\n').at(-1)),
};
const args = paths => ['scripts/test-node.mjs', ...paths];
const { passed, failed, output } = await runSuite(args(files), args, { env });
rmSync(work, { recursive: true, force: true });
console.log(output.trim());
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);

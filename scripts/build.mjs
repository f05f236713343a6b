// npm run build: dist/ (one file a source file, with types) and cdn/ (what a page loads). With --dist or
// --cdn only that one.
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nameBuiltFiles } from './lib/built-extensions.mjs';
import { glob } from './lib/glob.mjs';
import { prepare } from './lib/install.mjs';
import { ROOT, binOf, runNode } from './lib/node.mjs';
import { dropOldChunks } from './lib/old-chunks.mjs';
import { writeSri } from './lib/sri-manifest.mjs';

prepare();
const only = ['dist', 'cdn'].find(name => process.argv.includes(`--${name}`));

if (only !== 'cdn') await dist();
if (only !== 'dist') await cdn();

async function dist() {
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  const code = await runNode([await binOf('typescript', 'tsc'), '-p', 'tsconfig.build.json']);
  if (code !== 0) process.exit(code);
  // The validators are generated JavaScript; the compiler leaves them where they are.
  for (const file of glob('src/data/generated/**/*.{js,d.ts}', ROOT)) {
    const to = join(ROOT, file.replace(/^src/, 'dist'));
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(ROOT, file), to);
  }
  nameBuiltFiles(join(ROOT, 'dist'));
  console.log('dist/ written');
}

async function cdn() {
  const code = await runNode([await binOf('rollup'), '-c', '--silent']);
  if (code !== 0) process.exit(code);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const folder = join(ROOT, 'cdn', version);
  dropOldChunks(folder);
  writeSri(folder, version);
  // Loads packages, which may have come just now.
  const { forgetOld } = await import('./lib/shrink.mjs');
  forgetOld();
  console.log(`cdn/ written (${version})`);
}

// npm run build: dist/ (one file a source file, with types) and cdn/ (what a page loads).
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { glob } from './lib/glob.mjs';
import { prepare } from './lib/install.mjs';
import { ROOT, binOf, runNode } from './lib/node.mjs';

prepare();
const only = process.argv.includes('--cdn') ? 'cdn' : '';

if (!only) await dist();
await cdn();

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
  console.log('dist/ written');
}

async function cdn() {
  const code = await runNode([await binOf('rollup'), '-c', '--silent']);
  if (code !== 0) process.exit(code);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const entry = readFileSync(join(ROOT, 'cdn', 'union-widgets.js'), 'utf8');
  dropOldChunks(version, entry);
  console.log(`cdn/ written (${version})`);
}

/** Chunks of earlier builds of the same version that nothing names any more. */
function dropOldChunks(version, entry) {
  const folder = join(ROOT, 'cdn', version);
  const files = glob('*.js', folder);
  const texts = new Map(files.map(file => [file, readFileSync(join(folder, file), 'utf8')]));
  const used = new Set(['union-widgets.js']);
  const visit = text => {
    for (const file of files) {
      if (!used.has(file) && text.includes(file)) {
        used.add(file);
        visit(texts.get(file));
      }
    }
  };
  visit(entry);
  for (const file of files) if (!used.has(file)) rmSync(join(folder, file));
}

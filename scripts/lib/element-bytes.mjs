// Bytes of each element when a page loads it alone, by the plugins of rollup.config.js.
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { config } from '../../rollup.config.js';
import { ROOT } from './node.mjs';

/** What serves the loader, and hashes of chunks that nobody loads here, have no part in an element. */
const OF_CDN = ['loader-stands-alone', 'versioned-loader', 'classic-script', 'integrity'];
const PLUGINS = config.plugins.filter(({ name }) => !OF_CDN.includes(name));
const OUTPUT = { ...config.output, dir: undefined };
const LIT = /^(lit|@lit)(\/|$)/;
const gz = code => gzipSync(code, { level: 9 }).length;

/**
 * Gzipped bytes of a folder's index.ts with all it imports statically; other languages and what
 * comes later are not counted.
 *
 * @param {string[]} folders below src/elements/
 * @returns {Promise<Record<string, {own: number, alone: number, withLit: number}>>} by folder; `own`
 * its folder's code, `alone` with the code it shares with others, `withLit` with Lit too
 */
export async function elementBytes(folders) {
  const [own, alone, withLit] = [builder(), builder(), builder()];
  const sizes = {};
  for (const folder of folders) {
    const inside = join(ROOT, 'src', 'elements', folder);
    const entry = join(inside, 'index.ts');
    // Asked twice: for what the import says, then for the file it is.
    const elsewhere = (source, importer, isFile) =>
      Boolean(importer) && !source.startsWith(isFile ? inside + sep : './');
    sizes[folder] = {
      own: await own(entry, elsewhere),
      alone: await alone(entry, source => LIT.test(source)),
      withLit: await withLit(entry, () => false),
    };
  }
  return sizes;
}

/** Builds entry after entry; what was read for one, and what was external then, holds for the next. */
function builder() {
  const known = new Map();
  return async (input, external) => {
    const cache = { modules: [...known.values()] };
    const bundle = await rollup({ input, external, plugins: PLUGINS, cache });
    bundle.cache.modules.forEach(module => known.set(module.id, module));
    const { output } = await bundle.generate({ ...OUTPUT, chunkFileNames: '[name].js' });
    await bundle.close();
    return statically(output).reduce((sum, { code }) => sum + gz(code), 0);
  };
}

/** The entry's chunk and those it imports at once. */
function statically(output) {
  const chunks = new Map(output.map(chunk => [chunk.fileName, chunk]));
  const seen = new Set();
  const visit = name => {
    if (seen.has(name) || !chunks.has(name)) return;
    seen.add(name);
    chunks.get(name).imports.forEach(visit);
  };
  output.filter(({ isEntry }) => isEntry).forEach(({ fileName }) => visit(fileName));
  return [...seen].map(name => chunks.get(name));
}

// The contenders' bundles, minified as a careful webmaster would ship them, and what they weigh.
import { build } from 'esbuild';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { config } from '../../rollup.config.js';
import { BENCH } from './places.mjs';

/**
 * Bundles each contender's `entry` (path below bench/) to `<id>.js` in an emptied folder, with its
 * style sheets beside it, and a list of the files of each in `files.json`.
 *
 * @param {{id: string, entry: string, ours?: boolean, workers?: Record<string, string>}[]}
 *   contenders `workers`: file name without ending → entry of a script that the library starts
 * @returns {Promise<Record<string, {js: number, css: number}>>} gzipped bytes (level 9) of what has
 *   to be there before the first picture, by contender
 */
export async function bundleContenders(contenders, out) {
  rmSync(out, { recursive: true, force: true });
  const weights = {};
  const css = {};
  const js = {};
  for (const contender of contenders) {
    const files = contender.ours
      ? await bundleOurs(contender, out)
      : await bundlePeer(contender, out);
    js[contender.id] = files;
    css[contender.id] = readdirSync(out).filter(file => file === `${contender.id}.css`);
    weights[contender.id] = { js: gzipped(out, files), css: gzipped(out, css[contender.id]) };
  }
  writeFileSync(join(out, 'files.json'), JSON.stringify({ css, js }));
  return weights;
}

/** Fonts and pictures lie beside a style sheet; they come after the first picture. */
const LINKED = Object.fromEntries(
  ['.woff', '.woff2', '.ttf', '.svg', '.webp', '.jpg', '.gif'].map(ending => [ending, 'file']),
);

/** An npm package: one file that holds all, and the workers. */
async function bundlePeer({ id, entry, workers = {} }, out) {
  const entries = { [id]: entry, ...workers };
  await build({
    entryPoints: mapPaths(entries),
    outdir: out,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.png': 'dataurl', ...LINKED },
    // Pictures and fonts that a style sheet names by a path of its own server.
    external: ['/assets/*'],
    logLevel: 'error',
  });
  return Object.keys(entries).map(name => `${name}.js`);
}

/** Of the build that makes cdn/, what is about the page's own script tag: a bench page has none. */
const OF_THE_TAG = ['versioned-loader', 'classic-script'];

/** Ours, by the very build that makes cdn/. What it loads only on demand stays apart. */
async function bundleOurs({ id, entry }, out) {
  const input = mapPaths({ [id]: entry });
  const plugins = config.plugins.filter(({ name }) => !OF_THE_TAG.includes(name));
  const bundle = await rollup({ ...config, input, plugins, logLevel: 'silent' });
  const names = { entryFileNames: '[name].js', chunkFileNames: `${id}-[name]-[hash].js` };
  const { output } = await bundle.write({ ...config.output, ...names, dir: out });
  await bundle.close();
  const needed = new Set([`${id}.js`]);
  for (const file of needed) {
    const chunk = output.find(({ fileName }) => fileName === file);
    chunk.imports.forEach(other => needed.add(other));
  }
  return [...needed];
}

function mapPaths(entries) {
  return Object.fromEntries(Object.entries(entries).map(([name, at]) => [name, join(BENCH, at)]));
}

/** Gzipped bytes (level 9) of files of a folder together. */
export function gzipped(folder, files) {
  const sizes = files.map(file => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

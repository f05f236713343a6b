// The pages' build: one multi-entry bundle with shared chunks. `cdn/union-widgets.js` follows the
// major version; `cdn/<version>/union-widgets.js` and its chunks never change.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { minifyHTMLLiterals } from 'minify-literals';
import { readFileSync } from 'node:fs';
import esbuild from 'rollup-plugin-esbuild';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

/** Old WeChat web views (Chromium 74 and newer) read ES2019. */
const TARGET = 'es2019';

/** Shortens the markup and style text of Lit templates of our own files. */
function literals() {
  return {
    name: 'literals',
    async transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id.replaceAll('\\', '/')) || !/(html|css|svg)`/.test(code))
        return null;
      return (await minifyHTMLLiterals(code, { fileName: id })) ?? null;
    },
  };
}

/** Lit's policy is named after us: two copies under `trusted-types lit-html` would kill the second. */
function trustedTypesName() {
  return {
    name: 'trusted-types-name',
    transform(code, id) {
      return /lit-html/.test(id) && code.includes('createPolicy("lit-html"')
        ? {
            code: code.replace('createPolicy("lit-html"', 'createPolicy("union-widgets"'),
            map: null,
          }
        : null;
    },
  };
}

/** What stands in for packages that d3-zoom wants for transitions alone: name → module text. */
const NO_TRANSITIONS = {
  'd3-transition': `import { selection } from 'd3-selection';
    selection.prototype.interrupt = function () { return this; };
    export function interrupt() {}`,
  'd3-interpolate': 'export function interpolateZoom() { throw new Error("no transitions here"); }',
};

/** The map has no d3 transitions: it animates by its own frame loop. So it loads 10 kB gz less. */
function leanD3() {
  const PREFIX = '\0lean:';
  return {
    name: 'lean-d3',
    resolveId: id => (id in NO_TRANSITIONS ? PREFIX + id : null),
    load: id =>
      id.startsWith(PREFIX)
        ? { code: NO_TRANSITIONS[id.slice(PREFIX.length)], moduleSideEffects: true }
        : null,
  };
}

/** Lowers and minifies what comes out, packages included. */
function shrink() {
  return {
    name: 'shrink',
    async renderChunk(code) {
      const out = await transform(code, {
        target: TARGET,
        minify: true,
        charset: 'utf8',
        legalComments: 'none',
        format: 'esm',
      });
      return { code: out.code, map: null };
    },
  };
}

/** A chunk is named by what it is for: `station-map`, `map`, `stations.ug`. */
function nameOf({ moduleIds, name }) {
  for (const id of moduleIds.map(path => path.replaceAll('\\', '/'))) {
    const main = /\/src\/(?:widgets\/)?([\w-]+)\/index\.ts$/.exec(id);
    if (main) return main[1];
    const pack = /\/src\/locale\/([\w-]+)\/([\w-]+)\.ts$/.exec(id);
    if (pack && pack[2] === name) return `${pack[1]}.${name}`;
  }
  return name;
}

const config = {
  input: { 'union-widgets': 'src/embed/union-widgets.ts' },
  output: {
    dir: 'cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: chunk => `${version}/${nameOf(chunk)}-[hash].js`,
    hoistTransitiveImports: false,
    generatedCode: 'es2015',
  },
  plugins: [
    leanD3(),
    trustedTypesName(),
    literals(),
    esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', sourceMap: false }),
    nodeResolve({ exportConditions: ['production', 'default'], extensions: ['.ts', '.js'] }),
    shrink(),
  ],
};

export { config, version };
export default config;

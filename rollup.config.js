// The pages' builds. The widgets: one multi-entry bundle with shared chunks; `cdn/union-widgets.js`
// follows the major version, `cdn/<version>/union-widgets.js` and its chunks never change. The frame
// pages, which the server of the same version makes: `cdn/<version>/form-page.js` and chunks of its
// own, for no page loads both, and one file is smaller and sooner there than three.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { minifyHTMLLiterals } from 'minify-literals';
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'rollup-plugin-esbuild';
import { builder } from './rollup-builder.js';
import { integrity, sriOf } from './rollup-integrity.js';
import { shrink } from './scripts/lib/shrink.mjs';
import { transform } from 'esbuild';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

/** Old WeChat web views (Chromium 74 and newer) read ES2019. */
const TARGET = 'es2019';

/**
 * Style sheets for the same web views: without a target, `top: 0; right: 0; …` comes out as
 * `inset: 0`, which Chromium knows from 87 on. What we write for old engines ourselves stays as it
 * is; the numbers are Lightning CSS's.
 */
const STYLES = {
  minify: true,
  targets: { chrome: 79 << 16 },
  exclude: 4 /* :dir() */ | 262144 /* vendor prefixes */ | 1048576 /* light-dark() */,
};

/** Shortens the markup and style text of Lit templates of our own files. */
function literals() {
  return {
    name: 'literals',
    async transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(slashes(id)) || !/(html|css|svg)`/.test(code)) return null;
      return (await minifyHTMLLiterals(code, { fileName: id, css: STYLES })) ?? null;
    },
  };
}

/**
 * What Lit would leave on the page it is loaded into, and what no page needs of it: [file, what,
 * instead]. Four globals and a member of Symbol (for decorators we do not use), and the one policy
 * name a page's own Lit needs.
 */
const QUIET_LIT = [
  [
    'reactive-element.js',
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    '',
  ],
  ['reactive-element.js', /this\[Symbol\.metadata\]/, 'null'],
  ['reactive-element.js', /\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, 'void 0'],
  ['lit-element.js', /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, 'void 0'],
  ['lit-html.js', /\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, 'void 0'],
  // For browsers without shadow trees of their own, and for pages drawn by a server with Lit.
  ['reactive-element.js', /\w+\.reactiveElementPolyfillSupport/, 'void 0'],
  ['lit-html.js', /\w+\.litHtmlPolyfillSupport/, 'void 0'],
  ['lit-element.js', /\w+\.litElementPolyfillSupport/, 'void 0'],
  ['lit-element.js', /\w+\.litElementHydrateSupport/, '(void 0)'],
  // Prototype 1.6 has a `reduce` of its own, under which style sheets would be lost.
  ['css-tag.js', /\b(\w+)\.reduce\(/, 'fold($1,'],
  ['css-tag.js', /\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&/, ''],
  // Told to who writes style sheets; ours are written, and typed.
  ['css-tag.js', /Error\("Value passed to 'css' function.*?page security\."\)/, 'Error("css")'],
  ['lit-html.js', /(\w+)\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\)/, 'htmlPolicy($1)'],
];

/** Lit as a guest: no globals, and a policy under our own name (see html-policy.ts). */
function quietLit() {
  return {
    name: 'quiet-lit',
    transform(code, id) {
      const file = /\/node_modules\/(?:@lit\/|lit-)[\w-]+\/([\w-]+\.js)$/.exec(slashes(id))?.[1];
      const changes = QUIET_LIT.filter(([name]) => name === file);
      if (changes.length === 0) return null;
      let quiet = code;
      for (const [, what, instead] of changes) {
        if (!what.test(quiet)) this.error(`${id} is not the Lit we know: ${what} is not in it`);
        quiet = quiet.replace(what, instead);
      }
      const policy = JSON.stringify(slashes(fileURLToPath(HTML_POLICY)));
      if (quiet.includes('htmlPolicy(')) quiet = `import { htmlPolicy } from ${policy};\n${quiet}`;
      if (quiet.includes('fold(')) quiet = `import { fold } from ${FOLD};\n${quiet}`;
      return { code: quiet, map: null };
    },
  };
}

const HTML_POLICY = new URL('./src/embed/html-policy.ts', import.meta.url);

const slashes = path => path.replaceAll('\\', '/');

const FOLD = JSON.stringify(
  slashes(fileURLToPath(new URL('./src/rules/fold.ts', import.meta.url))),
);

/**
 * The loader has its own copy of the few lines that it shares with the widgets. Else they would
 * lie in the loader's file and every widget's file would import that: the file of another version,
 * once `union-widgets.js` has moved on.
 */
function loaderStandsAlone() {
  const COPY = '.loader.ts';
  return {
    name: 'loader-stands-alone',
    async resolveId(source, importer, options) {
      const from = slashes(importer ?? '');
      const isShared = /\/src\/embed\/[\w-]+\.ts$/.test(from) && source.startsWith('../base/');
      if (!isShared && !(from.endsWith(COPY) && source.startsWith('.'))) return null;
      const { id } = await this.resolve(source, importer, options);
      return id.endsWith(COPY) ? id : id.replace(/\.ts$/, COPY);
    },
    load: id => (id.endsWith(COPY) ? readFileSync(id.replace(COPY, '.ts'), 'utf8') : null),
  };
}

/** What reads large documents, in a worker where one can start. */
const READER =
  /\/src\/(?:stations\/columns-worker|data\/(?:columns-read|names-read|slice-json)|[\w/-]+\.reader)\.ts$/;

/**
 * The reader of large documents has its own copy of what it shares with the page. Else that would lie
 * in a chunk with elements in it, and a worker, where there are none, would end before it began.
 */
function readerStandsAlone() {
  const COPY = '.reader.ts';
  return {
    name: 'reader-stands-alone',
    async resolveId(source, importer, options) {
      const from = slashes(importer ?? '');
      if (!READER.test(from) || !source.startsWith('.')) return null;
      const { id } = await this.resolve(source, importer, options);
      return READER.test(slashes(id)) ? null : id.replace(/\.ts$/, COPY);
    },
    load: id => (id.endsWith(COPY) ? readFileSync(id.replace(COPY, '.ts'), 'utf8') : null),
    async renderChunk(code, { fileName, moduleIds, imports }) {
      if (!moduleIds.some(id => WORKER.test(slashes(id)))) return null;
      if (imports.length > 0) this.error(`${fileName} imports ${imports.join()}`);
      // What lowered code is helped by is to stand in the function, too.
      const lowered = await transform(code, { target: TARGET, charset: 'utf8' });
      return { code: asProgram(lowered.code), map: null };
    },
    // A program has no address.
    resolveImportMeta: (name, { moduleId }) =>
      name === 'url' && WORKER.test(slashes(moduleId)) ? '""' : null,
  };
}

const WORKER = /\/src\/stations\/columns-worker\.ts$/;

/** A file whose whole code is one function: `program` is its text, with what begins the work. */
function asProgram(code) {
  const [all, list] = /export \{([^}]*)\};\s*$/.exec(code);
  const names = list.split(',').map(name => name.trim().split(/ as /));
  const own = names.filter(([name]) => name !== 'program');
  return `const own = () => {
${code.replace(all, '').replace(/const program = "";/, '')}
return { ${own.map(([name]) => name).join(', ')} };
};
const { ${own.map(([name]) => name).join(', ')} } = own();
const program = \`(\${own})().serve(self)\`;
${all}`;
}

/** Lowers and minifies what comes out, packages included. */
function shrunk() {
  return {
    name: 'shrink',
    renderChunk: async code => ({ code: await shrink(code, TARGET), map: null }),
  };
}

/** The snippet with `integrity` loads this one: the same loader, in the folder that never changes. */
function versionedLoader() {
  return {
    name: 'versioned-loader',
    generateBundle(_options, bundle) {
      for (const { fileName, isEntry, code } of Object.values(bundle)) {
        if (!isEntry) continue;
        const source = code.replaceAll(`./${version}/`, './');
        this.emitFile({ type: 'asset', fileName: `${version}/${fileName}`, source });
      }
    },
  };
}

/** The classic script: it loads the loader of its version, whose bytes it vouches for. */
function classicScript() {
  const source = readFileSync(new URL('./src/embed/classic.ts', import.meta.url), 'utf8');
  return {
    name: 'classic-script',
    async generateBundle(_options, bundle) {
      const loader = bundle[`${version}/union-widgets.js`].source;
      for (const [fileName, to] of [
        ['union-widgets.iife.js', `./${version}/union-widgets.js`],
        [`${version}/union-widgets.iife.js`, './union-widgets.js'],
      ]) {
        const { code } = await transform(source.replace('export {};', ''), {
          loader: 'ts',
          target: 'es5',
          minify: true,
          charset: 'utf8',
          define: { LOADER: JSON.stringify(to), LOADER_HASH: JSON.stringify(sriOf(loader)) },
        });
        this.emitFile({ type: 'asset', fileName, source: code });
      }
    },
  };
}

/** A chunk is named by what it is for: `station-map`, `map`, `stations.ug`. */
function nameOf({ moduleIds, name }) {
  for (const id of moduleIds.map(slashes)) {
    const main = /\/src\/(?:widgets\/)?([\w-]+)\/index\.ts$/.exec(id);
    if (main) return main[1];
    const pack = /\/src\/locale\/([\w-]+)\/([\w-]+)\.ts$/.exec(id);
    if (pack && pack[2] === name) return `${pack[1]}.${name}`;
  }
  return name;
}

/**
 * What widgets share lies in one chunk for each set of widgets that need it at once: `core` for all of
 * them, `for-…` for some. Left alone, rollup makes a chunk for each way a module is reached, lazy ways
 * too: three times as many requests, and they squeeze worse.
 */
function sharedChunks() {
  let chunkOf;
  return (id, { getModuleInfo }) => {
    const loader = getModuleInfo(fileURLToPath(LOADER));
    // Benches and sizes build other entries with this configuration.
    if (!loader) return undefined;
    const widgets = loader.dynamicallyImportedIds.filter(id => slashes(id).includes('/widgets/'));
    chunkOf ??= chunksByNeed(widgets, getModuleInfo);
    return chunkOf.get(id);
  };
}

/** `sm` of `station-map`: every list of files and many imports hold the names of shared chunks. */
const initialsOf = name => name.replace(/([a-z])[a-z]*-?/g, '$1');

/** The chunk of each module that a widget needs at once and another at once or later. */
function chunksByNeed(entries, getModuleInfo) {
  const reached = (from, ways, seen = new Set()) => {
    if (seen.has(from)) return seen;
    seen.add(from);
    for (const way of ways) for (const to of getModuleInfo(from)[way]) reached(to, ways, seen);
    return seen;
  };
  const now = ['importedIds'];
  const widgets = entries.map(entry => ({
    name: basename(dirname(entry)),
    now: reached(entry, now),
    ever: reached(entry, [...now, 'dynamicallyImportedIds']),
  }));
  /** Modules by the widgets that need them at once. */
  const sets = new Map();
  const users = new Map();
  const isPartOf = (name, other) => users.get(name).every(user => users.get(other).includes(user));
  for (const id of new Set(widgets.flatMap(widget => [...widget.now]))) {
    const needed = widgets.filter(widget => widget.now.has(id));
    if (widgets.filter(widget => widget.ever.has(id)).length < 2) continue;
    const isAll = needed.length === widgets.length;
    const all = isAll ? 'core' : `for-${needed.map(({ name }) => initialsOf(name)).join('-')}`;
    const name = needed.length === 1 ? `${all}-${floorOf(id)}` : all;
    sets.set(name, [...(sets.get(name) ?? []), id]);
    users.set(
      name,
      needed.map(widget => widget.name),
    );
  }
  const chunks = new Map();
  const isSmall = ids =>
    ids.reduce((sum, id) => sum + getModuleInfo(id).code.length, 0) < WORTH_A_FILE;
  for (const [name, ids] of sets) {
    const needs = ids.flatMap(id => getModuleInfo(id).importedIds);
    const fits = host =>
      needs.every(id => [ids, host, sets.get('core')].some(own => own.includes(id)));
    // What others come to later is not to bring them the rest of a file that they have no need of.
    const later =
      users.get(name).length > 1 ? [] : widgets.filter(one => ids.some(id => one.ever.has(id)));
    const suits = other => later.every(one => users.get(other).includes(one.name));
    // The file of the fewest others that need all of it; of all only what most of them need.
    const larger = [...sets].filter(
      ([other, host]) =>
        other !== name && isPartOf(name, other) && !isSmall(host) && fits(host) && suits(other),
    );
    const many = ([other]) => users.get(other).length;
    const fewest = larger.sort((a, b) => many(a) - many(b))[0]?.[0] ?? 'core';
    const isForMost = users.get(name).length > widgets.length / 2;
    const to = isSmall(ids) && (fewest !== 'core' || (isForMost && fits([]))) ? fewest : name;
    for (const id of ids) chunks.set(id, LAST_GOOD.test(slashes(id)) ? 'last-good' : to);
  }
  return chunks;
}

/** Copies for a day without network are kept by widgets that have no client yet, too. */
const LAST_GOOD = /\/src\/data\/(?:last-good|saved-document)\.ts$/;

/**
 * What one widget has at once and others come to later is divided by floor: a part of a board that needs
 * a field is not to bring the stations with it.
 */
function floorOf(id) {
  const path = slashes(id);
  // Of Lit's directives most need no more than what makes one.
  if (path.includes('/node_modules/')) return /\/directive\.js$/.test(path) ? 'directive' : 'lit';
  const floor = /\/src\/(base|elements|data|locale)\//.exec(path)?.[1] ?? 'rules';
  return floor === 'base' ? 'elements' : floor;
}

/**
 * Characters of code, not yet minified: less than this costs less with a few who do not need it than as
 * a file of its own.
 */
const WORTH_A_FILE = 4000;

const LOADER = new URL('./src/embed/union-widgets.ts', import.meta.url);

const output = { dir: 'cdn', format: 'es', hoistTransitiveImports: false, generatedCode: 'es2015' };

const plugins = [
  literals(),
  esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', sourceMap: false }),
  nodeResolve({ exportConditions: ['production', 'default'], extensions: ['.ts', '.js'] }),
  shrunk(),
];

/** The widgets of host pages. */
const config = {
  input: { 'union-widgets': 'src/embed/union-widgets.ts' },
  output: {
    ...output,
    entryFileNames: '[name].js',
    chunkFileNames: chunk => `${version}/${nameOf(chunk)}-[hash].js`,
    onlyExplicitManualChunks: true,
    manualChunks: sharedChunks(),
  },
  plugins: [
    loaderStandsAlone(),
    readerStandsAlone(),
    quietLit(),
    ...plugins,
    integrity(),
    versionedLoader(),
    classicScript(),
  ],
};

/**
 * What is fetched later and did not come, a line that broke perhaps, is asked for anew. An engine remembers
 * of an address that nothing came, and asks no more for that one: so the next time it has a fragment.
 * (The widgets' build does the same, and more: src/base/verified-import.ts.)
 */
function asksAgain() {
  const helper = `const __failed = {};
const __again = load => load(__failed[load] || '').catch(error => {
  __failed[load] = (__failed[load] || '') + '#';
  throw error;
});
`;
  return {
    name: 'asks-again',
    renderDynamicImport: () => ({ left: '__again(again => import(', right: ' + again))' }),
    renderChunk: code => (code.includes('__again(') ? { code: helper + code, map: null } : null),
  };
}

/** The frame pages: Lit is at home there, and its policy's name is in the server's headers. */
const framePages = {
  input: { 'form-page': 'src/embed/form-page.ts' },
  output: {
    ...output,
    entryFileNames: `${version}/[name].js`,
    chunkFileNames: chunk => `${version}/form-page.${nameOf(chunk)}-[hash].js`,
  },
  plugins: [asksAgain(), ...plugins],
};

export { config, framePages, version };
export default [
  config,
  framePages,
  ...builder({ output, plugins: [quietLit(), ...plugins], version }),
];

// A bundle has what its page imports, and nothing of the other widgets and elements.
import assert from 'node:assert/strict';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { rollup } from 'rollup';

const { UW_STAGE: STAGE } = process.env;
const WIDGETS = [
  'contest-leaderboard',
  'craftsman-card',
  'craftsman-wall',
  'join-form',
  'reading-locator',
  'station-map',
];

/** Files of the package that have bytes in a bundle, those that come later too. */
const BUNDLERS = {
  async esbuild(source, { splitting = true } = {}) {
    const { metafile } = await build({
      stdin: { contents: named(source), resolveDir: STAGE },
      bundle: true,
      format: 'esm',
      splitting,
      outdir: 'unwritten',
      write: false,
      metafile: true,
      absWorkingDir: STAGE,
      logLevel: 'error',
    });
    const { outputs } = metafile;
    const first = Object.keys(outputs).find(name => outputs[name].entryPoint === '<stdin>');
    // It also writes what unused code would come to ask for; nothing names those files.
    const written = new Set([first]);
    for (const name of written) {
      for (const { path } of outputs[name].imports) written.add(path);
    }
    return [...written].flatMap(name =>
      Object.entries(outputs[name]?.inputs ?? {})
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([file]) => file),
    );
  },
  async rollup(source) {
    const entry = { name: 'entry', resolveId: id => (id === 'entry' ? id : null) };
    entry.load = id => (id === 'entry' ? named(source) : null);
    const bundle = await rollup({
      input: 'entry',
      plugins: [entry, nodeResolve({ rootDir: STAGE })],
      onwarn: () => {},
    });
    const { output } = await bundle.generate({ format: 'es' });
    await bundle.close();
    return output.flatMap(({ modules = {} }) =>
      Object.keys(modules)
        .filter(id => modules[id].renderedLength > 0)
        .map(id => relative(STAGE, id).replaceAll('\\', '/')),
    );
  },
};

/** The package is not among its own packages: its exports, as files. */
const named = source =>
  source.replace(/union-widgets(\/[\w/-]+)?/, (_all, path) =>
    join(STAGE, 'dist', path ?? '', 'index.js').replaceAll('\\', '/'),
  );

for (const [bundler, filesOf] of Object.entries(BUNDLERS)) {
  describe(`a bundle of ${bundler}`, () => {
    for (const widget of WIDGETS) {
      it(`of ${widget} has no other widget`, async () => {
        const files = await filesOf(`import 'union-widgets/widgets/${widget}';`);
        const others = files
          .map(file => /dist\/widgets\/([\w-]+)\//.exec(file)?.[1])
          .filter(name => name && name !== widget);
        assert.deepEqual([...new Set(others)], []);
        assert.ok(files.some(file => file.includes(`dist/widgets/${widget}/`)));
      });
    }

    it('of one class has no other element, and registers nothing', async () => {
      // Where esbuild divides, it keeps an order of files that have no effect (docs/packages.md).
      const files = await filesOf(`export { UnionBadge } from 'union-widgets';`, {
        splitting: false,
      });
      const found = files.map(file => /dist\/(?:elements|widgets)\/([\w-]+)\//.exec(file)?.[1]);
      assert.deepEqual([...new Set(found.filter(Boolean))], ['badge']);
      assert.ok(!files.some(file => file.endsWith('/index.js') && /elements|widgets/.test(file)));
    });
  });
}

// A plugin of @web/test-runner: browser tests as one bundle with shared chunks. A page then loads some
// dozen files, which the browser has compiled already, instead of two hundred; most of a test run was
// spent on that.
import { build } from 'esbuild';
import { relative } from 'node:path';
import { glob } from './glob.mjs';
import { ROOT } from './node.mjs';

const CHUNKS = '__bundled';

/** Pages get the runner's own commands by themselves: they talk to the server that served them. */
const EXTERNAL = ['@web/test-runner-commands'];

/** @param {string[]} patterns of the tests, unless the command line names some (`--files`) */
export function bundledTests(patterns) {
  /** Text by the path it is served at. */
  let files = new Map();
  return {
    name: 'bundled-tests',
    async serverStart() {
      const named = process.argv.filter((_, at, all) => all[at - 1] === '--files');
      files = await bundle(named.length > 0 ? named : patterns);
    },
    serve({ path }) {
      const body = files.get(decodeURIComponent(path));
      return body === undefined ? undefined : { body, type: path.endsWith('.map') ? 'json' : 'js' };
    },
  };
}

async function bundle(patterns) {
  const entries = patterns.flatMap(pattern => glob(pattern, ROOT));
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: entries,
    outbase: '.',
    outdir: '.',
    chunkNames: `${CHUNKS}/[name]-[hash]`,
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    tsconfig: 'tsconfig.json',
    conditions: ['production'],
    external: EXTERNAL,
    sourcemap: 'linked',
    logLevel: 'error',
  });
  const served = new Map();
  const tests = new Map(entries.map(path => [path.replace(/\.ts$/, '.js'), path]));
  for (const { path, text } of outputFiles) {
    const place = relative(ROOT, path).replaceAll('\\', '/');
    served.set(`/${tests.get(place) ?? place}`, text);
  }
  return served;
}

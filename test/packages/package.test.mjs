// The package as it is published: exports, types, modules that load in Node, hashes of cdn/.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { glob } from '../../scripts/lib/glob.mjs';
import { binOf, captureNode } from '../../scripts/lib/node.mjs';

const { UW_STAGE: STAGE, UW_TARBALL: TARBALL } = process.env;
const tool = (name, bin) => binOf(`../test/packages/node_modules/${name}`, bin);
const { exports, version } = JSON.parse(readFileSync(join(STAGE, 'package.json'), 'utf8'));

describe('package', () => {
  it('is clean to publint', async () => {
    const publint = await tool('publint', 'publint');
    const { code, output } = await captureNode([publint, STAGE, '--strict']);
    assert.equal(code, 0, output);
    assert.match(output, /All good/);
  });

  it('has types that every resolution of modules finds', async () => {
    const attw = await tool('@arethetypeswrong/cli', 'attw');
    const { code, output } = await captureNode([attw, TARBALL, '--profile', 'esm-only']);
    assert.equal(code, 0, output);
  });

  it('has what its exports name', () => {
    const named = Object.values(exports).flatMap(to => (to.default ? Object.values(to) : to));
    const lost = named.filter(path => glob(path.slice(2), STAGE).length === 0);
    assert.deepEqual(lost, []);
  });

  it('names no file that is not there', () => {
    const lost = glob('dist/**/*.js', STAGE).flatMap(file =>
      [...readFileSync(join(STAGE, file), 'utf8').matchAll(NAMES)]
        .map(([, name]) => join(dirname(file), name))
        .filter(path => !existsSync(join(STAGE, path))),
    );
    assert.deepEqual(lost, []);
  });

  it('loads in Node, all of it, and leaves no class of a browser behind', async () => {
    for (const file of glob('dist/**/*.js', STAGE)) {
      // Scripts of pages act at once.
      if (file.startsWith('dist/embed/') && !file.includes('/ssr/')) continue;
      await import(pathToFileURL(join(STAGE, file)));
    }
    assert.deepEqual(
      ['window', 'document', 'Element', 'HTMLElement', 'MutationObserver'].filter(
        name => name in globalThis,
      ),
      [],
    );
  });

  it('has the hash of every file of its cdn', () => {
    const folder = join(STAGE, 'cdn', version);
    const { files } = JSON.parse(readFileSync(join(folder, 'sri.json'), 'utf8'));
    const there = glob('**/*.*', folder).filter(file => file !== 'sri.json');
    assert.deepEqual(Object.keys(files).sort(), there.sort());
    for (const [file, hash] of Object.entries(files)) {
      const sum = createHash('sha384').update(readFileSync(join(folder, file)));
      assert.equal(hash, `sha384-${sum.digest('base64')}`, file);
    }
  });
});

/** Relative names in `import … from`, `export … from` and `import()`. */
const NAMES = /(?:^(?:import|export)\s[^'"]*?|\bimport\()['"](\.\.?\/[^'"]+)['"]/gm;

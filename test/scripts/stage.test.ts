// What of package.json is published.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import { publishedManifest as untyped } from '../../scripts/lib/stage.mjs';
import {
  isCurrent as untypedCurrent,
  withTable as untypedTable,
  // @ts-expect-error a plain script without types
} from '../../scripts/size-table.mjs';

type Manifest = Record<string, unknown>;
const publishedManifest = untyped as (manifest: Manifest, repository?: string) => Manifest;
const isCurrent = untypedCurrent as (old: string, fresh: string) => boolean;
const withTable = untypedTable as (text: string, rows: string) => string;

describe('the manifest that is published', () => {
  const manifest = {
    name: 'union-widgets',
    bin: { 'union-widgets': 'server/bin/union-widgets.mjs' },
    sideEffects: ['./src/**/index.ts', './dist/**/index.js'],
    scripts: { start: 'node scripts/start.mjs' },
    devDependencies: { lit: '1' },
    dependencies: { lit: '3' },
  };

  it('has nothing of the repository', () => {
    assert.deepEqual(publishedManifest(manifest), {
      name: 'union-widgets',
      sideEffects: ['./dist/**/index.js'],
      dependencies: { lit: '3' },
    });
  });

  it('names the repository that provenance holds it to', () => {
    assert.deepEqual(publishedManifest(manifest, 'union/widgets')['repository'], {
      type: 'git',
      url: 'git+https://github.com/union/widgets.git',
    });
  });
});

describe('the table of sizes', () => {
  const page = (table: string) =>
    `before\n<!-- sizes: node scripts/size-table.mjs -->\n\n${table}\n\n<!-- /sizes -->\nafter`;

  it('takes the place of the one between its marks', () => {
    assert.equal(withTable(page('| old | 1 kB |'), '| new | 2 kB |'), page('| new | 2 kB |'));
    assert.throws(() => withTable('no marks', '| new | 2 kB |'), /has no/);
  });

  it('is true within a fiftieth, and with the same words', () => {
    assert.ok(isCurrent('| map | 13 kB |', '| map | 13.3 kB |'));
    assert.ok(!isCurrent('| map | 13 kB |', '| map | 13.6 kB |'));
    assert.ok(!isCurrent('| map | 13 kB |', '| list | 13 kB |'));
  });
});

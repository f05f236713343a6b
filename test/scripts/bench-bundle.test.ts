/** Ours in the bench is built by the build of cdn/: a change of that must not break it unseen. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
// @ts-expect-error a plain script without types
import * as bundles from '../../bench/lib/bundle.mjs';

const { bundleContenders } = bundles as {
  bundleContenders(
    contenders: object[],
    out: string,
  ): Promise<Record<string, { js: number; css: number }>>;
};

it('bench: the map engine is bundled alone, without the page’s script tag', async t => {
  const out = mkdtempSync(join(tmpdir(), 'union-bench-'));
  t.after(() => rmSync(out, { recursive: true, force: true }));
  const ours = { id: 'ours', entry: 'pages/map/ours.js', ours: true };
  const { ours: weight } = await bundleContenders([ours], out);
  assert.ok(weight!.js > 5000 && weight!.js < 40_000, `${weight!.js} B`);
  assert.equal(weight!.css, 0);
  const { js } = JSON.parse(readFileSync(join(out, 'files.json'), 'utf8')) as {
    js: Record<string, string[]>;
  };
  assert.ok(js['ours']!.includes('ours.js'));
  assert.ok(!existsSync(join(out, 'union-widgets.iife.js')));
});

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
// @ts-expect-error a plain script without types
import { dropOldChunks } from '../../scripts/lib/old-chunks.mjs';

it('keeps what the loader and the frame pages load, and drops the rest of an earlier build', t => {
  const folder = mkdtempSync(join(tmpdir(), 'union-cdn-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const files = {
    'union-widgets.js': 'import("./map-1.js")',
    'form-page.js': 'import"./form-app-1.js"',
    'map-1.js': '',
    'form-app-1.js': 'import("./finish-1.js")',
    'finish-1.js': 'import"./form-app-1.js"',
    'finish-0.js': 'import"./form-app-1.js"',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  dropOldChunks(folder);
  const kept = Object.keys(files).filter(name => name !== 'finish-0.js');
  assert.deepEqual(readdirSync(folder).sort(), kept.sort());
});

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import { missing } from '../../scripts/lib/install.mjs';

let root: string;

function lock(path: string, packages: Record<string, object>): void {
  writeFileSync(join(root, path), JSON.stringify({ packages }));
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'install-'));
  mkdirSync(join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('missing packages', () => {
  const wanted = {
    '': { version: '1.0.0' },
    'node_modules/lit': { version: '3.3.3' },
    'node_modules/@scope/a/node_modules/b': { version: '1.0.0' },
    'node_modules/only-on-windows': { version: '1.0.0', optional: true },
    'node_modules/server': { link: true, resolved: 'server' },
  };

  it('names all where nothing is installed, optional ones and links aside', () => {
    lock('package-lock.json', wanted);
    assert.deepEqual(missing(root), ['lit', 'b']);
  });

  it('names those of another version only', () => {
    lock('package-lock.json', wanted);
    lock('node_modules/.package-lock.json', {
      ...wanted,
      'node_modules/lit': { version: '2.0.0' },
    });
    assert.deepEqual(missing(root), ['lit']);
    lock('node_modules/.package-lock.json', wanted);
    assert.deepEqual(missing(root), []);
  });
});

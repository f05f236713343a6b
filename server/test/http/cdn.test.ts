import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { appWith, temporaryFolder } from '../helpers/server.ts';

test('cdn files have their types; versioned ones never change', async t => {
  const folder = await temporaryFolder(t);
  await mkdir(join(folder, '1.2.3', 'chunks'), { recursive: true });
  await writeFile(join(folder, 'union-widgets.js'), `export {};${' '.repeat(2000)}`);
  await writeFile(join(folder, '1.2.3', 'chunks', 'a.js'), 'export {};');
  await writeFile(join(folder, 'sheet.css'), ':host{}');
  const { app } = await appWith(t, [], { cdnDir: folder });
  const loose = await app.inject({
    url: '/cdn/union-widgets.js',
    headers: { 'accept-encoding': 'br' },
  });
  assert.equal(loose.headers['content-type'], 'text/javascript; charset=utf-8');
  assert.equal(loose.headers['content-encoding'], 'br');
  assert.equal(loose.headers['cache-control'], 'max-age=300, stale-while-revalidate=86400');
  assert.equal(loose.headers['access-control-allow-origin'], '*');
  assert.equal(loose.headers['cross-origin-resource-policy'], 'cross-origin');
  const fixed = await app.inject({ url: '/cdn/1.2.3/chunks/a.js' });
  assert.equal(fixed.headers['cache-control'], 'public, max-age=31536000, immutable');
  const css = await app.inject({ url: '/cdn/sheet.css' });
  assert.equal(css.headers['content-type'], 'text/css; charset=utf-8');
  await writeFile(join(folder, 'union-widgets.js'), 'export const rebuilt = 1;');
  const rebuilt = await app.inject({ url: '/cdn/union-widgets.js' });
  assert.equal(rebuilt.body, 'export const rebuilt = 1;');
});

// What a web server hands out for years has the same names tomorrow.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { buildCdn, cdnFiles } from '../helpers/host-pages.ts';

it('cdn/ is the same each time it is built', async () => {
  const again = await buildCdn();
  assert.deepEqual([...again].sort(), [...(await cdnFiles())].sort());
});

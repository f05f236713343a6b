import assert from 'node:assert/strict';
import { it } from 'node:test';
import { numbered } from '../../src/rules/numbered.ts';

it('numbered gives each item its place, whatever a page made of entries', () => {
  const page = Array.prototype as { entries: unknown };
  const own = page.entries;
  page.entries = () => ['a'];
  try {
    assert.deepEqual(
      [...numbered(['a', 'b'])],
      [
        [0, 'a'],
        [1, 'b'],
      ],
    );
  } finally {
    page.entries = own;
  }
});

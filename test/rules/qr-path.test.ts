import assert from 'node:assert/strict';
import { test } from 'node:test';
import { qrPath } from '../../src/rules/qr-path.ts';
import { fc } from '../helpers/fc.ts';

test('runs of dark modules become rectangles', () => {
  const rows = [
    [true, true, false, true],
    [false, false, false, false],
    [false, true, false, false],
  ];
  assert.equal(qrPath(rows), 'M0 0h2v1h-2zM3 0h1v1h-1zM1 2h1v1h-1z');
});

test('the rectangles cover the dark modules, each once, and nothing else', () => {
  const rows = fc.array(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), { maxLength: 8 });
  fc.assert(
    fc.property(rows, given => {
      const found = given.map(row => row.map(() => 0));
      for (const [, x, y, width] of qrPath(given).matchAll(/M(\d+) (\d+)h(\d+)/g)) {
        for (let at = 0; at < Number(width); at += 1) found[Number(y)]![Number(x) + at]! += 1;
      }
      assert.deepEqual(
        found,
        given.map(row => row.map(Number)),
      );
    }),
  );
});

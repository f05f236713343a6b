import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseCoding } from '../../src/http/negotiate.ts';

const CASES: [string | undefined, string][] = [
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['x-gzip', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['br;q=0, *', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0.5, gzip;q=0.5', 'br'],
  ['identity', 'identity'],
  ['identity;q=1, br;q=0.1', 'identity'],
  ['gzip;q=0', 'identity'],
  ['identity;q=0', 'identity'],
  ['GZIP', 'gzip'],
  ['br;q=nonsense', 'identity'],
  ['br ; q=1.000 , gzip', 'br'],
  ['deflate', 'identity'],
];

for (const [header, coding] of CASES) {
  test(`Accept-Encoding: ${header ?? '(none)'} → ${coding}`, () => {
    assert.equal(chooseCoding(header), coding);
  });
}

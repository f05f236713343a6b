import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoffMs, isPassing, LONGEST_WAIT_MS, parseRetryAfter } from '../../src/data/backoff.ts';

const NOW = Date.UTC(2026, 2, 1, 0, 0, 0);

test('Retry-After in seconds and in the three forms of an HTTP date (RFC 9110 §5.6.7)', () => {
  assert.equal(parseRetryAfter('120', NOW), 120_000);
  assert.equal(parseRetryAfter(' 0 ', NOW), 0);
  assert.equal(parseRetryAfter('Sun, 01 Mar 2026 00:00:30 GMT', NOW), 30_000);
  assert.equal(parseRetryAfter('Sunday, 01-Mar-26 00:00:30 GMT', NOW), 30_000);
  assert.equal(parseRetryAfter('Sun Mar  1 00:00:30 2026', NOW), 30_000);
});

test('a date that is past means now', () => {
  assert.equal(parseRetryAfter('Sat, 28 Feb 2026 00:00:00 GMT', NOW), 0);
});

test('what cannot be read is as if it were absent', () => {
  for (const header of [null, '', 'soon', '-5', '1.5', '2026-03-01', 'Sun, 99 Foo 2026']) {
    assert.equal(parseRetryAfter(header, NOW), undefined, String(header));
  }
});

test('waits grow, stay under the cap and above zero', () => {
  for (let retry = 0; retry < 40; retry += 1) {
    assert.equal(
      backoffMs(retry, () => 0),
      0,
    );
    assert.ok(backoffMs(retry, () => 0.999) < LONGEST_WAIT_MS);
  }
  assert.ok(backoffMs(2, () => 0.5) > backoffMs(1, () => 0.5));
});

test('of all statuses four are passing', () => {
  const passing = Array.from({ length: 500 }, (_, at) => at + 100).filter(isPassing);
  assert.deepEqual(passing, [429, 502, 503, 504]);
});

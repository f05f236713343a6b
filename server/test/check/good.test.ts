import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goodSite } from './good-site.ts';
import { check, lines } from './sources.ts';

test('a site without fault has no finding at all', async () => {
  const report = await check(goodSite());
  assert.deepEqual(lines(report), []);
  assert.equal(report.ok, true);
  assert.deepEqual(report.read.sampled, {
    'station-detail': { of: 5, read: 5 },
    person: { of: 2, read: 2 },
    contest: { of: 1, read: 1 },
    trail: { of: 1, read: 1 },
  });
  assert.equal(report.read.stations, 5);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StationFeature } from '../../../src/data/generated/types.ts';
import { addStationPages } from '../../src/http/station-pages/station-pages.ts';
import { dangersIn, EVIL } from '../helpers/dangers.ts';
import { appWith } from '../helpers/server.ts';
import { station } from '../helpers/stations.ts';

/** A station of which every text is an attack. */
const WORST = {
  name: EVIL,
  kinds: [EVIL],
  address: EVIL,
  hours: EVIL,
  region: '320508',
  facilities: [EVIL],
  services: [{ name: EVIL, hours: EVIL, booking: 'javascript:alert(1)' }],
  specialHours: [{ date: '2026-03-02', hours: '10:00-15:00', note: EVIL }],
} as unknown as Partial<StationFeature['properties']>;

test('no text of a station and no parameter becomes code', async t => {
  const room = station('s-1', [120.63, 31.29], WORST);
  Object.assign(room.detail.properties, {
    phones: [`0512-1${EVIL}`, 'javascript:alert(1)'],
    access: { how: EVIL, who: EVIL },
    operator: EVIL,
    donors: [EVIL],
    honours: [{ name: EVIL }],
    standard: [{ name: EVIL, note: EVIL }],
    timetable: [{ place: EVIL, hours: EVIL }],
    notes: EVIL,
  });
  const { app, live } = await appWith(t, [room]);
  addStationPages(app, { live });
  const evil = encodeURIComponent(EVIL);
  for (const page of [
    '/embed/station-map',
    '/embed/station-map/s-1',
    '/embed/station-map/fragment',
    `/embed/station-map?region=${evil}&page=${evil}&lang=${evil}&theme=${evil}&size=${evil}`,
    `/embed/station-map/${evil}`,
    `/embed/station-map/fragment?region=${evil}&lang=${evil}`,
    `/embed/station-map?host=${evil}&lang=javascript:alert(1)`,
  ]) {
    const { body, headers } = await app.inject({ url: page, headers: { host: 'evil.example' } });
    assert.deepEqual(dangersIn(body), [], page);
    assert.ok(!body.includes('<script>alert'), page);
    assert.match(headers['content-security-policy'] as string, /^default-src 'none'/);
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['x-content-type-options'], 'nosniff');
  }
  const shown = await app.inject('/embed/station-map/s-1');
  assert.ok(shown.body.includes('&lt;script&gt;'), 'it is there, as text');
});

test('a Host that is no host makes no address', async t => {
  const { app, live } = await appWith(t, [station('s-1', [120, 31])]);
  addStationPages(app, { live });
  const headers = { host: '"><script>x' };
  const { statusCode, body } = await app.inject({ url: '/embed/station-map/fragment', headers });
  assert.equal(statusCode, 400);
  assert.ok(!body.includes('<script>'));
});

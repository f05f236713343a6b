import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleTrail, sampleTrails, sampleTrailStations } from '../../scripts/lib/sample-trail.mjs';
import { checkTrail, checkTrails } from '../../src/data/trail-check.ts';
import { validateStationDetail } from '../../src/data/generated/validators/station-detail.js';
import { distanceMetres } from '../../src/rules/coordinates.ts';

const stations = sampleTrailStations();

test('the sample trail is as the schema says, without a fault', () => {
  const checked = checkTrail(sampleTrail());
  assert.ok(checked.ok);
  assert.deepEqual([checked.issues, checked.data.dropped], [[], 0]);
  const list = checkTrails(sampleTrails());
  assert.ok(list.ok);
  assert.deepEqual(list.issues, []);
  assert.deepEqual([list.data.items[0]!.id, list.data.items[0]!.stops], ['t-sample', 5]);
});

test('each stop is at a station of the sample, which says that it is one', () => {
  for (const { detail } of stations) {
    assert.equal(validateStationDetail(detail), true);
    assert.match(detail.properties.name, /示例/);
    assert.ok(detail.properties.kinds.includes('heritage'));
  }
  const ids = stations.map(({ feature }) => feature.id);
  assert.deepEqual(
    sampleTrail().stops.map(({ station }) => station),
    ids,
  );
  for (const { text } of sampleTrail().stops) assert.match(text!, /^示例：/);
});

test('the way passes every stop, and is as long as it says', () => {
  const { line, km } = sampleTrail();
  const way = line!.coordinates;
  for (const { feature } of stations) {
    const near = Math.min(...way.map(at => distanceMetres(at, feature.geometry.coordinates)));
    assert.ok(near < 10, `${feature.id}: ${near} m off`);
  }
  const metres = way.slice(1).reduce((sum, at, n) => sum + distanceMetres(way[n]!, at), 0);
  assert.ok(Math.abs(metres / 1000 - km!) < 0.1, `${metres} m`);
});

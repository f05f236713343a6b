// The 180,000 sample stations against counting and measuring each of them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleStations } from '../../scripts/lib/sample-stations.mjs';
import { makeClusterer } from '../../src/map/cluster.ts';
import { zoomToK } from '../../src/map/mercator.ts';
import { projectPoints } from '../../src/map/points.ts';
import { centredView } from '../../src/map/view.ts';
import { distanceMetres } from '../../src/rules/coordinates.ts';
import { NearestRows } from '../../src/stations/nearest-rows.ts';
import { StationTable } from '../../src/stations/station-table.ts';
import { byDefinition, sorted } from './by-definition.ts';
import { makeRandom } from './points-of.ts';

const COUNT = 180_000;
const SIZE = { width: 1000, height: 700 };

const samples = sampleStations(COUNT);
const features = samples.stations.map(({ feature }) => feature);
/** As with properties: the same each time, and another in each round of `npm run test:fuzz`. */
const random = makeRandom(Number(process.env['UW_SEED'] ?? 1) % 100_000);
const someRow = () => Math.floor(random() * COUNT);

describe('180,000 stations', () => {
  it('are clustered as the definition has it, on any view and filter', () => {
    const lon = Float64Array.from(features, ({ geometry }) => geometry.coordinates[0]);
    const lat = Float64Array.from(features, ({ geometry }) => geometry.coordinates[1]);
    const points = projectPoints(lon, lat);
    const clusterer = makeClusterer(points);
    for (const zoom of [3, 4.4, 6, 9, 11.5, 14, 16]) {
      const mask = Uint8Array.from(lon, () => Number(random() < 0.6));
      const at = someRow();
      const view = centredView(SIZE, points.x[at]!, points.y[at]!, zoomToK(zoom + random() / 2));
      clusterer.setVisible(mask);
      const clusters = clusterer.at(view);
      const members = Array.from({ length: clusters.length }, (_, i) => clusterer.members(i));
      const expected = byDefinition(points, view, clusters, mask);
      assert.deepEqual(
        [...clusters.count].sort((a, b) => a - b),
        expected.map(rows => rows.length).sort((a, b) => a - b),
        `counts at zoom ${zoom}, row ${at}`,
      );
      assert.ok(isSame(sorted(members), expected), `members at zoom ${zoom}, row ${at}`);
    }
  });

  it('have the nearest 20 that measuring every one of them finds', () => {
    const table = new StationTable();
    table.add(features);
    const nearest = new NearestRows(table);
    for (let time = 0; time < 8; time += 1) {
      const near = table.placeOf(someRow());
      const place = [near[0] + random() - 0.5, near[1] + random() - 0.5] as const;
      const mask = Uint8Array.from({ length: COUNT }, () => Number(random() < 0.3));
      const measured = Array.from(mask.keys())
        .filter(row => mask[row])
        .map(index => ({ index, metres: distanceMetres(place, table.placeOf(index)) }))
        .sort((a, b) => a.metres - b.metres || a.index - b.index)
        .slice(0, 20);
      assert.deepEqual(nearest.find(place, 20, mask), measured, `near ${place.join()}`);
    }
  });
});

/** deepEqual takes seconds for a hundred thousand numbers. */
function isSame(a: readonly number[][], b: readonly number[][]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (rows, at) => rows.length === b[at]!.length && rows.every((row, i) => row === b[at]![i]),
    )
  );
}

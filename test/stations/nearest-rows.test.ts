import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fc.ts';
import { distanceMetres, type LonLat } from '../../src/rules/coordinates.ts';
import { makeNearest } from '../../src/rules/nearest.ts';
import { NearestRows } from '../../src/stations/nearest-rows.ts';
import { StationTable } from '../../src/stations/station-table.ts';
import { station } from '../widgets/station-map/samples.ts';

function tableAt(places: readonly LonLat[]): StationTable {
  const table = new StationTable();
  table.add(places.map((place, id) => station(String(id), {}, place)));
  return table;
}

/** Every row measured. */
function byMeasuring(table: StationTable, place: LonLat, count: number, mask?: Uint8Array) {
  return [...Array(table.size).keys()]
    .filter(row => !mask || mask[row])
    .map(index => ({ index, metres: distanceMetres(place, table.placeOf(index)) }))
    .sort((a, b) => a.metres - b.metres || a.index - b.index)
    .slice(0, count);
}

// Streets share a position: equals must come in order of row.
const grid = fc.tuple(fc.integer({ min: 73, max: 135 }), fc.integer({ min: 18, max: 53 }));
const globe = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const places = fc.array(fc.oneof({ weight: 3, arbitrary: grid }, globe), {
  maxLength: 300,
  size: 'max',
});

describe('NearestRows', () => {
  it('finds what measuring every row finds, in its order', () => {
    fc.assert(
      fc.property(
        places,
        fc.oneof(grid, globe),
        fc.nat(30),
        fc.option(fc.infiniteStream(fc.boolean())),
        (all, place, count, keep) => {
          const table = tableAt(all);
          const mask = keep
            ? Uint8Array.from({ length: table.size }, () => Number(keep.next().value))
            : undefined;
          const found = new NearestRows(table).find(place, count, mask);
          expect(found).to.deep.equal(byMeasuring(table, place, count, mask));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds thousands in the same order as a few', () => {
    fc.assert(
      fc.property(
        fc.array(grid, { minLength: 205, maxLength: 260 }),
        fc.array(globe, { maxLength: 60 }),
        grid,
        (some, more, place) => {
          const table = tableAt([...some, ...more]);
          const count = table.size - 3;
          const found = new NearestRows(table).find(place, count);
          expect(found).to.deep.equal(byMeasuring(table, place, count));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('finds of 180,000 what the index of another library finds', () => {
    let seed = 1;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const table = tableAt(
      Array.from({ length: 180_000 }, () => [75 + random() * 58, 19 + random() * 33] as const),
    );
    const [lon, lat] = [new Float64Array(table.size), new Float64Array(table.size)];
    table.positions(lon, lat);
    const index = makeNearest(lon, lat);
    const rows = new NearestRows(table);
    for (let view = 0; view < 25; view += 1) {
      const place = [75 + random() * 58, 19 + random() * 33] as const;
      expect(rows.find(place, 20)).to.deep.equal(index.nearest(place, 20));
    }
  });

  it('has nothing to find where nothing is wanted or there', () => {
    expect(new NearestRows(tableAt([])).find([116, 40], 5)).to.deep.equal([]);
    expect(new NearestRows(tableAt([[116, 40]])).find([116, 40], 0)).to.deep.equal([]);
  });
});

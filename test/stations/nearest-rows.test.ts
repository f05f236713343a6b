import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fc.ts';
import type { StationFeature } from '../../src/data/generated/types.ts';
import { NearestRows } from '../../src/stations/nearest-rows.ts';
import { StationTable } from '../../src/stations/station-table.ts';

const at = (id: number, [lon, lat]: readonly [number, number]): StationFeature => ({
  type: 'Feature',
  id: `st-${id}`,
  geometry: { type: 'Point', coordinates: [lon, lat] },
  properties: { name: `驿站${id}`, kinds: ['rest'] },
});

// Streets share a position: equals must come in order of row.
const places = fc.array(
  fc.tuple(fc.integer({ min: 73, max: 135 }), fc.integer({ min: 18, max: 53 })),
  { minLength: 0, maxLength: 60, size: 'max' },
);

describe('NearestRows', () => {
  it('finds the same with the index as by measuring every row, more rows and a mask included', async () => {
    await fc.assert(
      fc.asyncProperty(places, places, fc.infiniteStream(fc.boolean()), async (one, two, keep) => {
        const table = new StationTable();
        const measured = new NearestRows(table);
        const withIndex = new NearestRows(table);
        await withIndex.prepare();
        for (const more of [one, two]) {
          table.add(more.map((place, row) => at(table.size + row, place)));
          const mask = Uint8Array.from({ length: table.size }, () => Number(keep.next().value));
          for (const limit of [undefined, mask]) {
            const wanted = measured.find([116.4, 39.9], 7, limit);
            expect(withIndex.find([116.4, 39.9], 7, limit)).to.deep.equal(wanted);
            expect(wanted).to.have.length(
              Math.min(7, limit ? limit.reduce((sum, bit) => sum + bit, 0) : table.size),
            );
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

import { expect } from '@open-wc/testing';
import { distanceMetres } from '../../../src/rules/coordinates.ts';
import { NearestRows } from '../../../src/stations/nearest-rows.ts';
import { StationModel } from '../../../src/stations/station-model.ts';
import { Listing } from '../../../src/widgets/reading-locator/listing.ts';
import { EVERYTHING } from '../../../src/widgets/reading-locator/reading-query.ts';
import { fc } from '../../helpers/fc.ts';
import { room } from './locator-page.ts';

// As far as positions are kept: to a centimetre.
const place = fc
  .tuple(fc.integer({ min: 73e7, max: 135e7 }), fc.integer({ min: 18e7, max: 54e7 }))
  .map(([lon, lat]) => [lon / 1e7, lat / 1e7] as const);

const HOURS = ['24/7', 'off', '请致电'];

function listing(places: readonly (readonly [number, number])[], limit: number) {
  const features = places.map((at, n) => room(`r${n}`, { hours: HOURS[n % 3]! }, at));
  const model = new StationModel(
    () => Promise.reject(new Error('asked for a client')),
    { features },
    { changed: () => undefined },
  );
  model.near = new NearestRows(model.table);
  return new Listing(model, limit, Date.parse('2026-03-02T10:00:00+08:00'));
}

describe('the list of reading stations', () => {
  it('stands from near to far exactly, whatever the filters leave', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(place, { minLength: 1, maxLength: 40 }),
        place,
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        async (places, here, limit, prepared) => {
          const list = listing(places, limit);
          list.here = here;
          if (prepared) await list.model.loadNear(here, 20, new AbortController().signal);
          list.query = { ...EVERYTHING, openNow: true };
          list.narrow = (_, open) => ({ mask: open });
          const wanted = places
            .map((at, row) => ({ row, metres: distanceMetres(here, at) }))
            .filter(({ row }) => row % 3 === 0)
            .sort((a, b) => a.metres - b.metres || a.row - b.row)
            .slice(0, limit);
          expect(list.rows).to.deep.equal(wanted.map(({ row }) => row));
          expect(list.count).to.equal(Math.ceil(places.length / 3));
          if (wanted[0]) expect(list.metresTo(wanted[0].row)).to.equal(wanted[0].metres);
        },
      ),
    );
  });

  it('stands with what is open first, else as the site has it', () => {
    const list = listing(
      Array.from({ length: 7 }, () => [120, 31] as const),
      10,
    );
    expect(list.rows).to.deep.equal([0, 3, 6, 1, 2, 4, 5]);
    expect(list.order).to.equal('open');
  });

  it('is limited to a part of the map where it is told to be', () => {
    const list = listing(
      [
        [120, 31],
        [121, 31],
        [122, 31],
      ],
      10,
    );
    list.bounds = { west: 120.5, east: 122, south: 30, north: 32 };
    expect(list.rows).to.deep.equal([1, 2]);
    expect(list.count).to.equal(2);
    // The map itself goes on showing all that the filters leave.
    expect([...list.narrowed.mask]).to.deep.equal([1, 1, 1]);
  });

  it('makes again only what has changed', () => {
    const list = listing(
      [
        [120, 31],
        [121, 31],
      ],
      10,
    );
    const { rows, open, narrowed } = list;
    expect(list.rows).to.equal(rows);
    expect(list.tick(list.now + 30_000)).to.equal(false);
    expect(list.tick(list.now + 60_000)).to.equal(true);
    expect(list.open).to.not.equal(open);
    list.here = [120, 31];
    expect(list.rows).to.not.equal(rows);
    expect(list.narrowed).to.not.equal(narrowed);
  });

  it('is not known while what filters it is not here', () => {
    const list = listing([[120, 31]], 10);
    expect(list.isKnown).to.equal(true);
    list.query = { ...EVERYTHING, unattended: true };
    expect(list.isKnown).to.equal(false);
  });
});

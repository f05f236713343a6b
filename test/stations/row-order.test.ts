import { expect } from '@open-wc/testing';
import { distanceMetres } from '../../src/rules/coordinates.ts';
import type { LonLat } from '../../src/rules/coordinates.ts';
import { orderRows, type RowOrder } from '../../src/stations/row-order.ts';
import { fc } from '../helpers/fc.ts';

const places = fc.array(
  fc.record({
    lon: fc.double({ min: 73, max: 135, noNaN: true }),
    lat: fc.double({ min: 18, max: 54, noNaN: true }),
    listed: fc.boolean(),
    score: fc.nat({ max: 40 }),
  }),
  { maxLength: 80 },
);

function ordered(order: RowOrder): number[] {
  const steps = orderRows(order);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return [...value];
  }
}

type All = readonly { lon: number; lat: number; listed: boolean; score: number }[];

const tableOf = (all: All) => ({
  placeOf: (row: number): LonLat => [all[row]!.lon, all[row]!.lat],
});
const listedOf = (all: All) => Uint8Array.from(all, ({ listed }) => (listed ? 1 : 0));
const rowsOf = (all: All) => all.flatMap(({ listed }, row) => (listed ? [row] : []));

describe('all rows in their order', () => {
  it('go from near to far, to the centimetre', () => {
    fc.assert(
      fc.property(places, all => {
        const here: LonLat = [116.4, 39.9];
        const cm = (row: number) =>
          Math.floor(distanceMetres(here, [all[row]!.lon, all[row]!.lat]) * 100);
        const wanted = rowsOf(all).sort((a, b) => cm(a) - cm(b) || a - b);
        const found = ordered({ table: tableOf(all), listed: listedOf(all), here });
        expect(found).to.deep.equal(wanted);
      }),
    );
  });

  it('go by match, else as they are given', () => {
    fc.assert(
      fc.property(places, all => {
        const [table, listed] = [tableOf(all), listedOf(all)];
        const scores = all.map(({ score }) => score);
        const wanted = rowsOf(all).sort((a, b) => scores[b]! - scores[a]! || a - b);
        expect(ordered({ table, listed, scores })).to.deep.equal(wanted);
        expect(ordered({ table, listed })).to.deep.equal(rowsOf(all));
      }),
    );
  });

  it('go by match and what is open first, equals as they are given', () => {
    fc.assert(
      fc.property(places, all => {
        const [table, listed] = [tableOf(all), listedOf(all)];
        const scores = all.map(({ score }) => score);
        const open = Uint8Array.from(all, ({ lon }) => (lon > 100 ? 1 : 0));
        const byOpen = (a: number, b: number) => open[b]! - open[a]! || a - b;
        expect(ordered({ table, listed, open })).to.deep.equal(rowsOf(all).sort(byOpen));
        const both = rowsOf(all).sort((a, b) => scores[b]! - scores[a]! || byOpen(a, b));
        expect(ordered({ table, listed, scores, open })).to.deep.equal(both);
        const here: LonLat = [116.4, 39.9];
        const near = ordered({ table, listed, here });
        expect(ordered({ table, listed, here, open })).to.deep.equal(near);
      }),
    );
  });

  it('let others go on every few thousand rows', () => {
    const listed = new Uint8Array(180_000).fill(1);
    const table = { placeOf: (row: number): LonLat => [100 + row / 1e5, 30] };
    const steps = orderRows({ table, listed, here: [100, 30] });
    let count = 0;
    while (!steps.next().done) count += 1;
    expect(count).to.be.greaterThan(80);
  });
});

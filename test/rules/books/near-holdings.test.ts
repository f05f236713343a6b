import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { BookState, Holding } from '../../../src/rules/books/book.ts';
import { nearHoldings } from '../../../src/rules/books/near-holdings.ts';
import { fc } from '../../helpers/fc.ts';

const RANKS: readonly (BookState | undefined)[][] = [
  ['available'],
  [undefined],
  ['ready'],
  ['reserved', 'unavailable'],
];

interface Place {
  state?: BookState | undefined;
  open?: boolean | undefined;
  metres?: number | undefined;
}

function order(places: readonly Place[]): number[] {
  const holdings = places.map(({ state }, at): Holding => ({
    station: String(at),
    ...(state && { state }),
  }));
  const facts = {
    metres: (station: string) => places[Number(station)]?.metres,
    open: (station: string) => places[Number(station)]?.open,
  };
  return nearHoldings(holdings, facts).map(({ station }) => Number(station));
}

suite('where the book is to be had near me', () => {
  test('what is available and open comes first, then the nearest', () => {
    const places: Place[] = [
      { state: 'unavailable', open: true, metres: 10 },
      { state: 'available', open: false, metres: 20 },
      { state: 'available', open: true, metres: 3000 },
      { state: 'available', open: true, metres: 900 },
      { open: true, metres: 5 },
      { state: 'available', metres: 1 },
      { state: 'available', open: true },
    ];
    assert.deepEqual(order(places), [3, 2, 6, 5, 1, 4, 0]);
  });

  test('what nobody knows comes before what is out', () => {
    assert.deepEqual(order([{ state: 'reserved' }, { state: 'ready' }, {}]), [2, 1, 0]);
  });

  test('keeps all, in the order of its rule, and equal ones as they came', () => {
    const rank = ({ state }: Place) => RANKS.findIndex(words => words.includes(state));
    const opened = ({ open }: Place) => [true, undefined, false].indexOf(open);
    const place = fc.record<Place>({
      state: fc.constantFrom('available', 'unavailable', 'reserved', 'ready', undefined),
      open: fc.constantFrom(true, false, undefined),
      metres: fc.constantFrom(0, 10, 2000, undefined),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), places => {
        // Brute force: each is put before the first that it must stand before.
        const expected: number[] = [];
        places.forEach((one, at) => {
          const key = (p: Place) => [rank(p), opened(p), p.metres ?? Number.MAX_VALUE];
          const before = expected.findIndex(other => {
            const [mine, theirs] = [key(one), key(places[other]!)];
            const i = mine.findIndex((value, n) => value !== theirs[n]);
            return i >= 0 && mine[i]! < theirs[i]!;
          });
          expected.splice(before < 0 ? expected.length : before, 0, at);
        });
        assert.deepEqual(order(places), expected);
      }),
    );
  });
});

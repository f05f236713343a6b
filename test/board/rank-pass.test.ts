import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MISSING } from '../../src/board/order.ts';
import { rankAll } from '../../src/board/rank-pass.ts';
import { ranksOf } from '../../src/board/rank.ts';
import { fc } from '../helpers/fc.ts';

const METHODS = ['1224', '1223', '1334', 'fractional', 'forced'] as const;

/** Rows best first: in what run of equals, of what division, with what rank before. */
const someOrder = fc
  .array(
    fc.record({
      isNew: fc.boolean(),
      division: fc.nat(3),
      before: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
    }),
    { maxLength: 30 },
  )
  .chain(places =>
    fc.record({
      places: fc.constant(places),
      // Where in the table each row lies; some rows of the table have no place.
      rows: fc
        .shuffledSubarray(
          Array.from({ length: places.length + 3 }, (_, row) => row),
          { minLength: places.length, maxLength: places.length },
        )
        .map(rows => Uint32Array.from(rows)),
      method: fc.constantFrom(...METHODS),
    }),
  );

describe('rankAll', () => {
  it('ranks all, and each division, as an order of its own would be ranked', () => {
    fc.assert(
      fc.property(someOrder, ({ places, rows, method }) => {
        let run = 0;
        const runs = Uint32Array.from(places, ({ isNew }, at) => (at > 0 && isNew ? ++run : run));
        const length = places.length + 3;
        const empty = () => new Int32Array(length).fill(MISSING);
        // Two columns that tell the runs apart, one of them with rows that have none.
        const [coarse, fine] = [new Int32Array(length), new Float64Array(length)];
        rows.forEach((row, at) => {
          coarse[row] = Math.floor(runs[at]! / 2);
          fine[row] = runs[at]! % 2 === 0 ? NaN : 1;
        });
        const [ranks, divisionRanks, moves, before] = [empty(), empty(), empty(), empty()];
        const divisions = new Uint8Array(length);
        places.forEach((place, at) => {
          divisions[rows[at]!] = place.division;
          before[rows[at]!] = place.before === undefined ? MISSING : 10 * place.before;
        });
        const keys = [coarse, fine];
        const sheet = { rows, keys, method, divisions, divisionCount: 4, scale: 10, before };
        rankAll({ ...sheet, ranks, divisionRanks, moves });
        // Ranks may be written over those before.
        const [own, moved] = [before.slice(), empty()];
        rankAll({ ...sheet, before: own, ranks: own, divisionRanks, moves: moved });
        assert.deepEqual(moved, moves);
        for (const row of rows) assert.equal(own[row], ranks[row]);

        const isSame = (a: number, b: number) => runs[a] === runs[b];
        const all = ranksOf(Uint32Array.from(places.keys()), isSame, method);
        const wanted = { ranks: empty(), divisionRanks: empty(), moves: empty() };
        places.forEach((place, at) => {
          wanted.ranks[rows[at]!] = 10 * all[at]!;
          if (place.before === undefined) return;
          wanted.moves[rows[at]!] = 10 * (place.before - all[at]!);
        });
        for (const division of [1, 2, 3]) {
          const own = [...places.keys()].filter(at => places[at]!.division === division);
          ranksOf(own, isSame, method).forEach((rank, at) => {
            wanted.divisionRanks[rows[own[at]!]!] = 10 * rank;
          });
        }
        assert.deepEqual({ ranks, divisionRanks, moves }, wanted);
      }),
    );
  });
});

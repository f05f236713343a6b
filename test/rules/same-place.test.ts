import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { distanceMetres, type LonLat } from '../../src/rules/coordinates.ts';
import { isSameName, isSamePlace, type SourcedPlace } from '../../src/rules/same-place.ts';
import { SamePlaces } from '../../src/rules/same-places.ts';
import { fc } from '../helpers/fc.ts';

const ZZ: LonLat = [113.6253, 34.7466];
/** A position so many metres east of another. */
const east = ([lon, lat]: LonLat, metres: number): LonLat => [
  lon + metres / (111_195 * Math.cos((lat * Math.PI) / 180)),
  lat,
];
const place = (source: number, name: string, metres = 0, address?: string): SourcedPlace => ({
  at: east(ZZ, metres),
  name,
  address,
  source,
});
const isSame = (a: SourcedPlace, b: SourcedPlace) => {
  const result = isSamePlace(a, b);
  assert.equal(isSamePlace(b, a), result, 'the same both ways');
  return result;
};

describe('the same place', () => {
  it('is one that two sources name alike, within 50 m', () => {
    assert.ok(isSame(place(0, '中原路驿站'), place(1, '中原路 驿站', 49)));
    assert.ok(!isSame(place(0, '中原路驿站'), place(1, '中原路驿站', 51)));
    assert.ok(isSame(place(0, '中原路户外劳动者服务站点'), place(1, '郑州中原路驿站', 30)));
    assert.ok(isSame(place(0, 'ABC驿站'), place(1, 'ａｂｃ爱心驿站', 5)));
  });

  it('is two of one source, however alike', () => {
    assert.ok(
      !isSame(place(1, '中原路驿站', 0, '中原路 1 号'), place(1, '中原路驿站', 0, '中原路 1 号')),
    );
  });

  it('is one at the same door, whatever its name', () => {
    const address = '中原路 1 号';
    assert.ok(isSame(place(0, '工会驿站', 0, address), place(1, '快递小哥之家', 14, '中原路1号')));
    assert.ok(!isSame(place(0, '工会驿站', 0, address), place(1, '快递小哥之家', 16, address)));
    assert.ok(!isSame(place(0, '工会驿站', 0, ''), place(1, '快递小哥之家', 0, '')));
  });

  it('is not what only calls itself as all do, nor another number', () => {
    assert.ok(!isSameName('爱心驿站', '工会驿站'));
    assert.ok(!isSameName('一号驿站', '十一号驿站'));
    assert.ok(!isSameName('1号站', '11号站'));
    assert.ok(isSameName('1号站', '中原路1号站'));
    assert.ok(isSameName('工会驿站', '工会驿站'));
    assert.ok(!isSameName('', ''));
    assert.ok(!isSameName('、', '。'));
  });
});

const NAMES = [
  '中原路驿站',
  '中原路',
  '1号驿站',
  '工会驿站',
  '建设路服务站',
  '建设路爱心驿站',
  '11号',
];
const ADDRESSES = [undefined, '中原路1号', '建设路 2 号'];
/** Places as thick as they never are, so that all that can happen does. */
const somePlaces = fc.array(
  fc.record({
    name: fc.constantFrom(...NAMES),
    address: fc.constantFrom(...ADDRESSES),
    source: fc.nat({ max: 3 }),
    at: fc
      .tuple(
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.double({ min: -60, max: 60, noNaN: true }),
      )
      .chain(([x, y]) =>
        fc
          .constantFrom(ZZ, [0, 0] as const, [-70.1, -89.9] as const, [20, 67] as const)
          .map(([lon, lat]): LonLat => [
            lon + x / (111_195 * Math.max(0.001, Math.cos((lat * Math.PI) / 180))),
            Math.max(-90, Math.min(90, lat + y / 111_195)),
          ]),
      ),
  }),
  { maxLength: 40 },
);

/** All that a generator gives in the end. */
function drained<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function grouped(places: readonly SourcedPlace[], steps = 1): Uint32Array {
  const same = new SamePlaces({
    at: row => places[row]!.at,
    source: row => places[row]!.source,
    named: row => places[row],
  });
  for (let n = 1; n <= steps; n++) drained(same.take(Math.round((places.length * n) / steps)));
  return drained(same.shownAs());
}

/** Every pair, one with the other. */
function oracle(places: readonly SourcedPlace[]): number[] {
  const pairs = places.flatMap((a, first) =>
    places.slice(first + 1).flatMap((b, at) => {
      const second = first + 1 + at;
      return isSamePlace(a, b) ? [{ first, second, metres: distanceMetres(a.at, b.at) }] : [];
    }),
  );
  pairs.sort((a, b) => a.metres - b.metres || a.first - b.first || a.second - b.second);
  let groups = places.map((_, row) => [row]);
  for (const { first, second } of pairs) {
    const one = groups.find(group => group.includes(first))!;
    const other = groups.find(group => group.includes(second))!;
    const all = [...one, ...other];
    if (one === other || new Set(all.map(row => places[row]!.source)).size < all.length) continue;
    groups = [...groups.filter(group => group !== one && group !== other), all];
  }
  return places.map((_, row) => {
    const group = groups.find(rows => rows.includes(row))!;
    return [...group].sort((a, b) => places[a]!.source - places[b]!.source || a - b)[0]!;
  });
}

describe('places of several sources', () => {
  it('are those that all pairs make, in whatever portions they come', () => {
    fc.assert(
      fc.property(somePlaces, fc.integer({ min: 1, max: 5 }), (places, steps) => {
        assert.deepEqual([...grouped(places, steps)], oracle(places));
      }),
    );
  });

  it('are groups: one row of a source at most, shown as the first source has it', () => {
    fc.assert(
      fc.property(somePlaces, places => {
        const shown = grouped(places);
        const seen = new Set<string>();
        shown.forEach((as, row) => {
          assert.equal(shown[as], as);
          assert.ok(places[as]!.source <= places[row]!.source);
          const key = `${as}/${places[row]!.source}`;
          assert.ok(!seen.has(key), 'two stations of one source are two');
          seen.add(key);
        });
      }),
    );
  });

  it('join the nearest first where one could be either', () => {
    const places = [place(0, '中原路驿站'), place(0, '中原路', 40), place(1, '中原路服务站', 30)];
    assert.deepEqual([...grouped(places)], [0, 1, 1]);
  });

  it('join a third through the second', () => {
    const chain = [place(0, '中原路驿站'), place(1, '中原路', 40), place(2, '中原路站', 80)];
    assert.deepEqual([...grouped(chain)], [0, 0, 0]);
  });

  it('leave alone what has no name yet', () => {
    const rows = new SamePlaces({
      at: () => ZZ,
      source: row => row,
      named: row => (row === 1 ? undefined : { name: '中原路驿站' }),
    });
    drained(rows.take(3));
    assert.deepEqual([...drained(rows.shownAs())], [0, 1, 0]);
  });

  it('are found among 100,000 by looking at few, and in small steps', () => {
    let looked = 0;
    let before = 0;
    let most = 0;
    const n = 100_000;
    const rows = new SamePlaces({
      at: row => [100 + (row % 300) * 0.05, 25 + Math.floor(row / 600) * 0.05],
      source: row => Math.floor(row / 300) % 2,
      named(row) {
        looked += 1;
        return { name: `驿站${row}` };
      },
    });
    const steps = rows.take(n);
    while (!steps.next().done) {
      most = Math.max(most, looked - before);
      before = looked;
    }
    assert.ok(looked < 3 * n, `${looked}`);
    assert.ok(most < 1000, `${most}`);
  });
});

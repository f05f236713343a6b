import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { planShards, SHARD_SIZE, ROOT_ENTRIES } from '../../src/documents/shard-plan.ts';
import { encodeGeohash } from '../../../src/rules/geohash.ts';
import { manyStations } from '../helpers/stations.ts';

const GEOHASH = /^[0-9b-hjkmnp-z]{1,12}$/;

/** Points all over the globe, clumped points, and equal points. */
const hashes = fc
  .array(
    fc.oneof(
      fc.tuple(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -90, max: 90, noNaN: true }),
      ),
      fc.tuple(
        fc.double({ min: 121.4, max: 121.5, noNaN: true }),
        fc.double({ min: 31.2, max: 31.3, noNaN: true }),
      ),
      fc.constant([113.26, 23.13] as [number, number]),
    ),
    { maxLength: 300 },
  )
  .map(points => points.map(([lon, lat]) => encodeGeohash(lon, lat, 12)).sort());

test('every place is in exactly one shard, no shard is over its size, names differ', () => {
  fc.assert(
    fc.property(
      hashes,
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 32, max: 60 }),
      (list, size, entries) => {
        const plan = planShards(list, size, entries);
        let next = 0;
        const names = new Set<string>();
        for (const cell of plan) {
          assert.equal(cell.from, next, 'cells of the root follow each other');
          for (const shard of cell.shards) {
            assert.equal(shard.from, next, 'shards follow each other');
            assert.ok(shard.to > shard.from && shard.to - shard.from <= size);
            assert.match(shard.gh, GEOHASH);
            for (let row = shard.from; row < shard.to; row += 1) {
              assert.ok(list[row]?.startsWith(shard.gh), 'the geohash holds all its places');
            }
            assert.ok(!names.has(shard.name), `name ${shard.name} comes twice`);
            names.add(shard.name);
            next = shard.to;
          }
          assert.equal(cell.to, next);
        }
        assert.equal(next, list.length, 'the root covers all');
        assert.ok(plan.length <= entries);
      },
    ),
    { numRuns: 300 },
  );
});

test('a name depends on the ground, not on the data: a shard that stays keeps its address', () => {
  const all = manyStations(4000).map(({ feature }) => {
    const [lon, lat] = feature.geometry.coordinates;
    return encodeGeohash(lon, lat, 12);
  });
  const before = planShards([...all].sort());
  const after = planShards(all.slice(0, 3990).sort());
  const names = (plan: typeof before): Set<string> =>
    new Set(plan.flatMap(cell => cell.shards.map(({ name }) => name)));
  const kept = [...names(after)].filter(name => names(before).has(name));
  assert.ok(kept.length >= names(before).size - 2, `${kept.length} of ${names(before).size} kept`);
});

test('more places on one point than a shard takes become pages of its cell', () => {
  const hash = encodeGeohash(113.26, 23.13, 12);
  const plan = planShards(Array<string>(2000).fill(hash));
  const shards = plan.flatMap(cell => cell.shards);
  assert.deepEqual(
    shards.map(({ name, from, to }) => [name, to - from]),
    [
      [`${hash}_1`, SHARD_SIZE],
      [`${hash}_2`, SHARD_SIZE],
      [`${hash}_3`, 400],
    ],
  );
});

test('no places, no shards', () => {
  assert.deepEqual(planShards([]), []);
  assert.ok(ROOT_ENTRIES >= 32, 'the root has room for every one-letter cell');
});

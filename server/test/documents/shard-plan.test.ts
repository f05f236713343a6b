import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import {
  planShards,
  ROOT_CELLS,
  ROOT_ENTRIES,
  SHARD_SIZE,
} from '../../src/documents/shard-plan.ts';
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
      fc.integer({ min: 32, max: 50 }),
      fc.integer({ min: 0, max: 20 }),
      (list, shardSize, rootCells, more) => {
        const rootEntries = rootCells + more;
        const plan = planShards(list, { shardSize, rootCells, rootEntries });
        let next = 0;
        const names = new Set<string>();
        for (const cell of plan) {
          assert.equal(cell.from, next, 'cells of the root follow each other');
          for (const shard of cell.shards) {
            assert.equal(shard.from, next, 'shards follow each other');
            assert.ok(shard.to > shard.from && shard.to - shard.from <= shardSize);
            assert.match(shard.gh, GEOHASH);
            assertTight(list.slice(shard.from, shard.to), shard.gh);
            assert.ok(!names.has(shard.name), `name ${shard.name} comes twice`);
            names.add(shard.name);
            next = shard.to;
          }
          assert.equal(cell.to, next);
          assertTight(list.slice(cell.from, cell.to), cell.gh);
        }
        assert.equal(next, list.length, 'the root covers all');
        assert.ok(plan.length <= rootEntries);
      },
    ),
    { numRuns: 300 },
  );
});

/** A geohash holds all places, and no longer one does. */
function assertTight(places: readonly string[], gh: string): void {
  assert.ok(
    places.every(place => place.startsWith(gh)),
    'the geohash holds all its places',
  );
  const longer = new Set(places.map(place => place.slice(0, gh.length + 1)));
  assert.ok(gh.length === 12 || longer.size > 1, 'no longer one would');
}

test('shards stand in the root where it has room, those that save most requests first', () => {
  const hashes = manyStations(20_000)
    .map(({ feature }) => encodeGeohash(...feature.geometry.coordinates, 12))
    .sort();
  const tight = planShards(hashes, { shardSize: 500, rootCells: 40, rootEntries: 40 });
  const roomy = planShards(hashes, { shardSize: 500, rootCells: 40, rootEntries: 60 });
  const indexes = (plan: typeof tight): string[] =>
    plan.filter(({ shards }) => shards.length > 1).map(({ name }) => name);
  const opened = tight.filter(
    ({ name, shards }) => shards.length > 1 && !indexes(roomy).includes(name),
  );
  assert.ok(opened.length > 0);
  assert.ok(roomy.length > tight.length && roomy.length <= 60);
  const saved = ({ from, to, shards }: (typeof tight)[number]): number =>
    (to - from) / (shards.length - 1);
  const best = tight.filter(cell => cell.shards.length > 1).sort((a, b) => saved(b) - saved(a))[0];
  assert.ok(best && opened.includes(best));
  assert.deepEqual(
    roomy.flatMap(({ shards }) => shards),
    tight.flatMap(({ shards }) => shards),
    'the shards are the same',
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
  const plan = planShards(Array<string>(1400).fill(hash));
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
  assert.ok(ROOT_CELLS >= 32, 'the root has room for every one-letter cell');
  assert.ok(ROOT_ENTRIES >= ROOT_CELLS);
});

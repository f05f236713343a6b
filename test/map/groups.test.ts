import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { makeClusterer } from '../../src/map/cluster.ts';
import { makeGroups, type Grouping } from '../../src/map/groups.ts';
import { zoomToK } from '../../src/map/mercator.ts';
import { PLAIN } from '../../src/map/reference.ts';
import { centredView } from '../../src/map/view.ts';
import { heapedPoints, makeRandom } from './points-of.ts';

const viewAt = (zoom: number) =>
  centredView({ width: 800, height: 600 }, 0.81, 0.41, zoomToK(zoom));
const NAMES = ['甲', '乙', '丙', '丁'];
const CODES = 12;

/** Points with a code each; code c lies in group c % 4, but every fourth code in none. */
function sample(seed: number, n = 300) {
  const points = heapedPoints(n, seed);
  const random = makeRandom(seed + 1);
  const rows = Uint16Array.from(points.x, () => Math.floor(random() * CODES));
  const of = Array.from({ length: CODES }, (_, code) => (code % 4 === 3 ? -1 : code % 4));
  const groups = NAMES.map((name, at) => ({ name, lon: 105 + at, lat: 30 + at }));
  const grouping: Grouping = { rows, levels: [{ until: 6, of, groups }] };
  const weight = Uint32Array.from(points.x, () => 1 + Math.floor(random() * 3));
  const visible = Uint8Array.from(points.x, () => (random() < 0.6 ? 1 : 0));
  const extra = Uint8Array.from(points.x, () => (random() < 0.4 ? 1 : 0));
  return { points: { ...points, weight }, rows, of, grouping, visible, extra };
}

function groupsOf({ points, grouping, visible, extra }: ReturnType<typeof sample>) {
  const byDistance = () => makeClusterer(points);
  return makeGroups(grouping, { points, visible, extra, byDistance }, PLAIN);
}

describe('groups', () => {
  it('sums what is visible of each division, and loses nothing of the rest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), seed => {
        const data = sample(seed);
        const { points, rows, of, visible, extra } = data;
        const clusters = groupsOf(data).at(viewAt(4))!;
        const shown = Array.from(points.x.keys()).filter(row => visible[row]);
        clusters.names.forEach((name, at) => {
          const members = shown.filter(row => of[rows[row]!] === NAMES.indexOf(name));
          const sum = (column: ArrayLike<number>) =>
            members.reduce((all, row) => all + column[row]!, 0);
          assert.equal(clusters.count[at], sum(points.weight));
          assert.equal(clusters.extra[at], sum(extra));
        });
        const all = shown.reduce((sum, row) => sum + points.weight[row]!, 0);
        assert.equal(
          clusters.count.reduce((a, b) => a + b, 0),
          all,
          'the whole country is in view, those of no division with it',
        );
      }),
      { numRuns: 40 },
    );
  });

  it('finds the members of each, and each row among them', () => {
    const data = sample(7);
    const groups = groupsOf(data);
    const { length } = groups.at(viewAt(4))!;
    const seen = Array.from({ length }, (_, at) => groups.members(at));
    assert.deepEqual(
      seen.flat().sort((a, b) => a - b),
      Array.from(data.visible.keys()).filter(row => data.visible[row]),
    );
    seen.forEach((rows, at) => rows.forEach(row => assert.equal(groups.find(row), at)));
    assert.equal(groups.find(data.visible.indexOf(0)), -1);
    assert.equal(groups.find(-1), -1);
    const { x0, x1 } = groups.boxOf(0);
    const xs = seen[0]!.map(row => data.points.x[row]!);
    assert.deepEqual([x0, x1], [Math.min(...xs), Math.max(...xs)]);
  });

  it('leaves near views to clusters by distance', () => {
    const groups = groupsOf(sample(3));
    assert.ok(groups.at(viewAt(5.9)));
    assert.equal(groups.at(viewAt(6)), undefined);
  });

  it('puts a division where it says, but its only station where that is', () => {
    const { points, visible, extra } = sample(1, 3);
    const grouping: Grouping = {
      rows: [0, 0, 1],
      levels: [
        {
          until: 6,
          of: [0, 1],
          groups: [
            { name: '甲', lon: 110, lat: 30 },
            { name: '乙', lon: 120, lat: 30 },
          ],
        },
      ],
    };
    const plain = { x: points.x, y: points.y };
    const byDistance = () => makeClusterer(plain);
    visible.fill(1);
    const groups = makeGroups(grouping, { points: plain, visible, extra, byDistance }, PLAIN);
    const clusters = groups.at(viewAt(4))!;
    assert.deepEqual([...clusters.index], [-1, 2]);
    assert.deepEqual([clusters.x[0], clusters.y[0]], PLAIN.world([110, 30]));
    assert.deepEqual([clusters.x[1], clusters.y[1]], [plain.x[2], plain.y[2]]);
    assert.equal(groups.stacked(0, 19), false, 'a division is enlarged');
  });

  it('counts stations elsewhere too, and those points not that stand for them', () => {
    const { points } = sample(2, 4);
    const plain = { x: points.x, y: points.y };
    const bbox = { west: 100, south: 20, east: 101, north: 21 };
    const grouping: Grouping = {
      rows: [0, 0, 1, 1],
      levels: [
        { until: 6, of: [0, -2], groups: [{ name: '甲', lon: 110, lat: 30, bbox, more: 40 }] },
      ],
    };
    const byDistance = () => makeClusterer(plain);
    const counted = { points: plain, visible: null, extra: null, byDistance };
    const groups = makeGroups(grouping, counted, PLAIN);
    const clusters = groups.at(viewAt(4))!;
    assert.deepEqual([...clusters.count], [42]);
    assert.deepEqual(groups.boxOf(0), PLAIN.worldBox(bbox));
    assert.deepEqual(groups.members(0), [0, 1]);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { makeClusterer, type Clusterer, type Clusters } from '../../src/map/cluster.ts';
import { zoomToK } from '../../src/map/mercator.ts';
import { projectPoints } from '../../src/map/points.ts';
import { centredView, panned, worldBoxOf } from '../../src/map/view.ts';
import { byDefinition, levelOf, radiusAt, sorted } from './by-definition.ts';
import { heapedPoints, makeRandom } from './points-of.ts';

const SIZE = { width: 800, height: 600 };

const viewAt = (x: number, y: number, zoom: number) => centredView(SIZE, x, y, zoomToK(zoom));

function membersOf(clusterer: Clusterer, clusters: Clusters): number[][] {
  return sorted(Array.from({ length: clusters.length }, (_, i) => clusterer.members(i)));
}

/** Views of data in 105–120° E, 23–38° N, of every zoom. */
const someView = fc
  .record({
    x: fc.double({ min: 0.79, max: 0.835, noNaN: true }),
    y: fc.double({ min: 0.385, max: 0.435, noNaN: true }),
    zoom: fc.double({ min: 2, max: 19, noNaN: true }),
  })
  .map(({ x, y, zoom }) => viewAt(x, y, zoom));

describe('cluster', () => {
  const points = heapedPoints(600, 1);

  it('gives the groups of the definition, on any view and filter', () => {
    fc.assert(
      fc.property(someView, fc.integer({ min: 0, max: 99 }), (view, seed) => {
        const random = makeRandom(seed);
        const mask = Uint8Array.from(points.x, () => (random() < 0.7 ? 1 : 0));
        const clusterer = makeClusterer(points);
        clusterer.setVisible(mask);
        const clusters = clusterer.at(view);
        assert.deepEqual(
          membersOf(clusterer, clusters),
          byDefinition(points, view, clusters, mask),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('does so with weights, and on a window of many points, through the buckets', () => {
    const many = heapedPoints(4000, 2);
    const random = makeRandom(3);
    const weight = Uint32Array.from(many.x, () => 1 + Math.floor(random() * 500));
    const weighted = { ...many, weight };
    for (const zoom of [4, 8.3, 9.5, 10.2, 11]) {
      const clusterer = makeClusterer(weighted);
      const view = viewAt(many.x[0]!, many.y[0]!, zoom);
      const clusters = clusterer.at(view);
      assert.deepEqual(membersOf(clusterer, clusters), byDefinition(weighted, view, clusters));
    }
  });

  it('counts every visible point of the view once and only once', () => {
    const clusterer = makeClusterer(points);
    fc.assert(
      fc.property(someView, view => {
        const clusters = clusterer.at(view);
        const all = membersOf(clusterer, clusters).flat();
        assert.equal(new Set(all).size, all.length);
        assert.equal(
          clusters.count.reduce((a, b) => a + b, 0),
          all.length,
        );
        const counted = new Set(all);
        const { x0, y0, x1, y1 } = worldBoxOf(view);
        points.x.forEach((x, i) => {
          const y = points.y[i]!;
          if (x >= x0 && x <= x1 && y >= y0 && y <= y1) assert.ok(counted.has(i), `row ${i}`);
        });
      }),
    );
  });

  it('keeps clusters at least a radius apart, and each at the middle of its members', () => {
    fc.assert(
      fc.property(someView, view => {
        const clusterer = makeClusterer(points);
        const { length, x, y, index } = clusterer.at(view);
        const least = radiusAt(levelOf(view)) / zoomToK(levelOf(view));
        for (let a = 0; a < length; a++) {
          for (let b = 0; b < a; b++) {
            assert.ok(Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) >= least * (1 - 1e-9));
          }
          const members = clusterer.members(a);
          const mean = members.reduce((sum, i) => sum + points.x[i]!, 0) / members.length;
          assert.ok(Math.abs(mean - x[a]!) < 1e-12);
          assert.equal(index[a], members.length === 1 ? members[0] : -1);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('counts step by step what it counts at once, and never by what no longer holds', () => {
    const many = heapedPoints(30_000, 4);
    const view = viewAt(0.81, 0.41, 5);
    const half = Uint8Array.from(many.x, (_, row) => row % 2);
    const atOnce = (mask: Uint8Array) => {
      const clusterer = makeClusterer(many);
      clusterer.setVisible(mask);
      return [...clusterer.at(view).count];
    };
    const clusterer = makeClusterer(many);
    clusterer.setVisible(half);
    assert.ok(clusterer.needsTime(view));
    const work = clusterer.count(view);
    assert.ok(!work.next().done, 'it pauses');
    const third = Uint8Array.from(many.x, (_, row) => Number(row % 3 === 0));
    clusterer.setVisible(third);
    while (!work.next().done);
    assert.ok(!clusterer.needsTime(view));
    assert.deepEqual([...clusterer.at(view).count], atOnce(third));
    assert.notDeepEqual(atOnce(third), atOnce(half));
  });

  it('puts a single point exactly where it is', () => {
    const clusterer = makeClusterer(points);
    const clusters = clusterer.at(viewAt(points.x[1]!, points.y[1]!, 18));
    const at = clusterer.find(1);
    assert.equal(clusters.index[at], 1);
    assert.equal(clusters.x[at], points.x[1]);
    assert.equal(clusters.y[at], points.y[1]);
  });

  it('does not change while a pan or a small zoom stays on one step', () => {
    const clusterer = makeClusterer(points);
    const view = viewAt(0.81, 0.41, 5.1);
    const first = clusterer.at(view);
    assert.equal(clusterer.at(panned(view, 300, -200)), first);
    assert.equal(clusterer.at({ ...view, k: zoomToK(5.4) }), first);
    assert.notEqual(clusterer.at({ ...view, k: zoomToK(5.5) }), first);
  });

  it('shows the same clusters when a long pan moves the window', () => {
    const many = heapedPoints(30_000, 5);
    const clusterer = makeClusterer(many);
    const view = viewAt(many.x[1]!, many.y[1]!, 9);
    const { x0, y0, x1, y1 } = worldBoxOf(view);
    const inView = (clusters: Clusters) =>
      Array.from(clusters.x, (x, i) => [x, clusters.y[i]!, clusters.count[i]!] as const).filter(
        ([x, y]) => x > x0 && x < x1 && y > y0 && y < y1,
      );
    const before = clusterer.at(view);
    const expected = inView(before);
    assert.ok(expected.length > 20, `${expected.length} clusters`);
    const after = clusterer.at(panned(view, 760, -560));
    assert.notEqual(after, before);
    const still = inView(clusterer.at(panned(view, 1, 1)));
    assert.deepEqual(still, expected);
  });

  it('sums the extra column', () => {
    const clusterer = makeClusterer(points);
    clusterer.setExtra(Uint8Array.from(points.x, (_, i) => (i % 3 === 0 ? 1 : 0)));
    const clusters = clusterer.at(viewAt(0.81, 0.41, 6));
    for (let i = 0; i < clusters.length; i++) {
      assert.equal(clusters.extra[i], clusterer.members(i).filter(m => m % 3 === 0).length);
    }
  });

  it('shows other counts after another filter, and nothing where nothing is visible', () => {
    const clusterer = makeClusterer(points);
    const view = viewAt(0.81, 0.41, 3);
    const total = () => clusterer.at(view).count.reduce((a, b) => a + b, 0);
    assert.equal(total(), 600);
    clusterer.setVisible(Uint8Array.from(points.x, (_, i) => (i < 10 ? 1 : 0)));
    assert.equal(total(), 10);
    clusterer.setVisible(new Uint8Array(600));
    assert.equal(clusterer.at(view).length, 0);
    clusterer.setVisible(null);
    assert.equal(total(), 600);
    assert.throws(() => clusterer.setVisible(new Uint8Array(5)), /visible has 5 rows, x has 600/);
    assert.throws(() => clusterer.setExtra([1]), /extra has 1 rows/);
  });

  it('has no clusters of no points, and none where it looks at nothing', () => {
    const none = makeClusterer({ x: new Float64Array(0), y: new Float64Array(0) });
    assert.equal(none.at(viewAt(0.5, 0.5, 4)).length, 0);
    assert.equal(makeClusterer(points).at(viewAt(0.1, 0.1, 17)).length, 0);
  });

  it('tells stations on one place from those an enlargement parts', () => {
    // 1.1 m and 1.1 km apart; zoom 19 shows about 0.25 m a pixel here.
    const close = projectPoints([113.65, 113.65, 113.7, 113.7], [34.75, 34.75001, 34.6, 34.61]);
    const clusterer = makeClusterer(close);
    const { length } = clusterer.at(viewAt(close.x[0]!, close.y[0]!, 10));
    assert.equal(length, 2);
    const [pair, apart] = [clusterer.find(0), clusterer.find(2)];
    assert.deepEqual(clusterer.members(pair), [0, 1]);
    assert.equal(clusterer.stacked(pair, 19), true);
    assert.equal(clusterer.stacked(apart, 19), false);
    const box = clusterer.boxOf(apart);
    assert.deepEqual([box.y0, box.y1], [close.y[3], close.y[2]]);
  });

  it('never parts what it calls stacked', () => {
    const clusterer = makeClusterer(points);
    // Every tenth point lies on the middle of one of twelve heaps.
    const heaps: number[][] = [];
    for (let row = 0; row < 600; row += 10) {
      clusterer.at(viewAt(points.x[row]!, points.y[row]!, 15));
      const at = clusterer.find(row);
      if (clusterer.stacked(at, 19)) heaps.push(clusterer.members(at));
    }
    assert.ok(heaps.length > 20, `${heaps.length} heaps`);
    for (const heap of heaps) {
      clusterer.at(viewAt(points.x[heap[0]!]!, points.y[heap[0]!]!, 19));
      assert.equal(new Set(heap.map(row => clusterer.find(row))).size, 1);
    }
  });

  it('does not call a row that stands for many stacked', () => {
    const shards = projectPoints([113, 113], [34, 34], { weight: Uint32Array.of(40, 2) });
    const clusterer = makeClusterer(shards);
    const clusters = clusterer.at(viewAt(shards.x[0]!, shards.y[0]!, 8));
    assert.equal(clusters.count[0], 42);
    assert.equal(clusterer.stacked(0, 19), false);
  });

  it('finds the cluster of a row, and none of a hidden or unknown one', () => {
    const clusterer = makeClusterer(points);
    clusterer.setVisible(Uint8Array.from(points.x, (_, i) => (i === 7 ? 0 : 1)));
    clusterer.at(viewAt(0.81, 0.41, 4));
    assert.ok(clusterer.members(clusterer.find(8)).includes(8));
    assert.equal(clusterer.find(7), -1);
    assert.equal(clusterer.find(-1), -1);
    assert.equal(clusterer.find(600), -1);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { displayPoints, geoReference } from '../../src/map/datum.ts';
import type { Scheduler } from '../../src/map/slices.ts';
import { boxOfPoints, projectPoints, type Points } from '../../src/map/points.ts';
import { PLAIN } from '../../src/map/reference.ts';
import { distanceMetres } from '../../src/rules/coordinates.ts';
import { convertDatum } from '../../src/rules/datum-shift.ts';
import { heapedPoints } from './points-of.ts';

/** A scheduler whose clock gains a millisecond a look, and whose tasks wait to be run. */
function makeScheduler() {
  const tasks = new Set<() => void>();
  let time = 0;
  const scheduler: Scheduler = {
    now: () => (time += 1),
    later(task) {
      tasks.add(task);
      return () => tasks.delete(task);
    },
  };
  const runOne = () => {
    const [task] = tasks;
    if (task) tasks.delete(task);
    task?.();
    return task !== undefined;
  };
  return { scheduler, tasks, runOne };
}

describe('at the edges of the world', () => {
  it('every base has the date line and the poles inside it', () => {
    const edges = projectPoints([180, -180, 0, 180], [10, -10, 90, -90]);
    for (const datum of ['gcj02', 'bd09'] as const) {
      let shown: Points | undefined;
      displayPoints(edges, datum, p => (shown = p));
      assert.ok(boxOfPoints(shown!), 'points that the clusterer takes');
      const world = { west: -180, south: -90, east: 180, north: 90 };
      const box = geoReference(datum).worldBox(world);
      assert.ok(box.x0 >= 0 && box.x1 <= 1 && box.x1 - box.x0 > 0.999);
      const { west, east } = geoReference(datum).bounds({ x0: 0, y0: 0, x1: 1, y1: 1 });
      assert.ok(west >= -180 && east <= 180);
    }
  });
});

describe('displayPoints', () => {
  it('gives WGS-84 points as they are, at once', () => {
    const points = heapedPoints(10, 1);
    let shown: Points | undefined;
    displayPoints(points, 'wgs84', p => (shown = p));
    assert.equal(shown, points);
  });

  it('puts every point where the base of that datum has it', () => {
    const points = projectPoints([113.65, 121.47, -0.1], [34.76, 31.23, 51.5], {
      symbol: Uint8Array.of(3, 1, 2),
    });
    for (const datum of ['gcj02', 'bd09'] as const) {
      let shown: Points | undefined;
      displayPoints(points, datum, p => (shown = p));
      assert.ok(shown, 'three points need no second slice');
      assert.equal(shown.symbol, points.symbol);
      points.x.forEach((x, i) => {
        const there = PLAIN.lonLat(shown!.x[i]!, shown!.y[i]!);
        const expected = convertDatum(PLAIN.lonLat(x, points.y[i]!), 'wgs84', datum);
        assert.ok(distanceMetres(there, expected) < 0.01);
      });
    }
  });

  it('works in slices, and comes to the same', () => {
    const points = heapedPoints(20_000, 2);
    const { scheduler, runOne } = makeScheduler();
    let shown: Points | undefined;
    displayPoints(points, 'gcj02', p => (shown = p), scheduler);
    assert.equal(shown, undefined);
    let slices = 1;
    while (runOne()) slices++;
    // 8 ms of a clock that gains one a look, a look every 256 rows.
    assert.ok(slices >= 9 && slices <= 10, `${slices} slices`);
    let whole: Points | undefined;
    displayPoints(points, 'gcj02', p => (whole = p), { now: () => 0, later: () => () => {} });
    assert.deepEqual(shown!.x, whole!.x);
    assert.deepEqual(shown!.y, whole!.y);
  });

  it('can be called off between slices', () => {
    const { scheduler, tasks } = makeScheduler();
    const callOff = displayPoints(heapedPoints(20_000, 2), 'gcj02', () => assert.fail(), scheduler);
    assert.equal(tasks.size, 1);
    callOff();
    assert.equal(tasks.size, 0);
  });
});

describe('geoReference', () => {
  it('goes there and back within a centimetre, by position and by box', () => {
    for (const datum of ['wgs84', 'gcj02', 'bd09'] as const) {
      const reference = geoReference(datum);
      const here = [113.65, 34.76] as const;
      const back = reference.lonLat(...reference.world(here));
      assert.ok(distanceMetres(here, back) < 0.01, datum);
      const box = { west: 113.5, south: 34.6, east: 113.9, north: 34.9 };
      const again = reference.bounds(reference.worldBox(box));
      // The corners' box can only widen, and by no more than the shift differs between corners.
      assert.ok(again.west <= box.west + 1e-9 && again.west > box.west - 0.005, datum);
      assert.ok(again.north >= box.north - 1e-9 && again.north < box.north + 0.005, datum);
    }
  });
});
